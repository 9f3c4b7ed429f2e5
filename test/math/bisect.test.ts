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

  test('brackets as wide as all doubles do not overflow', () => {
    expect(bisect((x) => x - 5, -Number.MAX_VALUE, Number.MAX_VALUE)).toBe(5)
    expect(bisect((x) => x - 5e-324, 0, Number.MAX_VALUE)).toBe(5e-324)
  })

  test('refuses a bracket without a change of sign, an empty one, and NaN', () => {
    expect(() => bisect((x) => x + 1, 0, 1)).toThrow('got 1 at 0 and 2 at 1')
    expect(() => bisect((x) => x, 1, 0)).toThrow(RangeError)
    expect(() => bisect((x) => x, 0, Infinity)).toThrow(RangeError)
    expect(() => bisect(() => Number.NaN, 0, 1)).toThrow(RangeError)
    expect(() => bisect((x) => (x === 0 ? -1 : x === 1 ? 1 : Number.NaN), 0, 1)).toThrow('NaN at 0.5')
  })
})
