import { logGammaOnePlus, stirlingError } from './log-gamma.ts'
import { poissonDeviance } from './poisson-deviance.ts'
import { UNIFORM_LARGEST_SKEW, UNIFORM_LEAST_SHAPE, uniformGammaTail } from './uniform-gamma-tail.ts'

/**
 * One tail of the gamma distribution with rate 1; neither tail is found by subtraction where that would cost digits.
 *
 * @param shape above 0 and finite (not checked)
 * @param x 0 or more (not checked)
 * @param upper true for the fraction above x, false for the fraction below
 * @returns 0 to 1
 * @see https://doi.org/10.1145/22721.23109 DiDonato and Morris, who cut the quadrant the same way
 * @example gammaTail(1, 2, true) // => 0.1353352832366127
 */
export function gammaTail(shape: number, x: number, upper: boolean): number {
  if (x === 0 || x === Infinity) return upper === (x === 0) ? 1 : 0
  if (shape >= UNIFORM_LEAST_SHAPE) {
    const skew = Math.sign(x - shape) * Math.sqrt((2 * poissonDeviance(shape, x)) / shape)
    if (Math.abs(skew) <= UNIFORM_LARGEST_SKEW) return uniformGammaTail(shape, skew, upper)
  }
  if (shape < 1 && x < 1) return smallTail(shape, x, upper)
  const isUpper = x > shape
  const weight = gammaWeight(shape, x)
  const tail = weight === 0 ? 0 : weight * (isUpper ? upperFraction(shape, x) : lowerSeries(shape, x))
  return isUpper === upper ? tail : 1 - tail
}

/**
 * The gamma density times x / shape, which is x^shape exp(-x) / gamma(shape + 1).
 *
 * @param shape above 0 and finite (not checked)
 * @param x above 0 and finite (not checked)
 * @example gammaWeight(2, 3) // => 0.2240418076553875
 */
export function gammaWeight(shape: number, x: number): number {
  if (shape < 10) return Math.exp(shape * Math.log(x) - x - logGammaOnePlus(shape))
  return Math.exp(-poissonDeviance(shape, x) - stirlingError(shape)) / Math.sqrt(2 * Math.PI * shape)
}

/** Lower tail over gammaWeight, for x up to about the shape: every term is positive. */
function lowerSeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let step = 1; term > sum * 1e-17; step++) {
    term *= x / (shape + step)
    sum += term
  }
  return sum
}

/** Upper tail over gammaWeight, for x above the shape and above 1: Legendre's continued fraction, by Lentz's method. */
function upperFraction(shape: number, x: number): number {
  let bottom = x + 1 - shape
  let front = 1 / bottom
  let back = Infinity
  let product = shape / bottom
  for (let step = 1; step < 10_000; step++) {
    const numerator = step * (shape - step)
    bottom += 2
    front = 1 / (bottom + numerator * front)
    back = bottom + numerator / back
    const change = front * back
    product *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return product
}

/** Either tail for shape and x below 1, where both 1 - P and 1 - Q would lose digits. */
function smallTail(shape: number, x: number, upper: boolean): number {
  const logPower = shape * Math.log(x) - logGammaOnePlus(shape)
  let term = 1
  let sum = 0
  for (let step = 1; Math.abs(term) > 1e-18; step++) {
    term *= -x / step
    sum += term / (shape + step)
  }
  const rest = Math.exp(logPower) * shape * sum
  return upper ? -Math.expm1(logPower) - rest : Math.exp(logPower) + rest
}
