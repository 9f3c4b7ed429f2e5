import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMargins, placesOf, sumsAlong } from '../../../src/estimate/audience/fit-margins.ts'
import { roundTable } from '../../../src/estimate/audience/round-table.ts'

test('whole cells sum to the margins exactly, and stay near the cells they stand for', () => {
  const list = fc.array(fc.nat(3000), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), (lists) => {
      const sums = lists.map((each) => each.reduce((sum, people) => sum + people, 0))
      const most = Math.max(...sums)
      const margins = lists.map((each, index) => [...each, most - (sums[index] ?? 0)])
      const { cells } = fitMargins(margins)
      const rounded = roundTable(cells, margins)
      const places = placesOf(margins.map(({ length }) => length))
      for (const [dimension, margin] of margins.entries())
        expect(sumsAlong(rounded, places, dimension, margin.length)).toEqual(margin)
      for (const [cell, people] of rounded.entries()) {
        expect(Number.isSafeInteger(people) && people >= 0).toBe(true)
        expect(Math.abs(people - (cells[cell] ?? 0))).toBeLessThanOrEqual(4)
      }
    }),
  )
})

test('nobody is nobody everywhere', () => {
  expect(
    roundTable(
      [0, 0, 0, 0],
      [
        [0, 0],
        [0, 0],
      ],
    ),
  ).toEqual([0, 0, 0, 0])
})
