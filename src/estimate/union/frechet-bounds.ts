/** How large a combination of groups can be. `independent` is the size if belonging to one group says nothing of the others. */
export interface CombinationBounds {
  readonly low: number
  readonly independent: number
  readonly high: number
}

/**
 * How many people are in all of several groups, and how many in at least one, when only the groups' sizes are known.
 *
 * @param sizes people in each group, each in [0, total]; at least one group.
 * @param total people in all, finite and 0 or more.
 * @returns people; low and high are hard, `independent` is an assumption that lies between them.
 * @throws RangeError where a size is outside its range.
 * @see https://en.wikipedia.org/wiki/Fr%C3%A9chet_inequalities
 * @example frechetBounds([60, 70], 100).all // => { "low": 30, "independent": 42, "high": 60 }
 * @example frechetBounds([60, 70], 100).any // => { "low": 70, "independent": 88, "high": 100 }
 */
export const frechetBounds = (
  sizes: readonly number[],
  total: number,
): { readonly all: CombinationBounds; readonly any: CombinationBounds } => {
  if (!(total >= 0 && total < Infinity)) throw new RangeError(`total must be finite and 0 or more, got ${total}`)
  if (sizes.length === 0) throw new RangeError('sizes must name at least one group, got none')
  const all = overlapBounds(sizes, total)
  // People in none of the groups are in all of their complements.
  const none = overlapBounds(
    sizes.map((size) => total - size),
    total,
  )
  return {
    all,
    any: { low: total - none.high, independent: total - none.independent, high: total - none.low },
  }
}

const overlapBounds = (sizes: readonly number[], total: number): CombinationBounds => {
  let low = total
  let independent = total
  let high = total
  for (const size of sizes) {
    if (!(size >= 0 && size <= total)) throw new RangeError(`a group must have 0 to ${total} people, got ${size}`)
    low = Math.max(0, low - (total - size))
    independent = total === 0 ? 0 : (independent * size) / total
    high = Math.min(high, size)
  }
  return { low, independent: Math.min(high, Math.max(low, independent)), high }
}
