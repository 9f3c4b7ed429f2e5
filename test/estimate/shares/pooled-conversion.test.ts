import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poolConversion } from '../../../src/estimate/shares/pooled-conversion.ts'
import { SPLIT_PRIOR } from '../../../src/estimate/shares/split-conversion.ts'
import { gammaQuantile } from '../../../src/math/incomplete-gamma.ts'

test('without videos it is the prior', () => {
  const { evidence, prior, withoutSources } = poolConversion([])
  expect(evidence).toEqual({ shares: 0, certain: 0, possible: 0 })
  expect(prior).toEqual(SPLIT_PRIOR)
  // the Gamma that stands for ln c ~ N(ln 0.45, 0.9^2)
  expect(withoutSources.median).toBeGreaterThan(0.4)
  expect(withoutSources.median).toBeLessThan(0.6)
  expect(withoutSources.logSd).toBeGreaterThan(0.8)
})

test('counts of all videos add up, and much evidence outweighs the prior', () => {
  const { evidence, prior, withoutSources } = poolConversion(
    Array.from({ length: 9 }, () => ({ shares: 1000, certain: 2000, possible: 0 })),
  )
  expect(evidence).toEqual({ shares: 9000, certain: 18_000, possible: 0 })
  expect(prior.overdispersion).toBe(5)
  expect(Math.abs(withoutSources.median / 2 - 1)).toBeLessThan(0.01)
})

test('from ten videos on the overdispersion is that of the videos', () => {
  // Pearson by hand: means 100 each, deviations of 30 up and down: 12 * 900 / 100 / 11
  const uneven = Array.from({ length: 12 }, (_, video) => ({ shares: 100, certain: video % 2 ? 130 : 70, possible: 0 }))
  expect(poolConversion(uneven).prior.overdispersion).toBeCloseTo((12 * 9) / 11, 12)
  const even = Array.from({ length: 12 }, () => ({ shares: 100, certain: 100, possible: 0 }))
  expect(poolConversion(even).prior.overdispersion).toBe(1)
  expect(poolConversion(even).withoutSources.logSd).toBeLessThan(poolConversion(uneven).withoutSources.logSd)
})

test('of the possible viewers as many as the prior expects count, and videos without shares do not', () => {
  const uneven = Array.from({ length: 10 }, (_, video) => ({
    shares: 100,
    certain: 50,
    possible: video % 2 ? 400 : 100,
  }))
  // A fifth of the possible: 130 and 70 by turns, as above.
  const expected = (10 * 9) / 9
  expect(poolConversion(uneven).prior.overdispersion).toBeCloseTo(expected, 12)
  const silent = { shares: 0, certain: 0, possible: 0 }
  expect(poolConversion([silent, ...uneven]).prior.overdispersion).toBeCloseTo(expected, 12)
  expect(poolConversion([silent, ...uneven.slice(1)]).prior.overdispersion).toBe(SPLIT_PRIOR.overdispersion)
})

test('shares that brought nobody for ten videos leave the overdispersion of the prior', () => {
  const nobody = Array.from({ length: 10 }, () => ({ shares: 100, certain: 0, possible: 0 }))
  expect(poolConversion(nobody).prior).toEqual(SPLIT_PRIOR)
})

test('a video of the pool is as uncertain as the mean, and scatters by its own counts besides', () => {
  const { withoutSources } = poolConversion(
    Array.from({ length: 12 }, () => ({ shares: 100, certain: 100, possible: 0 })),
  )
  // Even videos have an overdispersion of 1, so that the mean is Gamma(1.6728 + 1200, 2.6785 + 1200).
  const at = (p: number) => gammaQuantile(p, 1201.6728, 1202.6785)
  // 2.5631031310892007 is the distance of the normal quantiles of 0.1 and 0.9.
  const uncertainty = Math.log(at(0.9) / at(0.1)) / 2.5631031310892007
  expect(withoutSources.median).toBeCloseTo(at(0.5), 9)
  expect(withoutSources.logSd).toBeCloseTo(Math.sqrt(uncertainty ** 2 + 12 / (at(0.5) * 1200)), 9)
})

test('whatever the videos, the belief is positive and finite, and their order is nothing', () => {
  const videos = fc.array(fc.record({ shares: fc.nat(1e5), certain: fc.nat(1e5), possible: fc.nat(1e6) }), {
    maxLength: 15,
  })
  fc.assert(
    fc.property(videos, (pool) => {
      const { median, logSd } = poolConversion(pool).withoutSources
      expect(median > 0 && median < Number.POSITIVE_INFINITY).toBe(true)
      expect(logSd > 0 && logSd < Number.POSITIVE_INFINITY).toBe(true)
      expect(Math.abs(poolConversion(pool.toReversed()).withoutSources.median / median - 1)).toBeLessThan(1e-9)
    }),
    { numRuns: 60 },
  )
})
