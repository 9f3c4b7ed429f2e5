import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bisect } from '../../src/math/bisect.ts'

describe('bisect', () => {
  test('finds where a line crosses zero, to the last bit, rising or falling', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(numbers, (root) => {
        expect(bisect((x) => x - root, -1e6, 1e6)).toBe(root === 0 ? 0 : root)
        expect(bisect((x) => root - x, -1e6, 1e6)).toBe(root === 0 ? 0 : root)
      }),
    )
  })

  test('takes a root at either end', () => {
    expect(bisect((x) => x, 0, 1)).toBe(0)
    expect(bisect((x) => x - 1, 0, 1)).toBe(1)
    expect(bisect(() => 0, 3, 3)).toBe(3)
  })

  test('closes in on a jump', () => {
    expect(bisect((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 15)
  })

  test('of two neighbours takes the one where f is closer to zero, and the lower of two alike', () => {
    const jump = (at: number, below: number, above: number) => (x: number) => (x < at ? below : above)
    expect(bisect(jump(0.3, -2, 1), 0, 1)).toBe(0.3)
    expect(bisect(jump(0.3, 2, -1), 0, 1)).toBe(0.3)
    const under = 0.3 - 2 ** -54
    expect(bisect(jump(0.3, -1, 2), 0, 1)).toBe(under)
    expect(bisect(jump(0.3, -1, 1), 0, 1)).toBe(under)
    // Half-way between these two neighbours rounds to the upper.
    const odd = 1 + 2 * Number.EPSILON
    expect(bisect(jump(odd, -2, 1), 1, 2)).toBe(odd)
    expect(bisect(jump(odd, -1, 2), 1, 2)).toBe(1 + Number.EPSILON)
  })

  test('stops at a root that it meets', () => {
    const seen: number[] = []
    const f = (x: number): number => {
      seen.push(x)
      return x - 0.25
    }
    expect(bisect(f, 0, 1)).toBe(0.25)
    expect(seen).toEqual([0, 1, 0.5, 0.25])
  })

  test('brackets as wide as all doubles do not overflow', () => {
    expect(bisect((x) => x - 5, -Number.MAX_VALUE, Number.MAX_VALUE)).toBe(5)
    expect(bisect((x) => x - 5e-324, 0, Number.MAX_VALUE)).toBe(5e-324)
  })

  test('refuses a bracket without a change of sign, an empty one, and NaN', () => {
    expect(() => bisect((x) => x + 1, 0, 1)).toThrow('got 1 at 0 and 2 at 1')
    expect(() => bisect((x) => x, 1, 0)).toThrow(RangeError)
    expect(() => bisect((x) => x, 0, Infinity)).toThrow(RangeError)
    expect(() => bisect(() => Number.NaN, 0, 1)).toThrow(RangeError)
    for (const [low, high] of [
      [-1, Number.NaN],
      [1, Number.NaN],
      [Number.NaN, -1],
      [Number.NaN, 1],
      [-1, -2],
    ] as const) {
      expect(() => bisect((x) => (x === 0 ? low : high), 0, 1)).toThrow(`got ${low} at 0 and ${high} at 1`)
    }
    expect(() => bisect((x) => (x === 0 ? -1 : x === 1 ? 1 : Number.NaN), 0, 1)).toThrow('NaN at 0.5')
  })
})
