import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Day } from '../../../src/domain/day.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { dailySharing } from '../../../src/estimate/shares/daily-sharing.ts'
import { reproductionNumber, sharePressure } from '../../../src/estimate/shares/reproduction-number.ts'
import { sharingDayWeights } from '../../../src/estimate/shares/sharing-kernel.ts'
import { type Traffic, trafficOf } from '../../../src/estimate/traffic.ts'
import { makeAccount, makeDays, makeSources, reading, rounded } from '../made-account.ts'

const FIRST = '2026-03-01'
const SHARES = Array.from({ length: 45 }, (_, day) => 20 + ((day * 7) % 13))
const days = makeDays(
  FIRST,
  SHARES.map((shares, day) => ({ views: 3000 + 100 * (day % 5), viewers: 2500, shares })),
  {
    oneFile: true,
  },
)
const period = (from: number, to: number) =>
  ({
    window: { from: addDays(FIRST, from), to: addDays(FIRST, to) },
    parts: 'measured-days',
    count: to - from + 1,
    interval: { value: 40_000, low: 30_000, high: 50_000 },
    bounds: { low: 25_000, high: 2500 * (to - from + 1) },
    basis: 'assumed',
    assumes: [],
    readings: [],
    sum: 2500 * (to - from + 1),
    overlap: null,
  }) as const

const bySource = (from: number, to: number, direct: number): Map<string, Traffic> => {
  const traffic = trafficOf(makeSources({ 'for-you': 1 - direct, 'direct-message': direct }))
  return new Map(
    traffic === null ? [] : Array.from({ length: to - from + 1 }, (_, day) => [addDays(FIRST, from + day), traffic]),
  )
}

describe('days with known sources', () => {
  test('are the renewal estimator with imported cases, where no day is left out', () => {
    const found = dailySharing(days, period(35, 44), bySource(35, 44, 0.02))?.split
    const series = SHARES.map((shares) => ({ shares, certain: 0.02 * 2500 }))
    const [expected] = reproductionNumber(series, { windows: [[35, 44]], level: 0.8 })
    expect(found?.days).toBe(10)
    expect(found?.people).toBe(25_000)
    expect(found?.part).toBe(1)
    const { estimates } = estimateReach(
      makeAccount({
        days: days.map((day, index) => (index < 35 ? withoutViewers(day) : day)),
        splits: Array.from({ length: 10 }, (_, day) => {
          const on = addDays(FIRST, 35 + day)
          return { from: on, to: on, sources: makeSources({ 'for-you': 0.98, 'direct-message': 0.02 }) }
        }),
      }),
      { ofVideos: [] },
    )
    const c = estimates.find(({ id }) => id === 'new-viewers-per-share')
    expect(c?.basis).toBe('calibrated')
    expect(c?.value).toBeCloseTo(expected?.value ?? Number.NaN, 9)
    expect(c?.low).toBeCloseTo(expected?.low ?? Number.NaN, 9)
    expect(c?.high).toBeCloseTo(expected?.high ?? Number.NaN, 9)
  })

  test('feel the shares of days before the window', () => {
    const pressure = sharePressure(SHARES, sharingDayWeights()).slice(35, 45)
    const sum = pressure.reduce((total, each) => total + each, 0)
    expect(dailySharing(days, period(35, 44), bySource(35, 44, 0.02))?.split?.pressure).toBeCloseTo(sum, 9)
  })

  test('are a part of the window where others are not known, and too few under seven', () => {
    expect(dailySharing(days, period(25, 44), bySource(30, 36, 0.02))?.split).toMatchObject({ days: 7 })
    expect(dailySharing(days, period(25, 44), bySource(30, 36, 0.02))?.split?.part).toBeCloseTo(7 / 20, 1)
    expect(dailySharing(days, period(25, 44), bySource(30, 35, 0.02))?.split).toBeNull()
  })

  test('leave out a day whose shares, or those before it, are not known or were taken back', () => {
    for (const odd of [null, -5]) {
      const account = makeDays(
        FIRST,
        SHARES.map((shares, day) => ({ views: 3000, viewers: 2500, shares: day === 40 ? odd : shares })),
        { oneFile: true },
      )
      // Of the next day's pressure more than nine tenths are known.
      expect(dailySharing(account, period(35, 44), bySource(35, 44, 0.02))?.split?.days).toBe(9)
    }
  })
})

describe('the quiet day', () => {
  const quiet = (views: number, at = 38) =>
    makeDays(
      FIRST,
      SHARES.map((shares, day) => ({ views: day === at ? views : 90_000, shares })),
    )

  test('bounds new viewers per share by its views over the shares that bear on it', () => {
    const found = dailySharing(quiet(150), period(20, 44), new Map())?.quietDay
    const pressure = sharePressure(SHARES, sharingDayWeights())[38] ?? Number.NaN
    expect(found?.date).toBe(addDays(FIRST, 38))
    expect(found?.bound).toBeCloseTo(150 / pressure, 9)
  })

  test('is no day with so few views that chance made it quiet, nor one of the last two', () => {
    expect(dailySharing(quiet(99), period(20, 44), new Map())?.quietDay?.bound).toBeGreaterThan(1000)
    expect(dailySharing(quiet(150, 43), period(20, 44), new Map())?.quietDay?.bound).toBeGreaterThan(1000)
  })

  test('cuts the assumed range off where it falls below its upper end, and is printed beside it', () => {
    // 20 to 32 shares a day and 110 views on one: about four viewers a share at most; with fifty times the shares 0.08
    const at = (times: number) => {
      const made = makeDays(
        FIRST,
        SHARES.map((shares, day) => ({ views: day === 38 ? 110 : 90_000, shares: times * shares })),
      )
      return estimateReach(makeAccount({ days: made })).estimates.find(({ id }) => id === 'new-viewers-per-share')
    }
    expect(at(1)?.value).toBeCloseTo(0.45, 12)
    expect(at(1)?.bounds?.high).toBeGreaterThan(at(1)?.high ?? Infinity)
    expect(at(50)?.high).toBe(at(50)?.bounds?.high)
    expect(at(50)?.high).toBeLessThan(0.2)
  })
})

describe('the split of a window', () => {
  const rich = (fraction: number) =>
    trafficOf(
      makeSources({
        'for-you': 0.7 - fraction,
        'direct-message': rounded(fraction, 0.005),
        other: rounded(0.2, 0.01),
        profile: 0.1,
      }),
    )
  /** Ten days; on the later five twice as much by messages. */
  const sources = () => {
    const found = new Map<string, Traffic>()
    for (let day = 35; day <= 44; day++) {
      const traffic = rich(day < 40 ? 0.1 : 0.2)
      if (traffic !== null) found.set(addDays(FIRST, day), traffic)
    }
    return found
  }

  test('weighs the sources of its days by their views', () => {
    const split = dailySharing(days, period(35, 44), sources())?.split
    // 3,000 to 3,400 views, the same five on both halves
    expect(split?.traffic.direct.value).toBeCloseTo(0.15, 12)
    expect(split?.traffic.direct.low).toBeCloseTo(0.145, 12)
    expect(split?.traffic.direct.high).toBeCloseTo(0.155, 12)
    expect(split?.traffic.other.value).toBeCloseTo(0.2, 12)
    expect(split?.traffic.other.low).toBeCloseTo(0.19, 12)
    expect(split?.traffic.other.high).toBeCloseTo(0.21, 12)
    expect(split?.traffic.loyal).toBeCloseTo(0.1, 12)
    // Of each half the four cells are the same readings.
    expect(split?.traffic.readings.length).toBe(40)
    expect(split?.shares.map(({ value }) => value)).toEqual(SHARES.slice(35, 45))
    const uneven = days.map((day, index) => (index === 44 ? { ...day, views: reading(30_000) } : day))
    const views = 3000 * 2 + 3100 * 2 + 3200 * 2 + 3300 * 2 + 3400 + 30_000
    const late = 3000 + 3100 + 3200 + 3300 + 30_000
    expect(dailySharing(uneven, period(35, 44), sources())?.split?.traffic.direct.value).toBeCloseTo(
      0.1 + (0.1 * late) / views,
      9,
    )
  })

  test('takes views for people where a day has no viewers, as many to each view as in the window', () => {
    const blind = days.map((day, index) => (index >= 38 && index <= 39 ? withoutViewers(day) : day))
    const split = dailySharing(blind, period(35, 44), sources())?.split
    // 25,000 viewers to 32,000 views; days 38 and 39 have 3,300 and 3,400
    expect(split?.people).toBeCloseTo(8 * 2500 + (6700 * 25_000) / 32_000, 9)
  })

  test('says on how many days a viewer can have come, on average', () => {
    // At least 25,000 people among 25,000 of days: once.
    expect(dailySharing(days, period(35, 44), sources())?.split?.repeats).toBe(1)
    const few = { ...period(35, 44), bounds: { low: 5000, high: 25_000 } }
    expect(dailySharing(days, few, sources())?.split?.repeats).toBe(5)
    const nobody = { ...period(35, 44), bounds: { low: 0, high: 25_000 } }
    expect(dailySharing(days, nobody, sources())?.split?.repeats).toBe(25_000)
    const more = { ...period(35, 44), bounds: { low: 40_000, high: 50_000 } }
    expect(dailySharing(days, more, sources())?.split?.repeats).toBe(1)
  })

  test('is none of days without views, or of nobody', () => {
    const blank = days.map((day, index) => (index >= 38 ? { ...day, views: reading(0) } : day))
    expect(dailySharing(blank, period(35, 44), sources())?.split).toBeNull()
    expect(dailySharing(days, { ...period(35, 44), sum: 0 }, sources())?.split).toBeNull()
    expect(dailySharing(days.slice(0, 20), period(35, 44), sources())?.split).toBeNull()
  })

  test('is none of an account whose shares are not known', () => {
    const without = days.map(({ shares: _, ...day }) => day)
    expect(dailySharing(without, period(35, 44), sources())).toEqual({ quietDay: null, split: null })
  })
})

describe('the people of a quiet day', () => {
  const bound = (odd: object) => {
    const made = makeDays(
      FIRST,
      SHARES.map((shares, day) => ({ views: 90_000, viewers: 80_000, shares, ...(day === 38 ? odd : {}) })),
      { oneFile: true },
    )
    const found = dailySharing(made, period(20, 44), new Map())?.quietDay
    const pressure = sharePressure(SHARES, sharingDayWeights())[38] ?? Number.NaN
    return found?.date === addDays(FIRST, 38) ? Math.round(found.bound * pressure) : null
  }

  test('are its viewers or its views, whichever are fewer, at the upper end of their rounding', () => {
    expect(bound({ views: 300, viewers: 200 })).toBe(200)
    expect(bound({ views: 200, viewers: 300 })).toBe(200)
    expect(bound({ views: 300, viewers: null })).toBe(300)
    expect(bound({ views: null, viewers: 250 })).toBe(250)
    expect(bound({ views: 300, viewers: rounded(200, 20) })).toBe(220)
    expect(bound({ views: 100, viewers: 100 })).toBe(100)
    expect(bound({ views: null, viewers: null })).toBeNull()
  })

  test('count on the last day that has settled, not on one before the window', () => {
    const quietOn = (at: number) => {
      const made = makeDays(
        FIRST,
        SHARES.map((shares, day) => ({ views: day === at ? 150 : 90_000, shares })),
      )
      return dailySharing(made, period(20, 44), new Map())?.quietDay?.date
    }
    expect(quietOn(42)).toBe(addDays(FIRST, 42))
    expect(quietOn(43)).not.toBe(addDays(FIRST, 43))
    expect(quietOn(20)).toBe(addDays(FIRST, 20))
    expect(quietOn(19)).not.toBe(addDays(FIRST, 19))
  })
})

test('a window of videos has no days', () => {
  expect(dailySharing(days, { ...period(0, 9), window: 'lifetime' }, new Map())).toBeNull()
})

const withoutViewers = ({ viewers: _, ...day }: Day): Day => day
