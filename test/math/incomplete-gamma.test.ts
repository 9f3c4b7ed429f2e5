import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gammaQuantile, regularizedGammaP, regularizedGammaQ } from '../../src/math/incomplete-gamma.ts'
import { readNumbers, relativeError } from './grids/read-grid.ts'

const grid = readNumbers<'p' | 'a' | 'q' | 'P' | 'Q'>('r-gamma-grid.csv')
const tails = readNumbers<'a' | 'x' | 'P' | 'Q'>('mpmath-gamma-tails.csv')
const shapes = fc.double({ min: -3, max: 8, noNaN: true }).map((power) => 10 ** power)
const fractions = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })

describe('the gamma distribution', () => {
  test('both tails agree with R to 1e-12 on the whole grid', () => {
    expect(grid).toHaveLength(153)
    for (const row of grid) {
      expect(relativeError(regularizedGammaP(row.a, row.q), row.P), JSON.stringify(row)).toBeLessThanOrEqual(1e-12)
      expect(relativeError(regularizedGammaQ(row.a, row.q), row.Q), JSON.stringify(row)).toBeLessThanOrEqual(1e-12)
    }
  })

  test('quantiles agree with R to 1e-12 on the whole grid', () => {
    for (const row of grid) {
      expect(relativeError(gammaQuantile(row.p, row.a), row.q), JSON.stringify(row)).toBeLessThanOrEqual(1e-12)
    }
  })

  test('both tails agree with mpmath to 1e-13 as far as eight deviations out', () => {
    for (const row of tails) {
      expect(relativeError(regularizedGammaP(row.a, row.x), row.P), JSON.stringify(row)).toBeLessThanOrEqual(1e-13)
      expect(relativeError(regularizedGammaQ(row.a, row.x), row.Q), JSON.stringify(row)).toBeLessThanOrEqual(1e-13)
    }
  })

  // Computed with R 4.2.2: qgamma(p, shape, rate), pgamma(x, shape).
  test.each([
    [0.05, 2, 1, 0.35536151069866206],
    [0.975, 0.3, 2, 0.95013182141941355],
    [0.001, 50, 1, 30.958969603468312],
    [0.5, 1e4, 1, 9999.6666686420467],
  ])('the quantile at %d of shape %d, rate %d is %d', (p, shape, rate, expected) => {
    expect(relativeError(gammaQuantile(p, shape, rate), expected)).toBeLessThanOrEqual(1e-13)
  })

  test('tails of daily shapes agree with R', () => {
    expect(relativeError(regularizedGammaP(1000, 1050), 0.94132888862268194)).toBeLessThanOrEqual(1e-13)
    expect(relativeError(regularizedGammaQ(2, 30), 2.9008631203404549e-12)).toBeLessThanOrEqual(1e-13)
  })

  test('nothing lies below 0 and nothing above Infinity', () => {
    for (const shape of [1e-10, 0.5, 1, 30, 1000, 1e50]) {
      expect([0, Infinity].map((x) => regularizedGammaP(shape, x))).toEqual([0, 1])
      expect([0, Infinity].map((x) => regularizedGammaQ(shape, x))).toEqual([1, 0])
    }
  })

  test('shape 1 is the exponential distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 700, noNaN: true }), (x) => {
        expect(relativeError(regularizedGammaQ(1, x), Math.exp(-x))).toBeLessThan(1e-13)
        expect(relativeError(regularizedGammaP(1, x), -Math.expm1(-x))).toBeLessThan(1e-13)
      }),
    )
  })

  test('the two tails add up to one', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0, max: 3, noNaN: true }), (shape, ratio) => {
        const x = shape * ratio
        expect(Math.abs(regularizedGammaP(shape, x) + regularizedGammaQ(shape, x) - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  test('the lower tail grows with x and falls with the shape', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.5, max: 1.5, noNaN: true }), (shape, ratio) => {
        const x = shape * ratio
        const here = regularizedGammaP(shape, x)
        expect(regularizedGammaP(shape, x * (1 + 1e-9))).toBeGreaterThanOrEqual(here * (1 - 1e-13))
        expect(regularizedGammaP(shape * (1 + 1e-9), x)).toBeLessThanOrEqual(here * (1 + 1e-13))
      }),
    )
  })

  test('the tails undo the quantile', () => {
    fc.assert(
      fc.property(shapes, fractions, (shape, p) => {
        const x = gammaQuantile(p, shape)
        if (x < 1e-300) return
        // One rounding of x moves the tail by its slope: no double x can do better.
        const slack = 1e-12 + 1e-15 * Math.sqrt(shape)
        expect(relativeError(regularizedGammaP(shape, x), p)).toBeLessThan(slack * 10)
        expect(relativeError(regularizedGammaQ(shape, x), 1 - p)).toBeLessThan(slack * 10)
      }),
    )
  })

  test('quantiles never fall as p grows', () => {
    fc.assert(
      fc.property(shapes, fractions, fractions, (shape, p, q) => {
        const low = gammaQuantile(Math.min(p, q), shape)
        expect(low).toBeLessThanOrEqual(gammaQuantile(Math.max(p, q), shape) * (1 + 1e-13))
      }),
    )
  })

  test('a rate divides the quantile', () => {
    fc.assert(
      fc.property(shapes, fractions, (shape, p) => {
        expect(gammaQuantile(p, shape, 4)).toBe(gammaQuantile(p, shape) / 4)
      }),
    )
  })

  test('no argument in range gives a value out of range', () => {
    for (const shape of [5e-324, 1e-100, 1e-10, 0.5, 1, 249.999, 250, 1e9, 1e15, 1e100]) {
      for (const x of [0, 5e-324, 1e-300, 1e-10, 1, 1e10, 1e100, 1.7e308, Infinity]) {
        for (const tail of [regularizedGammaP(shape, x), regularizedGammaQ(shape, x)]) {
          expect(tail).toBeGreaterThanOrEqual(0)
          expect(tail).toBeLessThanOrEqual(1)
        }
      }
      for (const p of [0, 5e-324, 1e-300, 1e-16, 0.5, 1 - 2 ** -53]) {
        expect(gammaQuantile(p, shape)).toBeGreaterThanOrEqual(0)
        expect(gammaQuantile(p, shape)).toBeLessThan(Infinity)
      }
    }
  })

  test('arguments out of range are refused with their value', () => {
    expect(() => regularizedGammaP(0, 1)).toThrow('got 0')
    expect(() => regularizedGammaQ(1, -2)).toThrow('got -2')
    for (const p of [1, 1.5, -0.1, Number.NaN]) {
      expect(() => gammaQuantile(p, 2)).toThrow(`gammaQuantile: p must be from 0 to below 1, got ${p}`)
    }
    for (const rate of [0, -1, Infinity]) expect(() => gammaQuantile(0.5, 2, rate)).toThrow(`finite, got ${rate}`)
    expect(() => regularizedGammaP(2e100, 1)).toThrow('got 2e+100')
    expect(() => gammaQuantile(0.5, Number.NaN)).toThrow(RangeError)
    expect(() => gammaQuantile(0.5, 2, 0)).toThrow(RangeError)
  })
})
