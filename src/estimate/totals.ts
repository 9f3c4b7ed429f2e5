import type { Day } from '../domain/day.ts'
import type { Reading } from '../domain/reading.ts'
import type { Video } from '../domain/video.ts'
import type { Total, Totals } from './facts.ts'

const known = (readings: readonly (Reading | undefined)[]): Reading[] =>
  readings.filter((reading) => reading !== undefined && reading.value !== null) as Reading[]

const totalOf = (readings: readonly Reading[]): Total | null =>
  readings.length === 0 ? null : { value: readings.reduce((sum, { value }) => sum + (value ?? 0), 0), readings }

/** Records of one kind whose views are known: a ratio's two counts must come from the same records. */
const sum = <T extends Day | Video>(records: readonly T[], pick: (record: T) => readonly (Reading | undefined)[]) => {
  const both = records.filter((record) => record.views?.value != null)
  return totalOf(both.flatMap((record) => known(pick(record))))
}

const isNegative = (reading: Reading | undefined): boolean => (reading?.value ?? 0) < 0

/** Counts of a window's days. Net counts below zero are corrections: they stay in the sums of shares, the day leaves the ratios. */
export const dayTotals = (days: readonly Day[]): Totals => ({
  views: sum(days, (day) => [day.views]),
  shares: sum(days, (day) => [day.shares]),
  engagements: sum(
    days.filter(({ likes, comments, shares }) => ![likes, comments, shares].some(isNegative)),
    (day) => [day.likes, day.comments, day.shares],
  ),
})

/** Lifetime counts of videos. */
export const videoTotals = (videos: readonly Video[]): Totals => ({
  views: sum(videos, (video) => [video.views]),
  shares: sum(videos, (video) => [video.shares]),
  engagements: sum(videos, (video) => [video.likes, video.comments, video.shares, video.saves]),
})
