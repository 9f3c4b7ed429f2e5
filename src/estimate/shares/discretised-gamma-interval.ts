import { regularizedGammaP } from '../../math/incomplete-gamma.ts'

/**
 * Fraction of the people begotten by one person of a day who come k days later, when the wait is one day plus a Gamma time.
 *
 * @param mean of the wait in days, above 1.
 * @param sd of the wait in days, above 0.
 * @param lastDay last day given, a whole number from 0; later people are left out, so the sum is a little under 1.
 * @returns lastDay + 1 fractions, for k = 0, 1, ... lastDay; the first is 0.
 * @throws RangeError where an argument is outside its range.
 * @see https://doi.org/10.1093/aje/kwt133 Cori et al. 2013, web appendix
 * @example discretisedGammaInterval(2.6, 1.5, 0) // => [0]
 */
export const discretisedGammaInterval = (mean: number, sd: number, lastDay: number): readonly number[] => {
  if (!(mean > 1 && mean < Infinity)) throw new RangeError(`mean must be finite and above 1, got ${mean}`)
  if (!(sd > 0 && sd < Infinity)) throw new RangeError(`sd must be finite and above 0, got ${sd}`)
  if (!(Number.isInteger(lastDay) && lastDay >= 0)) {
    throw new RangeError(`lastDay must be a whole number from 0, got ${lastDay}`)
  }
  const shape = ((mean - 1) / sd) ** 2
  const scale = (sd * sd) / (mean - 1)
  // Integral of the waits' distribution function from 0 to a time: people fall anywhere in their day alike.
  const area = (time: number): number =>
    time <= 0
      ? 0
      : time * regularizedGammaP(shape, time / scale) - shape * scale * regularizedGammaP(shape + 1, time / scale)
  return Array.from({ length: lastDay + 1 }, (_, k) => Math.max(0, area(k) - 2 * area(k - 1) + area(k - 2)))
}
