/**
 * The quantile of a sample, by straight lines between the order statistics (Hyndman and Fan's type 7).
 *
 * @param sortedAscending at least one finite number, in rising order (not checked)
 * @param p 0 (the least) to 1 (the greatest)
 * @returns in the unit of the sample
 * @throws RangeError if the sample is empty or p is outside 0 to 1
 * @see https://doi.org/10.1080/00031305.1996.10473566
 * @example quantile([1, 2, 4, 8], 0.25) // => 1.75
 */
export function quantile(sortedAscending: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p must be from 0 to 1, got ${p}`)
  const place = (sortedAscending.length - 1) * p
  const below = sortedAscending[Math.floor(place)]
  const above = sortedAscending[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new RangeError('quantile: the sample is empty, got []')
  const weight = place - Math.floor(place)
  return below === above ? below : below * (1 - weight) + above * weight
}

/**
 * The middle of a sample: half of it lies below, half above.
 *
 * @param values at least one finite number, in any order; not changed
 * @returns in the unit of the sample; the mean of the two middle values if their number is even
 * @throws RangeError if there are no values
 * @example median([9, 1, 4]) // => 4
 * @example median([1, 2, 3, 10]) // => 2.5
 */
export function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}
