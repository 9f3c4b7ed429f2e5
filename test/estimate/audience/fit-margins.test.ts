import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMargins, placesOf, sumsAlong } from '../../../src/estimate/audience/fit-margins.ts'

test('a seed is fitted to its margins', () => {
  // source: reach vector ipf-1, computed
  const { cells, converged } = fitMargins(
    [
      [60, 40],
      [30, 70],
    ],
    [1, 2, 3, 4],
  )
  const expected = [15.93386622, 44.06613378, 14.06613378, 25.93386622]
  expect(converged).toBe(true)
  for (const [cell, people] of cells.entries()) expect(Math.abs(people - (expected[cell] ?? 0))).toBeLessThan(1e-6)
})

const margin = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 })), { minLength: 1, maxLength: 5 })
/** Up to three margins with one sum. */
const margins = fc.array(margin, { minLength: 1, maxLength: 3 }).map((lists) => {
  const sums = lists.map((list) => list.reduce((sum, each) => sum + each, 0))
  const most = Math.max(...sums)
  return lists.map((list, index) => [...list, most - (sums[index] ?? 0)])
})

test('the cells sum to every margin, and from ones each dimension says nothing of the others', () => {
  fc.assert(
    fc.property(margins, (given) => {
      const { cells, converged } = fitMargins(given)
      const places = placesOf(given.map(({ length }) => length))
      const total = given[0]?.reduce((sum, each) => sum + each, 0) ?? 0
      expect(converged).toBe(true)
      for (const [dimension, list] of given.entries()) {
        const sums = sumsAlong(cells, places, dimension, list.length)
        for (const [at, sum] of sums.entries())
          expect(Math.abs(sum - (list[at] ?? 0))).toBeLessThanOrEqual(1e-9 * total)
      }
      for (const [cell, people] of cells.entries()) {
        const product = given.reduce(
          (part, list, dimension) => part * ((list[places[cell]?.[dimension] ?? 0] ?? 0) / (total || 1)),
          total,
        )
        expect(Math.abs(people - product)).toBeLessThanOrEqual(1e-9 * total)
      }
    }),
  )
})

test('odds of the seed stay, whatever the margins are', () => {
  const odds = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => (a * d) / (b * c)
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      (seed, row, column) => {
        const { cells } = fitMargins(
          [
            [row, 100 - row],
            [column, 100 - column],
          ],
          seed,
        )
        expect(Math.abs(odds(cells) / odds(seed) - 1)).toBeLessThan(1e-6)
      },
    ),
  )
})

test('zeros of the seed stay zeros; where they forbid the margins, that is said', () => {
  const fitted = fitMargins(
    [
      [60, 40],
      [60, 40],
    ],
    [1, 0, 0, 1],
  )
  expect(fitted).toMatchObject({ cells: [60, 0, 0, 40], converged: true })
  expect(
    fitMargins(
      [
        [60, 40],
        [30, 70],
      ],
      [1, 0, 0, 1],
    ).converged,
  ).toBe(false)
  expect(
    fitMargins([
      [0, 0],
      [0, 0],
    ]).cells,
  ).toEqual([0, 0, 0, 0])
})

test('arguments out of range are refused', () => {
  expect(() => fitMargins([])).toThrow(RangeError)
  expect(() => fitMargins([[1, 2], [4]])).toThrow('3 and 4')
  expect(() => fitMargins([[1, -2]])).toThrow('-2')
  expect(() => fitMargins([[1, 2]], [1])).toThrow('2 cells')
  expect(() => fitMargins([[1, 2]], [1, Number.NaN])).toThrow('NaN')
})
