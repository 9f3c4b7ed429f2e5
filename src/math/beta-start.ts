import { logGammaOnePlus, logGammaRatio } from './log-gamma.ts'
import { normalQuantile } from './normal.ts'

/**
 * A first guess of x / (1 - x), where x is the place below which a fraction p of a beta distribution lies.
 *
 * @param p strictly between 0 and 1 (not checked)
 * @param a above 0 and finite (not checked)
 * @param b above 0 and finite (not checked)
 * @returns 0 or more; 0 and Infinity where the place is too close to an end for a double
 */
export function startingOdds(p: number, a: number, b: number): number {
  // Power laws that bound the odds from both sides: exact in the corner of a shape below 1.
  const low = Math.exp((Math.log(p) + logGammaOnePlus(a) - logGammaRatio(b, a)) / a)
  const high = Math.exp(-(Math.log1p(-p) + logGammaOnePlus(b) - logGammaRatio(a, b)) / b)
  const centre = Math.max(a, 1) / Math.max(b, 1)
  if (a < 1 && low <= centre) return low
  if (b < 1 && high >= centre) return high
  if (a < 1) return Math.min(high, low * 40)
  if (b < 1) return Math.max(low, high / 40)
  return Math.min(high, Math.max(low, normalOdds(p, a, b)))
}

/** The normal approximation of Abramowitz and Stegun 26.5.22, for shapes of 1 and more. */
function normalOdds(p: number, a: number, b: number): number {
  const z = -normalQuantile(p)
  const inverseA = 1 / (2 * a - 1)
  const inverseB = 1 / (2 * b - 1)
  const size = 2 / (inverseA + inverseB)
  const bow = (z * z - 3) / 6
  const shift = (z * Math.sqrt(Math.max(0, size + bow))) / size - (inverseB - inverseA) * (bow + 5 / 6 - 2 / (3 * size))
  return (a / b) * Math.exp(-2 * shift)
}
