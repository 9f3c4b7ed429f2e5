import type { Dimension, Segment, TrafficSource } from '../../domain/audience.ts'
import type { Reading, RecordPlace } from '../../domain/reading.ts'
import { readNumber } from './cells.ts'
import { asFractions } from './fractions.ts'
import { territoryOf } from './territories.ts'

const SOURCES: ReadonlyMap<string, TrafficSource> = new Map([
  ['for you', 'for-you'],
  ['fyp', 'for-you'],
  ['follow', 'following'],
  ['following', 'following'],
  ['personal profile', 'profile'],
  ['profile', 'profile'],
  ['search', 'search'],
  ['sound', 'sound'],
  ['hashtag', 'hashtag'],
  ['direct message', 'direct-message'],
  ['dm', 'direct-message'],
  ['other', 'other'],
  ['others', 'other'],
])

/** The traffic source that a label of the app or the API names, or null. @example readSource('Personal Profile') // => "profile" */
export const readSource = (label: string): TrafficSource | null =>
  SOURCES.get(
    label
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  ) ?? null

const GENDERS: ReadonlyMap<string, string> = new Map([
  ['female', 'female'],
  ['women', 'female'],
  ['woman', 'female'],
  ['f', 'female'],
  ['male', 'male'],
  ['men', 'male'],
  ['man', 'male'],
  ['m', 'male'],
])

const segmentName = (dimension: Dimension, label: string): string => {
  const text = label.trim().replace(/\s+/g, ' ')
  if (/^others?$/i.test(text)) return 'other'
  if (dimension === 'gender') return GENDERS.get(text.toLowerCase()) ?? text.toLowerCase()
  if (dimension === 'territory') return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : (territoryOf(text) ?? text)
  return text
}

/** A slice of a list: what it is called, and its fraction of the whole. */
export interface NamedFraction {
  readonly name: string
  readonly fraction: Reading
}

/** A list such as `[{ country: "DE", percentage: 0.31 }]` as names with fractions; anything else is no list. */
export const slicesOf = (nested: unknown, nameKey: string, place: RecordPlace, column: string): NamedFraction[] => {
  if (!Array.isArray(nested)) return []
  const slices = nested.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const record = entry as Record<string, unknown>
    const number = readNumber(record.percentage)
    const { [nameKey]: name } = record
    if (typeof name !== 'string' || number.kind !== 'number') return []
    return [{ name, reading: { value: number.value, low: number.low, high: number.high, place, column } }]
  })
  const fractions = asFractions(slices.map(({ reading }) => reading))
  return slices.flatMap(({ name }, index) => {
    const fraction = fractions[index]
    return fraction === undefined ? [] : [{ name, fraction }]
  })
}

/** The slices of one list under one name each. @param complete whether they should sum to 1 */
export const segmentsOf = (
  dimension: Dimension,
  of: Segment['of'],
  slices: readonly NamedFraction[],
  complete: boolean,
): Segment[] =>
  slices
    .filter(({ name, fraction }) => name.trim() !== '' && fraction.value !== null)
    .map(({ name, fraction }) => ({ of, dimension, segment: segmentName(dimension, name), fraction, complete }))
