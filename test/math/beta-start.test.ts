import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startingOdds } from '../../src/math/beta-start.ts'
import { betaQuantile } from '../../src/math/incomplete-beta.ts'

/** Both tails keep the digits of odds near an end. */
const oddsOf = (p: number, a: number, b: number): number => betaQuantile(p, a, b) / betaQuantile(1 - p, b, a)

/** How far off the guess is, in standard deviations of the log of the odds. */
const deviations = (p: number, a: number, b: number): number => {
  const width = 1 / Math.max(1, Math.sqrt(1 / (1 / a + 1 / b)))
  const [guess, odds] = [startingOdds(p, a, b), oddsOf(p, a, b)]
  return guess === odds ? 0 : Math.abs(Math.log(guess / odds)) / width
}

const worst = (ps: readonly number[], as: readonly number[], bs: readonly number[]): number =>
  Math.max(...ps.flatMap((p) => as.flatMap((a) => bs.map((b) => deviations(p, a, b)))))

const MIDDLE = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]

describe('the first guess of a beta quantile', () => {
  // The bounds are what was measured on these grids, rounded up: a guess that is further off costs rounds, not digits.
  test('is near where both shapes are large', () => {
    expect(worst(MIDDLE, [3, 10, 100, 1e4], [3, 10, 100, 1e4])).toBeLessThan(0.07)
    expect(worst(MIDDLE, [30, 100, 1e4], [30, 100, 1e4])).toBeLessThan(0.0019)
    expect(worst([1e-6, 1e-3, 0.999], [30, 100, 1e4], [30, 100, 1e4])).toBeLessThan(0.022)
  })

  test('is less than a third of a deviation off for shapes above 1, far out too', () => {
    expect(worst([1e-6, ...MIDDLE], [1.5, 3, 10, 100, 1e4], [1.5, 3, 10, 100, 1e4])).toBeLessThan(0.3)
  })

  test('is exact in the corner of a shape below 1', () => {
    expect(worst([1e-6], [0.05, 0.1, 0.2], [0.001, 0.5, 1, 2, 50, 1e5])).toBeLessThan(1e-12)
    expect(worst([1 - 2 ** -20], [0.001, 0.5, 1, 2, 50, 1e5], [0.05, 0.1, 0.2])).toBeLessThan(1e-12)
  })

  test('is off by so many deviations where one shape is below 1', () => {
    expect(worst(MIDDLE, [0.1, 0.5, 0.9], [1.5, 3, 10, 100])).toBeLessThan(3.4)
    expect(worst(MIDDLE, [1.5, 3, 10, 100], [0.1, 0.5, 0.9])).toBeLessThan(3.4)
    expect(worst(MIDDLE, [0.1, 0.5, 0.9], [0.1, 0.5, 0.9])).toBeLessThan(2.4)
  })

  test('of the mirrored distribution is the inverse', () => {
    const p = fc.integer({ min: 1, max: 1023 }).map((part) => part / 1024)
    const large = fc.double({ min: 1, max: 1e5, noNaN: true })
    const any = fc.double({ min: 0.01, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(p, large, any, (fraction, a, b) => {
        const product = startingOdds(fraction, a, b) * startingOdds(1 - fraction, b, a)
        expect(Math.abs(product - 1)).toBeLessThan(1e-9)
      }),
    )
  })
})
