import { betaQuantile } from '../../math/incomplete-beta.ts'
import { type Interval, intervalEnds } from '../interval.ts'

/**
 * How far the viewers' fraction may lie from the followers' fraction of the same slice.
 *
 * Viewers are taken to differ from followers like a Dirichlet draw of the given concentration; the interval starts from the
 * ends of the rounding cell, so it is never narrower than the rounding.
 *
 * @param fraction of the followers, 0 <= low <= value <= high <= 1.
 * @param concentration people whose random choice would differ as much; about 100 fits a total variation of 0.10 to 0.15.
 * @param level in (0, 1).
 * @throws RangeError where an argument is outside its range.
 * @example followerSliceInterval({ value: 0, low: 0, high: 0 }, 100, 0.8) // => { "value": 0, "low": 0, "high": 0 }
 */
export const followerSliceInterval = (fraction: Interval, concentration: number, level: number): Interval => {
  if (!(concentration > 0 && concentration < Infinity)) {
    throw new RangeError(`concentration must be finite and above 0, got ${concentration}`)
  }
  const [lowEnd, highEnd] = intervalEnds(level)
  const marginal = (p: number, mean: number): number =>
    mean === 0 || mean === 1 ? mean : betaQuantile(p, concentration * mean, concentration * (1 - mean))
  return {
    value: fraction.value,
    low: Math.min(fraction.value, marginal(lowEnd, fraction.low)),
    high: Math.max(fraction.value, marginal(highEnd, fraction.high)),
  }
}
