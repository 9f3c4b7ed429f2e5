import type { LogNormal } from './truncated-log-normal.ts'

/** Mean and variance of a log-normal quantity itself, from those of its logarithm. */
const momentsOf = ({ logMean, logSd }: LogNormal): { readonly mean: number; readonly variance: number } => {
  const mean = Math.exp(logMean + (logSd * logSd) / 2)
  return { mean, variance: Math.expm1(logSd * logSd) * mean * mean }
}

/**
 * The log-normal distribution with the mean and the variance of a sum of independent log-normal quantities.
 *
 * A sum of such quantities is not log-normal; in its middle this one is close to it.
 *
 * @param parts at least one, logSd 0 or more
 * @throws RangeError where there is no part, or one is not finite
 * @see https://doi.org/10.1109/TCOM.1960.1097606 Fenton 1960
 * @example logNormalSum([{ logMean: 2, logSd: 0.5 }]) // => { "logMean": 2, "logSd": 0.5 }
 */
export const logNormalSum = (parts: readonly LogNormal[]): LogNormal => {
  const moments = parts.map(momentsOf)
  const mean = moments.reduce((sum, part) => sum + part.mean, 0)
  const variance = moments.reduce((sum, part) => sum + part.variance, 0)
  if (!(mean > 0 && mean < Infinity && variance < Infinity)) {
    throw new RangeError(`logNormalSum: needs finite parts, got a mean of ${mean} and a variance of ${variance}`)
  }
  const logVariance = Math.log1p(variance / (mean * mean))
  return { logMean: Math.log(mean) - logVariance / 2, logSd: Math.sqrt(logVariance) }
}
