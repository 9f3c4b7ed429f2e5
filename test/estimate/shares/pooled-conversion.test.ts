import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poolConversion } from '../../../src/estimate/shares/pooled-conversion.ts'
import { SPLIT_PRIOR } from '../../../src/estimate/shares/split-conversion.ts'

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
