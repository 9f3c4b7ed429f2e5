import { polynomial } from './polynomial.ts'

/**
 * Natural logarithm of the gamma function.
 *
 * Relative error below 1e-14, also near the zeros at 1 and 2.
 *
 * @param x above 0, at most 1e300
 * @throws RangeError if x is out of range
 * @see https://dlmf.nist.gov/5.11 and https://dlmf.nist.gov/5.7#E3
 * @example logGamma(5) // => 3.1780538303479458
 * @example logGamma(0.5) // => 0.5723649429247001
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x <= 1e300)) throw new RangeError(`logGamma: x must be above 0, at most 1e300, got ${x}`)
  if (x >= STIRLING_START) return x * (Math.log(x) - 1) - 0.5 * Math.log(x) + HALF_LOG_TWO_PI + stirlingError(x)
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x)
  if (x < 1.5) return logGammaOnePlus(x - 1)
  let product = 1
  let base = x
  while (base > 2.5) {
    base -= 1
    product *= base
  }
  return Math.log(product) + logGammaTwoPlus(base - 2)
}

/**
 * Natural logarithm of gamma(1 + x), with full relative accuracy as x nears 0.
 *
 * @param x above -1, at most 1e300
 * @throws RangeError if x is out of range
 * @example logGammaOnePlus(1e-20) // => -5.772156649015329e-21
 */
export function logGammaOnePlus(x: number): number {
  return Math.abs(x) <= 0.5 ? logGammaTwoPlus(x) - Math.log1p(x) : logGamma(1 + x)
}

/**
 * Natural logarithm of gamma(x + step) / gamma(x), with full relative accuracy as step nears 0.
 *
 * @param x above 0 and finite
 * @param step 0 or more, finite
 * @throws RangeError if x is not above 0 or step is negative
 * @example logGammaRatio(4, 2) // => 2.995732273553991
 */
export function logGammaRatio(x: number, step: number): number {
  if (!(x > 0 && step >= 0)) throw new RangeError(`logGammaRatio: needs x > 0 and step >= 0, got ${x} and ${step}`)
  let base = x
  let sum = 0
  while (base < STIRLING_START) {
    sum -= Math.log1p(step / base)
    base += 1
  }
  const growth = Math.log1p(step / base)
  let inverse = 1 / base
  for (const [place, coefficient] of STIRLING.entries()) {
    sum += coefficient * inverse * Math.expm1(-(2 * place + 1) * growth)
    inverse /= base * base
  }
  return sum + (base - 0.5) * growth + step * (Math.log(base + step) - 1)
}

/**
 * What Stirling's formula misses: logGamma(x) less (x - 1/2) log x - x + log(2 pi) / 2.
 *
 * @param x at least 10
 * @throws RangeError if x is below 10
 * @see https://dlmf.nist.gov/5.11#E1
 * @example stirlingError(100) // => 0.0008333305556349
 */
export function stirlingError(x: number): number {
  if (!(x >= STIRLING_START)) throw new RangeError(`stirlingError: x must be at least 10, got ${x}`)
  return polynomial(STIRLING, 1 / (x * x)) / x
}

/** Natural logarithm of gamma(2 + x) for |x| up to 1/2, by its power series. */
function logGammaTwoPlus(x: number): number {
  return x * polynomial(AROUND_TWO, x)
}

const STIRLING_START = 10
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

/** Bernoulli numbers B(2k) / (2k (2k - 1)), k from 1. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/** 1 less Euler's constant, then (-1)^k (zeta(k) - 1) / k, k from 2. */
const AROUND_TWO = [
  0.42278433509846713, 0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6, -2.039215753801366e-6,
  9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8,
  -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242334e-10,
]
