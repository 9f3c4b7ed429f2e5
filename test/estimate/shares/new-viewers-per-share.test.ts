import { expect, test } from 'vitest'
import { assumedNewViewersPerShareQuantile } from '../../../src/estimate/shares/new-viewers-per-share.ts'
import { quietDayBound } from '../../../src/estimate/shares/quiet-day-bound.ts'
import { reproductionNumber, sharePressure } from '../../../src/estimate/shares/reproduction-number.ts'
import { sharingDayWeights } from '../../../src/estimate/shares/sharing-kernel.ts'
import { viralCoefficient } from '../../../src/estimate/shares/viral-coefficient.ts'

test('the assumption has its median and spread', () => {
  // ln c ~ N(ln 0.45, 0.9^2); 1.2815515655446004 is the normal quantile of 0.9
  const [low, value, high] = [0.1, 0.5, 0.9].map((p) => assumedNewViewersPerShareQuantile(p, Infinity))
  expect(value).toBeCloseTo(0.45, 12)
  expect(low).toBeCloseTo(0.45 * Math.exp(-0.9 * 1.2815515655446004), 12)
  expect(high).toBeCloseTo(0.45 * Math.exp(0.9 * 1.2815515655446004), 12)
})

test('a limit below the upper end cuts it off, one above changes nothing', () => {
  const limited = (limit: number) => {
    const found = viralCoefficient({ viewers: 1e6, shares: 4000, days: { limit, split: null } }, 0.8).newViewersPerShare
    if (found === null) throw new RangeError('nothing was found')
    return found
  }
  const free = limited(Number.POSITIVE_INFINITY)
  expect(limited(2)).toEqual(free)
  expect(limited(0.3)).toEqual({ low: free.low, value: 0.3, high: 0.3 })
})

/** Numbers in [0, 1) that look random and never change (mulberry32). */
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A Poisson count; beyond 50 by the normal approximation, which is near enough for coverage. */
const poisson = (mean: number, next: () => number): number => {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  let count = 0
  for (let left = Math.exp(-mean), product = next(); product > left; product *= next()) count++
  return count
}

/** Sixty days of an account whose shares are 0.4 % of its views, each share bringing c new viewers by the kernel. */
const simulate = (c: number, seed: number) => {
  const next = random(seed)
  const weights = sharingDayWeights()
  const shares: number[] = []
  const views: number[] = []
  const driven: number[] = []
  for (let day = 0; day < 60; day++) {
    const before = sharePressure([...shares, 0], weights)[day] ?? 0
    const brought = poisson(c * before, next)
    const seen = poisson(20_000 * (1 + 0.3 * Math.sin(day)), next) + brought
    driven.push(brought)
    views.push(seen)
    shares.push(poisson(0.004 * seen, next))
  }
  // The shares of a day bring people on that day too: they come on top of what the day before explains.
  const pressure = sharePressure(shares, weights)
  for (const [day, today] of shares.entries()) {
    const sameDay = poisson(c * (weights[0] ?? 0) * today, next)
    driven[day] = (driven[day] ?? 0) + sameDay
    views[day] = (views[day] ?? 0) + sameDay
  }
  return { shares, views, driven, pressure }
}

const TRUTHS = [0, 0.5, 2, 20]
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

test('views and shares alone give the same interval whatever a share truly brings', () => {
  const daily = TRUTHS.map((c, index) => {
    const { views, pressure, shares } = simulate(c, index + 1)
    const days = { limit: quietDayBound(views, pressure)?.bound ?? Number.POSITIVE_INFINITY, split: null }
    return viralCoefficient({ viewers: total(views), shares: total(shares), days }, 0.9).newViewersPerShare
  })
  const [low, value, high] = [0.05, 0.5, 0.95].map((p) => assumedNewViewersPerShareQuantile(p, Infinity))
  for (const interval of daily) {
    expect(interval?.value).toBe(value)
    expect(interval?.low).toBeCloseTo(low ?? 0, 12)
    expect(interval?.high).toBeCloseTo(high ?? 0, 12)
  }
  const totals = TRUTHS.map((c, index) => {
    const { views, shares } = simulate(c, index + 1)
    return viralCoefficient({ viewers: total(views), shares: total(shares) }, 0.9).newViewersPerShare
  })
  // The only trace of the data is the truncation at viewers per share.
  for (const interval of totals) {
    for (const end of ['low', 'value', 'high'] as const) {
      expect(Math.abs((interval?.[end] ?? 0) / (totals[0]?.[end] ?? 0) - 1)).toBeLessThan(1e-5)
    }
  }
})

test('with a source split the interval covers the truth at least nine times in ten', () => {
  for (const c of TRUTHS) {
    let covered = 0
    for (let run = 0; run < 200; run++) {
      const { shares, driven } = simulate(c, 1000 + run)
      const [found] = reproductionNumber(
        shares.map((today, day) => ({ shares: today, certain: driven[day] ?? 0 })),
        { level: 0.9 },
      )
      if (found !== undefined && found.low <= c && c <= found.high) covered++
    }
    expect(covered / 200).toBeGreaterThanOrEqual(0.9)
  }
})
