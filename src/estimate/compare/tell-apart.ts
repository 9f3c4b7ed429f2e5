import { studentTail } from '../../math/student-t.ts'

/** A number on a scale where differences count, with its standard error and how well that is known. */
export interface Measured {
  readonly value: number
  /** Above 0. */
  readonly error: number
  /** Degrees of freedom of the error, above 0. */
  readonly degrees: number
}

/** Two of a list, by their places, and whether they differ. */
export interface TestedPair {
  readonly first: number
  readonly second: number
  readonly difference: number
  /** Chance of so large a difference between equals, made larger for the number of pairs (Holm). */
  readonly chance: number
  readonly differs: boolean
}

/** Welch's test of two numbers whose errors are not alike. */
const chanceOf = (a: Measured, b: Measured): number => {
  const [x, y] = [a.error ** 2, b.error ** 2]
  const degrees = (x + y) ** 2 / (x ** 2 / a.degrees + y ** 2 / b.degrees)
  return studentTail((a.value - b.value) / Math.sqrt(x + y), degrees)
}

/**
 * Every pair of a list, tested for a difference, so that among equals any difference at all is called with a chance of at most 1 - level.
 *
 * @param level in (0, 1)
 * @see https://doi.org/10.2307/2332510 Welch (1947)
 * @see https://www.jstor.org/stable/4615733 Holm (1979)
 */
export const tellApart = (list: readonly Measured[], level: number): TestedPair[] => {
  const pairs = list.flatMap((a, first) =>
    list.slice(first + 1).map((b, offset) => ({
      first,
      second: first + 1 + offset,
      difference: a.value - b.value,
      raw: chanceOf(a, b),
    })),
  )
  const order = pairs.toSorted((a, b) => a.raw - b.raw || a.first - b.first || a.second - b.second)
  let largest = 0
  const chances = new Map(
    order.map((pair, rank) => {
      largest = Math.min(1, Math.max(largest, pair.raw * (pairs.length - rank)))
      return [pair, largest]
    }),
  )
  return pairs.map((pair) => {
    const { raw: _, ...rest } = pair
    const chance = chances.get(pair) ?? 1
    return { ...rest, chance, differs: chance < 1 - level }
  })
}
