import { column } from '../cells/columns.ts'
import { partDays } from '../cells/part-day.ts'
import { videosPart } from '../cells/part-video.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'

const SUITE = 'TikTok Business Suite (business.tiktok.com) > Business analytics'

export const businessSuiteDaily = defineFormat({
  id: 'business-suite-daily',
  title: 'TikTok Business Suite: daily overview',
  find: `${SUITE} > Overview > Export data`,
  gives: ['views and shares by day', 'measured reach by day', 'followers'],
  columns: {
    date: column('date', 'Date', 'essential'),
    views: column('count', 'Video views', 'essential'),
    viewers: column('count', 'Reached audience', 'essential'),
    profileViews: column('net', 'Profile views', 'required'),
    likes: column('net', 'Likes', 'required'),
    shares: column('net', 'Shares', 'required'),
    comments: column('net', 'Comments', 'required'),
    followersChange: column('net', 'Net growth'),
    newFollowers: column('net', 'New followers'),
    lostFollowers: column('net', 'Lost followers'),
  },
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})

/** The followers' tab: people of the day beside the level of followers, and no views. */
export const businessSuiteAudience = defineFormat({
  id: 'business-suite-audience',
  title: 'TikTok Business Suite: daily audience',
  find: `${SUITE} > Audience > Export data`,
  gives: ['measured reach by day', 'followers'],
  columns: {
    date: column('date', 'Date', 'essential'),
    viewers: column('count', 'Reached audience', 'essential'),
    engagedViewers: column('count', 'Engaged audience', 'essential'),
    followers: column('count', 'Total followers', 'required'),
    newFollowers: column('net', 'New followers', 'required'),
  },
  everyday: true,
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})

export const businessSuiteVideos = defineFormat({
  id: 'business-suite-videos',
  title: 'TikTok Business Suite: videos',
  find: `${SUITE} > Content > Export data`,
  gives: ['views and shares by video'],
  columns: {
    title: column('text', 'Video title', 'required'),
    url: column('text', 'Video link', 'essential'),
    postedAt: column('date', 'Post time', 'required'),
    views: column('count', 'Video views', 'essential'),
    likes: column('count', 'Likes', 'required'),
    comments: column('count', 'Comments', 'required'),
    shares: column('count', 'Shares', 'required'),
    saves: column('count', 'Add to Favorites', 'required'),
  },
  part: (rows) => videosPart(rows),
})
