import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poissonDeviance } from '../../src/math/poisson-deviance.ts'
import { relativeError } from './grids/read-grid.ts'

const positive = fc.double({ min: 1e-6, max: 1e12, noNaN: true })

describe('poissonDeviance', () => {
  test('is never negative, and zero where the count is the mean', () => {
    fc.assert(
      fc.property(positive, positive, (count, mean) => {
        expect(poissonDeviance(count, mean)).toBeGreaterThanOrEqual(0)
        expect(poissonDeviance(count, count)).toBe(0)
      }),
    )
  })

  test('scales with both arguments', () => {
    fc.assert(
      fc.property(positive, positive, (count, mean) => {
        expect(poissonDeviance(count * 8, mean * 8)).toBe(poissonDeviance(count, mean) * 8)
      }),
    )
  })

  // By the series d^2 / (2 c) - d^3 / (3 c^2) + d^4 / (4 c^3) - ... with c = 1e12 and d = mean - c = 1e6.
  test('keeps its digits where the mean is off by a millionth', () => {
    expect(relativeError(poissonDeviance(1e12, 1e12 + 1e6), 0.5 - 1e-6 / 3 + 1e-12 / 4)).toBeLessThan(1e-15)
  })

  test('has no seam where the series ends', () => {
    // The series serves differences up to 0.3 of the sum: the mean is 1.3 / 0.7 of the count.
    const seam = 1.3 / 0.7
    const [below, above] = [poissonDeviance(1, seam * (1 - 1e-15)), poissonDeviance(1, seam * (1 + 1e-15))]
    expect(relativeError(below, above)).toBeLessThan(1e-14)
  })
})
