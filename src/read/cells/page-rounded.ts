import type { Reading } from '../../domain/reading.ts'
import type { PartVideo } from '../part.ts'

/** Pages of TikTok show counts from 10,000 on in thousands, then in millions and billions, with one decimal. */
const UNITS: readonly (readonly [from: number, unit: number])[] = [
  [1e9, 1e8],
  [1e6, 1e5],
  [1e4, 1e2],
]

const unitOf = (value: number): number => UNITS.find(([from]) => value >= from)?.[1] ?? 1

const COUNTS = ['views', 'shares', 'likes', 'comments', 'saves'] as const

const isRounded = (values: readonly number[]): boolean => values.every((value) => value % unitOf(value) === 0)

const widened = (reading: Reading): Reading => {
  const { value } = reading
  if (value === null || reading.low !== reading.high) return reading
  const half = unitOf(value) / 2
  return half < 1 ? reading : { ...reading, low: value - half, high: value + half }
}

/**
 * Counts that were copied from pages of TikTok, with the width of what the page hides: 24500000 is 24.45 to 24.55 million.
 *
 * A count of the table that no page would show (24,513,882) proves that its column is exact.
 */
export const withPageRounding = (videos: readonly PartVideo[]): PartVideo[] => {
  const rounded = COUNTS.filter((field) => isRounded(videos.flatMap(({ video }) => video[field]?.value ?? [])))
  return videos.map((part) => {
    const numbers = rounded.flatMap((field) => {
      const reading = part.video[field]
      return reading === undefined ? [] : [[field, widened(reading)] as const]
    })
    return { ...part, video: { ...part.video, ...Object.fromEntries(numbers) } }
  })
}
