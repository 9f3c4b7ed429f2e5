import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppressCells } from '../../../src/estimate/audience/suppress-cells.ts'

const cells = fc.array(fc.oneof(fc.nat(300), fc.nat(100_000)), { minLength: 1, maxLength: 12 })
const minCells = fc.integer({ min: 1, max: 200 })

test('nothing small, nothing hidden; a minimum of 0 hides nothing', () => {
  expect(suppressCells([100, 5000, 100], 100)).toEqual([false, false, false])
  expect(suppressCells([0, 3, 99], 0)).toEqual([false, false, false])
  expect(suppressCells([], 100)).toEqual([])
})

test('a small cell takes the next larger one with it', () => {
  expect(suppressCells([900, 20, 400, 150], 100)).toEqual([false, true, false, true])
})

test('empty cells do not hide each other', () => {
  expect(suppressCells([0, 0, 400, 600], 100)).toEqual([true, true, true, false])
})

test('a companion that is tied with a printed cell takes another with it', () => {
  // 99 + 100 beside a printed 100 would leave only 99 for the small one
  expect(suppressCells([99, 100, 100, 5000], 100)).toEqual([true, true, true, false])
})

test('of equal companions the first goes', () => {
  expect(suppressCells([150, 20, 150, 900], 100)).toEqual([true, true, false, false])
})

test('the small cells could be any of a tenth of the minimum, or one more goes with them', () => {
  // 20 + 105 beside a printed 110: the small one is 15 to 25. 20 + 104 beside 109: only 15 to 24, so that 109 goes too.
  expect(suppressCells([20, 105, 110, 900], 100)).toEqual([true, true, false, false])
  expect(suppressCells([20, 104, 109, 900], 100)).toEqual([true, true, true, false])
})

test('every small cell is hidden, and with it a larger one where there is one', () => {
  fc.assert(
    fc.property(cells, minCells, (people, minCell) => {
      const hidden = suppressCells(people, minCell)
      for (const [cell, size] of people.entries()) if (size < minCell) expect(hidden[cell]).toBe(true)
      const together = people.filter((_, cell) => hidden[cell])
      if (together.length === 0) return
      expect(together.some((size) => size >= minCell) || people.every((size) => size < minCell)).toBe(true)
      if (people.length > 1) expect(together.length).toBeGreaterThan(1)
    }),
  )
})

test('order does not decide who is hidden, but for ties', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 10 }), minCells, (people, minCell) => {
      const forward = suppressCells(people, minCell)
      const backward = suppressCells(people.toReversed(), minCell).toReversed()
      expect(backward).toEqual(forward)
    }),
  )
})

/** All ways to give a total to a number of cells. */
function* tables(count: number, total: number): Generator<number[]> {
  if (count === 1) {
    yield [total]
    return
  }
  for (let first = 0; first <= total; first++)
    for (const rest of tables(count - 1, total - first)) yield [first, ...rest]
}

test('a reader who knows the rule, the total and the printed cells can work out no hidden cell', () => {
  for (const { count, total, minCell, possibilities } of [
    { count: 2, total: 60, minCell: 20, possibilities: 20 },
    { count: 3, total: 100, minCell: 20, possibilities: 6 },
    { count: 4, total: 48, minCell: 8, possibilities: 2 },
    { count: 5, total: 18, minCell: 4, possibilities: 2 },
  ]) {
    const seen = new Map<string, Set<number>[]>()
    for (const people of tables(count, total)) {
      const hidden = suppressCells(people, minCell)
      const printed = people.map((size, cell) => (hidden[cell] ? '?' : size)).join()
      const values = seen.get(printed) ?? people.map(() => new Set<number>())
      for (const [cell, size] of people.entries()) if (hidden[cell]) values[cell]?.add(size)
      seen.set(printed, values)
    }
    for (const values of seen.values()) {
      for (const possible of values) if (possible.size > 0) expect(possible.size).toBeGreaterThanOrEqual(possibilities)
    }
  }
})

test('arguments out of range are refused', () => {
  expect(() => suppressCells([-1], 10)).toThrow('-1')
  for (const minCell of [-1, Infinity, Number.NaN]) expect(() => suppressCells([1], minCell)).toThrow(`got ${minCell}`)
  for (const cell of [-1, Infinity, Number.NaN]) expect(() => suppressCells([5, cell], 10)).toThrow(`got ${cell}`)
})
