import betainc from '@stdlib/math-base-special-betainc'
import stdlibBetaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile, regularizedBeta, regularizedBetaUpper } from '../../src/math/incomplete-beta.ts'
import { relativeError } from './grids/read-grid.ts'

/*
 * @stdlib's betainc, a port of Boost, loses digits as the shapes grow: 1e-10 at a million (measured: 9.4e-11), so that the
 * tolerance grows with them. Its incomplete gamma is off by up to 16 % and is no reference.
 */

/** Shapes from 0.01 to a million, alike in every decade; none within rounding of 1, where @stdlib's quantile is off by 3e-11. */
const shapes = fc.integer({ min: -2000, max: 5999 }).map((step) => 10 ** ((step + 0.5) / 1000))
const fractions = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const runs = { numRuns: 2000 }

const tolerance = (a: number, b: number): number => 2e-13 + 2e-16 * (a + b)

describe('against @stdlib', () => {
  test('both beta tails agree wherever the distribution has its mass', () => {
    fc.assert(
      fc.property(shapes, shapes, fractions, (a, b, p) => {
        const x = betaQuantile(p, a, b)
        if (x < 1e-250 || x === 1) return
        const room = tolerance(a, b)
        const [lower, upper] = [betainc(x, a, b), betainc(x, a, b, true, true)]
        if (lower > 1e-3) expect(relativeError(regularizedBeta(x, a, b), lower)).toBeLessThanOrEqual(room)
        if (upper > 1e-3) expect(relativeError(regularizedBetaUpper(x, a, b), upper)).toBeLessThanOrEqual(room)
      }),
      runs,
    )
  })

  test('both beta tails agree far out, down to 1e-250', () => {
    fc.assert(
      fc.property(shapes, shapes, fractions, (a, b, x) => {
        const room = 10 * tolerance(a, b)
        const [lower, upper] = [betainc(x, a, b), betainc(x, a, b, true, true)]
        if (lower > 1e-250) expect(relativeError(regularizedBeta(x, a, b), lower)).toBeLessThanOrEqual(room)
        if (upper > 1e-250) expect(relativeError(regularizedBetaUpper(x, a, b), upper)).toBeLessThanOrEqual(room)
      }),
      runs,
    )
  })

  test('beta quantiles agree to 1e-11', () => {
    fc.assert(
      fc.property(shapes, shapes, fractions, (a, b, p) => {
        const reference = stdlibBetaQuantile(p, a, b)
        if (reference < 1e-250 || reference === 1) return
        expect(relativeError(betaQuantile(p, a, b), reference)).toBeLessThanOrEqual(1e-11)
      }),
      runs,
    )
  })
})
