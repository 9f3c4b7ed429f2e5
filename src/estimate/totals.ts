import type { Day } from '../domain/day.ts'
import type { Reading } from '../domain/reading.ts'
import type { Video } from '../domain/video.ts'
import type { Total, Totals } from './facts.ts'
import type { Interval } from './interval.ts'

type Pick<T> = (record: T) => readonly (Reading | undefined)[]

const known = (readings: readonly (Reading | undefined)[]): Reading[] =>
  readings.filter((reading) => reading !== undefined && reading.value !== null) as Reading[]

const totalOf = (readings: readonly Reading[]): Total | null => {
  const sum = (pick: keyof Interval): number => readings.reduce((total, reading) => total + (reading[pick] ?? 0), 0)
  return readings.length === 0 ? null : { value: sum('value'), low: sum('low'), high: sum('high'), readings }
}

/** A count and the views beside it: the two numbers of a ratio must come from the same records. */
const withViews = <T extends Day | Video>(records: readonly T[], pick: Pick<T>) => {
  const both = records.filter((record) => record.views?.value != null && known(pick(record)).length > 0)
  return {
    count: totalOf(both.flatMap((record) => known(pick(record)))),
    views: totalOf(both.flatMap(({ views }) => known([views]))),
  }
}

const totals = <T extends Day | Video>(all: readonly T[], engaged: readonly T[], engagements: Pick<T>): Totals => {
  const shares = withViews<T>(all, (record) => [record.shares])
  const both = withViews(engaged, engagements)
  return {
    views: totalOf(all.flatMap(({ views }) => known([views]))),
    shares: shares.count,
    engagements: both.count,
    viewsBeside: { shares: shares.views, engagements: both.views },
  }
}

const isNegative = (reading: Reading | undefined): boolean => (reading?.value ?? 0) < 0

/** Counts of a window's days. Net counts below zero are corrections: they stay in the sums of shares, the day leaves the ratio of engagements. */
export const dayTotals = (days: readonly Day[]): Totals => {
  const uncorrected = days.filter(({ likes, comments, shares }) => ![likes, comments, shares].some(isNegative))
  return totals(days, uncorrected, ({ likes, comments, shares }) => [likes, comments, shares])
}

/** Counts of which more than this part of the days is missing are not the window's. */
const MISSING = 0.05

/** Counts of a window; none where views are missing on too many of its days to stand beside the window's people. */
export const windowTotals = (days: readonly Day[]): Totals => {
  const blind = days.filter(({ views, viewers }) => views?.value == null && (viewers?.value ?? 0) > 0).length
  return blind > MISSING * days.length ? dayTotals([]) : dayTotals(days)
}

/** Lifetime counts of videos. */
export const videoTotals = (videos: readonly Video[]): Totals =>
  totals(videos, videos, ({ likes, comments, shares, saves }) => [likes, comments, shares, saves])
