import { truncatedLogNormalQuantile } from '../../math/truncated-log-normal.ts'

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
