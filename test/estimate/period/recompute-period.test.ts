import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import { periodReach } from '../../../src/estimate/period/period-reach.ts'
import { recomputePeriod } from '../../../src/estimate/period/recompute-period.ts'
import { sharedError } from '../../../src/estimate/period/union-of-parts.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import { sourceOverlapPrior } from '../../../src/estimate/union/overlap-prior.ts'
import { postBelief } from '../../../src/estimate/views-per-viewer/beliefs.ts'
import { viewersFromViews } from '../../../src/estimate/views-per-viewer/viewers-from-views.ts'
import { makeAccount } from '../made-account.ts'

type Value = number | readonly number[] | { value: number; low: number; high: number }

const again = (symbols: Record<string, Value>) =>
  recomputePeriod(symbolsOf(Object.entries(symbols).map(([symbol, value]) => ({ symbol, meaning: symbol, value }))))

const UNION = { c0: 0.2, 't c0': 0.9, a: 0.7, 't a': 0.4, w: 1.3, L: 1000, H: 2400, level: 0.9 }
const R = [900, 800, 700]
const overlapPrior = { logMean: Math.log(0.2), logSd: 0.9 }
const SAME = {
  reaches: R,
  bounds: { low: 1000, high: 2400 },
  overlapPrior,
  tail: 0.7,
  tailSpread: 0.4,
  multiplier: 1.3,
}
const reach = (more: Partial<Parameters<typeof periodReach>[0]> = {}, level = 0.9) => {
  const { value, low, high } = periodReach({ ...SAME, ...more }, level)
  return { value, low, high }
}

describe('the people of a period, from the symbols of its working', () => {
  test('are those that were stated', () => {
    const N = { value: 70, low: 65, high: 75 }
    expect(again({ N })).toEqual(N)
  })

  test('are those of the only video, no more than the days that hold it', () => {
    const video = { V: { value: 100, low: 100, high: 100 }, least: 3, m: 0.25, 't m': 0.5, s: 0.4, b: 0, level: 0.8 }
    expect(again(video).value).toBeCloseTo(80, 9)
    expect(again({ ...video, W: { value: 60, low: 50, high: 70 } }).value).toBe(60)
  })

  test('are the new viewers, added up, where these are everybody', () => {
    expect(again({ n: [40, 50, 10] })).toEqual({ value: 100, low: 100, high: 100 })
  })

  test('are the union of measured parts otherwise, with every number of the working', () => {
    expect(again({ ...UNION, R })).toEqual(reach())
    expect(again({ ...UNION, R, level: 0.5 })).toEqual(reach({}, 0.5))
    expect(again({ ...UNION, R, w: 2, a: 3, 't a': 0 })).toEqual(reach({ multiplier: 2, tail: 3, tailSpread: 0 }))
    const bySource = { 'p loyal': 0.3, 'c loyal': 0.5, 't c loyal': 0.6, 'c passing': 0.1, 't c passing': 0.8 }
    const { c0: _, 't c0': __, ...rest } = UNION
    const mix = { loyal: { median: 0.5, spread: 0.6 }, passing: { median: 0.1, spread: 0.8 } }
    expect(again({ ...rest, ...bySource, R })).toEqual(reach({ overlapPrior: sourceOverlapPrior(0.3, mix) }))
  })

  test('are at least those that the days prove, where these are named', () => {
    // 100 were new, and 60 who returned on the second day were not new on the first.
    const { L: _, ...rest } = UNION
    const days = { T: [900, 800, 700], n: [40, 60, 0] }
    expect(again({ ...rest, ...days, R })).toEqual(reach({ bounds: { low: 960, high: 2400 } }))
    expect(again({ ...rest, T: [900, 800, 700], R })).toEqual(reach({ bounds: { low: 900, high: 2400 } }))
    expect(() => again({ ...rest, R })).toThrow('L')
  })

  test('are taught by known unions', () => {
    const known = { unions: 1, 'R 1': [90, 80], 'U 1': 120, 'at 1': 7, 'for 1': 2, middle: 9, span: 3 }
    const knownUnions = [{ reaches: [90, 80], union: 120, middle: 7, span: 2 }]
    expect(again({ ...UNION, ...known, R })).toEqual(reach({ knownUnions, middle: 9, span: 3 }))
  })

  test('hold parts that were estimated, or whose views are told, with the doubt that they share', () => {
    const { posterior } = postBelief(makeAccount(), DEFAULT_SETTINGS)
    const belief = { m: Math.exp(posterior.mean), 't m': posterior.sd, s: posterior.videoSd, b: 0 }
    const people = viewersFromViews(500, { ...posterior, viewsSlope: 0 }, 0.9).value
    const parts = [...R.map((each) => ({ people: each, measured: true })), { people: 300, measured: false }]
    const all = [...parts, { people, measured: false }]
    const expected = reach({
      reaches: all.map((part) => part.people),
      sharedError: sharedError(all, posterior, 0.9),
    })
    const found = again({ ...UNION, ...belief, R, E: 300, v: 500 })
    for (const end of ['value', 'low', 'high'] as const) expect(found[end]).toBeCloseTo(expected[end], 6)
    // Without a belief views say nothing, and estimated parts are taken as they are.
    expect(again({ ...UNION, R, v: 500 })).toEqual(reach())
    expect(again({ ...UNION, E: R })).toEqual(reach())
  })

  test('are no fewer than those of the measured days inside', () => {
    const { low, high } = reach()
    expect(again({ ...UNION, R, W: { value: 2390, low: 0, high: 2395 } })).toEqual({
      value: 2390,
      low,
      high: Math.max(2395, high),
    })
  })
})
