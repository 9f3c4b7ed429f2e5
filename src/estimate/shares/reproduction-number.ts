import type { Interval } from '../interval.ts'
import { sharingDayWeights } from './sharing-kernel.ts'
import {
  SPLIT_PRIOR,
  type SplitEvidence,
  type SplitPrior,
  splitConversionInterval,
  splitConversionMoments,
} from './split-conversion.ts'

/** One day of a cascade. */
export interface CascadeDay {
  /** What begets: the shares of the day (or, for people who beget people, all who came that day, from outside or not). 0 or more. */
  readonly shares: number
  /** Viewers of the day who came by a share for certain. 0 or more. */
  readonly certain: number
  /** Viewers of the day of whom an unknown part came by a share. 0 or more; 0 unless told. */
  readonly possible?: number
}

/** How sharing is spread over days, and the windows to look at. */
export interface ReproductionOptions {
  /** Fraction of those begotten who come 0, 1, 2, ... days later; a share's weights unless told. */
  readonly weights?: readonly number[]
  /** First and last day of each window, counted from 0, both included; the whole series unless told. */
  readonly windows?: readonly (readonly [number, number])[]
  readonly prior?: SplitPrior
  /** In (0, 1); 0.8 unless told. */
  readonly level?: number
}

/** New viewers per share in a window: `value` is the median. */
export interface ReproductionNumber extends Interval {
  readonly first: number
  readonly last: number
  readonly mean: number
  readonly sd: number
}

/**
 * Shares of each day and of the days before it, weighted by how many of their people come on that day.
 *
 * @param shares of each day, 0 or more, no day left out.
 * @param weights for 0, 1, 2, ... days after the share.
 * @throws RangeError for a negative or infinite number.
 * @example sharePressure([100, 0, 20], [0.5, 0.25]) // => [50, 25, 10]
 */
export const sharePressure = (shares: readonly number[], weights: readonly number[]): readonly number[] => {
  for (const number of [...shares, ...weights]) {
    if (!(number >= 0 && number < Infinity)) {
      throw new RangeError(`shares and weights must be finite and 0 or more, got ${number}`)
    }
  }
  return shares.map((_, day) =>
    weights.slice(0, day + 1).reduce((sum, weight, delay) => sum + weight * (shares[day - delay] ?? 0), 0),
  )
}

/**
 * How many new viewers one share brings, window by window, from a daily series that tells who came by a share.
 *
 * The renewal estimator with imported cases: those who came otherwise beget nothing here, and need not be given. With
 * overdispersion 1 and people as what begets it is the instantaneous reproduction number.
 *
 * @param series oldest day first, no day left out.
 * @returns one result a window, in the windows' order.
 * @throws RangeError where an argument is outside its range.
 * @see https://doi.org/10.1093/aje/kwt133 Cori et al. 2013
 */
export const reproductionNumber = (
  series: readonly CascadeDay[],
  { weights = sharingDayWeights(), windows, prior = SPLIT_PRIOR, level = 0.8 }: ReproductionOptions = {},
): readonly ReproductionNumber[] => {
  const pressure = sharePressure(
    series.map((day) => day.shares),
    weights,
  )
  return (windows ?? (series.length === 0 ? [] : [[0, series.length - 1] as const])).map(([first, last]) => {
    if (!(Number.isInteger(first) && Number.isInteger(last) && 0 <= first && first <= last && last < series.length)) {
      throw new RangeError(`a window must lie in days 0 to ${series.length - 1}, got ${first} to ${last}`)
    }
    const evidence: SplitEvidence = {
      shares: sum(pressure.slice(first, last + 1)),
      certain: sum(series.slice(first, last + 1).map((day) => day.certain)),
      possible: sum(series.slice(first, last + 1).map((day) => day.possible ?? 0)),
    }
    return {
      first,
      last,
      ...splitConversionInterval(evidence, level, prior),
      ...splitConversionMoments(evidence, prior),
    }
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
