import { placesOf, sumsAlong } from './fit-margins.ts'

interface Table {
  readonly cells: readonly number[]
  readonly shape: readonly number[]
  readonly places: readonly (readonly number[])[]
  /** How far apart neighbours along each dimension stand in the list of cells. */
  readonly strides: readonly number[]
}

/** Four cells that can change together without any sum of the table changing: two gain what the other two lose. */
interface Exchange {
  readonly together: readonly [number, number]
  readonly against: readonly [number, number]
}

/**
 * Chooses the cells of a table that must not be printed beside its sums, so that no small one can be worked out from the others.
 *
 * Every cell under `minCell` is hidden, and others with it, until each small one lies in an exchange of hidden cells: four cells of
 * which two can grow by what the other two lose while every sum stays. The exchange is as wide as `suppressCells` promises:
 * `minCell` / 10 numbers, 2 at least. The hidden cells of a row (or of any slab) together are no small group either.
 *
 * @param cells whole numbers, the last dimension fastest
 * @param shape how many places each dimension has; the sums along each dimension are printed
 * @param minCell fewest people that may be printed; 0 hides nothing
 * @returns for each cell whether it is hidden; null where no choice is safe, so that the table must not be printed
 * @throws RangeError where cells and shape do not fit, or a number is negative
 * @example suppressTable([500, 30, 470, 600], [2, 2], 100) // => [true, true, true, true]
 */
export const suppressTable = (
  cells: readonly number[],
  shape: readonly number[],
  minCell: number,
): readonly boolean[] | null => {
  if (!(minCell >= 0 && minCell < Infinity)) throw new RangeError(`minCell must be 0 or more, got ${minCell}`)
  const places = placesOf(shape)
  if (places.length !== cells.length) throw new RangeError(`expected ${places.length} cells, got ${cells.length}`)
  const wrong = cells.find((cell) => !(cell >= 0 && cell < Infinity))
  if (wrong !== undefined) throw new RangeError(`a cell must have 0 or more people, got ${wrong}`)
  const strides = shape.map((_, dimension) => shape.slice(dimension + 1).reduce((product, size) => product * size, 1))
  const table = { cells, shape, places, strides }
  const width = Math.max(2, minCell / 10)
  const small = cells.flatMap((people, cell) => (people < minCell ? [cell] : []))
  const hidden = new Set(small)
  for (const cell of small) {
    const exchange = cheapest(table, cell, hidden, width)
    if (exchange === null) return null
    for (const each of [...exchange.together, ...exchange.against]) hidden.add(each)
  }
  fillSlabs(table, hidden, minCell)
  return cells.map((_, cell) => hidden.has(cell))
}

/** The exchange around a cell that hides fewest cells more, and of these the fewest people; null where none is wide enough. */
const cheapest = (table: Table, cell: number, hidden: ReadonlySet<number>, width: number): Exchange | null => {
  const people = (at: number): number => table.cells[at] ?? 0
  let best: { readonly exchange: Exchange; readonly more: number; readonly cost: number } | null = null
  for (const exchange of exchangesOf(table, cell)) {
    const { together, against } = exchange
    if (Math.min(...against.map(people)) + Math.min(...together.map(people)) < width) continue
    const added = [...together, ...against].filter((each) => !hidden.has(each))
    const cost = added.reduce((sum, each) => sum + people(each), 0)
    if (best === null || added.length < best.more || (added.length === best.more && cost < best.cost))
      best = { exchange, more: added.length, cost }
    // Nothing beats an exchange that is hidden already.
    if (best.more === 0) break
  }
  return best?.exchange ?? null
}

/** Every exchange that a cell takes part in: with another cell, swapping some of the places in which the two differ. */
function* exchangesOf({ places, strides }: Table, cell: number): Generator<Exchange> {
  const own = places[cell] ?? []
  for (const [other, place] of places.entries()) {
    const differing = own.flatMap((at, dimension) => (at === place[dimension] ? [] : [dimension]))
    // The first differing place stays: swapping all the others is the same exchange seen from the other cell.
    for (let subset = 1; subset < 2 ** (differing.length - 1); subset++) {
      let step = 0
      for (const [bit, dimension] of differing.entries()) {
        if (bit === 0 || (subset >> (bit - 1)) % 2 === 0) continue
        step += ((place[dimension] ?? 0) - (own[dimension] ?? 0)) * (strides[dimension] ?? 0)
      }
      yield { together: [cell, other], against: [cell + step, other - step] }
    }
  }
}

/** Hides more, smallest first, where the hidden cells of a slab together are fewer people than may be printed. */
const fillSlabs = ({ cells, shape, places }: Table, hidden: Set<number>, minCell: number): void => {
  for (let changed = true; changed; ) {
    changed = false
    for (const [dimension, size] of shape.entries()) {
      const covered = cells.map((people, cell) => (hidden.has(cell) ? people : 0))
      for (const [at, sum] of sumsAlong(covered, places, dimension, size).entries()) {
        const slab = places.flatMap((place, cell) => (place[dimension] === at ? [cell] : []))
        const printed = slab.filter((cell) => !hidden.has(cell))
        if (printed.length === slab.length || printed.length === 0 || sum >= minCell) continue
        const next = printed.reduce((least, cell) => ((cells[cell] ?? 0) < (cells[least] ?? 0) ? cell : least))
        hidden.add(next)
        changed = true
      }
    }
  }
}
