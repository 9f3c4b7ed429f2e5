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

  test('are what their sums say at whole numbers', () => {
    const eulersConstant = 0.5772156649015329
    for (const x of [1, 2, 11, 12, 13, 14]) {
      let [harmonic, squares] = [0, 0]
      for (let k = 1; k < x; k++) {
        harmonic += 1 / k
        squares += 1 / (k * k)
      }
      expect(relativeError(digamma(x), harmonic - eulersConstant)).toBeLessThan(1e-14)
      expect(relativeError(trigamma(x), Math.PI ** 2 / 6 - squares)).toBeLessThan(2e-14)
    }
  })

  test('go as far down as a double can hold the answer', () => {
    expect(relativeError(digamma(1e-300), -1e300)).toBeLessThan(1e-15)
    expect(relativeError(trigamma(1e-150), 1e300)).toBeLessThan(1e-15)
    expect(() => digamma(9e-301)).toThrow('got 9e-301')
    expect(() => trigamma(9e-151)).toThrow('got 9e-151')
  })

  test('arguments out of range are refused with their value', () => {
    for (const x of [0, -1, Infinity, Number.NaN]) {
      expect(() => digamma(x)).toThrow(RangeError)
      expect(() => trigamma(x)).toThrow(RangeError)
    }
  })
})
