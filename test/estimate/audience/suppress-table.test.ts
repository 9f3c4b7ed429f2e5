import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOf, sumsAlong } from '../../../src/estimate/audience/fit-margins.ts'
import { suppressTable } from '../../../src/estimate/audience/suppress-table.ts'
import { largest } from '../../linear-program.ts'

/** What a reader with the printed cells and all sums can say of a hidden cell: no fewer and no more. */
const feasible = (
  cells: readonly number[],
  shape: readonly number[],
  hidden: readonly boolean[],
  cell: number,
): { low: number; high: number } => {
  const places = placesOf(shape)
  const unknown = cells.flatMap((_, index) => (hidden[index] ? [index] : []))
  const rest = cells.map((people, index) => (hidden[index] ? people : 0))
  const equations: number[][] = []
  const right: number[] = []
  for (const [dimension, size] of shape.entries()) {
    for (const [at, sum] of sumsAlong(rest, places, dimension, size).entries()) {
      equations.push(unknown.map((index) => (places[index]?.[dimension] === at ? 1 : 0)))
      right.push(sum)
    }
  }
  const weights = unknown.map((index) => (index === cell ? 1 : 0))
  return {
    low: -largest(
      weights.map((weight) => -weight),
      equations,
      right,
    ),
    high: largest(weights, equations, right),
  }
}

/** Tables of two or three dimensions, with small cells among large ones. */
const tables = fc
  .oneof(
    fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })),
    fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })),
  )
  .chain((shape) => {
    const count = shape.reduce((product, size) => product * size, 1)
    const people = fc.oneof(
      { weight: 2, arbitrary: fc.nat(120) },
      { weight: 6, arbitrary: fc.integer({ min: 100, max: 5000 }) },
    )
    return fc.record({
      shape: fc.constant(shape),
      cells: fc.array(people, { minLength: count, maxLength: count }),
      minCell: fc.integer({ min: 1, max: 150 }),
    })
  })

test('the attack finds a cell that is given away', () => {
  // One hidden cell in a table whose sums are printed is no secret.
  const given = feasible([500, 30, 470, 600], [2, 2], [false, true, false, false], 1)
  expect(given.low).toBeCloseTo(30, 6)
  expect(given.high).toBeCloseTo(30, 6)
})

describe('hidden cells', () => {
  test('hold every small one, and solving all sums for a small one leaves it as wide as promised', () => {
    let tried = 0
    fc.assert(
      fc.property(tables, ({ cells, shape, minCell }) => {
        const hidden = suppressTable(cells, shape, minCell)
        if (hidden === null) return
        for (const [cell, people] of cells.entries()) {
          if (people >= minCell) continue
          expect(hidden[cell]).toBe(true)
          const { low, high } = feasible(cells, shape, hidden, cell)
          expect(low).toBeLessThanOrEqual(people + 1e-4)
          expect(high).toBeGreaterThanOrEqual(people - 1e-4)
          expect(high - low).toBeGreaterThanOrEqual(Math.max(2, minCell / 10) - 1e-4)
          tried++
        }
      }),
    )
    expect(tried).toBeGreaterThan(50)
  })

  test('of a slab are together no fewer people than may be printed, unless nothing of it is printed', () => {
    fc.assert(
      fc.property(tables, ({ cells, shape, minCell }) => {
        const hidden = suppressTable(cells, shape, minCell)
        if (hidden === null) return
        const places = placesOf(shape)
        for (const [dimension, size] of shape.entries()) {
          for (let at = 0; at < size; at++) {
            const slab = places.flatMap((place, cell) => (place[dimension] === at ? [cell] : []))
            const secret = slab.filter((cell) => hidden[cell])
            if (secret.length === 0 || secret.length === slab.length) continue
            expect(secret.reduce((sum, cell) => sum + (cells[cell] ?? 0), 0)).toBeGreaterThanOrEqual(minCell)
          }
        }
      }),
    )
  })

  test('are none where nothing is small, or nothing is to be hidden', () => {
    expect(suppressTable([100, 200, 300, 400], [2, 2], 100)).toEqual([false, false, false, false])
    expect(suppressTable([0, 1, 2, 3], [2, 2], 0)).toEqual([false, false, false, false])
  })
})

test('where no choice is safe there is none', () => {
  // A single row has no exchange: each cell is its own sum.
  expect(suppressTable([500, 30], [1, 2], 100)).toBeNull()
  // Empty cells all over can't change by two.
  expect(suppressTable([0, 0, 0, 0], [2, 2], 100)).toBeNull()
})

test('arguments out of range are refused', () => {
  expect(() => suppressTable([1, 2], [3], 10)).toThrow('3 cells')
  expect(() => suppressTable([1, -2], [2], 10)).toThrow('-2')
  expect(() => suppressTable([1, 2], [2], -1)).toThrow('-1')
})
