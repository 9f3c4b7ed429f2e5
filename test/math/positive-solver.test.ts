import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positiveSolver } from '../../src/math/positive-solver.ts'

test('what it gives, multiplied by the matrix, is the right side again', () => {
  const square = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.record({
      rows: fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
      right: fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: size, maxLength: size }),
    }),
  )
  fc.assert(
    fc.property(square, ({ rows, right }) => {
      // A matrix times itself turned over is positive; one more on the diagonal keeps it well away from zero.
      const matrix = rows.map((a, i) =>
        rows.map((b, j) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), i === j ? 1 : 0)),
      )
      const solution = positiveSolver(matrix)(right)
      for (const [i, row] of matrix.entries()) {
        const back = row.reduce((sum, value, j) => sum + value * (solution[j] ?? 0), 0)
        expect(Math.abs(back - (right[i] ?? 0))).toBeLessThan(1e-8)
      }
    }),
  )
})

test('two rows that are the same count once', () => {
  const [first = Number.NaN, second = Number.NaN] = positiveSolver([
    [1, 1],
    [1, 1],
  ])([3, 3])
  expect(first + second).toBe(3)
})
