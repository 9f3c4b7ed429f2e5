import type { Term } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Interval } from '../interval.ts'
import { computedTerm, rangeOf, readTerm } from '../terms.ts'
import type { ViewerRow } from './align-days.ts'
import { knownDays, leastPeople, type ViewerDay } from './period-reach-bounds.ts'

const values = (readings: readonly Reading[]): number[] => readings.map(({ value }) => value ?? 0)

const viewersOf = (rows: readonly ViewerRow[]): Reading[] => rows.map(({ viewers }) => viewers)

/** The working of people that follow without an overlap: of a single day, or from the account's first day on. */
export const exactTerms = (
  only: Interval | null,
  days: readonly ViewerDay[],
  rows: readonly ViewerRow[],
): readonly Term[] =>
  only === null
    ? [
        readTerm(
          'n',
          'new viewers of each day, from the first day of the account on',
          knownDays(days).map((day) => day.new ?? 0),
          rows.map(({ newViewers }) => newViewers),
        ),
      ]
    : [readTerm('N', 'people of the only day', rangeOf(only), viewersOf(rows))]

/** The working of people that the export states for the very period. */
export const statedTerms = (people: Interval, readings: readonly Reading[]): readonly Term[] => [
  readTerm('N', 'people of the period, as stated', rangeOf(people), readings),
]

/** The parts of a measured period: its days, days inside that were not measured, and what the days prove. */
export const measuredTerms = (
  days: readonly ViewerDay[],
  rows: readonly ViewerRow[],
  gaps: readonly Reading[],
  low: number,
): readonly Term[] => [
  readTerm('R', 'viewers of each measured day', values(viewersOf(rows)), viewersOf(rows)),
  ...(gaps.length === 0 ? [] : [readTerm('v', 'views of days inside that were not measured', values(gaps), gaps)]),
  ...leastTerms(days, rows, low),
]

const leastTerms = (days: readonly ViewerDay[], rows: readonly ViewerRow[], low: number): readonly Term[] => {
  const known = knownDays(days)
  // Where a video proves more people, that is the bound.
  if (leastPeople(known) !== low) return []
  return [
    computedTerm(
      'T',
      'viewers of each day that proves people',
      known.map(({ total }) => total),
    ),
    readTerm(
      'n',
      'new viewers of these days (0 where they are not told apart)',
      known.map((day) => day.new ?? 0),
      [...rows.map(({ newViewers }) => newViewers), ...rows.map(({ returningViewers }) => returningViewers)],
    ),
  ]
}
