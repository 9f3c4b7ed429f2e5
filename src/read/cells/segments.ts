import type { Dimension, Segment, TrafficSource } from '../../domain/audience.ts'
import type { Reading } from '../../domain/reading.ts'

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
  if (dimension === 'territory') return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : text
  return text
}

/** The slices of one list under one name each. @param complete whether they should sum to 1 */
export const segmentsOf = (
  dimension: Dimension,
  of: Segment['of'],
  slices: readonly { readonly name: string; readonly fraction: Reading }[],
  complete: boolean,
): Segment[] =>
  slices
    .filter(({ name, fraction }) => name.trim() !== '' && fraction.value !== null)
    .map(({ name, fraction }) => ({ of, dimension, segment: segmentName(dimension, name), fraction, complete }))
