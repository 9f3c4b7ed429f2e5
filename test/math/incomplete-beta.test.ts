import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile, regularizedBeta, regularizedBetaUpper } from '../../src/math/incomplete-beta.ts'
import { readNumbers, relativeError } from './grids/read-grid.ts'

const grid = readNumbers<'p' | 'a' | 'b' | 'q' | 'P' | 'Q'>('r-beta-grid.csv')
const tails = readNumbers<'a' | 'b' | 'x' | 'P' | 'Q'>('mpmath-beta-tails.csv')
const shapes = fc.double({ min: -3, max: 6, noNaN: true }).map((power) => 10 ** power)
const fractions = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
/** Multiples of 2^-30, so that 1 - x is exact. */
const places = fc.integer({ min: 0, max: 2 ** 30 }).map((part) => part / 2 ** 30)

describe('the beta distribution', () => {
  test('both tails agree with R to 1e-12 on the whole grid', () => {
    expect(grid).toHaveLength(729)
    for (const row of grid) {
      const lower = regularizedBeta(row.q, row.a, row.b)
      const upper = regularizedBetaUpper(row.q, row.a, row.b)
      expect(relativeError(lower, row.P), JSON.stringify(row)).toBeLessThanOrEqual(1e-12)
      expect(relativeError(upper, row.Q), JSON.stringify(row)).toBeLessThanOrEqual(1e-12)
    }
  })

  test('quantiles agree with R to 1e-12 on the whole grid', () => {
    for (const row of grid) {
      expect(relativeError(betaQuantile(row.p, row.a, row.b), row.q), JSON.stringify(row)).toBeLessThanOrEqual(1e-12)
    }
  })

  test('both tails agree with mpmath to 2e-13 as far as seven deviations out', () => {
    for (const row of tails) {
      const lower = regularizedBeta(row.x, row.a, row.b)
      const upper = regularizedBetaUpper(row.x, row.a, row.b)
      expect(relativeError(lower, row.P), JSON.stringify(row)).toBeLessThanOrEqual(2e-13)
      expect(relativeError(upper, row.Q), JSON.stringify(row)).toBeLessThanOrEqual(2e-13)
    }
  })

  // Computed with R 4.2.2: qbeta(p, a, b).
  test.each([
    [0.025, 2, 5, 0.043271868292741683],
    [0.975, 0.5, 0.5, 0.99845866686656404],
    [0.05, 1e3, 1e5, 0.0093941261466733688],
    [0.999, 0.1, 100, 0.033223801333580605],
  ])('the quantile at %d of shapes %d, %d is %d', (p, a, b, expected) => {
    expect(relativeError(betaQuantile(p, a, b), expected)).toBeLessThanOrEqual(1e-13)
  })

  // Computed with R 4.2.2: pbeta(x, a, b).
  test.each([
    [0.3, 2, 5, 0.57982500000000015],
    [0.999, 300, 0.7, 0.57958254231138384],
  ])('the fraction below %d of shapes %d, %d is %d', (x, a, b, expected) => {
    expect(relativeError(regularizedBeta(x, a, b), expected)).toBeLessThanOrEqual(1e-13)
  })

  test('a shape of 1 is a power law', () => {
    fc.assert(
      fc.property(places, shapes, (x, shape) => {
        expect(Math.abs(regularizedBeta(x, shape, 1) - x ** shape)).toBeLessThan(1e-13)
        expect(Math.abs(regularizedBetaUpper(x, 1, shape) - (1 - x) ** shape)).toBeLessThan(1e-13)
      }),
    )
  })

  test('swapping the shapes mirrors the distribution', () => {
    fc.assert(
      fc.property(places, shapes, shapes, (x, a, b) => {
        const upper = regularizedBetaUpper(x, a, b)
        const mirrored = regularizedBeta(1 - x, b, a)
        expect(Math.abs(upper - mirrored)).toBeLessThanOrEqual(1e-12 * mirrored + 1e-300)
      }),
    )
  })

  test('the two tails add up to one', () => {
    fc.assert(
      fc.property(places, shapes, shapes, (x, a, b) => {
        expect(Math.abs(regularizedBeta(x, a, b) + regularizedBetaUpper(x, a, b) - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  test('the lower tail grows with x', () => {
    fc.assert(
      fc.property(fractions, shapes, shapes, (x, a, b) => {
        const here = regularizedBeta(x, a, b)
        expect(regularizedBeta(Math.min(1, x * (1 + 1e-9)), a, b)).toBeGreaterThanOrEqual(here * (1 - 1e-12))
      }),
    )
  })

  test('the tails undo the quantile', () => {
    fc.assert(
      fc.property(shapes, shapes, fractions, (a, b, p) => {
        const x = betaQuantile(p, a, b)
        // Near 1 a double x is too coarse for small b: there the mirrored quantile has the digits.
        if (x < 1e-300 || x > 0.99) return
        expect(relativeError(regularizedBeta(x, a, b), p)).toBeLessThan(1e-10)
        expect(relativeError(regularizedBetaUpper(x, a, b), 1 - p)).toBeLessThan(1e-10)
      }),
    )
  })

  test('quantiles never fall as p grows', () => {
    fc.assert(
      fc.property(shapes, shapes, fractions, fractions, (a, b, p, q) => {
        const low = betaQuantile(Math.min(p, q), a, b)
        expect(low).toBeLessThanOrEqual(betaQuantile(Math.max(p, q), a, b) * (1 + 1e-12))
      }),
    )
  })

  test('no argument in range gives a value out of range', () => {
    const extremes = [1e-100, 1e-10, 0.5, 1, 9.999, 1e6, 1e12]
    for (const a of extremes) {
      for (const b of extremes) {
        const values = [0, 5e-324, 1e-300, 1e-10, 0.5, 1 - 2 ** -53, 1].flatMap((x) => [
          regularizedBeta(x, a, b),
          regularizedBetaUpper(x, a, b),
          betaQuantile(x, a, b),
        ])
        expect(values.filter((value) => !(value >= 0 && value <= 1))).toEqual([])
      }
    }
  })

  test('arguments out of range are refused with their value', () => {
    expect(() => regularizedBeta(1.5, 1, 1)).toThrow('got 1.5')
    expect(() => regularizedBetaUpper(0.5, 0, 1)).toThrow('got 0')
    expect(() => betaQuantile(0.5, 1, -3)).toThrow('got -3')
    for (const p of [-0.1, 1.1, Number.NaN])
      expect(() => betaQuantile(p, 1, 1)).toThrow(`betaQuantile: p must be from 0 to 1, got ${p}`)
    for (const x of [-0.1, 1.1, Number.NaN])
      expect(() => regularizedBeta(x, 1, 1)).toThrow(`a beta variable must be from 0 to 1, got ${x}`)
    for (const shape of [1e-101, 1e13, Number.NaN]) {
      expect(() => regularizedBetaUpper(0.5, shape, 1)).toThrow(`beta shapes must be 1e-100 to 1e12, got ${shape}`)
      expect(() => betaQuantile(0.5, 1, shape)).toThrow(`beta shapes must be 1e-100 to 1e12, got ${shape}`)
    }
    for (const shape of [1e-100, 1e12]) expect(regularizedBeta(0, shape, shape)).toBe(0)
  })
})
