import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { largestRemainder } from '../../src/math/largest-remainder.ts'

const weightLists = fc
  .array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 })
  .filter((weights) => weights.some((weight) => weight > 1e-6))
const totals = fc.integer({ min: 0, max: 1e9 })

describe('largestRemainder', () => {
  // By the definition of Hamilton's method, ties to the first.
  test.each([
    [[0.335, 0.335, 0.33], 100, [34, 33, 33]],
    [[1, 1, 1], 10, [4, 3, 3]],
    [[0.1, 0.3], 2, [1, 1]],
    [[0, 1, 0], 7, [0, 7, 0]],
    [[1, 2], 0, [0, 0]],
    [[1e308, 1e308], 3, [2, 1]],
  ])('shares of %j in %d are %j', (weights, total, expected) => {
    expect(largestRemainder(weights, total)).toEqual(expected)
  })

  test('the parts are whole, sum to the total and stay within one of the exact part', () => {
    fc.assert(
      fc.property(weightLists, totals, (weights, total) => {
        const parts = largestRemainder(weights, total)
        const sum = weights.reduce((a, b) => a + b, 0)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        for (const [place, part] of parts.entries()) {
          expect(Number.isSafeInteger(part) && part >= 0).toBe(true)
          expect(Math.abs(part - (weights[place]! / sum) * total)).toBeLessThan(1 + 1e-5)
        }
      }),
    )
  })

  test('a larger weight never gets less, and an equal one only if it stands later', () => {
    fc.assert(
      fc.property(weightLists, totals, (weights, total) => {
        const parts = largestRemainder(weights, total)
        for (const [place, weight] of weights.entries()) {
          for (let other = 0; other < place; other++) {
            if (weights[other]! >= weight * (1 + 1e-6)) expect(parts[other]!).toBeGreaterThanOrEqual(parts[place]!)
            if (weights[other] === weight) expect([0, 1]).toContain(parts[other]! - parts[place]!)
          }
        }
      }),
    )
  })

  test('parts that are already whole stay as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (counts) => {
        const total = counts.reduce((a, b) => a + b, 0)
        expect(largestRemainder(counts, total)).toEqual(counts)
      }),
    )
  })

  test('totals near 2^53 still sum exactly', () => {
    const total = Number.MAX_SAFE_INTEGER
    for (const weights of [
      [1, 1, 1, 1, 1, 1, 1],
      [0.1, 0.2, 0.7],
      [1, 3e-300],
    ]) {
      expect(largestRemainder(weights, total).reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(total))
    }
  })

  test('arguments out of range are refused with their value', () => {
    expect(() => largestRemainder([1], 1.5)).toThrow('got 1.5')
    expect(() => largestRemainder([1], -1)).toThrow('got -1')
    expect(() => largestRemainder([1, -2], 3)).toThrow('got -2')
    expect(() => largestRemainder([Number.NaN], 3)).toThrow('got NaN')
    expect(() => largestRemainder([0, 0], 3)).toThrow(RangeError)
    expect(() => largestRemainder([], 3)).toThrow(RangeError)
  })
})
