import { normalCdf, normalQuantile } from '../math/normal.ts'

/** A log-normal quantity, by its logarithm. */
export interface LogNormal {
  /** Mean of the logarithm: ln of the median before truncation. */
  readonly logMean: number
  /** Standard deviation of the logarithm, 0 or more. */
  readonly logSd: number
}

/**
 * The point below which a fraction p of a log-normal quantity lies, given that the quantity is below an upper limit.
 *
 * @param p in (0, 1).
 * @param upper above 0; Infinity for no limit.
 * @returns above 0 and at most `upper`.
 * @throws RangeError where an argument is outside its range.
 * @example truncatedLogNormalQuantile(0.5, { logMean: 0, logSd: 1 }, Infinity) // => 1
 */
export const truncatedLogNormalQuantile = (p: number, { logMean, logSd }: LogNormal, upper: number): number => {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie in (0, 1), got ${p}`)
  if (!(Number.isFinite(logMean) && logSd >= 0 && logSd < Infinity)) {
    throw new RangeError(`log-normal needs a finite mean and sd, got ${logMean} and ${logSd}`)
  }
  if (!(upper > 0)) throw new RangeError(`upper must be above 0, got ${upper}`)
  if (logSd === 0) return Math.min(Math.exp(logMean), upper)
  const limit = (Math.log(upper) - logMean) / logSd
  return Math.min(upper, Math.exp(logMean + logSd * truncatedNormalQuantile(p, limit)))
}

/**
 * Fraction of a log-normal quantity that lies below a limit.
 *
 * @example massBelow({ logMean: 0, logSd: 1 }, 1) // => 0.5
 */
export const massBelow = ({ logMean, logSd }: LogNormal, upper: number): number =>
  logSd === 0 ? Number(Math.exp(logMean) <= upper) : normalCdf((Math.log(upper) - logMean) / logSd)

/** The same for a standard normal quantity below `limit`. */
const truncatedNormalQuantile = (p: number, limit: number): number => {
  if (limit >= FAR_TAIL) return normalQuantile(p * normalCdf(limit))
  // Beyond the reach of doubles only the ratio of the two tails can be held, so that is solved for.
  let x = limit
  for (let round = 0; round < 6; round++) {
    const ratio = Math.log(x / limit) - Math.log(tailSeries(x) / tailSeries(limit))
    x = -Math.sqrt(limit * limit - 2 * (Math.log(p) + ratio))
  }
  return Math.min(x, limit)
}

/** Below this many standard deviations the far-tail series is exact to 1e-11, and normalCdf still above 1e-270. */
const FAR_TAIL = -35

/** The tail of the normal distribution over its density and 1/x: 1 - 1/x^2 + 3/x^4 - ... */
const tailSeries = (x: number): number => {
  const y = 1 / (x * x)
  return 1 - y * (1 - y * (3 - y * (15 - y * 105)))
}
