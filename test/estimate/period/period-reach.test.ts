import { describe, expect, test } from 'vitest'
import { periodReach } from '../../../src/estimate/period/period-reach.ts'
import { periodReachBounds } from '../../../src/estimate/period/period-reach-bounds.ts'
import { fitOverlap } from '../../../src/estimate/union/fit-overlap.ts'
import { OVERLAP_DRIFT } from '../../../src/estimate/union/overlap-drift.ts'
import { learnOverlap, MOST_OVERLAP, sourceOverlapPrior } from '../../../src/estimate/union/overlap-prior.ts'
import { unionReach } from '../../../src/estimate/union/union-reach.ts'
import { truncatedLogNormalQuantile } from '../../../src/math/truncated-log-normal.ts'

const DAYS = { logMean: Math.log(0.1), logSd: 1.2 }
const week = (scale: number): number[] => [900, 1200, 400, 700, 1500, 300, 800].map((reach) => reach * scale)
const known = (overlap: number, scale = 1, middle?: number) => ({
  reaches: week(scale),
  union: unionReach(week(scale), { overlap }),
  middle,
})

describe('learnOverlap', () => {
  test('without known unions the prior stays', () => {
    expect(learnOverlap(DAYS, [], { reaches: week(1) })).toEqual({ ...DAYS, used: 0, leftOut: 0, pulled: 0 })
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
    expect(learnOverlap(DAYS, odd, { reaches: week(1) })).toEqual({ ...DAYS, used: 0, leftOut: 4, pulled: 0 })
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

  describe('by hand', () => {
    const OVERLAP = 0.3
    const SURE = { logMean: Math.log(OVERLAP), logSd: 0 }
    const LEVEL = 0.9
    /** 5 % of a normal distribution lie above so many standard deviations. */
    const Z = 1.6448536269514722
    const at = (overlap: number, tail = 0.5) => unionReach(reaches, { overlap, tail })

    test('doubt about the tail widens each side to the union at its end, times the multiplier', () => {
      const input = { reaches, overlapPrior: SURE, tailSpread: 1, multiplier: 1 }
      const found = periodReach(input, LEVEL)
      expect(found.value).toBeCloseTo(at(OVERLAP), 9)
      // The more uneven people are, the more of them the same overlap leaves to each further part.
      expect(found.high).toBeCloseTo(at(OVERLAP, 0.5 * Math.exp(-Z)), 6)
      expect(found.low).toBeCloseTo(at(OVERLAP, 0.5 * Math.exp(Z)), 6)
      const wide = periodReach({ reaches, overlapPrior: SURE, tailSpread: 1 }, LEVEL)
      expect(Math.log(wide.high / wide.value)).toBeCloseTo(1.25 * Math.log(found.high / found.value), 9)
      expect(Math.log(wide.value / wide.low)).toBeCloseTo(1.25 * Math.log(found.value / found.low), 9)
      const other = periodReach({ ...input, tail: 2 }, LEVEL)
      expect(other.high).toBeCloseTo(at(OVERLAP, 2 * Math.exp(-Z)), 6)
      expect(other.value).toBeCloseTo(at(OVERLAP, 2), 9)
    })

    test('no doubt leaves no width', () => {
      const { value, low, high } = periodReach({ reaches, overlapPrior: SURE }, LEVEL)
      for (const end of [value, low, high]) expect(end).toBeCloseTo(at(OVERLAP), 9)
    })

    test('the overlap is cut off at what the proven people allow, and never lies beyond the most', () => {
      const prior = { logMean: Math.log(0.5), logSd: 2 }
      for (const [low, most] of [
        [2500, fitOverlap(reaches, 2500) ?? 0],
        [0, MOST_OVERLAP],
        [at(MOST_OVERLAP), MOST_OVERLAP],
        [at(0.4), 0.4],
      ] as const) {
        const { overlap, value } = periodReach({ reaches, overlapPrior: prior, bounds: { low, high: null } }, LEVEL)
        expect(overlap.median).toBeCloseTo(truncatedLogNormalQuantile(0.5, prior, most), 6)
        expect(overlap.low).toBeCloseTo(truncatedLogNormalQuantile(0.05, prior, most), 6)
        expect(overlap.high).toBeCloseTo(truncatedLogNormalQuantile(0.95, prior, most), 6)
        expect(value).toBeCloseTo(at(overlap.median), 9)
      }
    })

    test('the tail at its ends is judged with the overlap that the proven people allow there', () => {
      const prior = { logMean: Math.log(0.5), logSd: 0 }
      const low = 2500
      const most = (tail: number) => Math.min(0.5, fitOverlap(reaches, low, { tail }) ?? 0)
      const found = periodReach(
        { reaches, overlapPrior: prior, bounds: { low, high: null }, tailSpread: 1, multiplier: 1 },
        LEVEL,
      )
      const ends = [-Z, Z].map((z) => 0.5 * Math.exp(z)).map((tail) => at(most(tail), tail))
      expect(found.value).toBeCloseTo(low, 6)
      expect(found.low).toBeCloseTo(low, 6)
      expect(found.high).toBeCloseTo(Math.max(low, ...ends), 6)
    })

    test('known unions hold the overlap to what fits the tail', () => {
      const union = { reaches, union: at(0.2) }
      const input = { reaches, overlapPrior: DAYS, knownUnions: [union], tailSpread: 1, multiplier: 1 }
      const narrow = periodReach(input, LEVEL)
      expect(narrow.belief).toEqual(learnOverlap(DAYS, [union], { reaches }))
      // The steps of the overlap and of the tail, each tail with the overlap that explains the union there.
      const ends = [-Z, Z].map((z) => {
        const tail = 0.5 * Math.exp(z)
        return at(truncatedLogNormalQuantile(0.5, learnOverlap(DAYS, [union], { reaches }, tail), MOST_OVERLAP), tail)
      })
      const up = Math.hypot(
        Math.log(at(narrow.overlap.low) / narrow.value),
        Math.log(Math.max(narrow.value, ...ends) / narrow.value),
      )
      expect(Math.log(narrow.high / narrow.value)).toBeCloseTo(up, 9)
    })

    test('all three numbers stay within the bounds', () => {
      const input = { reaches, overlapPrior: DAYS }
      expect(periodReach({ ...input, bounds: { low: 0, high: 1600 } }, LEVEL)).toMatchObject({
        value: 1600,
        high: 1600,
      })
      expect(periodReach({ ...input, bounds: { low: 3300, high: null } }, LEVEL).value).toBeGreaterThanOrEqual(3300)
      expect(periodReach({ ...input, bounds: { low: 9000, high: null } }, LEVEL)).toMatchObject({
        value: 9000,
        low: 9000,
        high: 9000,
      })
      const lost = { ...input, sharedError: { down: 0, up: 1e6 } }
      expect(periodReach(lost, LEVEL).high).toBe(Number.MAX_VALUE)
      expect(periodReach({ ...lost, bounds: { low: 0, high: 5000 } }, LEVEL).high).toBe(5000)
      const doubtful = { ...input, sharedError: { down: 50, up: 0 } }
      expect(periodReach(doubtful, LEVEL).low).toBeLessThan(1)
      expect(periodReach({ ...doubtful, bounds: { low: 7, high: null } }, LEVEL).low).toBe(7)
    })

    test('nobody in any part is nobody, however doubtful', () => {
      const found = periodReach({ reaches: [0, 0], overlapPrior: DAYS, tailSpread: 1 }, LEVEL)
      expect(found).toMatchObject({ value: 0, low: 0, high: 0 })
    })
  })
})
