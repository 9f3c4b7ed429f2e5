import { normalQuantile } from '../../math/normal.ts'
import { type LogNormal, truncatedLogNormalQuantile } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { fitOverlapOfSorted } from '../union/fit-overlap.ts'
import { type KnownUnion, learnOverlap, MOST_OVERLAP, type OverlapBelief } from '../union/overlap-prior.ts'
import { DEFAULT_TAIL, sortedReaches, unionOfSorted } from '../union/union-reach.ts'

/** What the interval is widened by, in logs: fitted on the windows of `OVERLAP_GROWTH` predicted from earlier windows only. */
export const PERIOD_MULTIPLIER = 1.25

/** The parts of a period and what is known of their union. */
export interface PeriodReachInput {
  /** People reached by each part of the period (days, or videos; never mixed), finite and 0 or more. */
  readonly reaches: ArrayLike<number>
  /** Hard bounds in people; the largest part and the sum unless told. A null `high` is none but the sum. */
  readonly bounds?: { readonly low: number; readonly high: number | null } | undefined
  /** Belief about the overlap of the parts before any union is known. */
  readonly overlapPrior: LogNormal
  /** Windows of the same account whose union is known. */
  readonly knownUnions?: readonly KnownUnion[] | undefined
  /** The period's middle in days, on the clock of the known unions, and its length. */
  readonly middle?: number | undefined
  readonly span?: number | undefined
  /** Where the reaches are estimates: how far all of them together may be off, as steps of the log at the level asked for. */
  readonly sharedError?: { readonly down: number; readonly up: number } | undefined
  readonly tail?: number | undefined
  /** Standard deviation of the logarithm of the tail; 0 unless told. */
  readonly tailSpread?: number | undefined
  readonly multiplier?: number | undefined
}

export interface PeriodReach extends Interval {
  /** The overlap that the three numbers stand for: the lower the overlap, the more people. */
  readonly overlap: { readonly median: number; readonly low: number; readonly high: number }
  readonly belief: OverlapBelief
}

/**
 * People reached in a period, as the union of its parts inside hard bounds.
 *
 * The value is the union at the median overlap. A lower bound above the largest part rules out all greater overlaps, so the belief
 * is cut off there. Interval: the union at the two ends of the overlap and of the tail, and the shared error of the reaches, combined per side by
 * the root of the sum of squared log steps, times a multiplier; then clamped to the bounds.
 *
 * @param level in (0, 1).
 * @returns people, low <= value <= high.
 * @throws RangeError for an argument outside its range, or bounds that exclude each other.
 * @example periodReach({ reaches: [100, 100], overlapPrior: { logMean: Math.log(0.2), logSd: 0 } }, 0.9).value // => 180
 */
export const periodReach = (input: PeriodReachInput, level: number): PeriodReach => {
  const { tail = DEFAULT_TAIL, multiplier = PERIOD_MULTIPLIER } = input
  const sharedError = input.sharedError ?? { down: 0, up: 0 }
  if (!(multiplier > 0 && multiplier < Infinity)) throw new RangeError(`multiplier must be above 0, got ${multiplier}`)
  if (!(sharedError.down >= 0 && sharedError.up >= 0 && sharedError.down + sharedError.up < Infinity)) {
    throw new RangeError(`log steps must be finite and 0 or more, got ${sharedError.down} and ${sharedError.up}`)
  }
  const [lowEnd, highEnd] = intervalEnds(level)
  const sorted = sortedReaches(input.reaches)
  const union = (overlap: number): number => unionOfSorted(sorted, { overlap, tail })
  const bounds = hardBounds(input, union)
  const { belief, overlapAt } = overlapWithin(sorted, bounds.low, input, tail)
  const overlap = { median: overlapAt(0.5), low: overlapAt(lowEnd), high: overlapAt(highEnd) }
  const tails = unionsAtTails(sorted, bounds.low, input, tail, highEnd)
  const clamp = (people: number): number => Math.min(Math.max(people, bounds.low), bounds.high)
  const middle = union(overlap.median)
  const up = multiplier * Math.hypot(logRatio(union(overlap.low), middle), logRatio(tails.most, middle), sharedError.up)
  const down =
    multiplier * Math.hypot(logRatio(middle, union(overlap.high)), logRatio(middle, tails.least), sharedError.down)
  return {
    value: clamp(middle),
    low: clamp(middle * Math.exp(-down)),
    high: clamp(middle * Math.min(Math.exp(up), Number.MAX_VALUE)),
    overlap,
    belief,
  }
}

const logRatio = (above: number, below: number): number =>
  above > below && below > 0 ? Math.log(above) - Math.log(below) : 0

/** Where the reaches are estimates, the largest part and the sum are not bounds. */
const hardBounds = (
  { bounds, sharedError }: PeriodReachInput,
  union: (overlap: number) => number,
): { low: number; high: number } => {
  const measured = sharedError === undefined || (sharedError.down === 0 && sharedError.up === 0)
  const low = Math.max(bounds?.low ?? 0, measured ? union(1) : 0)
  const high = bounds?.high ?? (measured ? Math.max(low, union(0)) : Number.MAX_VALUE)
  if (!(low >= 0 && high >= low)) throw new RangeError(`bounds must be 0 <= low <= high, got ${low} and ${high}`)
  return { low, high }
}

/** What is believed of the overlap under a tail, cut off where the proven people rule out more. */
const overlapWithin = (sorted: Float64Array, low: number, input: PeriodReachInput, tail: number) => {
  const belief = learnOverlap(input.overlapPrior, input.knownUnions ?? [], input, tail)
  const most = mostOverlap(sorted, low, (overlap) => unionOfSorted(sorted, { overlap, tail }), tail)
  return { belief, overlapAt: (p: number): number => (most > 0 ? truncatedLogNormalQuantile(p, belief, most) : 0) }
}

/** The union with the tail at its two ends; known unions and proven people hold the overlap to what fits that tail. */
const unionsAtTails = (
  sorted: Float64Array,
  low: number,
  input: PeriodReachInput,
  tail: number,
  highEnd: number,
): { readonly least: number; readonly most: number } => {
  const step = normalQuantile(highEnd) * (input.tailSpread ?? 0)
  if (step === 0) return { least: Infinity, most: 0 }
  const unions = [tail * Math.exp(-step), tail * Math.exp(step)].map((at) =>
    unionOfSorted(sorted, { overlap: overlapWithin(sorted, low, input, at).overlapAt(0.5), tail: at }),
  )
  return { least: Math.min(...unions), most: Math.max(...unions) }
}

const mostOverlap = (sorted: Float64Array, low: number, union: (overlap: number) => number, tail: number): number => {
  if (low >= union(0)) return 0
  return union(MOST_OVERLAP) >= low ? MOST_OVERLAP : (fitOverlapOfSorted(sorted, low, tail) ?? MOST_OVERLAP)
}
