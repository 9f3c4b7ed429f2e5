import { checkOverlapParams, checkReach, DEFAULT_TAIL, missedAgain, type OverlapParams } from './union-reach.ts'

/** One part of a whole, with what it adds. */
export interface IncrementalPart {
  readonly id: string
  /** People that the part reached, whoever else reached them. */
  readonly reach: number
  /** People that the part adds to all larger parts. */
  readonly increment: number
  /** The part's order-free due: its mean increment over all orders (Shapley value). */
  readonly due: number
}

/**
 * What each part adds to the union, in the order of contribution and free of order.
 *
 * Both columns sum to the union. The due of a part is the integral over t from 0 to its reach of g(n)/n, with n the
 * number of parts larger than t and g(n) the union of n parts of one person each. A ceiling cuts the last increments, and
 * all dues in proportion.
 *
 * @param parts people of each part, finite and 0 or more; ids are used to break ties only.
 * @returns people; largest part first.
 * @throws RangeError for a reach or a parameter outside its range.
 * @see unionReach
 */
export const incrementalReach = (
  parts: readonly { readonly id: string; readonly reach: number }[],
  params: OverlapParams,
): { readonly union: number; readonly parts: readonly IncrementalPart[] } => {
  checkOverlapParams(params)
  for (const { reach } of parts) checkReach(reach)
  const { overlap, tail = DEFAULT_TAIL, ceiling } = params
  const sorted = parts.toSorted((a, b) => b.reach - a.reach || (a.id < b.id ? -1 : 1))
  const limit = ceiling ?? Number.MAX_VALUE
  let [missed, union, uncut] = [1, 0, 0]
  /** Union of one, two, ... parts of one person each. */
  const layers: number[] = []
  const increments = sorted.map(({ reach }, rank) => {
    layers.push((layers.at(-1) ?? 0) + missed)
    uncut += reach * missed
    missed *= missedAgain(rank, overlap, tail)
    const before = union
    union = Math.min(uncut, limit)
    return union - before
  })
  const cut = uncut > limit ? limit / uncut : 1
  const dues = shapleyValues(
    sorted.map(({ reach }) => reach),
    layers,
  )
  return {
    union,
    parts: sorted.map(({ id, reach }, rank) => ({
      id,
      reach,
      increment: increments[rank] ?? 0,
      due: (dues[rank] ?? 0) * cut,
    })),
  }
}

/** Climbs from the smallest part: between two neighbouring reaches the number of larger parts is constant. */
const shapleyValues = (descending: readonly number[], layers: readonly number[]): number[] => {
  const dues = new Array<number>(descending.length).fill(0)
  let due = 0
  for (let rank = descending.length - 1; rank >= 0; rank--) {
    const step = (descending[rank] ?? 0) - (descending[rank + 1] ?? 0)
    due += step * ((layers[rank] ?? 0) / (rank + 1))
    dues[rank] = due
  }
  return dues
}
