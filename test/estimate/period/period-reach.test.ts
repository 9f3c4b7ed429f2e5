import { describe, expect, test } from 'vitest'
import { periodReach } from '../../../src/estimate/period/period-reach.ts'
import { periodReachBounds } from '../../../src/estimate/period/period-reach-bounds.ts'
import { OVERLAP_DRIFT } from '../../../src/estimate/union/overlap-drift.ts'
import { learnOverlap, sourceOverlapPrior } from '../../../src/estimate/union/overlap-prior.ts'
import { unionReach } from '../../../src/estimate/union/union-reach.ts'

const DAYS = { logMean: Math.log(0.1), logSd: 1.2 }
const week = (scale: number): number[] => [900, 1200, 400, 700, 1500, 300, 800].map((reach) => reach * scale)
const known = (overlap: number, scale = 1, middle?: number) => ({
  reaches: week(scale),
  union: unionReach(week(scale), { overlap }),
  middle,
})

describe('learnOverlap', () => {
  test('without known unions the prior stays', () => {
    expect(learnOverlap(DAYS, [], { reaches: week(1) })).toEqual({ ...DAYS, used: 0, leftOut: 0 })
  })

  test('agreeing windows pull the median to their overlap and narrow the belief down to the drift', () => {
    const beliefs = [1, 4, 16].map((count) =>
      learnOverlap(DAYS, new Array(count).fill(known(0.4)), { reaches: week(1) }),
    )
    const errors = beliefs.map(({ logMean }) => Math.abs(logMean - Math.log(0.4)))
    const spreads = [DAYS, ...beliefs].map(({ logSd }) => logSd)
    expect(errors).toEqual(errors.toSorted((a, b) => b - a))
    expect(errors[2]).toBeLessThan(0.01)
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a))
    expect(spreads.at(-1)).toBeGreaterThan(0.1)
  })

  test('larger parts overlap more: known windows are moved to the size of the target', () => {
    const small = learnOverlap(DAYS, [known(0.2)], { reaches: week(0.1) })
    const same = learnOverlap(DAYS, [known(0.2)], { reaches: week(1) })
    const large = learnOverlap(DAYS, [known(0.2)], { reaches: week(10) })
    expect(small.logMean).toBeLessThan(same.logMean)
    expect(large.logMean).toBeGreaterThan(same.logMean)
  })

  test('ten times the people in all windows, known and target, change nothing', () => {
    const one = learnOverlap(DAYS, [known(0.2), known(0.3)], { reaches: week(2) })
    const ten = learnOverlap(DAYS, [known(0.2, 10), known(0.3, 10)], { reaches: week(20) })
    expect(ten.logMean).toBeCloseTo(one.logMean, 9)
    expect(ten.logSd).toBeCloseTo(one.logSd, 9)
  })

  test('the same week given again counts less than another week', () => {
    const target = { reaches: week(1), middle: 100, span: 7 }
    const again = learnOverlap(DAYS, [known(0.4, 1, 10), known(0.4, 1, 10)], target)
    const another = learnOverlap(DAYS, [known(0.4, 1, 10), known(0.4, 1, 60)], target)
    expect(another.logSd).toBeLessThan(again.logSd)
  })

  test('one wild window among many moves the median by less than the drift', () => {
    const steady = new Array(8).fill(known(0.3))
    const clean = learnOverlap(DAYS, steady, { reaches: week(1) })
    const wild = learnOverlap(DAYS, [...steady, known(0)], { reaches: week(1) })
    expect(Math.abs(wild.logMean - clean.logMean)).toBeLessThan(OVERLAP_DRIFT.sd)
  })

  test('unions that no overlap explains, or that tell nothing, are left out and counted', () => {
    const sum = week(1).reduce((total, reach) => total + reach, 0)
    const odd = [
      { reaches: week(1), union: sum + 1 },
      { reaches: week(1), union: 1499 },
      { reaches: [10], union: 10 },
      { reaches: [], union: 0 },
    ]
    expect(learnOverlap(DAYS, odd, { reaches: week(1) })).toEqual({ ...DAYS, used: 0, leftOut: 4 })
  })

  test('more views from followers mean more overlap', () => {
    expect(Math.exp(sourceOverlapPrior(0).logMean)).toBeCloseTo(0.05, 12)
    expect(Math.exp(sourceOverlapPrior(1).logMean)).toBeCloseTo(0.55, 12)
    expect(() => sourceOverlapPrior(1.1)).toThrow('1.1')
  })
})

describe('periodReach', () => {
  const days = [
    { total: 1000, new: 600, returning: 400 },
    { total: 1500, new: 700, returning: 800 },
    { total: 900, new: 300, returning: 600 },
  ]
  const reaches = days.map(({ total }) => total)

  test('a lower bound rules out the overlaps that would break it', () => {
    const free = periodReach({ reaches, overlapPrior: DAYS }, 0.9)
    const bounds = periodReachBounds(days)
    const held = periodReach({ reaches, bounds, overlapPrior: DAYS }, 0.9)
    expect(bounds).toMatchObject({ low: 2000, high: 3400 })
    expect(unionReach(reaches, { overlap: held.overlap.high })).toBeGreaterThanOrEqual(2000)
    expect(held.low).toBeGreaterThanOrEqual(2000)
    expect(held.value).toBeGreaterThan(free.value)
  })

  test('a lower bound equal to the sum leaves no room', () => {
    const { value, low, high, overlap } = periodReach(
      { reaches, bounds: { low: 3400, high: 3400 }, overlapPrior: DAYS },
      0.9,
    )
    expect([value, low, high]).toEqual([3400, 3400, 3400])
    expect(overlap).toEqual({ median: 0, low: 0, high: 0 })
  })

  test('an error shared by all reaches widens, does not average out, and lifts the bounds of measured parts', () => {
    const input = { reaches, overlapPrior: { logMean: Math.log(0.1), logSd: 0 }, multiplier: 1 }
    const { value, low, high } = periodReach({ ...input, sharedError: { down: 0.2, up: 0.3 } }, 0.9)
    expect(Math.log(high / value)).toBeCloseTo(0.3, 12)
    expect(Math.log(value / low)).toBeCloseTo(0.2, 12)
  })

  test('measured parts never leave [largest, sum], estimated ones do, on the side that may be off', () => {
    const wild = { logMean: Math.log(0.9), logSd: 3 }
    const at = (sharedError?: { down: number; up: number }) =>
      periodReach({ reaches, overlapPrior: wild, ...(sharedError ? { sharedError } : {}) }, 0.95)
    for (const measured of [at(), at({ down: 0, up: 0 })]) {
      expect(measured.low).toBeGreaterThanOrEqual(1500)
      expect(measured.high).toBeLessThanOrEqual(3400)
    }
    expect(at({ down: 0, up: 1 }).high).toBeGreaterThan(3400)
    expect(at({ down: 1, up: 0 }).low).toBeLessThan(1500)
  })

  test('steps of different origin combine by the root of the sum of squares', () => {
    const input = { reaches, overlapPrior: DAYS, multiplier: 1, bounds: { low: 0, high: 1e9 } }
    const alone = periodReach({ ...input, sharedError: { down: 0, up: 0 } }, 0.9)
    const both = periodReach({ ...input, sharedError: { down: 0.1, up: 0.1 } }, 0.9)
    const step = Math.log(unionReach(reaches, { overlap: alone.overlap.low }) / alone.value)
    expect(Math.log(both.high / both.value)).toBeCloseTo(Math.hypot(step, 0.1), 12)
  })

  test('no parts reach nobody, and one part is its own union', () => {
    expect(periodReach({ reaches: [], overlapPrior: DAYS }, 0.9)).toMatchObject({ value: 0, low: 0, high: 0 })
    expect(periodReach({ reaches: [77], overlapPrior: DAYS }, 0.9)).toMatchObject({ value: 77, low: 77, high: 77 })
  })

  test('wrong arguments are refused with their value', () => {
    expect(() => periodReach({ reaches, overlapPrior: DAYS }, 1)).toThrow('1')
    expect(() => periodReach({ reaches, overlapPrior: DAYS, bounds: { low: 10_000, high: 20 } }, 0.9)).toThrow('10000')
    for (const multiplier of [0, -1, Infinity, Number.NaN]) {
      expect(() => periodReach({ reaches, overlapPrior: DAYS, multiplier }, 0.9)).toThrow(`above 0, got ${multiplier}`)
    }
    for (const step of [-1, Infinity, Number.NaN]) {
      for (const sharedError of [
        { down: step, up: 0.1 },
        { down: 0.1, up: step },
      ]) {
        expect(() => periodReach({ reaches, overlapPrior: DAYS, sharedError }, 0.9)).toThrow('log steps must be finite')
      }
    }
    expect(() => periodReach({ reaches, overlapPrior: DAYS, bounds: { low: 3500, high: 3400 } }, 0.9)).toThrow('3500')
  })
})
