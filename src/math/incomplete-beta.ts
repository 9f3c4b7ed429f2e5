import { startingOdds } from './beta-start.ts'
import { betaTail, betaWeight } from './beta-tail.ts'
import { invertTail } from './invert-tail.ts'

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

function demandPlaceAndShapes(x: number, a: number, b: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`a beta variable must be from 0 to 1, got ${x}`)
  for (const shape of [a, b]) {
    if (!(shape >= 1e-100 && shape <= 1e12)) throw new RangeError(`beta shapes must be 1e-100 to 1e12, got ${shape}`)
  }
}
