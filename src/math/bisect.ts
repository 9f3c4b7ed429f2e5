/**
 * The root of a monotone function, to the last bit that doubles can hold.
 *
 * Halves the bracket until its ends are neighbours and returns the end where f is closer to zero: about 55 calls for a
 * root near the size of the bracket, at most about 1,100 for one near zero. f may rise or fall.
 *
 * @param f monotone between low and high; jumps are allowed, NaN is not
 * @param low where the bracket starts, finite
 * @param high where the bracket ends, finite, not below low
 * @throws RangeError if f has the same sign at both ends, if f gives NaN, or if the bracket is empty or not finite
 * @example bisect((x) => x * x - 2, 0, 2) // => 1.4142135623730951
 */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  if (!(low <= high && Number.isFinite(low) && Number.isFinite(high))) {
    throw new RangeError(`bisect: needs a finite bracket, got ${low} to ${high}`)
  }
  let left = { x: low, value: f(low) }
  let right = { x: high, value: f(high) }
  if (left.value === 0) return left.x
  if (right.value === 0) return right.x
  if (!(left.value < 0 ? right.value > 0 : left.value > 0 && right.value < 0)) {
    throw new RangeError(`bisect: f must change sign, got ${left.value} at ${low} and ${right.value} at ${high}`)
  }
  for (;;) {
    const x = left.x / 2 + right.x / 2
    if (x <= left.x || x >= right.x) return Math.abs(left.value) <= Math.abs(right.value) ? left.x : right.x
    const value = f(x)
    if (value === 0) return x
    if (Number.isNaN(value)) throw new RangeError(`bisect: f gave ${value} at ${x}`)
    if (value < 0 === left.value < 0) left = { x, value }
    else right = { x, value }
  }
}
