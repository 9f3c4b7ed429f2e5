import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { polynomial } from '../../src/math/polynomial.ts'

describe('polynomial', () => {
  test('with digits for coefficients writes a number in base x', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 2, max: 36 }), (number, base) => {
        const digits = [...number.toString(base)].map((digit) => Number.parseInt(digit, base))
        expect(polynomial(digits.toReversed(), base)).toBe(number)
      }),
    )
  })

  test('without coefficients is zero', () => {
    expect(polynomial([], 3)).toBe(0)
  })
})
