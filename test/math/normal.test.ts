import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf, normalQuantile } from '../../src/math/normal.ts'
import { readGrid, relativeError } from './grids/read-grid.ts'

const somewhere = fc.double({ min: -37, max: 8, noNaN: true })

describe('the normal distribution', () => {
  test.each(Object.entries({ normalCdf, normalQuantile }))('%s agrees with mpmath to 1e-13', (name, f) => {
    const rows = readGrid('mpmath-one-argument.csv').filter((row) => row.function === name)
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) {
      expect(relativeError(f(Number(row.x)), Number(row.value)), JSON.stringify(row)).toBeLessThanOrEqual(1e-13)
    }
  })

  test('the normal tails mirror each other', () => {
    fc.assert(
      fc.property(somewhere, (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 - 1 }), (part) => {
        expect(normalQuantile(part / 2 ** 30) + normalQuantile(1 - part / 2 ** 30)).toBe(0)
      }),
    )
  })

  test('the normal quantile undoes the normal fraction', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 3, noNaN: true }), (x) => {
        expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-13)
      }),
    )
  })

  test('the normal fraction never falls', () => {
    fc.assert(
      fc.property(somewhere, somewhere, (x, y) => {
        expect(normalCdf(Math.min(x, y))).toBeLessThanOrEqual(normalCdf(Math.max(x, y)))
      }),
    )
  })

  test('the normal fraction reaches 0 and 1 and no further', () => {
    expect([-Infinity, -1e308, -40, 40, 1e308, Infinity].map(normalCdf)).toEqual([0, 0, 0, 1, 1, 1])
  })

  test('arguments out of range are refused with their value', () => {
    expect(() => normalCdf(Number.NaN)).toThrow('got NaN')
    for (const p of [0, 1, -0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})
