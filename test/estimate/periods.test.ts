import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/estimate/estimate-reach.ts'
import { alignDays } from '../../src/estimate/period/align-days.ts'
import { measuredPeriod } from '../../src/estimate/period/measured-period.ts'
import { unionOfParts } from '../../src/estimate/period/union-of-parts.ts'
import { videosPeriod } from '../../src/estimate/period/videos-period.ts'
import { wholePeriod } from '../../src/estimate/period/whole-period.ts'
import { dayBelief, postBelief } from '../../src/estimate/views-per-viewer/beliefs.ts'
import { videoViewers } from '../../src/estimate/views-per-viewer/video-viewers.ts'
import { makeAccount, makeDays, makeVideo, missing } from './made-account.ts'

const nobody = () => 0
const align = (numbers: Parameters<typeof makeDays>[1]) => alignDays({ days: makeDays('2026-01-01', numbers) })
const measured = (numbers: Parameters<typeof makeDays>[1], least = nobody as (window: unknown) => number) =>
  measuredPeriod(align(numbers), () => dayBelief(align(numbers), DEFAULT_SETTINGS), null, least, DEFAULT_SETTINGS)
const split = (newViewers: number, returningViewers: number) => ({
  viewers: newViewers + returningViewers,
  newViewers,
  returningViewers,
})

describe('the period of measured days', () => {
  test('is bounded by new and returning viewers', () => {
    // sum(new) = 9; on day 2, 9 returned of whom at most 4 were new before: 9 + 5 at least; 10 + 14 at most
    const { period, problems } = measured([split(4, 6), split(5, 9)])
    expect(period).toMatchObject({ basis: 'assumed', count: 2, sum: 24, bounds: { low: 15, high: 24 } })
    expect(problems).toEqual([])
  })

  test('is exact where the bounds meet, and rests on no assumption then', () => {
    const { period } = measured([split(40, 0), split(50, 0)])
    expect(period).toMatchObject({ basis: 'bounded', interval: { value: 90, low: 90, high: 90 }, assumes: [] })
  })

  test('of one day is that day', () => {
    expect(measured([{ viewers: 70 }, { viewers: null }]).period).toMatchObject({
      basis: 'measured',
      interval: { value: 70, low: 70, high: 70 },
      window: { from: '2026-01-01', to: '2026-01-01' },
    })
    expect(measured([{ viewers: null }, { views: 9 }]).period).toBeNull()
  })

  test('leaves days out of the bounds whose numbers contradict each other', () => {
    const { period } = measured([split(40, 10), { ...split(50, 30), viewers: 90, views: 60 }, split(20, 20)])
    // Of new viewers 40 + 20 are proven; the largest day proves 90, and no more than 50 + 90 + 40 came.
    expect(period?.bounds).toEqual({ low: 90, high: 180 })
    expect(period?.interval?.high).toBeLessThanOrEqual(period?.bounds.high ?? 0)
  })

  test('proves no more people than its days have, whatever a video claims', () => {
    const { period } = measured([{ viewers: 70 }, { viewers: 30 }], () => 500)
    expect(period?.interval).toEqual({ value: 100, low: 100, high: 100 })
    expect(measured([{ viewers: 70 }, { viewers: 30 }], () => 80).period?.bounds).toEqual({ low: 80, high: 100 })
  })

  test('cites each column once, its lines together', () => {
    const { period } = measured([split(4, 6), split(5, 9)])
    expect(period?.readings.map((reading) => reading?.column)).toEqual([
      'viewers',
      'viewers',
      'newViewers',
      'newViewers',
      'returningViewers',
      'returningViewers',
    ])
  })
})

describe('the period of all days', () => {
  const whole = (numbers: Parameters<typeof makeDays>[1], settings = {}) => {
    const all = { ...DEFAULT_SETTINGS, ...settings }
    const aligned = align(numbers)
    const { period } = measuredPeriod(aligned, () => dayBelief(aligned, all), null, nobody, all)
    return wholePeriod(aligned.days, period, () => dayBelief(aligned, all), null, nobody, all).period
  }

  test('is there only where a day outside the measured ones has views', () => {
    expect(
      whole([
        { views: 9, viewers: 8 },
        { views: 5, viewers: 5 },
      ]),
    ).toBeNull()
    expect(whole([{ views: 9, viewers: 8 }, { views: 5 }, { views: 5, viewers: 5 }])).toBeNull()
    expect(whole([{ views: 9, viewers: 8 }, { views: 0 }])).toBeNull()
    expect(whole([{ views: 9, viewers: 8 }, { views: 5 }])?.window).toEqual({ from: '2026-01-01', to: '2026-01-02' })
  })

  test('lies between what the measured days prove and the sum of viewers and views', () => {
    // 900 were new, and 200 returned before anybody was new
    const found = whole([{ views: 900, ...split(500, 200) }, { views: 800, ...split(400, 200) }, { views: 5000 }])
    expect(found).toMatchObject({ basis: 'assumed', count: 3, bounds: { low: 1100, high: 6300 } })
    expect(found?.interval?.low).toBeGreaterThanOrEqual(1100)
    expect(found?.interval?.high).toBeLessThanOrEqual(6300)
  })

  test('has no upper bound where nothing is known of a day inside', () => {
    expect(whole([{ views: 900 }, { views: missing() }, { views: 800 }])?.bounds.high).toBeNull()
    expect(whole([{ views: 900 }, { views: 0 }, { views: 800 }])?.bounds.high).toBe(1700)
  })

  test('keeps under the ceiling', () => {
    expect(whole([{ views: 900 }, { views: 800 }], { ceiling: 600 })?.interval?.high).toBeLessThanOrEqual(600)
  })
})

describe('the period of videos', () => {
  const belief = postBelief(makeAccount(), DEFAULT_SETTINGS)
  const people = (numbers: Parameters<typeof makeVideo>[1][]) =>
    numbers.map((each, index) => videoViewers(makeVideo(`v${index}`, each), belief, DEFAULT_SETTINGS))
  const period = (numbers: Parameters<typeof makeVideo>[1][], settings = {}) =>
    videosPeriod(people(numbers), belief, null, { ...DEFAULT_SETTINGS, ...settings })

  test('of one video is that video', () => {
    const [only] = people([{ views: 900 }])
    expect(period([{ views: 900 }])).toMatchObject({ interval: only?.interval, basis: 'assumed', count: 1 })
    expect(period([{ viewers: 800 }])?.basis).toBe('measured')
    expect(JSON.stringify(period([{ views: 900 }, { views: 0 }, { views: null }]))).toBe(
      JSON.stringify(period([{ views: 900 }])),
    )
    expect(period([])).toBeNull()
  })

  test('lies between the most that one video proves and the sum of all', () => {
    const found = period([{ viewers: 800 }, { viewers: 500 }, { views: 700, likes: 300 }])
    expect(found).toMatchObject({ window: 'lifetime', basis: 'assumed', bounds: { low: 800, high: 2000 } })
    expect(found?.interval?.low).toBeGreaterThanOrEqual(800)
    expect(found?.interval?.high).toBeLessThanOrEqual(2000)
  })

  test('keeps under the ceiling, but not under what was measured', () => {
    expect(period([{ views: 800 }, { views: 700 }], { ceiling: 500 })?.interval?.high).toBe(500)
    const found = period([{ viewers: 800 }, { viewers: 700 }], { ceiling: 500 })
    expect(found?.interval).toEqual({ value: 800, low: 800, high: 800 })
  })
})

describe('the union of parts', () => {
  const bounds = { low: 0, high: 1e9 }
  const parts = (isMeasured: boolean) => [900, 800, 700].map((people) => ({ people, measured: isMeasured }))
  const belief = postBelief(makeAccount(), DEFAULT_SETTINGS)

  test('of estimated parts is less sure than of measured ones, around the same value', () => {
    const sure = unionOfParts('videos', parts(true), bounds, belief, null, DEFAULT_SETTINGS)
    const unsure = unionOfParts('videos', parts(false), bounds, belief, null, DEFAULT_SETTINGS)
    expect(unsure.interval.value).toBe(sure.interval.value)
    expect(unsure.interval.low).toBeLessThan(sure.interval.low)
    expect(unsure.interval.high).toBeGreaterThan(sure.interval.high)
    expect(sure.assumes).toEqual(['overlap-videos', 'overlap-tail', 'period-multiplier'])
    expect(unsure.assumes).toEqual([...belief.assumes, ...sure.assumes])
  })

  test('overlaps more the more views come from Following and the profile', () => {
    const at = (loyal: number) => {
      const none = { value: 0, low: 0, high: 0 }
      const traffic = { direct: none, other: none, loyal, readings: [] }
      return unionOfParts('days', parts(true), bounds, null, traffic, DEFAULT_SETTINGS)
    }
    const medians = [0, 0.2, 1].map((loyal) => at(loyal).overlap.value)
    // source: c = 0.55 w + 0.05 (1 - w), cut off at 0.97
    expect(medians[0]).toBeCloseTo(0.05, 3)
    expect(medians[1]).toBeCloseTo(0.15, 2)
    // 0.55 exp(0.8 z) with Phi(z) = Phi(ln(0.97 / 0.55) / 0.8) / 2 = 0.3804
    expect(medians[2]).toBeCloseTo(0.431, 3)
    expect(at(0.2).assumes).toEqual(['overlap-loyal', 'overlap-passing', 'overlap-tail', 'period-multiplier'])
  })
})
