import { truncatedLogNormalQuantile } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import type { Prior } from '../priors.ts'
import { MOST_OVERLAP } from '../union/overlap-prior.ts'

/** People whom two parts share: the parts by their place, a known number or range. */
export interface SharedPeople {
  readonly parts: readonly [number, number]
  readonly people: Interval
}

/** What is believed about the overlap of parts, as fractions of the smaller one's viewers in a common territory. */
export interface AccountOverlap {
  /** Of all pairs together, what the union is computed with. */
  readonly all: Interval
  /** Of a pair of which nothing is known. */
  readonly unknown: Interval
  /** Whether every pair that could share anybody is known. */
  readonly complete: boolean
}

/** Least overlap whose logarithm is taken: a measured 0 is not minus infinity. */
const LEAST_OVERLAP = 1e-3

/**
 * People whom two parts share if the smaller one of each territory is all in the larger one: what a fraction of overlap is of.
 *
 * @param fractions of each part, by territory
 * @example commonPeople([100, 40], [[1], [1]], 0, 1) // => 40
 * @example commonPeople([100, 40], [[1, 0], [0.5, 0.5]], 0, 1) // => 20
 */
export const commonPeople = (
  reaches: readonly number[],
  fractions: readonly (readonly number[])[],
  i: number,
  j: number,
): number => {
  const [a = 0, b = 0, left = [], right = []] = [reaches[i], reaches[j], fractions[i], fractions[j]]
  return left.reduce((sum, fraction, territory) => sum + Math.min(a * fraction, b * (right[territory] ?? 0)), 0)
}

/** The same for all pairs together: each part is the smaller one of as many pairs as there are larger parts in its territory. */
const commonOfAll = (reaches: readonly number[], fractions: readonly (readonly number[])[]): number =>
  (fractions[0] ?? []).reduce((total, _, territory) => {
    const inside = reaches.map((reach, part) => reach * (fractions[part]?.[territory] ?? 0)).sort((a, b) => b - a)
    return total + inside.reduce((sum, people, larger) => sum + people * larger, 0)
  }, 0)

/** What the known pairs teach of the others: the mean of ln c and its sd. */
const unknownPairs = (
  reaches: readonly number[],
  fractions: readonly (readonly number[])[],
  known: readonly SharedPeople[],
  prior: Pick<Prior, 'median' | 'spread'>,
): { readonly logMean: number; readonly logSd: number } => {
  const pairs = known.flatMap(({ parts: [i, j], people }) => {
    const weight = commonPeople(reaches, fractions, i, j)
    return weight > 0 ? [{ weight, log: Math.log(Math.max(LEAST_OVERLAP, people.value / weight)), people }] : []
  })
  const count = pairs.length
  if (count === 0) return { logMean: Math.log(prior.median), logSd: prior.spread }
  const weights = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const shared = pairs.reduce((sum, { people }) => sum + people.value, 0)
  const middle = Math.log(Math.max(LEAST_OVERLAP, shared / weights))
  const squares = pairs.reduce((sum, { log }) => sum + (log - middle) ** 2, 0)
  const variance = (prior.spread ** 2 + squares) / (1 + count)
  // A few large pairs decide a weighted mean: it is worth fewer pairs than there are.
  const worth = weights ** 2 / pairs.reduce((sum, { weight }) => sum + weight ** 2, 0)
  const others = Math.max(1, (worth * ((reaches.length * (reaches.length - 1)) / 2 - count)) / count)
  return {
    logMean: (Math.log(prior.median) + count * middle) / (1 + count),
    logSd: Math.sqrt(variance * (1 / (1 + worth) + 1 / others)),
  }
}

/**
 * The overlap of all pairs: known pairs as they are, the others by the prior, which learns from the known ones.
 *
 * The known pairs' overlap is reach-weighted: people shared over people who could be. For the unknown pairs the prior counts as
 * one pair more: the mean of ln c is (ln prior + k ln known) / (1 + k), its variance that between pairs. The two are joined in
 * proportion to the people who could be shared, so that the pairs' people add up; their errors add as squares.
 *
 * @param known people shared, none above what the pair could share
 */
export const accountOverlap = (
  reaches: readonly number[],
  fractions: readonly (readonly number[])[],
  known: readonly SharedPeople[],
  prior: Pick<Prior, 'median' | 'spread'>,
  level: number,
): AccountOverlap => {
  const everything = commonOfAll(reaches, fractions)
  const told = known.reduce((sum, { parts: [i, j] }) => sum + commonPeople(reaches, fractions, i, j), 0)
  const belief = unknownPairs(reaches, fractions, known, prior)
  const [lowEnd, highEnd] = intervalEnds(level)
  const at = (p: number): number => truncatedLogNormalQuantile(p, belief, MOST_OVERLAP)
  const unknown = { value: at(0.5), low: at(lowEnd), high: at(highEnd) }
  const rest = Math.max(0, everything - told)
  const complete = rest <= 1e-9 * everything
  if (everything === 0) return { all: { value: 0, low: 0, high: 0 }, unknown, complete }
  const weight = complete ? 0 : rest / everything
  const part = (end: keyof Interval): number =>
    Math.min(1, known.reduce((sum, { people }) => sum + people[end], 0) / everything)
  const value = Math.min(1, part('value') + weight * unknown.value)
  const down = Math.hypot(part('value') - part('low'), weight * (unknown.value - unknown.low))
  const up = Math.hypot(part('high') - part('value'), weight * (unknown.high - unknown.value))
  return { all: { value, low: Math.max(0, value - down), high: Math.min(1, value + up) }, unknown, complete }
}

/** People whom every two parts share: as known, else by the overlap of a pair of which nothing is known. */
export const sharedByPair = (
  reaches: readonly number[],
  fractions: readonly (readonly number[])[],
  known: readonly SharedPeople[],
  unknown: number,
): number[][] => {
  const matrix = reaches.map((_, i) =>
    reaches.map((__, j) => (i === j ? 0 : unknown * commonPeople(reaches, fractions, i, j))),
  )
  for (const { parts, people } of known) {
    const [i, j] = parts
    for (const [row, column] of [
      [i, j],
      [j, i],
    ] as const) {
      const line = matrix[row]
      if (line !== undefined) line[column] = people.value
    }
  }
  return matrix
}
