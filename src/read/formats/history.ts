import type { DayField, DayNumbers } from '../../domain/day.ts'
import type { VideoField } from '../../domain/video.ts'
import { missingReason } from '../cells/cells.ts'
import { column } from '../cells/columns.ts'
import { partDays } from '../cells/part-day.ts'
import { videosPart } from '../cells/part-video.ts'
import { fullDate } from '../cells/part-window.ts'
import { dateOf, type ReadRow, readingOf } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART, type Vintage } from '../part.ts'

/** Headers of the numbers of a day, in the order in which a history is written. */
export const HISTORY_DAY_HEADERS = {
  views: 'views',
  viewers: 'viewers',
  newViewers: 'new_viewers',
  returningViewers: 'returning_viewers',
  profileViews: 'profile_views',
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
  followers: 'followers',
  followersChange: 'followers_change',
  newFollowers: 'new_followers',
  lostFollowers: 'lost_followers',
  engagedViewers: 'engaged_viewers',
} as const satisfies Record<DayField, string>

/** Headers of the numbers of a video. */
export const HISTORY_VIDEO_HEADERS = {
  views: 'views',
  viewers: 'viewers',
  shares: 'shares',
  likes: 'likes',
  comments: 'comments',
  saves: 'saves',
  downloads: 'downloads',
  profileViews: 'profile_views',
  newFollowers: 'new_followers',
  durationSeconds: 'duration_seconds',
  watchSeconds: 'watch_seconds',
  meanWatchSeconds: 'mean_watch_seconds',
  fullWatchFraction: 'full_watch_fraction',
} as const satisfies Record<VideoField, string>

const EMPTY = missingReason('')

/** An empty cell of a history says nothing: what an export said to be missing is spelt out. */
const withoutEmpty = <Numbers extends object>(numbers: Numbers): Numbers =>
  Object.fromEntries(
    Object.entries(numbers).filter(([, number]) => (number as { reason?: string } | undefined)?.reason !== EMPTY),
  ) as Numbers

type HistoryColumn = DayField | 'date' | 'handle' | 'asOf' | 'provisional' | 'revised'

const vintageOf = (row: ReadRow<HistoryColumn>): Vintage => ({
  asOf: fullDate(dateOf(row, 'asOf')) ?? '',
  provisional: readingOf(row, 'provisional')?.value === 1,
  revised: readingOf(row, 'revised')?.value ?? 0,
})

const GIVES_DAYS = ['views and shares by day', 'measured reach by day', 'followers'] as const

export const historyDays = defineFormat({
  id: 'history-days',
  title: 'Days of an account, merged from many exports',
  find: 'reach history merge FOLDER -o FOLDER writes it',
  gives: [...GIVES_DAYS],
  columns: {
    date: column('date', 'date', 'essential'),
    views: column('count', HISTORY_DAY_HEADERS.views),
    viewers: column('count', HISTORY_DAY_HEADERS.viewers),
    newViewers: column('count', HISTORY_DAY_HEADERS.newViewers),
    returningViewers: column('count', HISTORY_DAY_HEADERS.returningViewers),
    profileViews: column('net', HISTORY_DAY_HEADERS.profileViews),
    likes: column('net', HISTORY_DAY_HEADERS.likes),
    comments: column('net', HISTORY_DAY_HEADERS.comments),
    shares: column('net', HISTORY_DAY_HEADERS.shares),
    followers: column('count', HISTORY_DAY_HEADERS.followers),
    followersChange: column('net', HISTORY_DAY_HEADERS.followersChange),
    newFollowers: column('net', HISTORY_DAY_HEADERS.newFollowers),
    lostFollowers: column('net', HISTORY_DAY_HEADERS.lostFollowers),
    engagedViewers: column('count', HISTORY_DAY_HEADERS.engagedViewers),
    asOf: column('date', 'as_of', 'essential'),
    provisional: column('count', 'provisional', 'essential'),
    revised: column('count', 'revised', 'essential'),
    handle: column('text', 'handle'),
  },
  everyday: true,
  part: (rows) => {
    const vintages = new Map(rows.map((row) => [row.place, vintageOf(row)]))
    const days = partDays(rows).map((day) => {
      const vintage = vintages.get(day.place)
      const numbers: DayNumbers = withoutEmpty(day.numbers)
      return { ...day, numbers, ...(vintage === undefined ? {} : { vintage }) }
    })
    return { ...EMPTY_PART, days }
  },
})

export const historyVideos = defineFormat({
  id: 'history-videos',
  title: 'Videos of an account by day of export, merged from many exports',
  find: 'reach history merge FOLDER -o FOLDER writes it',
  gives: ['views and shares by video', 'measured reach by video'],
  columns: {
    id: column('text', 'video_id', 'essential'),
    exportedOn: column('date', 'snapshot_on', 'required'),
    postedAt: column('date', 'posted_on', 'required'),
    views: column('count', HISTORY_VIDEO_HEADERS.views),
    viewers: column('count', HISTORY_VIDEO_HEADERS.viewers),
    shares: column('count', HISTORY_VIDEO_HEADERS.shares),
    likes: column('count', HISTORY_VIDEO_HEADERS.likes),
    comments: column('count', HISTORY_VIDEO_HEADERS.comments),
    saves: column('count', HISTORY_VIDEO_HEADERS.saves),
    downloads: column('count', HISTORY_VIDEO_HEADERS.downloads),
    profileViews: column('count', HISTORY_VIDEO_HEADERS.profileViews),
    newFollowers: column('net', HISTORY_VIDEO_HEADERS.newFollowers),
    durationSeconds: column('amount', HISTORY_VIDEO_HEADERS.durationSeconds),
    watchSeconds: column('amount', HISTORY_VIDEO_HEADERS.watchSeconds),
    meanWatchSeconds: column('amount', HISTORY_VIDEO_HEADERS.meanWatchSeconds),
    fullWatchFraction: column('fraction', HISTORY_VIDEO_HEADERS.fullWatchFraction),
    title: column('text', 'title'),
    url: column('text', 'url'),
    handle: column('text', 'handle'),
  },
  everyday: true,
  part: (rows) => {
    const part = videosPart(rows)
    return { ...part, videos: part.videos.map((each) => ({ ...each, video: withoutEmpty(each.video) })) }
  },
})
