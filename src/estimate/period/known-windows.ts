import type { Period, ReachWindow } from '../../domain/account.ts'
import { dayNumber } from '../../domain/calendar.ts'
import type { Day } from '../../domain/day.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Interval } from '../interval.ts'
import type { KnownUnion } from '../union/overlap-prior.ts'
import { calendarDays } from './align-days.ts'
import type { OverlapEvidence } from './union-of-parts.ts'
import { windowBounds } from './window-bounds.ts'

/** What windows with known people say of a period that holds them. */
export interface KnownWindows {
  /** Hard bounds by the windows inside; 0 and null where there are none. */
  readonly low: number
  readonly high: number | null
  /** Windows inside whose every day was measured: they show how much days overlap. */
  readonly unions: readonly KnownUnion[]
  /** The people of the period itself, where a window is the period. */
  readonly exact: Interval | null
  /** The numbers that were used. */
  readonly readings: readonly Reading[]
  readonly problems: readonly Problem[]
}

export const NO_WINDOWS: KnownWindows = { low: 0, high: null, unions: [], exact: null, readings: [], problems: [] }

/** The days of one window: what their people add up to at most, and the largest. */
const daysOf = ({ from, to }: Period, people: ReadonlyMap<string, Day>) => {
  const days = calendarDays(from, to).map((date) => people.get(date))
  const most = days.map((day) => day?.viewers?.high ?? day?.views?.high ?? null)
  return {
    reaches: days.flatMap((day) => day?.viewers?.value ?? []),
    count: days.length,
    sum: most.reduce<number>((total, each) => total + (each ?? Infinity), 0),
    largest: days.reduce((top, day) => Math.max(top, day?.viewers?.low ?? 0), 0),
  }
}

const unionOf = ({ from, to, viewers }: ReachWindow, reaches: readonly number[]): KnownUnion => ({
  reaches,
  union: viewers.value ?? 0,
  middle: (dayNumber(from) + dayNumber(to)) / 2,
  span: reaches.length,
})

const offProblem = ({ from, to, viewers }: ReachWindow, least: number, most: number): Problem => {
  const range = most === Infinity ? `at least ${least}` : `${least} to ${most}`
  const message = `${from} to ${to}: ${viewers.value} people, while its days allow ${range}`
  return problem('window-off', message, { ...viewers.place, column: viewers.column })
}

/**
 * Windows with known people inside a period. One that is longer, or only overlaps, says nothing here; one that contradicts its days
 * is told and not used.
 *
 * @param days in the calendar of the windows
 */
export const knownWindows = (windows: readonly ReachWindow[], period: Period, days: readonly Day[]): KnownWindows => {
  const inside = windows.filter(
    ({ from, to, parts, viewers }) =>
      parts === undefined && viewers.value !== null && from >= period.from && to <= period.to,
  )
  if (inside.length === 0) return NO_WINDOWS
  const people = new Map(days.map((day) => [day.date, day]))
  const told = inside.map((window) => ({ window, ...daysOf(window, people) }))
  const isOff = ({ window: { viewers }, sum, largest }: (typeof told)[number]): boolean =>
    (viewers.low ?? 0) > sum || (viewers.high ?? 0) < largest
  const kept = told.filter((each) => !isOff(each))
  const at = (date: string): number => dayNumber(date) - dayNumber(period.from)
  const stretches = kept.map(({ window: { from, to, viewers } }) => ({
    from: at(from),
    to: at(to),
    low: viewers.low ?? 0,
    high: viewers.high ?? 0,
  }))
  const most = calendarDays(period.from, period.to).map((date) => {
    const day = people.get(date)
    return day?.viewers?.high ?? day?.views?.high ?? null
  })
  const same = kept.find(({ window: { from, to } }) => from === period.from && to === period.to)?.window.viewers
  return {
    ...windowBounds(most, stretches),
    unions: kept
      .filter(({ reaches, count }) => reaches.length === count && count > 1)
      .map(({ window, reaches }) => unionOf(window, reaches)),
    exact: same === undefined ? null : { value: same.value ?? 0, low: same.low ?? 0, high: same.high ?? 0 },
    readings: same === undefined ? kept.map(({ window }) => window.viewers) : [same],
    problems: told.filter(isOff).map(({ window, sum, largest }) => offProblem(window, largest, sum)),
  }
}

/** The same within bounds that other arithmetic gives; where both can't be true, the windows are told and not used. */
export const agreeingWindows = (
  known: KnownWindows,
  bounds: { readonly low: number; readonly high: number },
): KnownWindows => {
  const least = known.exact?.high ?? known.high ?? Infinity
  const most = known.exact?.low ?? known.low
  if (most <= bounds.high && least >= bounds.low) return known
  const place = known.readings[0]
  const message = `the windows allow ${Math.min(most, least)} to ${Math.max(most, least)} people, the days ${bounds.low} to ${bounds.high}`
  const found = problem('window-off', message, place === undefined ? {} : { ...place.place, column: place.column })
  return { ...NO_WINDOWS, problems: [...known.problems, found] }
}

/** What unions say of the overlap in a period; null where there are none, so that nothing changes. */
export const evidenceOf = ({ from, to }: Period, unions: readonly KnownUnion[]): OverlapEvidence | null => {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return unions.length === 0 ? null : { unions, middle: (first + last) / 2, span: last - first + 1 }
}
