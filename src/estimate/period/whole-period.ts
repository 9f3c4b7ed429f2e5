import type { Period, ReachWindow } from '../../domain/account.ts'
import type { Day } from '../../domain/day.ts'
import type { Term } from '../../domain/estimate.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Reading } from '../../domain/reading.ts'
import type { EstimateSettings } from '../settings.ts'
import { readTerm } from '../terms.ts'
import type { Traffic } from '../traffic.ts'
import type { Belief } from '../views-per-viewer/beliefs.ts'
import { viewersFromViews } from '../views-per-viewer/viewers-from-views.ts'
import { calendarDays } from './align-days.ts'
import { agreeingWindows, evidenceOf, knownWindows } from './known-windows.ts'
import { statedTerms } from './measured-terms.ts'
import type { PeriodViewers } from './period.ts'
import { type PartReach, unionOfParts } from './union-of-parts.ts'

const NONE = { period: null, problems: [] } as const

const dayReach = ({ views, viewers }: Day, belief: () => Belief, level: number): PartReach | null => {
  if (viewers?.value != null) return { people: viewers.value, measured: true }
  if (views?.value == null) return null
  // Without a view there is nobody: nothing is estimated.
  if (views.value === 0) return { people: 0, measured: true }
  return { people: viewersFromViews(views.value, belief().posterior, level).value, measured: false }
}

/** Days whose people are known, and the views of the others. */
const partTerms = (days: readonly Day[]): readonly Term[] => {
  const isKnown = ({ views, viewers }: Day): boolean => viewers?.value != null || views?.value === 0
  const measured = days.filter(isKnown)
  const estimated = days.filter((day) => !isKnown(day))
  const values = (readings: readonly (Reading | undefined)[]): number[] => readings.map((each) => each?.value ?? 0)
  const people = measured.map(({ views, viewers }) => (viewers?.value == null ? views : viewers))
  const views = estimated.map((day) => day.views)
  return [
    ...(measured.length === 0 ? [] : [readTerm('R', 'viewers of each measured day', values(people), people)]),
    readTerm('v', 'views of each other day', values(views), views),
  ]
}

const isWithin = (inner: Period, outer: PeriodViewers['window']): boolean =>
  outer !== 'lifetime' && outer.from <= inner.from && inner.to <= outer.to

/** A window without a single view: nobody was reached, and nothing had to be estimated. Null where no views are known. */
export const emptyPeriod = (days: readonly Day[]): PeriodViewers | null => {
  const known = days.filter(({ views }) => views?.value === 0)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    window: { from: first.date, to: last.date },
    parts: 'days',
    count: known.length,
    interval: { value: 0, low: 0, high: 0 },
    bounds: { low: 0, high: 0 },
    basis: 'bounded',
    assumes: [],
    readings: known.map(({ views }) => views),
    sum: 0,
    overlap: null,
    terms: () => [
      readTerm(
        'N',
        'views of each day: nobody came',
        { value: 0, low: 0, high: 0 },
        known.map(({ views }) => views),
      ),
    ],
  }
}

/**
 * People reached in all days with views, those without measured viewers estimated from views.
 *
 * Null where there is no such day, or none outside the headline's window.
 *
 * @param headline the window of measured viewers inside, whose proven people are proven here too
 * @param belief called only where a day has to be estimated
 * @param leastPeople proven by a video of the window, 0 where none is
 */
export const wholePeriod = (
  days: readonly Day[],
  headline: PeriodViewers | null,
  belief: () => Belief,
  traffic: Traffic | null,
  leastPeople: (window: PeriodViewers['window']) => number,
  settings: EstimateSettings,
  windows: readonly ReachWindow[] = [],
): { period: PeriodViewers | null; problems: readonly Problem[] } => {
  const known = days.filter(({ views, viewers }) => views?.value != null || viewers?.value != null)
  const parts = known.flatMap((day) => dayReach(day, belief, settings.level) ?? [])
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return NONE
  const window = { from: first.date, to: last.date }
  if (parts.every(({ measured }) => measured)) return NONE
  // Views of days inside the measured window only raise its upper bound.
  if (headline !== null && isWithin(window, headline.window)) return NONE
  const most = known.reduce((total, { views, viewers }) => total + (viewers?.value ?? views?.value ?? 0), 0)
  const low = Math.min(most, Math.max(headline?.bounds.low ?? 0, leastPeople(window)))
  const byDays = { low, high: Math.max(low, Math.min(most, settings.ceiling ?? Infinity)) }
  const told = agreeingWindows(knownWindows(windows, window, days), byDays)
  const bounds = { low: Math.max(low, told.low), high: Math.min(byDays.high, told.high ?? Infinity) }
  // A day inside the window of which nothing is known may have brought anybody.
  const gaps = calendarDays(window.from, window.to).length > known.length
  const evidence = evidenceOf(window, told.unions)
  const union = unionOfParts('days', parts, bounds, belief(), traffic, settings, evidence)
  const period: PeriodViewers = {
    window,
    parts: 'days',
    count: parts.length,
    interval: told.exact ?? union.interval,
    bounds:
      told.exact === null
        ? { low: bounds.low, high: gaps ? told.high : bounds.high }
        : { low: told.exact.low, high: told.exact.high },
    basis:
      told.exact !== null
        ? 'measured'
        : (union.taught > 0 && belief().posterior.n > 0) || union.learned
          ? 'calibrated'
          : 'assumed',
    assumes: told.exact === null ? union.assumes : [],
    readings: [...known.map(({ views }) => views), ...known.map(({ viewers }) => viewers), ...told.readings],
    sum: parts.reduce((total, { people }) => total + people, 0),
    overlap: told.exact === null ? union.overlap : null,
    terms: () =>
      told.exact === null ? [...partTerms(known), ...union.terms()] : statedTerms(told.exact, told.readings),
  }
  return { period, problems: told.problems }
}
