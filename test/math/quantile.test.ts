import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { median, quantile } from '../../src/math/quantile.ts'

const samples = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 })
const sorted = samples.map((values) => values.toSorted((a, b) => a - b))
const fraction = fc.double({ min: 0, max: 1, noNaN: true })

describe('quantile', () => {
  // By the definition of type 7: position (n - 1) p.
  test.each([
    [[1, 2, 4, 8], 0.25, 1.75],
    [[1, 2, 4, 8], 0.5, 3],
    [[1, 2, 4, 8], 0.9, 6.8],
    [[5], 0.3, 5],
  ])('of %j at %d is %d', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12)
  })

  test('runs from the least to the greatest and never falls', () => {
    fc.assert(
      fc.property(sorted, fraction, fraction, (values, p, q) => {
        const [low, high] = [quantile(values, Math.min(p, q)), quantile(values, Math.max(p, q))]
        expect(quantile(values, 0)).toBe(values.at(0))
        expect(quantile(values, 1)).toBe(values.at(-1))
        expect(low).toBeLessThanOrEqual(high + 1e-6)
      }),
    )
  })

  test('of equal values is that value, to the last bit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        fraction,
        (value, n, p) => {
          expect(quantile(new Array(n).fill(value), p)).toBe(value)
        },
      ),
    )
  })

  test('the median does not depend on the order, and leaves its input alone', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const before = [...values]
        expect(median(values.toReversed())).toBe(median(values))
        expect(values).toEqual(before)
      }),
    )
    expect(median([9, 1, 4])).toBe(4)
    expect(median([10, 1, 2, 3])).toBe(2.5)
  })

  test('an empty sample and a wrong fraction are refused', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
    expect(() => median([])).toThrow(RangeError)
    expect(() => quantile([1], 1.5)).toThrow('got 1.5')
    expect(() => quantile([1, 2], -0.1)).toThrow('got -0.1')
    expect(() => quantile([1], Number.NaN)).toThrow(RangeError)
  })
})
