import { largestRemainder } from '../../math/largest-remainder.ts'
import { placesOf, sumsAlong } from './fit-margins.ts'

/**
 * Whole numbers near the cells of a table whose sums are its whole margins exactly.
 *
 * @param cells the last dimension fastest; their sums are the margins, but for rounding
 * @param margins whole numbers, one list a dimension, each list with the same sum
 * @returns whole numbers of 0 or more
 * @throws RangeError where the margins are no whole numbers, or the table has cells of no weight only
 * @example roundTable([18.4, 41.6, 11.6, 28.4], [[60, 40], [30, 70]]) // => [18, 42, 12, 28]
 */
export const roundTable = (cells: readonly number[], margins: readonly (readonly number[])[]): readonly number[] => {
  const places = placesOf(margins.map(({ length }) => length))
  const total = (margins[0] ?? []).reduce((sum, number) => sum + number, 0)
  if (total === 0) return places.map(() => 0)
  const rounded = largestRemainder(cells, total)
  const index = new Map(places.map((place, cell) => [place.join(), cell]))
  for (const [dimension, margin] of margins.entries()) {
    for (;;) {
      const sums = sumsAlong(rounded, places, dimension, margin.length)
      const over = sums.findIndex((sum, at) => sum > (margin[at] ?? 0))
      const under = sums.findIndex((sum, at) => sum < (margin[at] ?? 0))
      if (over < 0 || under < 0) break
      moveOne(rounded, cells, { places, index, dimension, over, under })
    }
  }
  return rounded
}

interface Move {
  readonly places: readonly (readonly number[])[]
  readonly index: ReadonlyMap<string, number>
  readonly dimension: number
  readonly over: number
  readonly under: number
}

/** Moves one person along a dimension, where it hurts least: the sums of the other dimensions stay. */
const moveOne = (
  rounded: number[],
  cells: readonly number[],
  { places, index, dimension, over, under }: Move,
): void => {
  let best: { readonly from: number; readonly to: number; readonly gain: number } | null = null
  for (const [from, place] of places.entries()) {
    if (place[dimension] !== over || (rounded[from] ?? 0) === 0) continue
    const to = index.get(place.map((at, each) => (each === dimension ? under : at)).join()) ?? from
    const excess = (cell: number): number => (rounded[cell] ?? 0) - (cells[cell] ?? 0)
    const gain = excess(from) - excess(to)
    if (best === null || gain > best.gain) best = { from, to, gain }
  }
  if (best === null) throw new RangeError(`no cell of place ${over} in dimension ${dimension} has anybody to move`)
  rounded[best.from] = (rounded[best.from] ?? 0) - 1
  rounded[best.to] = (rounded[best.to] ?? 0) + 1
}
