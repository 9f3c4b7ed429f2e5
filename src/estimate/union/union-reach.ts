/** How the viewers of several parts overlap. */
export interface OverlapParams {
  /** Fraction in [0, 1] of a smaller part's viewers that one larger part has already reached. */
  readonly overlap: number
  /** How even people are: small is uneven (a few see everything), Infinity is all alike. Above 0; 0.5 unless told. */
  readonly tail?: number
  /** People who could be reached at all; the union never exceeds it. */
  readonly ceiling?: number | null | undefined
}

export const DEFAULT_TAIL = 0.5
/** Standard deviation of the logarithm of the tail between accounts. */
export const TAIL_SPREAD = 1

/** @throws RangeError where a parameter lies outside its range. */
export const checkOverlapParams = ({ overlap, tail = DEFAULT_TAIL, ceiling }: OverlapParams): void => {
  if (!(overlap >= 0 && overlap <= 1)) throw new RangeError(`overlap must lie in [0, 1], got ${overlap}`)
  if (!(tail > 0)) throw new RangeError(`tail must be above 0, got ${tail}`)
  if (ceiling != null && !(ceiling >= 0)) throw new RangeError(`ceiling must be 0 or more, got ${ceiling}`)
}

/** @throws RangeError unless the reach is finite and 0 or more. */
export const checkReach = (reach: number): void => {
  if (!(reach >= 0 && reach < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`reach must be finite and 0 or more, got ${reach}`)
  }
}

/**
 * Fraction of the people missed by `rank` larger parts that the next part misses too.
 *
 * The people's chances to be in a part are Beta(a, b) with mean `overlap` and a = `tail`; written without b, which is infinite at overlap 0.
 *
 * @param rank how many larger parts there are, from 0.
 * @example missedAgain(0, 0.2, 0.5) // => 0.8
 */
export const missedAgain = (rank: number, overlap: number, tail: number): number =>
  1 - overlap / (1 + (rank * overlap) / tail)

/** The reaches, smallest first, in a fresh array. @throws RangeError where one is negative or not finite. */
export const sortedReaches = (reaches: ArrayLike<number>): Float64Array => {
  const sorted = new Float64Array(reaches)
  for (const reach of sorted) checkReach(reach)
  return sorted.sort()
}

/**
 * People reached by at least one of several parts, by the layer-cake union.
 *
 * With the reaches sorted descending, each part adds its reach times the fraction that all larger parts have missed.
 * Lies between the largest part and the sum; order-free; never falls when a part is added or grows; scales with its input.
 * A ceiling under the largest part wins over it: the caller should say so. O(n log n).
 *
 * @param reaches people, each finite and 0 or more; may be empty (0 people).
 * @returns people, not rounded.
 * @throws RangeError for a reach or a parameter outside its range.
 * @example unionReach([1000, 100, 100], { overlap: 0.1 }) // => 1172.5
 * @example unionReach([1000, 100, 100], { overlap: 0.1, tail: Infinity }) // => 1171
 */
export const unionReach = (reaches: ArrayLike<number>, params: OverlapParams): number => {
  checkOverlapParams(params)
  return unionOfSorted(sortedReaches(reaches), params)
}

/** The union of reaches that {@link sortedReaches} has checked and sorted. */
export const unionOfSorted = (ascending: Float64Array, params: OverlapParams): number => {
  const { overlap, tail = DEFAULT_TAIL, ceiling } = params
  let missed = 1
  let union = 0
  let sum = 0
  for (let rank = 0; rank < ascending.length; rank++) {
    const reach = ascending[ascending.length - 1 - rank] ?? 0
    union += reach * missed
    sum += reach
    missed *= missedAgain(rank, overlap, tail)
  }
  const largest = ascending[ascending.length - 1] ?? 0
  const bounded = Math.min(Math.max(union, largest), sum, ceiling ?? Number.MAX_VALUE, Number.MAX_VALUE)
  return bounded
}
