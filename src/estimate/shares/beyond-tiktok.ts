import { digamma, trigamma } from '../../math/digamma.ts'
import { logNormalSum } from '../../math/log-normal-sum.ts'
import { normalQuantile } from '../../math/normal.ts'
import type { LogNormal } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'

/** A fraction that is not known: Beta distributed, by its mean in [0, 1] and by how many observations it is worth. */
export interface UnknownFraction {
  readonly mean: number
  readonly weight: number
}

/** A positive number that is not known: log-normal. */
export interface UnknownNumber {
  readonly median: number
  readonly logSd: number
}

/** All that has to be assumed of views that TikTok does not count. */
export interface BeyondPrior {
  /** People whom one share is sent to. */
  readonly perShare: UnknownNumber
  /** The part of them who open it. */
  readonly opened: UnknownFraction
  /** The part of those who watch it where TikTok counts them. */
  readonly counted: UnknownFraction
  /** People who watch one downloaded copy elsewhere. */
  readonly perDownload: UnknownNumber
  /** The part of all of these who are among the counted viewers already. */
  readonly overlap: UnknownFraction
}

/** Assumptions all: nothing has been measured of them. */
export const BEYOND_PRIOR: BeyondPrior = {
  perShare: { median: 1.3, logSd: 0.5 },
  opened: { mean: 0.5, weight: 6 },
  counted: { mean: 0.8, weight: 10 },
  perDownload: { median: 1, logSd: 0.7 },
  overlap: { mean: 0.2, weight: 10 },
}

const logOfNumber = ({ median, logSd }: UnknownNumber): LogNormal => {
  if (!(median > 0 && median < Infinity && logSd >= 0 && logSd < Infinity))
    throw new RangeError(`an unknown number needs a median above 0 and a spread of 0 or more, got ${median}, ${logSd}`)
  return { logMean: Math.log(median), logSd }
}

/** Mean and spread of the logarithm of a Beta fraction; null where it is certainly 0. */
const logOfFraction = ({ mean, weight }: UnknownFraction): LogNormal | null => {
  if (!(mean >= 0 && mean <= 1 && weight > 0 && weight < Infinity))
    throw new RangeError(`an unknown fraction needs a mean in [0, 1] and a weight above 0, got ${mean}, ${weight}`)
  if (mean === 0 || mean === 1) return mean === 0 ? null : { logMean: 0, logSd: 0 }
  const a = mean * weight
  const variance = trigamma(a) - trigamma(weight)
  return { logMean: digamma(a) - digamma(weight), logSd: Math.sqrt(Math.max(0, variance)) }
}

/** A product of independent quantities: their logarithms add up. Null where one of them is 0. */
const product = (factors: readonly (LogNormal | null)[]): LogNormal | null =>
  factors.reduce<LogNormal | null>(
    (whole, factor) =>
      whole === null || factor === null
        ? null
        : { logMean: whole.logMean + factor.logMean, logSd: Math.hypot(whole.logSd, factor.logSd) },
    { logMean: 0, logSd: 0 },
  )

const others = ({ mean, weight }: UnknownFraction): UnknownFraction => ({ mean: 1 - mean, weight })

const times = (count: number): LogNormal | null => (count === 0 ? null : { logMean: Math.log(count), logSd: 0 })

/**
 * People who may have watched outside TikTok's counter: sent a share and watching it elsewhere, or watching a downloaded copy.
 *
 * [shares x people x opened x (1 - counted) + downloads x people] x (1 - overlap). Each factor is assumed, nothing measured: the
 * spread is that of the assumptions. Factors enter by mean and variance of their logarithms, the sum by its own mean and variance.
 *
 * @param counts shares and downloads, 0 or more.
 * @param level in (0, 1).
 * @returns people; never to be added to the viewers.
 * @throws RangeError where an argument is outside its range.
 * @example beyondTikTok({ shares: 0, downloads: 0 }, 0.8) // => { "value": 0, "low": 0, "high": 0 }
 */
export const beyondTikTok = (
  counts: { readonly shares: number; readonly downloads: number },
  level: number,
  { perShare, opened, counted, perDownload, overlap }: BeyondPrior = BEYOND_PRIOR,
): Interval => {
  for (const [name, count] of Object.entries(counts)) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`${name} must be finite and 0 or more, got ${count}`)
  }
  const ends = intervalEnds(level)
  const sent = product([
    times(counts.shares),
    logOfNumber(perShare),
    logOfFraction(opened),
    logOfFraction(others(counted)),
  ])
  const copied = product([times(counts.downloads), logOfNumber(perDownload)])
  const parts = [sent, copied].filter((part) => part !== null)
  const whole = parts.length === 0 ? null : product([logNormalSum(parts), logOfFraction(others(overlap))])
  if (whole === null) return { value: 0, low: 0, high: 0 }
  const at = (p: number): number => Math.exp(whole.logMean + whole.logSd * normalQuantile(p))
  return { value: at(0.5), low: at(ends[0]), high: at(ends[1]) }
}
