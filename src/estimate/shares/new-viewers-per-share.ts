import { truncatedLogNormalQuantile } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'

/** A log-normal belief of new counted viewers per share. */
export interface NewViewersPerSharePrior {
  /** People per share, above 0. */
  readonly median: number
  /** Standard deviation of the logarithm. */
  readonly logSd: number
}

/** What is believed without traffic sources: views and shares alone cannot move it, however many there are. */
export const NEW_VIEWERS_PER_SHARE_PRIOR: NewViewersPerSharePrior = { median: 0.45, logSd: 0.9 }

/**
 * The point below which the assumed new viewers per share lie with probability p.
 *
 * @param p in (0, 1).
 * @param limit people per share that cannot be exceeded; Infinity for none.
 * @throws RangeError where an argument is outside its range.
 * @example assumedNewViewersPerShareQuantile(0.5, Infinity) // => 0.45
 */
export const assumedNewViewersPerShareQuantile = (
  p: number,
  limit: number,
  { median, logSd }: NewViewersPerSharePrior = NEW_VIEWERS_PER_SHARE_PRIOR,
): number => {
  if (!(median > 0 && median < Infinity)) throw new RangeError(`median must be finite and above 0, got ${median}`)
  return truncatedLogNormalQuantile(p, { logMean: Math.log(median), logSd }, limit)
}

/**
 * New viewers that one share brings, where only views and shares are known: what is assumed, below a hard limit.
 *
 * @param limit people per share that cannot be exceeded (viewers / shares, or the quiet-day bound); Infinity for none.
 * @param level in (0, 1).
 * @throws RangeError where an argument is outside its range.
 */
export const assumedNewViewersPerShare = (limit: number, level: number, prior?: NewViewersPerSharePrior): Interval => {
  const [lowEnd, highEnd] = intervalEnds(level)
  const at = (p: number): number => assumedNewViewersPerShareQuantile(p, limit, prior)
  return { value: at(0.5), low: at(lowEnd), high: at(highEnd) }
}

/**
 * New viewers that one share brings, as assumed of every account alike, only cut off at a hard limit.
 *
 * Neither views nor shares move it, be they totals or a daily series: without traffic sources they say nothing of it.
 *
 * @param limit people per share that cannot be exceeded; Infinity for none.
 * @param level in (0, 1).
 * @throws RangeError where an argument is outside its range.
 */
export const clippedNewViewersPerShare = (limit: number, level: number, prior?: NewViewersPerSharePrior): Interval => {
  if (!(limit >= 0)) throw new RangeError(`limit must be 0 or more, got ${limit}`)
  const { value, low, high } = assumedNewViewersPerShare(Infinity, level, prior)
  return { value: Math.min(value, limit), low: Math.min(low, limit), high: Math.min(high, limit) }
}
