import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digamma, trigamma } from '../../src/math/digamma.ts'
import { readGrid, relativeError } from './grids/read-grid.ts'

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

describe('digamma and trigamma', () => {
  test.each(Object.entries({ digamma, trigamma }))('%s agrees with mpmath to 1e-13', (name, f) => {
    const rows = readGrid('mpmath-one-argument.csv').filter((row) => row.function === name)
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) {
      expect(relativeError(f(Number(row.x)), Number(row.value)), JSON.stringify(row)).toBeLessThanOrEqual(1e-13)
    }
  })

  test('digamma grows by 1 / x and trigamma falls by 1 / x^2 from x to x + 1', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-14 * (20 + 1 / x))
        expect(Math.abs(trigamma(x) - trigamma(x + 1) - 1 / (x * x))).toBeLessThan(1e-14 * (1 + 1 / (x * x)))
      }),
    )
  })

  test('arguments out of range are refused with their value', () => {
    for (const x of [0, -1, Infinity, Number.NaN]) {
      expect(() => digamma(x)).toThrow(RangeError)
      expect(() => trigamma(x)).toThrow(RangeError)
    }
  })
})
