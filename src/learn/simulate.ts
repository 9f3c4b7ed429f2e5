import type { Account } from '../domain/account.ts'
import type { SourceFraction } from '../domain/audience.ts'
import { addDays } from '../domain/calendar.ts'
import type { Day } from '../domain/day.ts'
import type { Reading } from '../domain/reading.ts'
import type { Video } from '../domain/video.ts'
import { randomStream } from './random.ts'
import { type LivedDay, type LivedPost, type LivedSource, liveAccount } from './simulate-life.ts'
import { checkSimulationOptions, type SimulationOptions } from './simulate-options.ts'

/** What no export tells: counted on the made-up people themselves. */
export interface SimulatedTruth {
  /** Distinct people who watched in the window. */
  readonly viewers: number
  /** Distinct people who watched each video by the end of the window, by id. */
  readonly viewersByVideo: ReadonlyMap<string, number>
  /** People of the window whom the feed never served: they came by shares only. */
  readonly shareDrivenViewers: number
  /** Those people for each share of the window; null without shares. */
  readonly newViewersPerShare: number | null
  /** Fractions of the window's views by where they came from; empty without views. */
  readonly sources: readonly SourceFraction[]
}

export interface SimulatedAccount {
  /** Days with views, shares, total, new and returning viewers; videos of the window with views and shares. */
  readonly account: Account
  readonly truth: SimulatedTruth
}

/** The first day of every made-up window. */
const FIRST_DAY = '2025-01-01'
/** Days without data before an account's first, as an export that starts too early has them. */
const LEADING_DAYS = 5

/**
 * An account made up from people, whose reach is known because everybody was counted.
 *
 * A feed serves posts to anybody, to people by interest, and to followers; interest is uneven and wanders; viewers come back,
 * follow, and share with friends, who may have watched already. Counted as TikTok counts: a viewer of a day is new if never
 * seen, or not for more than a year. Pure: the same options and seed give the same account. Time grows with people and views.
 *
 * @param seed a whole number
 * @throws RangeError for an option outside its range
 */
export const simulateAccount = (options: SimulationOptions, seed: number): SimulatedAccount => {
  checkSimulationOptions(options)
  const { days, posts, crowd } = liveAccount(options, randomStream(seed))
  let [viewers, shareDrivenViewers] = [0, 0]
  for (const way of crowd.reached) {
    if (way > 0) viewers += 1
    if (way === 2) shareDrivenViewers += 1
  }
  const videos = posts.map((post, index) => videoOf(post, index))
  const shares = days.reduce((sum, day) => sum + day.shares, 0)
  const leading = options.history === 0 ? Array.from({ length: LEADING_DAYS }, (_, index) => noDay(index)) : []
  return {
    account: emptyAccount([...leading, ...days.map((day, index) => dayOf(day, index))], videos),
    truth: {
      viewers,
      viewersByVideo: new Map(videos.map(({ id }, index) => [id, posts[index]?.viewers ?? 0])),
      shareDrivenViewers,
      newViewersPerShare: shares === 0 ? null : shareDrivenViewers / shares,
      sources: sourcesOf(days),
    },
  }
}

/** The account with the reach of some of its videos typed in, as their owner sees it on the screen. */
export const withKnownReach = (account: Account, viewersByVideo: ReadonlyMap<string, number>): Account => ({
  ...account,
  videos: account.videos.map((video, index) => {
    const viewers = viewersByVideo.get(video.id)
    return viewers === undefined ? video : { ...video, viewers: reading(viewers, 'Reach', 'Content.csv', index + 2) }
  }),
})

/** The account with its traffic sources typed in. */
export const withSources = (account: Account, { sources }: SimulatedTruth): Account => ({ ...account, sources })

/** The account without what its Viewers.csv says: days with views alone. */
export const withoutDailyViewers = (account: Account): Account => ({
  ...account,
  days: account.days.map(({ viewers: _, newViewers: __, returningViewers: ___, ...day }) => day),
})

const SOURCES: readonly LivedSource[] = ['for-you', 'following', 'direct-message']

const sourcesOf = (days: readonly LivedDay[]): SourceFraction[] => {
  const views = days.reduce((sum, day) => sum + day.views, 0)
  if (views === 0) return []
  return SOURCES.map((source, index) => {
    const part = days.reduce((sum, { bySource }) => sum + bySource[source], 0)
    return { source, fraction: reading(part / views, source, 'sources.csv', index + 2) }
  })
}

const reading = (value: number | null, column: string, file: string, line: number): Reading => ({
  value,
  low: value,
  high: value,
  ...(value === null ? { reason: 'no data yet' } : {}),
  place: { file, line },
  column,
})

const viewerReadings = (
  line: number,
  total: number | null,
  fresh: number | null,
  returning: number | null,
): Pick<Day, 'viewers' | 'newViewers' | 'returningViewers'> => ({
  viewers: reading(total, 'Total Viewers', 'Viewers.csv', line),
  newViewers: reading(fresh, 'New Viewers', 'Viewers.csv', line),
  returningViewers: reading(returning, 'Returning Viewers', 'Viewers.csv', line),
})

const noDay = (index: number): Day => ({
  date: addDays(FIRST_DAY, index - LEADING_DAYS),
  views: reading(0, 'Video Views', 'Overview.csv', index + 2),
  ...viewerReadings(index + 2, null, null, null),
})

const dayOf = ({ views, total, fresh, shares }: LivedDay, index: number): Day => {
  const line = index + 2 + LEADING_DAYS
  return {
    date: addDays(FIRST_DAY, index),
    views: reading(views, 'Video Views', 'Overview.csv', line),
    shares: reading(shares, 'Shares', 'Overview.csv', line),
    ...viewerReadings(line, total, fresh, total - fresh),
  }
}

const videoOf = ({ day, views, shares }: LivedPost, index: number): Video => ({
  id: `video-${index}`,
  postedOn: addDays(FIRST_DAY, day),
  views: reading(views, 'Total views', 'Content.csv', index + 2),
  shares: reading(shares, 'Total shares', 'Content.csv', index + 2),
})

/** An account of days and videos alone. */
export const emptyAccount = (days: readonly Day[], videos: readonly Video[]): Account => ({
  id: 'simulated',
  handle: null,
  platform: 'tiktok',
  exportedOn: null,
  asOf: null,
  files: [],
  days,
  videos,
  audience: [],
  windows: [],
  sources: [],
})
