import { bisect } from '../../math/bisect.ts'
import { combineEnds, type Interval, LOG_SCALE } from '../interval.ts'
import { unionReach } from '../union/union-reach.ts'

/** All the numbers that the union of a campaign follows from. */
export interface CampaignNumbers {
  /** People of each part. */
  readonly reaches: readonly Interval[]
  /** For each part, the fraction of its people in each territory: they sum to 1. */
  readonly fractions: readonly (readonly number[])[]
  /** Fraction of a smaller part's people that one larger part of the same territory has reached. */
  readonly overlap: Interval
  /** How uneven people are, see `unionReach`. */
  readonly tail: Interval
  /** People proven at least: where all numbers have their value, and at the low end. */
  readonly least: readonly [number, number]
  /** People proven at most: where all numbers have their value, and at the high end. */
  readonly most: readonly [number, number]
  /** People whom each two parts share, where something is known of a pair: what each adds then follows from its own pairs. */
  readonly shared?: readonly (readonly number[])[] | undefined
}

/** One setting of the uncertain numbers of a campaign. */
export interface CampaignSetting {
  readonly reaches: readonly number[]
  readonly overlap: number
  readonly tail: number
}

/** People of each part in one territory. */
export const inside = (
  reaches: readonly number[],
  fractions: CampaignNumbers['fractions'],
  territory: number,
): number[] => reaches.map((reach, part) => reach * (fractions[part]?.[territory] ?? 0))

/** The layer-cake union of each territory, added up: nobody lives in two. */
export const unionAt = ({ reaches, overlap, tail }: CampaignSetting, fractions: CampaignNumbers['fractions']): number =>
  (fractions[0] ?? []).reduce(
    (sum, _, territory) => sum + unionReach(inside(reaches, fractions, territory), { overlap, tail }),
    0,
  )

/** How far the union may be off because one overlap stands for all pairs, as a part of what it adds back to the pairs' people. */
const SHAPE_ERROR = 0.4

/**
 * The union if it were off by its shape: what it adds to the sum less the people of all pairs is guessed from the pairs, and nothing
 * for two parts.
 */
const shapeEnds = (
  { reaches, overlap, tail }: CampaignSetting,
  fractions: CampaignNumbers['fractions'],
): readonly [number, number] => {
  const union = unionAt({ reaches, overlap, tail }, fractions)
  const least = (fractions[0] ?? []).reduce((sum, _, territory) => {
    const people = inside(reaches, fractions, territory).sort((a, b) => b - a)
    const pairs = people.reduce((total, reach, larger) => total + reach * (1 - larger * overlap), 0)
    return sum + Math.max(people[0] ?? 0, pairs)
  }, 0)
  const step = SHAPE_ERROR * Math.max(0, union - least)
  return [union - step, union + step]
}

/** A logarithm and back again moves the last digit. */
const unlessNoise = (end: number, middle: number): number => (Math.abs(end - middle) <= 1e-12 * middle ? middle : end)

const clamp = (people: number, low: number, high: number): number => Math.max(Math.min(people, high), low)

/** Every number at its value. */
export const middleOf = ({ reaches, overlap, tail }: CampaignNumbers): CampaignSetting => ({
  reaches: reaches.map(({ value }) => value),
  overlap: overlap.value,
  tail: tail.value,
})

/** Every uncertain number at its two ends, the others in the middle; certain numbers are left out. */
export const settingsAtEnds = (numbers: CampaignNumbers): (readonly [CampaignSetting, CampaignSetting])[] => {
  const middle = middleOf(numbers)
  const ends = (
    input: Interval,
    at: (value: number) => CampaignSetting,
  ): (readonly [CampaignSetting, CampaignSetting])[] =>
    input.low < input.high ? [[at(input.low), at(input.high)]] : []
  return [
    ...numbers.reaches.flatMap((reach, part) =>
      ends(reach, (value) => ({ ...middle, reaches: middle.reaches.with(part, value) })),
    ),
    ...ends(numbers.overlap, (overlap) => ({ ...middle, overlap })),
    ...ends(numbers.tail, (tail) => ({ ...middle, tail })),
  ]
}

/**
 * People reached by at least one part of a campaign.
 *
 * Each uncertain number is taken to its two ends by itself, and so is the error of the shape; the steps of the logarithm add as squares, each side by itself. Value and
 * ends stay within what is proven.
 *
 * @throws RangeError for a number outside its range
 * @example campaignUnion({ reaches: [{ value: 100, low: 100, high: 100 }, { value: 100, low: 100, high: 100 }], fractions: [[1], [1]], overlap: { value: 0.2, low: 0.1, high: 0.3 }, tail: { value: 0.5, low: 0.5, high: 0.5 }, least: [100, 100], most: [200, 200] }) // => { "value": 180, "low": 170, "high": 190 }
 */
export const campaignUnion = (numbers: CampaignNumbers): Interval => {
  const { fractions, least, most } = numbers
  const middle = unionAt(middleOf(numbers), fractions)
  const pairs = settingsAtEnds(numbers).map(([a, b]) => [unionAt(a, fractions), unionAt(b, fractions)] as const)
  const ends = combineEnds(middle, [...pairs, shapeEnds(middleOf(numbers), fractions)], LOG_SCALE)
  const value = clamp(middle, least[0], most[0])
  const [low, high] = [ends.low, ends.high].map((end) => clamp(unlessNoise(end, middle), least[1], most[1]))
  return { value, low: Math.min(value, low ?? value), high: Math.max(value, high ?? value) }
}

/**
 * The overlap at which the union has a given value; where a ceiling leaves fewer people than the largest parts, the part of them
 * that is left.
 */
export const overlapFor = (
  numbers: CampaignNumbers,
  union: number,
): { readonly overlap: number; readonly left: number } => {
  const middle = middleOf(numbers)
  const at = (overlap: number): number => unionAt({ ...middle, overlap }, numbers.fractions)
  const [sum, largest] = [at(0), at(1)]
  if (union >= sum) return { overlap: 0, left: 1 }
  if (union <= largest) return { overlap: 1, left: union / largest }
  if (at(middle.overlap) === union) return { overlap: middle.overlap, left: 1 }
  return { overlap: bisect((overlap) => at(overlap) - union, 0, 1), left: 1 }
}
