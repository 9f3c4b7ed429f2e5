import { bisect } from '../../math/bisect.ts'
import { DEFAULT_TAIL, sortedReaches, unionOfSorted } from './union-reach.ts'

/** Relative room for the rounding of a union that was itself computed. */
const ROUNDING = 1e-9

/**
 * The overlap at which the layer-cake union of the parts equals a known union.
 *
 * @param reaches people of each part, finite and 0 or more.
 * @param union people reached by at least one part, between the largest part and the sum.
 * @returns a fraction in [0, 1], or null where the parts cannot tell: fewer than two parts reached anybody.
 * @throws RangeError where the union lies outside [largest part, sum], so that no overlap explains it.
 * @example fitOverlap([100, 100], 180) // => 0.2
 */
export const fitOverlap = (
  reaches: ArrayLike<number>,
  union: number,
  { tail = DEFAULT_TAIL }: { readonly tail?: number } = {},
): number | null => {
  if (!(tail > 0)) throw new RangeError(`tail must be above 0, got ${tail}`)
  return fitOverlapOfSorted(sortedReaches(reaches), union, tail)
}

/** The same of reaches that `sortedReaches` has checked and sorted. */
export const fitOverlapOfSorted = (sorted: Float64Array, union: number, tail: number): number | null => {
  const sum = unionOfSorted(sorted, { overlap: 0, tail })
  const largest = unionOfSorted(sorted, { overlap: 1, tail })
  if (!(union >= largest * (1 - ROUNDING) && union <= sum * (1 + ROUNDING))) {
    throw new RangeError(`union must lie between the largest part ${largest} and the sum ${sum}, got ${union}`)
  }
  if (!(sum > largest)) return null
  if (union >= sum) return 0
  if (union <= largest) return 1
  return bisect((overlap) => unionOfSorted(sorted, { overlap, tail }) - union, 0, 1)
}
