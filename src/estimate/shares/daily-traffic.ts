import type { Account } from '../../domain/account.ts'
import type { SourceFraction, TrafficSource } from '../../domain/audience.ts'
import { addDays, dayNumber } from '../../domain/calendar.ts'
import type { Day, IsoDate } from '../../domain/day.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Video, VideoSnapshot } from '../../domain/video.ts'
import type { Interval } from '../interval.ts'
import { calendarDays } from '../period/align-days.ts'
import { type Traffic, trafficOf } from '../traffic.ts'

/** Videos that hold less than this part of a stretch's views say too little of where the account's views came from. */
const LEAST_COVERED = 0.5

/** Views of one video that came between two snapshots, in all and by source. */
interface Growth {
  readonly views: number
  readonly bySource: ReadonlyMap<TrafficSource, { readonly views: Interval; readonly fraction: Reading }>
  readonly readings: readonly Reading[]
}

const cell = ({ value, low, high }: Reading): Interval => ({ value: value ?? 0, low: low ?? 0, high: high ?? 0 })

const NOTHING: Interval = { value: 0, low: 0, high: 0 }

/** Totals until a snapshot, of one source. */
const viewsBy = (snapshot: VideoSnapshot | null, source: TrafficSource): Interval => {
  const fraction = snapshot?.sources?.find((each) => each.source === source)?.fraction
  if (snapshot?.views === undefined || fraction === undefined) return NOTHING
  const [views, part] = [cell(snapshot.views), cell(fraction)]
  return { value: views.value * part.value, low: views.low * part.low, high: views.high * part.high }
}

/** What came between two snapshots (or since the upload, where there is no earlier one); null where one of them lacks a number. */
const growthOf = (before: VideoSnapshot | null, after: VideoSnapshot): Growth | null => {
  const known = (snapshot: VideoSnapshot): boolean =>
    snapshot.views?.value != null && (snapshot.sources ?? []).some(({ fraction }) => fraction.value !== null)
  if (!known(after) || (before !== null && !known(before))) return null
  const views = (after.views?.value ?? 0) - (before?.views?.value ?? 0)
  if (views < 0) return null
  const bySource = new Map(
    (after.sources ?? []).map(({ source, fraction }) => {
      const [was, is] = [viewsBy(before, source), viewsBy(after, source)]
      // The rounding of both totals is in the difference.
      const grown = { value: is.value - was.value, low: is.low - was.high, high: is.high - was.low }
      return [source, { views: grown, fraction }] as const
    }),
  )
  const readings = [before, after].flatMap((snapshot) => [
    ...(snapshot?.views ? [snapshot.views] : []),
    ...(snapshot?.sources ?? []).map(({ fraction }) => fraction),
  ])
  return { views, bySource, readings }
}

interface Stretch {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly traffic: Traffic
}

/** The growths of all videos between each two days of export. A video posted between them grew from nothing. */
const growthsByStretch = (videos: readonly Video[]): Map<string, Growth[]> => {
  const days = [...new Set(videos.flatMap(({ history = [] }) => history.map(({ on }) => on)))].sort()
  const stretches = new Map<string, Growth[]>()
  for (const { history = [], postedOn } of videos) {
    for (const [index, after] of history.entries()) {
      const earlier = days[days.indexOf(after.on) - 1]
      if (earlier === undefined) continue
      const before = history[index - 1] ?? null
      const isNew = before === null && postedOn !== null && postedOn > earlier
      if (before === null ? !isNew : before.on !== earlier) continue
      const growth = growthOf(before, after)
      const key = `${addDays(earlier, 1)} ${after.on}`
      if (growth !== null) stretches.set(key, [...(stretches.get(key) ?? []), growth])
    }
  }
  return stretches
}

/** The sum of the growths as fractions of the account's views. What the videos do not cover stays without a name. */
const sumOfGrowths = (growths: readonly Growth[], accountViews: number): Traffic | null => {
  const grown = growths.reduce((sum, { views }) => sum + views, 0)
  const whole = Math.max(grown, accountViews)
  if (!(grown > 0 && grown >= LEAST_COVERED * whole)) return null
  const sums = new Map<TrafficSource, { views: Interval; fraction: Reading }>()
  for (const { bySource } of growths) {
    for (const [source, { views, fraction }] of bySource) {
      const sum = sums.get(source)?.views ?? NOTHING
      const more = { value: sum.value + views.value, low: sum.low + views.low, high: sum.high + views.high }
      sums.set(source, { views: more, fraction })
    }
  }
  const part = (views: number): number => Math.min(1, Math.max(0, views / whole))
  const sources = [...sums].map(
    ([source, { views, fraction }]): SourceFraction => ({
      source,
      fraction: { ...fraction, value: part(views.value), low: part(views.low), high: part(views.high) },
    }),
  )
  const traffic = trafficOf(sources)
  return traffic === null ? null : { ...traffic, readings: growths.flatMap(({ readings }) => readings) }
}

const differenced = (account: Account, days: readonly Day[]): Stretch[] =>
  [...growthsByStretch(account.videos)].flatMap(([key, growths]) => {
    const [from = '', to = ''] = key.split(' ')
    const inside = days.filter(({ date }) => date >= from && date <= to)
    const views = inside.reduce((sum, day) => sum + (day.views?.value ?? 0), 0)
    const traffic = sumOfGrowths(growths, views)
    return traffic === null ? [] : [{ from, to, traffic }]
  })

const typed = ({ splits = [] }: Account): Stretch[] =>
  splits.flatMap(({ from, to, sources }) => {
    const traffic = trafficOf(sources)
    return traffic === null ? [] : [{ from, to, traffic }]
  })

/** Longer stretches say nothing of single days. */
const LONGEST_STRETCH = 31

/**
 * Where the account's views of single days came from: typed with their days, or from the differences of dated snapshots of its videos.
 *
 * A stretch of several days gives each of them its own split; of two stretches the shorter counts for a day.
 * @param days of the account, in the calendar of its views
 */
export const dailyTraffic = (account: Account, days: readonly Day[]): ReadonlyMap<IsoDate, Traffic> => {
  const length = ({ from, to }: Stretch): number => dayNumber(to) - dayNumber(from) + 1
  const stretches = [...differenced(account, days), ...typed(account)]
    .filter((stretch) => length(stretch) <= LONGEST_STRETCH)
    .sort((a, b) => length(b) - length(a))
  return new Map(
    stretches.flatMap(({ from, to, traffic }) => calendarDays(from, to).map((date) => [date, traffic] as const)),
  )
}
