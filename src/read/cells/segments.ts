import type { Dimension, Segment, TrafficSource } from '../../domain/audience.ts'
import type { Reading, RecordPlace } from '../../domain/reading.ts'
import { sliceLabel } from '../locales/translate-header.ts'
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

/** Letters that stand for a gender in hand-made lists. */
const INITIALS: Readonly<Record<string, string>> = { f: 'female', m: 'male' }

const segmentName = (dimension: Dimension, written: string): string => {
  const text = written.trim().replace(/\s+/g, ' ')
  const label = sliceLabel(text)
  if (label === 'other') return label
  if (dimension === 'gender') return label ?? INITIALS[text.toLowerCase()] ?? text.toLowerCase()
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
