import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finalSize } from '../../../src/estimate/shares/final-size.ts'

test('without a seed it is the positive root, or 0 up to r = 1', () => {
  // source: virality vector V04, z = 1 - exp(-R z) = 1 + W0(-R exp(-R)) / R
  const expected = [
    [0.9, 0],
    [1.05, 0.09370183707290192],
    [1.2, 0.3136983310412176],
    [1.5, 0.5828116438658115],
    [2, 0.7968121300200199],
    [3, 0.9404797907073597],
  ] as const
  for (const [r, z] of expected) expect(Math.abs(finalSize(r, 0) - z)).toBeLessThan(1e-9)
  expect(finalSize(1, 0)).toBe(0)
})

test('with a seed it saturates below the endless pool', () => {
  // source: virality vector V05, z = 1 - (1 - eps) exp(-R z)
  const expected = [
    [0.5, 0.01, 0.01970712198025806, 0.02],
    [0.5, 0.2, 0.31739721114980557, 0.4],
    [0.9, 0.05, 0.22216742421254013, 0.5],
    [1.5, 0.01, 0.5936342999661651, 1],
    [0.2, 0.5, 0.5522878377877496, 0.625],
  ] as const
  for (const [r, seed, z, unsaturated] of expected) {
    expect(Math.abs(finalSize(r, seed) - z)).toBeLessThan(1e-9)
    expect(finalSize(r, seed)).toBeLessThan(unsaturated)
  }
})

test('it is the sum of the generations in a finite pool', () => {
  // source: virality vector V06, iterating new = rest * (1 - exp(-K gen / pool)) from 5,000 seeds in 100,000
  expect(Math.abs(100_000 * finalSize(0.6, 0.05) - 11_144.797505363)).toBeLessThan(1e-4)
})

test('it solves its equation, lies between the seed and both limits, and rises with both arguments', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (r, seed, step) => {
        const z = finalSize(r, seed)
        expect(Math.abs(z - 1 + (1 - seed) * Math.exp(-r * z))).toBeLessThan(1e-12)
        expect(z).toBeGreaterThanOrEqual(seed)
        expect(z).toBeLessThanOrEqual(r < 1 ? Math.min(1, seed / (1 - r) + 1e-12) : 1)
        expect(finalSize(r + step, seed)).toBeGreaterThanOrEqual(z - 1e-12)
        expect(finalSize(r, seed + step * (1 - seed))).toBeGreaterThanOrEqual(z - 1e-12)
      },
    ),
  )
})

test('arguments out of range are refused', () => {
  expect(() => finalSize(-0.1, 0)).toThrow('-0.1')
  expect(() => finalSize(Number.POSITIVE_INFINITY, 0)).toThrow(RangeError)
  expect(() => finalSize(1, 1.5)).toThrow('1.5')
})
