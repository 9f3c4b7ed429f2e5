import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  SPLIT_PRIOR,
  splitConversionInterval,
  splitConversionMoments,
  splitConversionQuantile,
} from '../../../src/estimate/shares/split-conversion.ts'
import { gaussLegendre } from '../../../src/math/gauss-legendre.ts'
import { gammaQuantile, regularizedGammaP } from '../../../src/math/incomplete-gamma.ts'

test('the points of Gauss and Legendre integrate polynomials exactly', () => {
  for (const n of [1, 2, 5, 32]) {
    for (let degree = 0; degree < 2 * n; degree++) {
      const integral = gaussLegendre(n).reduce((sum, { at, weight }) => sum + weight * at ** degree, 0)
      expect(Math.abs(integral * (degree + 1) - 1)).toBeLessThan(1e-12)
    }
  }
  expect(() => gaussLegendre(0)).toThrow(RangeError)
})

test('without possible viewers it is the Gamma posterior', () => {
  // Gamma(1.6728 + A / k, rate 2.6785 + S / k) with A = 250, S = 400, k = 5
  const evidence = { shares: 400, certain: 250, possible: 0 }
  expect(splitConversionQuantile(0.1, evidence)).toBe(gammaQuantile(0.1, 1.6728 + 50, 2.6785 + 80))
  expect(splitConversionMoments(evidence).mean).toBeCloseTo(51.6728 / 82.6785, 12)
})

/** The mixture's distribution function by brute force: twenty thousand midpoints in the unknown part. */
const bruteForce = (x: number, shape: number, extra: number, rate: number): number => {
  const points = 20_000
  let sum = 0
  for (let index = 0; index < points; index++) {
    const part = 1 - (1 - (index + 0.5) / points) ** (1 / SPLIT_PRIOR.possibleB)
    sum += regularizedGammaP(shape + part * extra, x * rate)
  }
  return sum / points
}

test('with possible viewers it inverts the mixture over the unknown part', () => {
  for (const evidence of [
    { shares: 6, certain: 0, possible: 3 },
    { shares: 400, certain: 400, possible: 2500 },
    { shares: 5000, certain: 0, possible: 200_000 },
    { shares: 1e6, certain: 1e6, possible: 30 },
  ]) {
    const shape = SPLIT_PRIOR.shape + evidence.certain / 5
    const rate = SPLIT_PRIOR.rate + evidence.shares / 5
    for (const p of [0.025, 0.5, 0.95]) {
      const x = splitConversionQuantile(p, evidence)
      expect(Math.abs(bruteForce(x, shape, evidence.possible / 5, rate) - p)).toBeLessThan(2e-5)
    }
  }
})

const evidences = fc.record({ shares: fc.nat(1e7), certain: fc.nat(1e8), possible: fc.nat(1e9) })

test('the interval holds its value, widens with the level, and rises with the viewers', () => {
  fc.assert(
    fc.property(
      evidences,
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      fc.integer({ min: 1, max: 1e6 }),
      (evidence, level, more) => {
        const { low, value, high } = splitConversionInterval(evidence, level)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThan(value)
        expect(value).toBeLessThan(high)
        expect(high).toBeLessThan(Number.POSITIVE_INFINITY)
        const wide = splitConversionInterval(evidence, level + 0.09)
        expect(wide.low).toBeLessThanOrEqual(low)
        expect(wide.high).toBeGreaterThan(high)
        const moved = splitConversionQuantile(0.5, { ...evidence, certain: evidence.certain + more })
        expect(moved).toBeGreaterThan(value * (1 - 1e-10))
      },
    ),
    { numRuns: 60 },
  )
})

test('its mean and spread are those of the mixture, by the law of total variance', () => {
  const evidence = { shares: 400, certain: 250, possible: 900 }
  const points = 200_000
  let [mean, square] = [0, 0]
  for (let index = 0; index < points; index++) {
    // Beta(1, 4) by its inverse distribution function.
    const part = 1 - (1 - (index + 0.5) / points) ** (1 / 4)
    const shape = 1.6728 + 50 + 180 * part
    mean += shape / points
    square += (shape + shape * shape) / points
  }
  const rate = 2.6785 + 80
  const moments = splitConversionMoments(evidence)
  expect(moments.mean).toBeCloseTo(mean / rate, 6)
  expect(moments.sd).toBeCloseTo(Math.sqrt(square - mean * mean) / rate, 6)
})

test('without certain viewers the interval starts at nobody, with one it does not', () => {
  expect(splitConversionInterval({ shares: 400, certain: 0, possible: 900 }, 0.8).low).toBe(0)
  expect(splitConversionInterval({ shares: 400, certain: 1, possible: 900 }, 0.8).low).toBeGreaterThan(0)
})

test('evidence and priors out of range are refused', () => {
  expect(() => splitConversionQuantile(0.5, { shares: -1, certain: 0, possible: 0 })).toThrow('-1')
  expect(() => splitConversionMoments({ shares: 1, certain: 0, possible: 0 }, { ...SPLIT_PRIOR, rate: 0 })).toThrow(
    'rate',
  )
})
