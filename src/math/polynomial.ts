/**
 * The value of a polynomial, by Horner's rule.
 *
 * @param coefficients lowest power first
 * @example polynomial([1, 2, 3], 10) // => 321
 */
export function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let power = coefficients.length - 1; power >= 0; power--) sum = sum * x + (coefficients[power] ?? 0)
  return sum
}
