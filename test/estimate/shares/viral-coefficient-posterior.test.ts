import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viralCoefficientPosterior } from '../../../src/estimate/shares/viral-coefficient-posterior.ts'

// source: virality vector V21, ln K mean = digamma(a + S) - ln(b + N) + ln m, variance = trigamma(a + S) + sigma^2; quantiles at .05 .1 .5 .9 .95
const PRIOR = { shareRate: { shape: 0.87, rate: 180 }, newViewersPerShare: { median: 0.45, logSd: 0.9 } }
const COUNTS = { views: 83_333, shares: 400 }
const QUANTILES = [
  0.0004897944140541397, 0.0006795707349996578, 0.00215734732115522, 0.0068486578723816706, 0.009502246923504421,
] as const

const near = (got: number, expected: number) => expect(Math.abs(got / expected - 1)).toBeLessThan(1e-6)

test('the posterior has the moments and quantiles of the truncated log-normal', () => {
  const at90 = viralCoefficientPosterior(COUNTS, 0.9, PRIOR)
  const at80 = viralCoefficientPosterior(COUNTS, 0.8, PRIOR)
  near(at90.logMean, -6.138875904066859)
  near(at90.logSd, 0.9013865365860597)
  near(at90.varianceFromData, 0.003074086701365336)
  for (const [index, got] of [at90.low, at80.low, at90.value, at80.high, at90.high].entries()) {
    near(got, QUANTILES[index] ?? Number.NaN)
  }
})

test('views per viewer multiply it where K is far below 1', () => {
  const one = viralCoefficientPosterior({ ...COUNTS, viewsPerViewer: 1 }, 0.8)
  const more = viralCoefficientPosterior({ ...COUNTS, viewsPerViewer: 1.2 }, 0.8)
  expect(more.value / one.value).toBeCloseTo(1.2, 6)
})

test('it lies in (0, 1), rises with shares and falls with views', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e7), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (views, shares, level) => {
      const { low, value, high } = viralCoefficientPosterior({ views, shares }, level)
      expect(low).toBeGreaterThan(0)
      expect(low).toBeLessThan(value)
      expect(value).toBeLessThan(high)
      expect(high).toBeLessThan(1)
      expect(viralCoefficientPosterior({ views, shares: 2 * shares + 1 }, level).value).toBeGreaterThan(value)
      expect(viralCoefficientPosterior({ views: 2 * views + 1, shares }, level).value).toBeLessThan(value)
    }),
  )
})

test('arguments out of range are refused', () => {
  expect(() => viralCoefficientPosterior({ ...COUNTS, viewsPerViewer: 0.9 }, 0.8)).toThrow('0.9')
  expect(() => viralCoefficientPosterior({ views: -1, shares: 1 }, 0.8)).toThrow(RangeError)
})
