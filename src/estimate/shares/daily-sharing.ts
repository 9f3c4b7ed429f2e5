import { addDays } from '../../domain/calendar.ts'
import { type Day, type IsoDate, PROVISIONAL_DAYS } from '../../domain/day.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Interval } from '../interval.ts'
import { calendarDays } from '../period/align-days.ts'
import type { PeriodViewers } from '../period/period.ts'
import type { Traffic } from '../traffic.ts'
import { quietDayBound } from './quiet-day-bound.ts'
import { sharePressure } from './reproduction-number.ts'
import { sharingDayWeights } from './sharing-kernel.ts'
import type { SplitDays } from './viral-coefficient.ts'

/** What the single days of a window tell of its shares, beside their totals. */
export interface DailySharing {
  /** The most new viewers that a share can have brought on the quietest day, and the day; null where no day bounds it. */
  readonly quietDay: { readonly bound: number; readonly date: IsoDate } | null
  /** The days of the window whose traffic sources are known; null where they are too few. */
  readonly split: DailySplit | null
}

/** The days with known sources, put together. */
export interface DailySplit extends SplitDays {
  /** The mean of their sources, weighted by views. */
  readonly traffic: Traffic
  readonly days: number
  /** The shares that the pressure is made of. */
  readonly shares: readonly Reading[]
}

/** Fewest days with known sources that are taken for a series. */
export const FEWEST_SPLIT_DAYS = 7
/** A day with fewer views can be quiet by chance. */
const FEWEST_QUIET_VIEWS = 100
/** Shares must be known for this part of the waits before a day, or its pressure is not known. */
const KNOWN_WAITS = 0.9

interface SeriesDay {
  readonly date: IsoDate
  readonly day: Day | undefined
  /** Shares weighted by delay; null where too many of the days before are not known. */
  readonly pressure: number | null
}

/** Net counts below zero are corrections of other days: of this day nothing is known. */
const sharesOf = (day: Day | undefined): number | null => {
  const shares = day?.shares?.value ?? null
  return shares === null || shares < 0 ? null : shares
}

const seriesOf = (days: readonly Day[], until: IsoDate): SeriesDay[] => {
  const first = days.find((day) => sharesOf(day) !== null)
  if (first === undefined) return []
  const byDate = new Map(days.map((day) => [day.date, day]))
  const dates = calendarDays(first.date, until)
  const weights = sharingDayWeights()
  const shares = dates.map((date) => sharesOf(byDate.get(date)))
  const pressure = sharePressure(
    shares.map((count) => count ?? 0),
    weights,
  )
  const known = sharePressure(
    shares.map((count) => (count === null ? 0 : 1)),
    weights,
  )
  return dates.map((date, index) => {
    const [weighted = 0, part = 0] = [pressure[index], known[index]]
    // The days that are not known are taken to be like those that are.
    return { date, day: byDate.get(date), pressure: part >= KNOWN_WAITS ? weighted / part : null }
  })
}

/** The most people that a day can have had: as measured, else its views. */
const mostPeople = (day: Day | undefined): number | null =>
  day?.viewers?.high != null && day.views?.high != null
    ? Math.min(day.viewers.high, day.views.high)
    : (day?.viewers?.high ?? day?.views?.high ?? null)

const quietDay = (series: readonly SeriesDay[]): DailySharing['quietDay'] => {
  const usable = series.flatMap(({ date, day, pressure }) => {
    const people = mostPeople(day)
    return pressure === null || people === null || people < FEWEST_QUIET_VIEWS ? [] : [{ date, people, pressure }]
  })
  const found = quietDayBound(
    usable.map(({ people }) => people),
    usable.map(({ pressure }) => pressure),
  )
  const date = usable[found?.day ?? -1]?.date
  return found === null || date === undefined ? null : { bound: found.bound, date }
}

const meanOf = (parts: readonly { readonly views: number; readonly interval: Interval }[]): Interval => {
  const total = parts.reduce((sum, { views }) => sum + views, 0)
  const mean = (end: keyof Interval): number =>
    // Weights that are rounded may sum to a little over 1.
    Math.min(
      1,
      parts.reduce((sum, { views, interval }) => sum + (interval[end] * views) / total, 0),
    )
  return { value: mean('value'), low: mean('low'), high: mean('high') }
}

const splitOf = (
  series: readonly SeriesDay[],
  bySource: ReadonlyMap<IsoDate, Traffic>,
  { sum, bounds }: PeriodViewers,
  windowViews: number,
): DailySplit | null => {
  const covered = series.flatMap(({ date, day, pressure }) => {
    const [traffic, views] = [bySource.get(date), day?.views?.value ?? 0]
    return traffic === undefined || pressure === null || views <= 0 ? [] : [{ date, day, pressure, traffic, views }]
  })
  const views = covered.reduce((sum, each) => sum + each.views, 0)
  if (covered.length < FEWEST_SPLIT_DAYS || !(windowViews > 0 && sum > 0)) return null
  const perView = sum / windowViews
  const mean = (pick: (traffic: Traffic) => Interval): Interval =>
    meanOf(covered.map((each) => ({ views: each.views, interval: pick(each.traffic) })))
  const readings = new Set(covered.flatMap(({ traffic }) => traffic.readings))
  return {
    traffic: {
      direct: mean(({ direct }) => direct),
      other: mean(({ other }) => other),
      loyal: mean(({ loyal }) => ({ value: loyal, low: loyal, high: loyal })).value,
      readings: [...readings],
    },
    pressure: covered.reduce((sum, { pressure }) => sum + pressure, 0),
    people: covered.reduce((total, each) => total + (each.day?.viewers?.value ?? each.views * perView), 0),
    part: Math.min(1, views / windowViews),
    repeats: Math.max(1, sum / Math.max(1, bounds.low)),
    days: covered.length,
    shares: covered.flatMap(({ day }) => day?.shares ?? []),
  }
}

/**
 * What the days of a window tell of new viewers per share: a bound by the quietest day, and, where sources are known by day, evidence.
 *
 * Shares before the window bring people into it, so all days up to its end take part.
 *
 * @param days of the account by date, views and viewers in one calendar
 * @param viewers of the window; null is returned where it is no window of days
 * @param bySource where the views of single days came from, see `dailyTraffic`
 */
export const dailySharing = (
  days: readonly Day[],
  viewers: PeriodViewers,
  bySource: ReadonlyMap<IsoDate, Traffic>,
): DailySharing | null => {
  const { window } = viewers
  if (window === 'lifetime') return null
  const series = seriesOf(days, window.to)
  const inside = series.filter(({ date }) => date >= window.from)
  const windowViews = days
    .filter(({ date }) => date >= window.from && date <= window.to)
    .reduce((sum, { views }) => sum + (views?.value ?? 0), 0)
  const settled = days.at(-1)?.date ?? window.to
  const finished = inside.filter(({ date }) => date <= addDays(settled, -PROVISIONAL_DAYS))
  return { quietDay: quietDay(finished), split: splitOf(inside, bySource, viewers, windowViews) }
}
