import { gammaTail, gammaWeight } from './gamma-tail.ts'
import { invertTail } from './invert-tail.ts'
import { logGammaOnePlus } from './log-gamma.ts'
import { normalQuantile } from './normal.ts'

/**
 * Fraction of a gamma distribution with rate 1 that lies below x.
 *
 * Relative error below 1e-12 (in most places 1e-14), for shapes from 1e-5 to 1e6, in both tails.
 *
 * @param shape above 0, at most 1e100
 * @param x 0 or more
 * @returns 0 to 1
 * @throws RangeError if shape or x is out of range
 * @see https://dlmf.nist.gov/8.2
 * @example regularizedGammaP(1000, 1050) // => 0.9413288886226819
 */
export function regularizedGammaP(shape: number, x: number): number {
  demandShapeAndPlace(shape, x)
  return gammaTail(shape, x, false)
}

/**
 * Fraction of a gamma distribution with rate 1 that lies above x, without the cancellation of 1 - P.
 *
 * @param shape above 0, at most 1e100
 * @param x 0 or more
 * @returns 0 to 1
 * @throws RangeError if shape or x is out of range
 * @see https://dlmf.nist.gov/8.2
 * @example regularizedGammaQ(2, 30) // => 2.900863120340455e-12
 */
export function regularizedGammaQ(shape: number, x: number): number {
  demandShapeAndPlace(shape, x)
  return gammaTail(shape, x, true)
}

/**
 * The point below which a fraction p of a gamma distribution lies.
 *
 * @param p 0 or more, below 1
 * @param shape above 0, at most 1e100; below about 1e-3 many quantiles are smaller than any double, and come out as 0
 * @param rate 1e-100 to 1e100, one over the unit of the answer; the mean is shape / rate
 * @throws RangeError if an argument is out of range
 * @example gammaQuantile(0.05, 2) // => 0.355361510698662
 * @example gammaQuantile(0.5, 1e4, 10) // => 999.9666668642046
 */
export function gammaQuantile(p: number, shape: number, rate: number = 1): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`gammaQuantile: p must be from 0 to below 1, got ${p}`)
  if (!(rate > 0 && rate < Infinity))
    throw new RangeError(`gammaQuantile: rate must be above 0 and finite, got ${rate}`)
  demandShapeAndPlace(shape, 0)
  if (p === 0) return 0
  const upper = p > 0.5
  const width = 1 / Math.max(1, Math.sqrt(shape))
  const quantile = invertTail(upper ? 1 - p : p, upper, startingPoint(p, shape), width, (x) => ({
    tail: gammaTail(shape, x, upper),
    density: shape * gammaWeight(shape, x),
    drift: shape - x,
  }))
  return quantile / rate
}

/** Wilson and Hilferty's cube, but never below the power law that bounds every quantile from below. */
function startingPoint(p: number, shape: number): number {
  const bound = Math.exp((Math.log(p) + logGammaOnePlus(shape)) / shape)
  if (shape < 0.5) return bound
  const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))
  return cubeRoot > 0 ? Math.max(bound, shape * cubeRoot ** 3) : bound
}

function demandShapeAndPlace(shape: number, x: number): void {
  if (!(shape > 0 && shape <= 1e100))
    throw new RangeError(`the gamma shape must be above 0, at most 1e100, got ${shape}`)
  if (!(x >= 0)) throw new RangeError(`a gamma variable must be 0 or more, got ${x}`)
}
