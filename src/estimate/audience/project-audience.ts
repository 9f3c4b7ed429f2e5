import { largestRemainder } from '../../math/largest-remainder.ts'
import { checkInterval, combineEnds, type Interval, LOG_SCALE } from '../interval.ts'
import { followerSliceInterval } from './slice-interval.ts'
import { suppressCells } from './suppress-cells.ts'

/** One slice of a list, as a fraction in [0, 1] with its rounding cell. */
export interface AudienceSlice {
  readonly segment: string
  readonly fraction: Interval
}

/** What is known of a list of slices, and when a slice is hidden. */
export interface ProjectionOptions {
  /** Whom the list describes; a list of followers says less of the viewers. */
  readonly of: 'viewers' | 'followers'
  /** Whether the slices are all there are, so that they should sum to 1. */
  readonly complete: boolean
  /** Cells of fewer people are hidden. */
  readonly minCell: number
  /** In (0, 1): the probability that the intervals should hold. */
  readonly level: number
  /** How alike viewers and followers are, see `followerSliceInterval`; 100 unless told. */
  readonly concentration?: number
}

/** A slice as people. Where it is hidden, or hides another, `fraction` and `viewers` are null and `suppressed` is true. */
export interface ProjectedSegment {
  readonly segment: string
  readonly fraction: number | null
  /** Whole numbers. */
  readonly viewers: Interval | null
  readonly suppressed: boolean
}

/** Viewers by slice of one list, small slices hidden. */
export interface ProjectedAudience {
  /** In the order given; empty where the list is refused. */
  readonly segments: readonly ProjectedSegment[]
  /** Everybody in none of the slices of an incomplete list; it takes part in hiding like any slice. */
  readonly unlisted: ProjectedSegment | null
  /** What the fractions sum to as given. */
  readonly sum: number
  /** Whether they were divided by that sum. */
  readonly rescaled: boolean
  /** Why the list can't be used, or null. */
  readonly refused: string | null
}

/** How far from 1 the sum of a list may be and still be used. */
export const SUM_TOLERANCE = 0.04
export const FOLLOWER_CONCENTRATION = 100

/**
 * Turns fractions of an audience into people.
 *
 * The people of all slices (and the unlisted) are whole numbers that sum to the viewers, rounded. A complete list that does not
 * sum to 1 is rescaled within 4 % and refused beyond; an incomplete one is left as it is unless it sums to more than 1.
 * Each interval depends on the viewers and on its own slice only, so it tells nothing of a hidden one.
 *
 * @param viewers people, below 2^53.
 * @throws RangeError where an argument is outside its range.
 */
export const projectAudience = (
  viewers: Interval,
  slices: readonly AudienceSlice[],
  options: ProjectionOptions,
): ProjectedAudience => {
  checkInterval(viewers, 'viewers')
  for (const { segment, fraction } of slices) {
    checkInterval(fraction, `the fraction of ${segment}`)
    if (fraction.high > 1) throw new RangeError(`the fraction of ${segment} must be at most 1, got ${fraction.high}`)
  }
  const sum = slices.reduce((total, { fraction }) => total + fraction.value, 0)
  const refused = refusal(sum, options.complete)
  if (refused !== null) return { segments: [], unlisted: null, sum, rescaled: false, refused }
  const rescaled = Math.abs(sum - 1) > ROUNDING && (options.complete || sum > 1)
  const fractions = slices.map(({ fraction }) => scaled(fraction, rescaled ? sum : 1))
  const rest = options.complete || sum > 1 - ROUNDING ? null : remainder(fractions)
  const cells = project(viewers, rest === null ? fractions : [...fractions, rest], options)
  const named = cells.map((cell, index) => ({ segment: slices[index]?.segment ?? 'unlisted', ...cell }))
  return {
    segments: named.slice(0, slices.length),
    unlisted: named[slices.length] ?? null,
    sum,
    rescaled,
    refused: null,
  }
}

/** Fractions with a decimal point do not sum exactly. */
const ROUNDING = 1e-9

const refusal = (sum: number, complete: boolean): string | null => {
  const most = 1 + SUM_TOLERANCE + ROUNDING
  const least = complete ? 1 - SUM_TOLERANCE - ROUNDING : 0
  return sum >= least && sum <= most
    ? null
    : `the slices sum to ${Number(sum.toPrecision(6))}, expected ${complete ? '1 within 4 %' : 'at most 1'}`
}

const scaled = ({ value, low, high }: Interval, by: number): Interval => ({
  value: Math.min(1, value / by),
  low: Math.min(1, low / by),
  high: Math.min(1, high / by),
})

const remainder = (fractions: readonly Interval[]): Interval => {
  const left = (end: keyof Interval): number =>
    Math.max(
      0,
      fractions.reduce((rest, fraction) => rest - fraction[end], 1),
    )
  return { value: left('value'), low: left('high'), high: left('low') }
}

/** People of each slice, the small ones hidden. */
const project = (
  viewers: Interval,
  fractions: readonly Interval[],
  { of, minCell, level, concentration = FOLLOWER_CONCENTRATION }: ProjectionOptions,
): readonly Omit<ProjectedSegment, 'segment'>[] => {
  const people = largestRemainder(
    fractions.map((fraction) => fraction.value),
    Math.round(viewers.value),
  )
  const hidden = suppressCells(people, minCell)
  return fractions.map((fraction, cell) => {
    if (hidden[cell]) return { fraction: null, viewers: null, suppressed: true }
    const slice = of === 'followers' ? followerSliceInterval(fraction, concentration, level) : fraction
    return {
      fraction: fraction.value,
      viewers: wholePeople(people[cell] ?? 0, viewers, slice),
      suppressed: false,
    }
  })
}

/** The interval of viewers times fraction around a whole number of people. */
const wholePeople = (people: number, viewers: Interval, fraction: Interval): Interval => {
  const ends = [
    [viewers.low * fraction.value, viewers.high * fraction.value],
    [viewers.value * fraction.low, viewers.value * fraction.high],
  ] as const
  const { low, high } = combineEnds(viewers.value * fraction.value, ends, LOG_SCALE)
  return {
    value: people,
    // A product that is a whole number but for rounding errors keeps its place.
    low: Math.min(people, Math.floor(low * (1 + 1e-12))),
    high: Math.max(people, Math.ceil(Math.min(high, viewers.high) * (1 - 1e-12))),
  }
}
