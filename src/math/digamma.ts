import { polynomial } from './polynomial.ts'

/**
 * Slope of the logarithm of the gamma function.
 *
 * Relative error below 1e-14 away from the zero at 1.4616; near it the absolute error is below 1e-15.
 *
 * @param x at least 1e-300 and finite
 * @throws RangeError if x is out of range (below it the answer would overflow)
 * @see https://dlmf.nist.gov/5.11#E2
 * @example digamma(0.1) // => -10.423754940411076
 */
export function digamma(x: number): number {
  if (!(x >= 1e-300 && x < Infinity)) throw new RangeError(`digamma: x must be 1e-300 or more, got ${x}`)
  let base = x
  let below = 0
  while (base < ASYMPTOTIC_START) {
    below += 1 / base
    base += 1
  }
  const inverse = 1 / base
  return Math.log(base) - inverse / 2 - inverse * inverse * polynomial(DIGAMMA, inverse * inverse) - below
}

/**
 * Slope of the digamma function.
 *
 * Relative error below 1e-14.
 *
 * @param x at least 1e-150 and finite
 * @throws RangeError if x is out of range (below it the answer would overflow)
 * @see https://dlmf.nist.gov/5.15
 * @example trigamma(1) // => 1.6449340668482264
 */
export function trigamma(x: number): number {
  if (!(x >= 1e-150 && x < Infinity)) throw new RangeError(`trigamma: x must be 1e-150 or more, got ${x}`)
  let base = x
  let below = 0
  while (base < ASYMPTOTIC_START) {
    below += 1 / (base * base)
    base += 1
  }
  const inverse = 1 / base
  return below + inverse * (1 + inverse * (0.5 + inverse * polynomial(BERNOULLI, inverse * inverse)))
}

const ASYMPTOTIC_START = 12

/** Bernoulli numbers B(2k), k from 1. */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

/** Bernoulli numbers B(2k) / 2k, k from 1. */
const DIGAMMA = BERNOULLI.map((number, place) => number / (2 * place + 2))
