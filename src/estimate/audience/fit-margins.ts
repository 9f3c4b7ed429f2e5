/** A table of any number of dimensions, its cells in one list: the last dimension runs fastest. */
export interface FittedTable {
  readonly cells: readonly number[]
  /** Rounds that were needed. */
  readonly rounds: number
  /** Whether every margin is met; where not, zeros of the seed forbid it. */
  readonly converged: boolean
}

/** For every cell of a table, its place in each dimension. @example placesOf([1, 2]) // => [[0, 0], [0, 1]] */
export const placesOf = (shape: readonly number[]): readonly (readonly number[])[] =>
  shape.reduce<readonly (readonly number[])[]>(
    (places, size) => places.flatMap((place) => Array.from({ length: size }, (_, next) => [...place, next])),
    [[]],
  )

/** What the cells sum to along one dimension. */
export const sumsAlong = (
  cells: readonly number[],
  places: readonly (readonly number[])[],
  dimension: number,
  size: number,
): readonly number[] => {
  const sums = new Array<number>(size).fill(0)
  for (const [cell, value] of cells.entries()) {
    const place = places[cell]?.[dimension] ?? 0
    sums[place] = (sums[place] ?? 0) + value
  }
  return sums
}

const MOST_ROUNDS = 500
/** Sums may be off by this part of the total. */
const TOLERANCE = 1e-10

/**
 * Fits a table to its margins by iterative proportional fitting: the table closest to the seed whose sums are the margins.
 *
 * From a seed of ones it is the table in which each dimension says nothing of the others.
 *
 * @param margins one list a dimension, numbers of 0 or more, each list with the same sum
 * @param seed cells of 0 or more, the last dimension fastest; ones unless told
 * @throws RangeError where margins or seed are out of range, differ in their sums or do not fit each other
 * @see https://doi.org/10.1214/aoms/1177731829 Deming and Stephan 1940
 * @example fitMargins([[60, 40], [30, 70]]).cells // => [18, 42, 12, 28]
 */
export const fitMargins = (margins: readonly (readonly number[])[], seed?: readonly number[]): FittedTable => {
  const shape = margins.map(({ length }) => length)
  const places = placesOf(shape)
  const total = checkMargins(margins)
  const start = seed ?? places.map(() => 1)
  if (start.length !== places.length)
    throw new RangeError(`the seed must have ${places.length} cells, got ${start.length}`)
  const wrong = start.find((cell) => !(cell >= 0 && cell < Infinity))
  if (wrong !== undefined) throw new RangeError(`a cell of the seed must be finite and 0 or more, got ${wrong}`)
  let cells = start
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    for (const [dimension, margin] of margins.entries()) {
      const sums = sumsAlong(cells, places, dimension, margin.length)
      cells = cells.map((cell, index) => {
        const at = places[index]?.[dimension] ?? 0
        const sum = sums[at] ?? 0
        return sum === 0 ? 0 : (cell * (margin[at] ?? 0)) / sum
      })
    }
    const off = margins.some((margin, dimension) =>
      sumsAlong(cells, places, dimension, margin.length).some(
        (sum, at) => Math.abs(sum - (margin[at] ?? 0)) > TOLERANCE * total,
      ),
    )
    if (!off) return { cells, rounds: round, converged: true }
  }
  return { cells, rounds: MOST_ROUNDS, converged: false }
}

const checkMargins = (margins: readonly (readonly number[])[]): number => {
  if (margins.length === 0) throw new RangeError('a table needs at least one margin, got none')
  const wrong = margins.flat().find((number) => !(number >= 0 && number < Infinity))
  if (wrong !== undefined) throw new RangeError(`a margin must be finite and 0 or more, got ${wrong}`)
  const sums = margins.map((margin) => margin.reduce((sum, number) => sum + number, 0))
  const [total = 0] = sums
  const other = sums.find((sum) => Math.abs(sum - total) > 1e-9 * Math.max(sum, total))
  if (other !== undefined) throw new RangeError(`all margins must have the same sum, got ${total} and ${other}`)
  return total
}
