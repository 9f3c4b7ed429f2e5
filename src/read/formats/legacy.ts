import { problem } from '../../domain/problem-catalogue.ts'
import { column } from '../cells/columns.ts'
import { partDays } from '../cells/part-day.ts'
import { type VideoColumn, videosPart } from '../cells/part-video.ts'
import type { ReadRow } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'
import { studioContent } from './studio.ts'

const LEGACY = 'TikTok on the web until 2022 > View analytics'

/** All of an account in one table; the layout of 2021, with neither likes nor shares. */
export const legacyOverview = defineFormat({
  id: 'legacy-overview',
  title: 'TikTok analytics until 2022: overview with followers (Last 60 days.csv)',
  find: `${LEGACY} > Overview > Download data`,
  gives: ['views by day', 'followers'],
  columns: {
    date: column('date', 'Date', 'essential'),
    views: column('count', 'Video views', 'essential'),
    followers: column('count', 'Followers', 'essential'),
    // Never read: the change follows from the level.
    difference: column('text', 'Difference in followers from previous day', 'required'),
    profileViews: column('net', 'Profile views', 'required'),
  },
  everyday: true,
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})

export const legacyTrending = defineFormat({
  id: 'legacy-trending',
  title: 'TikTok analytics until 2022: trending videos',
  find: `${LEGACY} > Content > Trending videos > Download data`,
  gives: ['views and shares by video'],
  columns: {
    ...studioContent.columns,
    // Never read: the views of the last days only; the column beside it has all of them.
    recentViews: column('text', 'video_view_within_days', 'essential'),
  },
  part: (rows) => videosPart(rows as readonly ReadRow<VideoColumn>[]),
})

export const legacyLive = defineFormat({
  id: 'legacy-live',
  title: 'TikTok analytics until 2022: live streams',
  find: `${LEGACY} > LIVE > Download data`,
  gives: ['nothing'],
  columns: {
    date: column('text', 'Date', 'essential'),
    newFollowers: column('text', 'New followers', 'essential'),
    commenters: column('text', 'Viewers who commented', 'essential'),
    likes: column('text', 'Likes', 'required'),
    shares: column('text', 'Shares', 'required'),
  },
  everyday: true,
  part: ([row]) => {
    if (row === undefined) return EMPTY_PART
    const message = 'these are likes and shares of live streams: they belong to no video'
    return { ...EMPTY_PART, problems: [problem('not-tiktok-video-data', message, { file: row.place.file })] }
  },
})
