import { median, quantile } from '../math/quantile.ts'

/** The probabilities at which intervals are judged. */
export const SCORED_LEVELS = [0.5, 0.8, 0.9, 0.95] as const

/** A prediction beside the truth that was hidden from it. */
export interface Prediction {
  /** The hidden number, above 0. */
  readonly truth: number
  readonly value: number
  /** One interval for each of `SCORED_LEVELS`; absent for a rule that gives none. */
  readonly intervals?: readonly { readonly low: number; readonly high: number }[]
}

/** How well intervals of one level did. */
export interface IntervalScore {
  readonly level: number
  /** Fraction of the truths inside, ends included: to be compared with the level. */
  readonly coverage: number
  /** Mean of (high - low + 2 / (1 - level) * distance of a truth outside) / truth: smaller is better. */
  readonly intervalScore: number
}

/** How far predictions were off. Errors are relative: 0.05 is 5 % of the truth. */
export interface Score {
  readonly n: number
  /** Mean of value / truth - 1: above 0 where reach is overstated. */
  readonly bias: number
  readonly meanError: number
  readonly medianError: number
  /** Quantiles of the absolute error. */
  readonly errorQuantiles: { readonly p75: number; readonly p90: number; readonly p95: number }
  /** In the order of `SCORED_LEVELS`; empty for a rule without intervals. */
  readonly intervals: readonly IntervalScore[]
}

/**
 * Scores predictions against the truth.
 *
 * @param predictions at least one, all with intervals or all without
 * @throws RangeError if there are none, or a truth is not above 0
 * @see https://doi.org/10.1198/016214506000001437 Gneiting and Raftery: the interval score
 * @example scorePredictions([{ truth: 100, value: 110 }, { truth: 100, value: 70 }]).medianError // => 0.2
 */
export function scorePredictions(predictions: readonly Prediction[]): Score {
  if (predictions.length === 0) throw new RangeError('scorePredictions: needs at least one prediction, got 0')
  for (const { truth } of predictions) {
    if (!(truth > 0)) throw new RangeError(`scorePredictions: a truth must be above 0, got ${truth}`)
  }
  const errors = predictions.map(({ truth, value }) => value / truth - 1)
  const sizes = errors.map(Math.abs).sort((a, b) => a - b)
  const withIntervals = predictions.every(({ intervals }) => intervals !== undefined)
  return {
    n: predictions.length,
    bias: mean(errors),
    meanError: mean(sizes),
    medianError: median(sizes),
    errorQuantiles: { p75: quantile(sizes, 0.75), p90: quantile(sizes, 0.9), p95: quantile(sizes, 0.95) },
    intervals: withIntervals ? SCORED_LEVELS.map((level, at) => scoreIntervals(predictions, level, at)) : [],
  }
}

/**
 * The mean of scores of repeated draws, number by number.
 *
 * @param scores at least one, all with the same levels
 * @throws RangeError if there are none
 */
export function meanScore(scores: readonly Score[]): Score {
  const [first] = scores
  if (first === undefined) throw new RangeError('meanScore: needs at least one score, got 0')
  const over = (pick: (score: Score) => number): number => mean(scores.map(pick))
  return {
    n: over(({ n }) => n),
    bias: over(({ bias }) => bias),
    meanError: over(({ meanError }) => meanError),
    medianError: over(({ medianError }) => medianError),
    errorQuantiles: {
      p75: over(({ errorQuantiles }) => errorQuantiles.p75),
      p90: over(({ errorQuantiles }) => errorQuantiles.p90),
      p95: over(({ errorQuantiles }) => errorQuantiles.p95),
    },
    intervals: first.intervals.map(({ level }, at) => ({
      level,
      coverage: over(({ intervals }) => intervals[at]?.coverage ?? 0),
      intervalScore: over(({ intervals }) => intervals[at]?.intervalScore ?? 0),
    })),
  }
}

function scoreIntervals(predictions: readonly Prediction[], level: number, at: number): IntervalScore {
  let inside = 0
  let total = 0
  for (const { truth, intervals } of predictions) {
    const interval = intervals?.[at]
    if (interval === undefined) throw new RangeError(`scorePredictions: an interval is missing at level ${level}`)
    const outside = Math.max(interval.low - truth, truth - interval.high, 0)
    if (outside === 0) inside += 1
    total += (interval.high - interval.low + (2 / (1 - level)) * outside) / truth
  }
  return { level, coverage: inside / predictions.length, intervalScore: total / predictions.length }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
