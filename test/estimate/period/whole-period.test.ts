import { describe, expect, test } from 'vitest'
import type { ReachWindow } from '../../../src/domain/account.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import { alignDays } from '../../../src/estimate/period/align-days.ts'
import type { PeriodViewers } from '../../../src/estimate/period/period.ts'
import { emptyPeriod, wholePeriod } from '../../../src/estimate/period/whole-period.ts'
import { priorOf, priorTable } from '../../../src/estimate/priors.ts'
import type { EstimateSettings } from '../../../src/estimate/settings.ts'
import { dayBelief } from '../../../src/estimate/views-per-viewer/beliefs.ts'
import { makeDays, missing, reading, rounded } from '../made-account.ts'
import { cellsOf, digits, fromWorking, numbersOf } from './from-working.ts'

const FIRST = '2026-01-01'
const date = (day: number): string => addDays(FIRST, day)
const REPEATS = priorOf(DEFAULT_SETTINGS.priors, 'views-per-viewer-tiktok-day').median

interface More {
  readonly headline?: PeriodViewers | null
  readonly least?: (window: unknown) => number
  readonly settings?: Partial<EstimateSettings>
  readonly windows?: readonly ReachWindow[]
  readonly noBelief?: boolean
}

const found = (
  numbers: Parameters<typeof makeDays>[1],
  { headline = null, least = () => 0, settings = {}, windows = [], noBelief = false }: More = {},
) => {
  const all = { ...DEFAULT_SETTINGS, ...settings }
  const aligned = alignDays({ days: makeDays(FIRST, numbers, { oneFile: true }) })
  const belief = () => {
    if (noBelief) throw new RangeError('no day has to be estimated')
    return dayBelief(aligned, all)
  }
  return wholePeriod(aligned.days, headline, belief, null, least, all, windows)
}
const whole = (...args: Parameters<typeof found>) => found(...args).period
const headlineOf = (from: number, to: number, low = 0): PeriodViewers => ({
  window: { from: date(from), to: date(to) },
  parts: 'measured-days',
  count: 1,
  interval: null,
  bounds: { low, high: null },
  basis: 'assumed',
  assumes: [],
  readings: [],
  sum: 0,
  overlap: null,
})
const window = (from: number, to: number, people: number): ReachWindow => ({
  from: date(from),
  to: date(to),
  viewers: reading(people, 'people', 'windows.csv', 9),
})
const holds = (period: PeriodViewers | null) => {
  expect(digits(fromWorking(period))).toEqual(digits(period?.interval ?? { value: -1, low: -1, high: -1 }))
}

describe('the whole period', () => {
  test('is there only where some day has to be estimated, and nothing is believed before', () => {
    const nothing = { period: null, problems: [] }
    expect(found([], { noBelief: true })).toEqual(nothing)
    expect(found([{ views: null }, { viewers: null }, {}], { noBelief: true })).toEqual(nothing)
    expect(found([{ viewers: 7, views: 9 }, { views: 0 }], { noBelief: true })).toEqual(nothing)
    expect(() => found([{ views: 1 }], { noBelief: true })).toThrow('no day')
  })

  test('goes from the first to the last day with a number, and counts and adds up these days', () => {
    const period = whole([{ views: null }, { views: 60 }, { viewers: 50 }, { views: 0 }, { views: 30 }, {}])
    expect(period).toMatchObject({ window: { from: date(1), to: date(4) }, parts: 'days', count: 4, basis: 'assumed' })
    expect(period?.sum).toBeCloseTo(50 + 90 / (1 + REPEATS), 9)
    expect(period?.bounds).toEqual({ low: 0, high: 140 })
    const days = 'views-per-viewer-tiktok-day'
    expect(period?.assumes).toEqual([days, `${days}-spread`, 'overlap-days', 'overlap-tail', 'period-multiplier'])
    expect(period?.overlap).toEqual(numbersOf(period).c)
    holds(period)
  })

  test('tells measured days from those that were estimated, and cites both', () => {
    const period = whole([{ views: 60 }, { viewers: 50, views: 55 }, { views: 0 }, { views: 30, viewers: null }])
    expect(numbersOf(period)).toMatchObject({ R: [50, 0], v: [60, 30], L: 0, H: 140 })
    expect(cellsOf(period, 'R')).toEqual([
      ['viewers', 3],
      ['views', 4],
    ])
    expect(cellsOf(period, 'v')).toEqual([
      ['views', 2],
      ['views', 5],
    ])
    expect(period?.readings.map((each) => each?.value)).toEqual([60, 55, 0, 30, undefined, 50, undefined, null])
    holds(period)
    expect(Object.keys(numbersOf(whole([{ views: 60 }, { views: 50 }]))).slice(0, 2)).toEqual(['v', 'm'])
  })

  test('is not told where the measured window holds it', () => {
    const days = [{ viewers: 50 }, { views: 40 }, { viewers: 30 }]
    expect(whole(days, { headline: headlineOf(0, 2) })).toBeNull()
    expect(whole(days, { headline: headlineOf(-1, 3) })).toBeNull()
    expect(whole(days, { headline: headlineOf(1, 2) })?.count).toBe(3)
    expect(whole(days, { headline: headlineOf(0, 1) })?.count).toBe(3)
    expect(whole(days, { headline: { ...headlineOf(0, 2), window: 'lifetime' } })?.count).toBe(3)
  })

  test('has no fewer people than are proven inside, and no more than its days or everybody there is', () => {
    const days = [{ views: 60 }, { viewers: 50 }, { views: 30 }]
    const asked: unknown[] = []
    const least = (people: number) => (of: unknown) => {
      asked.push(of)
      return people
    }
    expect(whole(days, { headline: headlineOf(1, 1, 45) })?.bounds).toEqual({ low: 45, high: 140 })
    expect(whole(days, { headline: headlineOf(1, 1, 45), least: least(70) })?.bounds.low).toBe(70)
    expect(whole(days, { headline: headlineOf(1, 1, 45), least: least(20) })?.bounds.low).toBe(45)
    expect(asked).toEqual([
      { from: date(0), to: date(2) },
      { from: date(0), to: date(2) },
    ])
    expect(whole(days, { least: least(999) })?.interval).toEqual({ value: 140, low: 140, high: 140 })
    expect(whole(days, { settings: { ceiling: 90 } })?.bounds).toEqual({ low: 0, high: 90 })
    expect(whole(days, { settings: { ceiling: 90 }, least: least(95) })?.bounds).toEqual({ low: 95, high: 95 })
  })

  test('has no upper bound where a day inside may have brought anybody', () => {
    expect(whole([{ views: 60 }, {}, { views: 30 }])?.bounds).toEqual({ low: 0, high: null })
    expect(whole([{ views: 60 }, { views: missing() }, { views: 30 }])?.bounds.high).toBeNull()
    expect(whole([{ views: 60 }, { viewers: 3 }, { views: 30 }])?.bounds.high).toBe(93)
  })
})

describe('windows with known people', () => {
  const days = [{ views: 60 }, { views: 50, viewers: 40 }, { views: 50, viewers: 45 }, { views: 30 }]

  test('bound the whole and teach the overlap; calibrated it is with measured days only', () => {
    const period = whole(days, { windows: [window(1, 2, 60)] })
    expect(period).toMatchObject({ basis: 'calibrated', bounds: { low: 60, high: 150 } })
    expect(period?.readings.at(-1)).toMatchObject({ column: 'people' })
    expect(numbersOf(period)).toMatchObject({ unions: 1, 'U 1': 60, L: 60, H: 150 })
    holds(period)
    expect(whole(days)?.basis).toBe('assumed')
    const viewless = whole([{ views: 60 }, { viewers: 40 }, { viewers: 45 }, { views: 30 }], {
      windows: [window(1, 2, 60)],
    })
    expect(viewless?.basis).toBe('assumed')
    expect(numbersOf(viewless)).toHaveProperty('unions', 1)
  })

  test('bound it alone where a day is unknown', () => {
    const blind = [{ views: 60 }, {}, { views: 50 }, { views: 30 }]
    expect(whole(blind, { windows: [window(1, 2, 70)] })?.bounds).toEqual({ low: 70, high: 160 })
    expect(whole(blind, { windows: [window(2, 3, 70)] })?.bounds).toEqual({ low: 70, high: null })
  })

  test('that are the period are the answer, and what days and windows prove is no matter then', () => {
    const exact = { ...window(0, 3, 0), viewers: rounded(100, 5, 'people', 'windows.csv', 9) }
    const period = whole(days, { windows: [exact] })
    expect(period).toMatchObject({
      basis: 'measured',
      interval: { value: 100, low: 95, high: 105 },
      bounds: { low: 95, high: 105 },
      assumes: [],
      overlap: null,
    })
    expect(numbersOf(period)).toEqual({ N: { value: 100, low: 95, high: 105 } })
    expect(cellsOf(period, 'N')).toEqual([['people', 9]])
    holds(period)
    const proven = whole(days, { windows: [exact], headline: headlineOf(1, 2, 97) })
    expect(proven?.bounds).toEqual({ low: 95, high: 105 })
  })

  test('that contradict what is proven are told and not used', () => {
    const { period, problems } = found(days, { windows: [window(1, 2, 60)], headline: headlineOf(1, 2, 151) })
    expect(problems).toMatchObject([{ code: 'window-off' }])
    expect(period?.bounds).toEqual({ low: 151, high: 175 })
    expect(found(days, { windows: [window(1, 2, 60)] }).problems).toEqual([])
  })
})

test('calibrations of the overlap and of views per viewer make the whole calibrated, one alone does not', () => {
  const learned = (...ids: string[]) =>
    priorTable(ids.map((id) => ({ ...priorOf(DEFAULT_SETTINGS.priors, id), learned: true })))
  const basis = (...ids: string[]) =>
    whole([{ views: 9 }, { views: 8 }], { settings: { priors: learned(...ids) } })?.basis
  expect(basis('overlap-days', 'views-per-viewer-tiktok-day')).toBe('calibrated')
  expect(basis('overlap-days')).toBe('assumed')
  expect(basis('views-per-viewer-tiktok-day')).toBe('assumed')
})

test('the working of an empty window is its cells', () => {
  const period = emptyPeriod(makeDays(FIRST, [{ views: 0 }, { views: 5 }, { views: 0 }, { views: 0 }]))
  expect(period).toMatchObject({ count: 3, window: { from: date(0), to: date(3) } })
  expect(fromWorking(period)).toEqual({ value: 0, low: 0, high: 0 })
})
