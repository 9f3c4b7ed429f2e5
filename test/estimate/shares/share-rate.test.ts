import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareRateInterval, shareRatePosterior } from '../../../src/estimate/shares/share-rate.ts'

test('the posterior has the quantiles of the conjugate Gamma', () => {
  // source: virality vector V23, prior Gamma(0.87, 180), 400 shares in 83,333 views, quantiles at .05, .5, .95
  const posterior = shareRatePosterior(400, 83_333, { shape: 0.87, rate: 180 })
  const { low, value, high } = shareRateInterval(posterior, 0.9)
  for (const [got, expected] of [
    [low, 0.0044126712],
    [value, 0.0047961002],
    [high, 0.005201124],
  ] as const) {
    expect(Math.abs(got / expected - 1)).toBeLessThan(1e-5)
  }
})

test('more shares raise it, more views lower it, and a wider level widens it', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.nat(1e8),
      fc.integer({ min: 1, max: 1e5 }),
      fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      (shares, views, more, level) => {
        const at = (s: number, v: number, l = level) => shareRateInterval(shareRatePosterior(s, v), l)
        const base = at(shares, views)
        expect(base.low).toBeLessThanOrEqual(base.value)
        expect(base.value).toBeLessThanOrEqual(base.high)
        expect(at(shares + more, views).value).toBeGreaterThan(base.value)
        expect(at(shares, views + more).value).toBeLessThan(base.value)
        const wide = at(shares, views, level + 0.05)
        expect(wide.low).toBeLessThan(base.low)
        expect(wide.high).toBeGreaterThan(base.high)
      },
    ),
    { numRuns: 200 },
  )
})

test('counts that cannot be are refused by value', () => {
  expect(() => shareRatePosterior(-1, 10)).toThrow('-1')
  expect(() => shareRatePosterior(1, Number.NaN)).toThrow(RangeError)
  expect(() => shareRatePosterior(1, 1, { shape: 0, rate: 1 })).toThrow(RangeError)
  expect(() => shareRateInterval({ shape: 1, rate: 1 }, 1)).toThrow(RangeError)
})
