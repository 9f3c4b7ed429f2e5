import type { Interval } from '../interval.ts'

/** The combination of slices of one audience: at least and at most by arithmetic, the value if the slices are independent. */
export const combineSlices = (people: Interval, slices: readonly Interval[]): Interval => {
  const [only] = slices
  if (only !== undefined && slices.length === 1) return only
  const value = slices.reduce(
    (left, slice) => (people.value === 0 ? 0 : (left * Math.min(slice.value, people.value)) / people.value),
    people.value,
  )
  const high = slices.reduce((most, slice) => Math.min(most, slice.high), people.high)
  const low = slices.reduce((least, slice) => least - (people.high - slice.low), people.high)
  return { value, low: Math.min(value, Math.max(0, low)), high: Math.max(value, high) }
}
