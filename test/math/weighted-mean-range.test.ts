import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Weighted, weightedMeanRange } from '../../src/math/weighted-mean-range.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })

/** Every corner of the ranges: a mean of fractions is largest and least at one of them. */
const corners = (items: readonly Weighted[]): number[] =>
  items
    .reduce<readonly (readonly [number, number])[]>(
      (sums, { of, weight }) =>
        sums.flatMap(([moment, total]) =>
          [of.low, of.high].flatMap((x) => [weight.low, weight.high].map((w) => [moment + x * w, total + w] as const)),
        ),
      [[0, 0]],
    )
    .flatMap(([moment, total]) => (total > 0 ? [moment / total] : []))

const between = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([low, up, more]) => range(low + up, low, low + up + more))

describe('weightedMeanRange', () => {
  it('holds the means of all corners and ends on two of them', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ of: between, weight: between }), { minLength: 1, maxLength: 5 }), (items) => {
        fc.pre(items.some(({ weight }) => weight.value > 0))
        const found = weightedMeanRange(items)
        const all = corners(items)
        expect(found.low).toBeCloseTo(Math.min(...all), 9)
        expect(found.high).toBeCloseTo(Math.max(...all), 9)
        const total = items.reduce((sum, { weight }) => sum + weight.value, 0)
        const mean = items.reduce((sum, { of, weight }) => sum + of.value * weight.value, 0) / total
        expect(found.value).toBeCloseTo(mean, 9)
        expect(found.low).toBeLessThanOrEqual(found.value)
        expect(found.high).toBeGreaterThanOrEqual(found.value)
      }),
    )
  })

  it('is a point, to the last digit, where everything is known', () => {
    // 0.1 + 0.2 over two weights of 3: sums in another order would differ in the last digit.
    const items = [0.1, 0.2, 0.7].map((x) => ({ of: range(x), weight: range(3) }))
    const { value, low, high } = weightedMeanRange(items)
    expect([low, high]).toEqual([value, value])
  })

  it.each([
    ['numbers', [{ of: range(2, 1, 4), weight: range(1) }], { value: 2, low: 1, high: 4 }],
    [
      'weights',
      [
        { of: range(0), weight: range(1, 1, 3) },
        { of: range(8), weight: range(1, 1, 3) },
      ],
      { value: 4, low: 2, high: 6 },
    ],
    [
      'weights that may be nothing',
      [
        { of: range(2), weight: range(0, 0, 1) },
        { of: range(8), weight: range(1, 0, 1) },
      ],
      { value: 8, low: 2, high: 8 },
    ],
  ])('is as wide as what is open: %s', (_, items, expected) => {
    expect(weightedMeanRange(items)).toEqual(expected)
  })

  it('has weights above 0', () => {
    expect(() => weightedMeanRange([])).toThrow('weights must have a sum above 0, got 0')
    expect(() => weightedMeanRange([{ of: range(1), weight: range(0) }])).toThrow(RangeError)
    expect(() => weightedMeanRange([{ of: range(1), weight: range(Number.NaN) }])).toThrow(RangeError)
  })
})
