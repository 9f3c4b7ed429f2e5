import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReachWindow } from '../../src/domain/account.ts'
import { addDays } from '../../src/domain/calendar.ts'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { unionReach } from '../../src/estimate/union/union-reach.ts'
import { agreeingAccount, anyAccount } from '../arbitrary-account.ts'
import { makeAccount, makeDays, reading, rounded } from './made-account.ts'

const FIRST = '2026-02-01'
const window = (from: number, to: number, people: number): ReachWindow => ({
  from: addDays(FIRST, from),
  to: addDays(FIRST, to),
  viewers: reading(people, 'viewers', 'windows.csv', from + 2),
})
const daily = (people: readonly number[]) =>
  makeDays(
    FIRST,
    people.map((viewers) => ({ viewers, views: 2 * viewers })),
    { oneFile: true },
  )
const estimate = (people: readonly number[], windows: readonly ReachWindow[], level = 0.8) => {
  const { estimates, grade, problems } = estimateReach(makeAccount({ days: daily(people), windows }), { level })
  const headline = estimates.find(({ id }) => id === 'viewers')
  if (headline?.value == null || headline.low === null || headline.high === null) throw new RangeError('no headline')
  const { value, low, high, bounds, basis } = headline
  return { value, low, high, bounds, basis, grade, codes: problems.map(({ code }) => code) }
}
const people = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 8, maxLength: 40 })
/** A daily series with true sub-unions of one layer-cake, so that none contradicts another. */
const withWindows = people.chain((days) =>
  fc.record({
    days: fc.constant(days),
    stretches: fc.array(
      fc.tuple(fc.nat(days.length - 2), fc.integer({ min: 1, max: 10 })).map(([from, more]) => [from, from + more]),
      { minLength: 1, maxLength: 6 },
    ),
    overlap: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
  }),
)

describe('windows with known people', () => {
  it('bound the people of the period, teach the overlap, and may come in any order', () => {
    fc.assert(
      fc.property(withWindows, ({ days, stretches, overlap }) => {
        const windows = stretches
          .filter(([, to = 0]) => to < days.length - 1)
          .map(([from = 0, to = 0]) => window(from, to, Math.floor(unionReach(days.slice(from, to + 1), { overlap }))))
        const found = estimate(days, windows)
        const largest = windows.reduce((top, { viewers }) => Math.max(top, viewers.value ?? 0), 0)
        expect(found.bounds?.low).toBeGreaterThanOrEqual(largest)
        expect(found.low).toBeGreaterThanOrEqual(found.bounds?.low ?? Number.NaN)
        expect(found.high).toBeLessThanOrEqual(found.bounds?.high ?? Number.NaN)
        expect(found.low).toBeLessThanOrEqual(found.value)
        expect(found.value).toBeLessThanOrEqual(found.high)
        expect(found.bounds?.high).toBeLessThanOrEqual(days.reduce((sum, day) => sum + day, 0))
        expect(found.basis).toBe(windows.length === 0 ? 'assumed' : found.low === found.high ? 'bounded' : 'calibrated')
        expect(estimate(days, windows.toReversed())).toEqual(found)
      }),
    )
  })

  it('that agree with what was believed never widen the range', () => {
    const flat = fc.record({
      size: fc.integer({ min: 500, max: 90_000 }),
      days: fc.integer({ min: 30, max: 90 }),
      lengths: fc.uniqueArray(fc.integer({ min: 2, max: 28 }), { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(flat, ({ size, days, lengths }) => {
        const series = new Array(days).fill(size)
        const width = (windows: readonly ReachWindow[]): number => {
          const { low, high } = estimate(series, windows)
          return Math.log(high / low)
        }
        // The prior's median of the overlap of days is 0.1; equal days leave nothing to convert.
        const agreeing = lengths.map((length) =>
          window(days - length, days - 1, Math.round(unionReach(series.slice(0, length), { overlap: 0.1 }))),
        )
        const widths = [[], ...agreeing.map((_, index) => agreeing.slice(0, index + 1))].map(width)
        for (const each of widths.slice(1)) expect(each).toBeLessThanOrEqual((widths[0] ?? 0) + 1e-3)
      }),
    )
  })

  it('that are the period itself are the answer', () => {
    const days = [100, 80, 120, 90, 100, 70, 60, 110]
    expect(estimate(days, [window(0, 7, 400)])).toMatchObject({
      value: 400,
      low: 400,
      high: 400,
      basis: 'measured',
      grade: 'measured',
    })
    const told = { ...window(0, 7, 0), viewers: rounded(400, 50) }
    expect(estimate(days, [told])).toMatchObject({ value: 400, low: 350, high: 450, basis: 'measured' })
  })

  it('that are longer than the period, or only overlap it, change nothing', () => {
    const days = [100, 80, 120, 90, 100, 70, 60, 110]
    const plain = estimate(days, [])
    expect(estimate(days, [window(-5, 7, 600), window(3, 12, 500), window(20, 26, 90)])).toEqual(plain)
  })

  it('that contradict their days are told and not used', () => {
    const days = [100, 80, 120, 90, 100, 70, 60, 110]
    const plain = estimate(days, [])
    for (const wrong of [window(1, 3, 119), window(1, 3, 291), window(0, 7, 731)]) {
      expect(estimate(days, [wrong])).toEqual({ ...plain, codes: [...plain.codes, 'window-off'] })
    }
  })

  it('teach nothing where a day was not measured, and still bound', () => {
    const days = makeDays(
      FIRST,
      [100, 80, null, 90, 100, 70, 60, 110].map((viewers) => ({ viewers, views: 200 })),
      { oneFile: true },
    )
    const { estimates } = estimateReach(makeAccount({ days, windows: [window(1, 4, 260)] }))
    expect(estimates[0]).toMatchObject({ basis: 'assumed', bounds: { low: 260 } })
  })

  it('never break an account, whatever is typed', () => {
    const typed = fc.array(fc.tuple(fc.integer({ min: -5, max: 50 }), fc.nat(40), fc.nat(100_000)), { maxLength: 5 })
    fc.assert(
      fc.property(fc.oneof(anyAccount, agreeingAccount), typed, (account, list) => {
        const windows = list.map(([from, more, count]) => ({
          from: addDays('2025-11-03', from),
          to: addDays('2025-11-03', from + more),
          viewers: reading(count, 'viewers', 'windows.csv'),
        }))
        for (const { id, value, low, high, bounds } of estimateReach({ ...account, windows }).estimates) {
          if (id !== 'viewers' || value === null || low === null || high === null) continue
          expect(low).toBeLessThanOrEqual(value)
          expect(value).toBeLessThanOrEqual(high)
          expect(low).toBeGreaterThanOrEqual((bounds?.low ?? 0) * (1 - 1e-12))
          if (bounds?.high != null) expect(high).toBeLessThanOrEqual(bounds.high * (1 + 1e-12))
        }
      }),
    )
  })

  it('of the first year of an older account follow from its new viewers, and teach the overlap', () => {
    const life = Array.from({ length: 420 }, (_, day) => {
      const fresh = 40 + ((day * 37) % 60)
      const returning = day === 0 ? 0 : Math.min(40, 10 * day)
      return { views: 300, viewers: fresh + returning, newViewers: fresh, returningViewers: returning }
    })
    const unborn = { views: 0, viewers: null, newViewers: null, returningViewers: null }
    const basisOf = (days: readonly (typeof unborn | (typeof life)[number])[]) =>
      estimateReach(makeAccount({ days: makeDays(FIRST, days, { oneFile: true }) })).estimates[0]?.basis
    expect(basisOf([unborn, unborn, ...life])).toBe('calibrated')
    expect(basisOf(life)).toBe('assumed')
  })
})
