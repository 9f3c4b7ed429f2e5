import { median } from '../../math/quantile.ts'
import type { LogNormal } from '../../math/truncated-log-normal.ts'
import { fitOverlap } from './fit-overlap.ts'
import { OVERLAP_DRIFT, predictDrift, type Stretch } from './overlap-drift.ts'
import { spreadOut } from './spread-out.ts'
import { checkReach, DEFAULT_TAIL } from './union-reach.ts'

/** No belief reaches above this overlap: a part that adds nobody at all is not seen in any real account. */
export const MOST_OVERLAP = 0.97
const LEAST_OVERLAP = 1e-3

/** More known unions than this tell nothing more, and take their time: of a daily series of weeks every few are used. */
export const MOST_UNIONS = 90

/** A window whose deduplicated reach is known, such as a week with its weekly viewers. */
export interface KnownUnion {
  /** People reached by each part (day or video) of the window. */
  readonly reaches: readonly number[]
  /** People reached by at least one part. */
  readonly union: number
  /** The middle of the window in days from any origin, the same for all windows; absent where unknown. */
  readonly middle?: number | undefined
  /** Length of the window in days; the number of parts unless told. */
  readonly span?: number | undefined
}

/** The window that is to be predicted. */
export interface OverlapTarget {
  readonly reaches: ArrayLike<number>
  readonly middle?: number | undefined
  /** Length of the window in days; the number of parts unless told. */
  readonly span?: number | undefined
}

/** What is believed about the overlap of the target's parts: its logarithm is normal, cut off at {@link MOST_OVERLAP}. */
export interface OverlapBelief extends LogNormal {
  /** Known unions that were used. */
  readonly used: number
  /** Known unions that no overlap explains (outside [largest part, sum]) or that tell nothing (one part). */
  readonly leftOut: number
  /** Used unions so far from the others that they were pulled in. */
  readonly pulled: number
}

/**
 * By how much the log odds of the overlap rise with the log of the part size: 0 if parts overlap by the same fraction at any size,
 * 1 in a fixed pool. Fitted on two Facebook pages (226 windows of days and posts with known unions).
 */
export const OVERLAP_GROWTH = 0.45

/** Residuals beyond this many spreads from the median count as this many: one wrong union must not decide. */
const FAR = 6
/** From median absolute deviation to sd of a normal distribution. */
const MAD_TO_SD = 1.4826

/** An overlap by its median and the standard deviation of its logarithm. */
export interface SourceOverlap {
  readonly median: number
  readonly spread: number
}

/** Overlap of parts that are seen through Following and the profile only (measured on a Facebook page), and not at all (assumed). */
export const SOURCE_OVERLAP: Readonly<Record<'loyal' | 'passing', SourceOverlap>> = {
  loyal: { median: 0.55, spread: 0.8 },
  passing: { median: 0.05, spread: 0.8 },
}

/**
 * The overlap to expect before any union is known, from where the views came from.
 *
 * @param loyalFraction fraction in [0, 1] of views from Following and the profile.
 * @throws RangeError outside [0, 1].
 * @example Math.exp(sourceOverlapPrior(0.5).logMean) // => 0.3
 */
export const sourceOverlapPrior = (
  loyalFraction: number,
  { loyal, passing }: Readonly<Record<'loyal' | 'passing', SourceOverlap>> = SOURCE_OVERLAP,
): LogNormal => {
  if (!(loyalFraction >= 0 && loyalFraction <= 1)) {
    throw new RangeError(`fraction must lie in [0, 1], got ${loyalFraction}`)
  }
  const mix = (of: keyof SourceOverlap): number => loyal[of] * loyalFraction + passing[of] * (1 - loyalFraction)
  return { logMean: Math.log(mix('median')), logSd: mix('spread') }
}

/**
 * Updates a prior of the overlap by the known unions of other windows of the same account.
 *
 * Each known union gives one overlap, moved to the target's part size. Their logarithms are one account mean (the prior) plus
 * a drift that windows share by the days that they share, so that overlapping windows are not counted twice; the target's is
 * predicted in closed form. Without known unions the prior is returned.
 *
 * @param tail the same as for the union.
 * @throws RangeError for a reach or union that is not finite and 0 or more, or a tail of 0 or less.
 */
export const learnOverlap = (
  prior: LogNormal,
  known: readonly KnownUnion[],
  target: OverlapTarget,
  tail: number = DEFAULT_TAIL,
): OverlapBelief => {
  const size = typicalReach(Array.from(target.reaches))
  const few = fewOf(known)
  const seen = few.flatMap((window) => {
    const overlap = overlapOf(window, tail)
    return overlap === null ? [] : [{ log: logAtSize(overlap, size / typicalReach(window.reaches)), window }]
  })
  const leftOut = few.length - seen.length
  if (seen.length === 0) return { ...prior, used: 0, leftOut, pulled: 0 }
  const logs = pullIn(seen.map(({ log }) => log))
  const drift = predictDrift(
    prior,
    seen.map(({ window }, index) => ({ ...stretchOf(window), log: logs[index] ?? 0 })),
    stretchOf(target),
  )
  const pulled = seen.filter(({ log }, index) => log !== logs[index]).length
  return { ...drift, used: seen.length, leftOut, pulled }
}

/** In order of time, so that the order in which they are given does not matter. */
const fewOf = (known: readonly KnownUnion[]): readonly KnownUnion[] =>
  known.length <= MOST_UNIONS
    ? known
    : spreadOut(
        known.toSorted(
          (a, b) => (a.middle ?? 0) - (b.middle ?? 0) || a.reaches.length - b.reaches.length || a.union - b.union,
        ),
        MOST_UNIONS,
      )

const stretchOf = ({ reaches, middle, span }: OverlapTarget): Stretch => ({
  middle,
  span: Math.max(1, span ?? reaches.length),
  ofDays: span === undefined || span === reaches.length,
})

const overlapOf = ({ reaches, union }: KnownUnion, tail: number): number | null => {
  checkReach(union)
  const sum = reaches.reduce((total, reach) => total + reach, 0)
  const largest = reaches.reduce((most, reach) => Math.max(most, reach), 0)
  return union >= largest && union <= sum ? fitOverlap(reaches, union, { tail }) : null
}

/** Between the mean, which a burst decides, and the median, which ignores it; of the parts that reached anybody. */
const typicalReach = (reaches: readonly number[]): number => {
  const some = reaches.filter((reach) => reach > 0)
  if (some.length === 0) return 1
  return Math.sqrt(median(some)) * Math.sqrt(some.reduce((sum, reach) => sum + reach / some.length, 0))
}

/** ln of an overlap after its parts have grown by a factor. */
const logAtSize = (overlap: number, growth: number): number => {
  const fraction = Math.min(Math.max(overlap, LEAST_OVERLAP), MOST_OVERLAP)
  const odds = Math.log(fraction / (1 - fraction)) + OVERLAP_GROWTH * Math.log(growth)
  return Math.min(Math.max(-Math.log1p(Math.exp(-odds)), Math.log(LEAST_OVERLAP)), Math.log(MOST_OVERLAP))
}

const pullIn = (logs: readonly number[]): readonly number[] => {
  if (logs.length < 3) return logs
  const middle = median(logs)
  const spread = MAD_TO_SD * median(logs.map((log) => Math.abs(log - middle)))
  const far = FAR * Math.max(spread, OVERLAP_DRIFT.sd)
  return logs.map((log) => Math.min(Math.max(log, middle - far), middle + far))
}
