import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interval } from '../../../src/estimate/interval.ts'
import { assumedNewViewersPerShareQuantile } from '../../../src/estimate/shares/new-viewers-per-share.ts'
import { type SharedViewing, viralCoefficient } from '../../../src/estimate/shares/viral-coefficient.ts'

/** The coefficient where there must be one. */
const coefficient = (viewing: SharedViewing, level = 0.8) => {
  const { k, shareDriven, firstHand, ...rest } = viralCoefficient(viewing, level)
  if (k === null || shareDriven === null || firstHand === null) throw new Error('expected numbers')
  return { k, shareDriven, firstHand, ...rest }
}

const near = (got: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))

test('totals give the plug-in coefficient and its people', () => {
  // source: virality vector V01, 100,000 views at 1.2 a viewer, 400 shares, 0.45 new viewers a share
  const found = coefficient({ viewers: 83_333.33333333334, shares: 400 })
  near(found.k.value, 0.00216)
  near(found.shareDriven.value, 180)
  near(found.firstHand.value, 83_153.33333333334)
  expect(found.basis).toBe('assumed')
  // trigamma(0.9 + 400) / (trigamma(0.9 + 400) + 0.81): about 0.3 % at S = 400
  near(found.varianceFromData ?? 0, 0.003074, 1e-3)
})

const levels = fc.double({ min: 0.05, max: 0.9, noNaN: true })
const counts = fc.record({ viewers: fc.integer({ min: 1, max: 1e9 }), shares: fc.integer({ min: 1, max: 1e7 }) })
const uncertain = counts.chain(({ viewers, shares }) =>
  fc.record({
    shares: fc.constant(shares),
    viewers: fc.record({
      value: fc.constant(viewers),
      low: fc.double({ min: 0, max: viewers, noNaN: true }),
      high: fc.double({ min: viewers, max: 3 * viewers, noNaN: true }),
    }),
  }),
)
const sources = fc.record({
  direct: fc.double({ min: 0, max: 0.4, noNaN: true }),
  other: fc.double({ min: 0, max: 0.6, noNaN: true }),
})

const ordered = ({ low, value, high }: Interval) => {
  expect(low).toBeGreaterThanOrEqual(0)
  expect(low).toBeLessThanOrEqual(value)
  expect(value).toBeLessThanOrEqual(high)
  expect(high).toBeLessThan(Number.POSITIVE_INFINITY)
}

test('0 <= K < 1, parts sum to the viewers, and share-driven is K N', () => {
  fc.assert(
    fc.property(uncertain, fc.option(sources, { nil: undefined }), levels, (viewing, split, level) => {
      const { k, shareDriven, firstHand } = coefficient({ ...viewing, sources: split }, level)
      const { value: people, high: most } = viewing.viewers
      for (const interval of [k, shareDriven, firstHand]) ordered(interval)
      expect(k.high).toBeLessThan(1)
      near(shareDriven.value + firstHand.value, people, 1e-12)
      near(shareDriven.value, k.value * people, 1e-12)
      expect(shareDriven.high).toBeLessThanOrEqual(most)
      expect(firstHand.high).toBeLessThanOrEqual(most)
    }),
    { numRuns: 60 },
  )
})

test('no shares give exactly nothing', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.option(sources, { nil: undefined }), levels, (viewers, split, level) => {
      const { k, shareDriven, firstHand, basis } = coefficient({ viewers, shares: 0, sources: split }, level)
      expect(k).toEqual({ value: 0, low: 0, high: 0 })
      expect(shareDriven.value).toBe(0)
      expect(firstHand.value).toBe(viewers)
      expect(basis).toBe('bounded')
    }),
  )
})

test('scaling viewers and shares together leaves the value unchanged; more shares raise it, more viewers lower it', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 1000 }), ({ viewers, shares }, factor) => {
      const { value } = coefficient({ viewers, shares }).k
      near(coefficient({ viewers: factor * viewers, shares: factor * shares }).k.value, value, 1e-12)
      expect(coefficient({ viewers, shares: factor * shares }).k.value).toBeGreaterThan(value)
      expect(coefficient({ viewers: factor * viewers, shares }).k.value).toBeLessThan(value)
    }),
  )
})

test('a wider level gives a wider interval, and uncertain viewers widen it', () => {
  fc.assert(
    fc.property(uncertain, fc.option(sources, { nil: undefined }), levels, (viewing, split, level) => {
      const narrow = coefficient({ ...viewing, sources: split }, level).k
      const wide = coefficient({ ...viewing, sources: split }, level + 0.09).k
      const sure = coefficient({ ...viewing, viewers: viewing.viewers.value, sources: split }, level).k
      for (const [inner, outer] of [
        [narrow, wide],
        [sure, narrow],
      ] as const) {
        expect(outer.low).toBeLessThanOrEqual(inner.low * (1 + 1e-9))
        expect(outer.high).toBeGreaterThanOrEqual(inner.high * (1 - 1e-9))
      }
    }),
    { numRuns: 60 },
  )
})

test('sources bound the coefficient, and its interval keeps to the bounds', () => {
  fc.assert(
    fc.property(counts, sources, levels, ({ viewers, shares }, split, level) => {
      const { k, bounds, basis, insufficient } = coefficient({ viewers, shares, sources: split }, level)
      expect(bounds).toEqual({ low: split.direct, high: split.direct + split.other })
      expect(k.low).toBeGreaterThanOrEqual(split.direct)
      expect(k.high).toBeLessThanOrEqual(split.direct + split.other)
      expect(basis).toBe(insufficient ? 'assumed' : 'calibrated')
    }),
    { numRuns: 60 },
  )
})

test('the rounding of a source widens the bounds and the interval', () => {
  const viewing = { viewers: 83_333, shares: 400 }
  const exact = coefficient({ ...viewing, sources: { direct: 0.005, other: 0.03 } })
  const rounded = coefficient({
    ...viewing,
    sources: { direct: { value: 0.005, low: 0.0045, high: 0.0055 }, other: { value: 0.03, low: 0.0295, high: 0.0305 } },
  })
  expect(rounded.bounds?.low).toBe(0.0045)
  expect(rounded.bounds?.high).toBeCloseTo(0.036, 12)
  expect(rounded.k.low).toBeLessThan(exact.k.low)
  expect(rounded.k.high).toBeGreaterThan(exact.k.high)
  expect(rounded.k.value).toBe(exact.k.value)
})

test('under five shares or five hundred viewers no interval is narrower than the assumption', () => {
  for (const [viewers, shares] of [
    [100_000, 4],
    [499, 40],
  ] as const) {
    const found = coefficient({ viewers, shares, sources: { direct: 0, other: 0.999 } })
    expect(found.insufficient).toBe(true)
    expect(found.reason).toContain('insufficient')
    const [low = 0, high = 0] = [0.1, 0.9].map((p) => assumedNewViewersPerShareQuantile(p, viewers / shares))
    near(found.newViewersPerShare?.low ?? 0, low)
    near(found.newViewersPerShare?.high ?? 0, high)
  }
  expect(coefficient({ viewers: 500, shares: 5 }).insufficient).toBe(false)
})

test('without a direct message nothing excludes that shares brought nobody; with one it is excluded', () => {
  const found = (direct: number) => coefficient({ viewers: 80_000, shares: 400, sources: { direct, other: 0.02 } })
  const [none, some] = [found(0), found(0.001)]
  expect([none.k.low, none.newViewersPerShare?.low]).toEqual([0, 0])
  expect(none.k.value).toBeGreaterThan(0)
  expect(none.newViewersPerShare?.high).toBeGreaterThan(none.newViewersPerShare?.value ?? Infinity)
  expect(some.newViewersPerShare?.low).toBeGreaterThan(0)
})

test('the people of each kind keep to the bounds of the sources', () => {
  const viewers = { value: 1000, low: 900, high: 1500 }
  const { shareDriven, firstHand } = coefficient({ viewers, shares: 5000, sources: { direct: 0.1, other: 0.2 } })
  expect(shareDriven.low).toBeGreaterThanOrEqual(90)
  expect(shareDriven.high).toBeLessThanOrEqual(450)
  expect(firstHand.low).toBeGreaterThanOrEqual(630)
  expect(firstHand.high).toBeLessThanOrEqual(1350)
})

test('shares without viewers have no coefficient, and say why', () => {
  const found = viralCoefficient({ viewers: 0, shares: 3 }, 0.8)
  expect(found.k).toBeNull()
  expect(found.reason).toBe('shares without viewers')
})

test('arguments out of range are refused', () => {
  expect(() => viralCoefficient({ viewers: -5, shares: 1 }, 0.8)).toThrow('-5')
  expect(() => viralCoefficient({ viewers: 5, shares: Number.NaN }, 0.8)).toThrow(RangeError)
  expect(() => viralCoefficient({ viewers: 5, shares: 1 }, 1)).toThrow(RangeError)
  expect(() => viralCoefficient({ viewers: { value: 5, low: 6, high: 7 }, shares: 1 }, 0.8)).toThrow('viewers')
  expect(() => viralCoefficient({ viewers: 5, shares: 1, sources: { direct: 0.7, other: 0.4 } }, 0.8)).toThrow('0.4')
  expect(() => viralCoefficient({ viewers: 5, shares: 1, sources: { direct: 1.2, other: 0 } }, 0.8)).toThrow('1.2')
})
