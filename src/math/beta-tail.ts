import { logGamma, logGammaOnePlus, logGammaRatio, stirlingError } from './log-gamma.ts'
import { poissonDeviance } from './poisson-deviance.ts'

/**
 * One tail of the beta distribution; neither tail is found by subtraction where that would cost digits.
 *
 * @param a above 0 and finite (not checked)
 * @param b above 0 and finite (not checked)
 * @param x 0 to 1 (not checked)
 * @param y 1 - x, which the caller may know with more digits than x can show
 * @param upper true for the fraction above x, false for the fraction below
 * @returns 0 to 1
 * @see https://doi.org/10.1145/131766.131776 DiDonato and Morris, algorithm 708
 * @example betaTail(2, 2, 0.25, 0.75, false) // => 0.15625
 */
export function betaTail(a: number, b: number, x: number, y: number, upper: boolean): number {
  if (x === 0 || y === 0) return upper === (x === 0) ? 1 : 0
  if (a < 1 && x <= 0.5 && b * x <= 1) return cornerTail(a, b, x, upper)
  if (b < 1 && y <= 0.5 && a * y <= 1) return cornerTail(b, a, y, !upper)
  const weight = betaWeight(a, b, x, y)
  const isUpper = a * y < b * x
  const fraction = isUpper ? lowerFraction(b, a, y, x) : lowerFraction(a, b, x, y)
  return isUpper === upper ? weight * fraction : 1 - weight * fraction
}

/**
 * The beta density times x (1 - x), which is the density of log(x / (1 - x)).
 *
 * @param a above 0 and finite (not checked)
 * @param b above 0 and finite (not checked)
 * @param x strictly between 0 and 1 (not checked)
 * @param y 1 - x, strictly between 0 and 1
 * @example betaWeight(2, 3, 0.25, 0.75) // => 0.31640625
 */
export function betaWeight(a: number, b: number, x: number, y: number): number {
  const less = Math.min(a, b)
  const more = Math.max(a, b)
  if (less < 10) {
    const logBeta = logGamma(less) - logGammaRatio(more, less)
    return Math.exp(a * logOf(x, y) + b * logOf(y, x) - logBeta)
  }
  const sum = a + b
  const excess = x < y ? sum * x - a : b - sum * y
  const deviance = poissonDeviance(a, sum * x, excess) + poissonDeviance(b, sum * y, -excess)
  const error = stirlingError(sum) - stirlingError(less) - stirlingError(more)
  return Math.exp(error - deviance) * Math.sqrt((less / sum) * (more / (2 * Math.PI)))
}

/** log x, through the other side y = 1 - x where x is the larger. */
function logOf(x: number, y: number): number {
  return x <= y ? Math.log(x) : Math.log1p(-y)
}

/** Lower tail over betaWeight, for x up to about the mean: the even part of a continued fraction, by Lentz's method. */
function lowerFraction(a: number, b: number, x: number, y: number): number {
  const lean = a * y - b * x
  let front = (a + 1) / (a * (lean + 1))
  let back = Infinity
  let product = front
  for (let step = 1; step < 100_000; step++) {
    const odd = a + 2 * step - 1
    const numerator = ((a + step - 1) / odd) * ((a + b + step - 1) / odd) * step * (b - step) * x * x
    const bottom = step + (step * (b - step) * x) / odd + ((a + step) / (odd + 2)) * (lean + 1 + step * (1 + y))
    front = 1 / (bottom + numerator * front)
    back = bottom + numerator / back
    const change = front * back
    product *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return product
}

/** Either tail near the corner x = 0 for a below 1, where both 1 - P and 1 - Q would lose digits. */
function cornerTail(a: number, b: number, x: number, upper: boolean): number {
  const logPower = a * Math.log(x) + logGammaRatio(b, a) - logGammaOnePlus(a)
  let term = 1
  let sum = 0
  for (let step = 1; Math.abs(term) > 1e-18; step++) {
    term *= ((step - b) / step) * x
    sum += term / (a + step)
  }
  const rest = Math.exp(logPower) * a * sum
  return upper ? -Math.expm1(logPower) - rest : Math.exp(logPower) + rest
}
