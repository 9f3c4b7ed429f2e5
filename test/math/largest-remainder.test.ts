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

  test('what is left after the whole parts goes to the largest remainders, the first of equal ones', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 200 }), (weights, total) => {
        const sum = weights.reduce((a, b) => a + b, 0)
        if (sum === 0) return
        const parts = largestRemainder(weights, total)
        // In whole numbers, so that nothing is rounded: weight x total = part x sum + remainder.
        const places = weights.map((weight, place) => {
          const whole = Math.floor((weight * total) / sum)
          return { place, extra: parts[place]! - whole, remainder: weight * total - whole * sum }
        })
        const ranked = places.toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)
        const left = places.reduce((count, { extra }) => count + extra, 0)
        expect(ranked.map(({ extra }) => extra)).toEqual(ranked.map((_, rank) => (rank < left ? 1 : 0)))
      }),
    )
  })

  test('near 2^53 the parts still sum exactly, none is negative, and a zero weight gets nothing', () => {
    const weights = fc.array(
      fc.oneof(fc.constant(0), fc.double({ min: 1e-300, max: 1, noNaN: true }), fc.constant(0.1)),
      {
        minLength: 2,
        maxLength: 40,
      },
    )
    const close = fc.integer({ min: 0, max: 1000 }).map((less) => Number.MAX_SAFE_INTEGER - less)
    fc.assert(
      fc.property(weights, close, (list, total) => {
        if (list.every((weight) => weight === 0)) return
        const parts = largestRemainder(list, total)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
        expect(parts.filter((part) => part < 0)).toEqual([])
        expect(parts.filter((part, place) => list[place] === 0 && part !== 0)).toEqual([])
      }),
      { numRuns: 300 },
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
    expect(() => largestRemainder([1, Infinity], 3)).toThrow('got Infinity')
    expect(() => largestRemainder([0, 0], 3)).toThrow(RangeError)
    expect(() => largestRemainder([], 3)).toThrow(RangeError)
  })
})
