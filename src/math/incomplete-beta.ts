import { betaTail, betaWeight } from './beta-tail.ts'
import { invertTail } from './invert-tail.ts'
import { logGammaOnePlus, logGammaRatio } from './log-gamma.ts'
import { normalQuantile } from './normal.ts'

/**
 * Fraction of a beta distribution that lies below x.
 *
 * Relative error below 1e-12 (in most places 1e-14), for shapes from 1e-4 to 1e6, in both tails.
 *
 * @param x 0 to 1
 * @param a shape at 0, 1e-100 to 1e12
 * @param b shape at 1, 1e-100 to 1e12
 * @returns 0 to 1
 * @throws RangeError if an argument is out of range
 * @see https://dlmf.nist.gov/8.17
 * @example regularizedBeta(0.3, 2, 5) // => 0.579825
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  demandPlaceAndShapes(x, a, b)
  return betaTail(a, b, x, 1 - x, false)
}

/**
 * Fraction of a beta distribution that lies above x, without the cancellation of 1 - regularizedBeta.
 *
 * For x too close to 1 for a double use regularizedBeta(1 - x, b, a), which is the same.
 *
 * @param x 0 to 1
 * @param a shape at 0, 1e-100 to 1e12
 * @param b shape at 1, 1e-100 to 1e12
 * @returns 0 to 1
 * @throws RangeError if an argument is out of range
 * @see https://dlmf.nist.gov/8.17#E4
 * @example regularizedBetaUpper(0.5, 1, 60) // => 8.673617379884035e-19
 */
export function regularizedBetaUpper(x: number, a: number, b: number): number {
  demandPlaceAndShapes(x, a, b)
  return betaTail(a, b, x, 1 - x, true)
}

/**
 * The point below which a fraction p of a beta distribution lies.
 *
 * @param p 0 to 1
 * @param a shape at 0, 1e-100 to 1e12
 * @param b shape at 1, 1e-100 to 1e12
 * @returns 0 to 1; 0 or 1 also where the quantile is too close to them for a double
 * @throws RangeError if an argument is out of range
 * @example betaQuantile(0.025, 2, 5) // => 0.04327186829274168
 * @example betaQuantile(0.05, 1e3, 1e5) // => 0.009394126146673369
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile: p must be from 0 to 1, got ${p}`)
  demandPlaceAndShapes(0, a, b)
  if (p === 0 || p === 1) return p
  const upper = p > 0.5
  const width = 1 / Math.max(1, Math.sqrt(1 / (1 / a + 1 / b)))
  const odds = invertTail(upper ? 1 - p : p, upper, startingOdds(p, a, b), width, (place) => {
    const x = place / (1 + place)
    const y = 1 / (1 + place)
    return { tail: betaTail(a, b, x, y, upper), density: betaWeight(a, b, x, y), drift: a * y - b * x }
  })
  return odds === Infinity ? 1 : odds / (1 + odds)
}

/** First guess of x / (1 - x). */
function startingOdds(p: number, a: number, b: number): number {
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

function demandPlaceAndShapes(x: number, a: number, b: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`a beta variable must be from 0 to 1, got ${x}`)
  for (const shape of [a, b]) {
    if (!(shape >= 1e-100 && shape <= 1e12)) throw new RangeError(`beta shapes must be 1e-100 to 1e12, got ${shape}`)
  }
}
