import { describe, expect, test } from 'vitest'
import type { ReachWindow } from '../../../src/domain/account.ts'
import { addDays, dayNumber } from '../../../src/domain/calendar.ts'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import { type AlignedDays, alignDays } from '../../../src/estimate/period/align-days.ts'
import { measuredPeriod } from '../../../src/estimate/period/measured-period.ts'
import { VIEWERS_PRIORS } from '../../../src/estimate/period/period.ts'
import { PRIORS, priorOf, priorTable } from '../../../src/estimate/priors.ts'
import type { EstimateSettings } from '../../../src/estimate/settings.ts'
import { dayBelief } from '../../../src/estimate/views-per-viewer/beliefs.ts'
import { makeDays, reading } from '../made-account.ts'
import { cellsOf, digits, fromWorking, numbersOf } from './from-working.ts'

const FIRST = '2026-01-01'
const date = (day: number): string => addDays(FIRST, day)
type Numbers = Parameters<typeof makeDays>[1]

interface More {
  readonly least?: (window: unknown) => number
  readonly settings?: Partial<EstimateSettings>
  readonly windows?: readonly ReachWindow[]
}

const ofAligned = (aligned: AlignedDays, { least = () => 0, settings = {}, windows = [] }: More = {}) => {
  const all = { ...DEFAULT_SETTINGS, ...settings }
  return measuredPeriod(aligned, () => dayBelief(aligned, all), null, least, all, windows)
}
const measured = (numbers: Numbers, more: More = {}) =>
  ofAligned(alignDays({ days: makeDays(FIRST, numbers, { oneFile: true }) }), more)
const split = (newViewers: number, returningViewers: number) => ({
  viewers: newViewers + returningViewers,
  newViewers,
  returningViewers,
})
const unborn = { viewers: null, newViewers: null, returningViewers: null }
const window = (from: number, to: number, people: number): ReachWindow => ({
  from: date(from),
  to: date(to),
  viewers: reading(people, 'people', 'windows.csv', 9),
})
const codes = ({ problems }: ReturnType<typeof measured>) => problems.map(({ code }) => code)
/** Repeat views per viewer of an account's days where nothing was measured. */
const REPEATS = priorOf(DEFAULT_SETTINGS.priors, 'views-per-viewer-tiktok-day').median

describe('the window of measured viewers', () => {
  test('goes from the first to the last day with a number', () => {
    const found = measured([{ viewers: null }, { viewers: 20 }, { views: 9 }, { viewers: 30 }, { viewers: null }])
    expect(found.period?.window).toEqual({ from: date(1), to: date(3) })
    expect(measured([{ viewers: null }, { views: 4 }])).toEqual({ period: null, problems: [] })
  })

  test('is a year at most, the latest, and says so', () => {
    const daily = (days: number) => measured(Array.from({ length: days }, () => split(1, 1)))
    expect(daily(365).period).toMatchObject({ window: { from: FIRST, to: date(364) }, count: 365, sum: 730 })
    expect(codes(daily(365))).toEqual([])
    expect(daily(366).period).toMatchObject({ window: { from: date(1), to: date(365) }, count: 365, sum: 730 })
    expect(daily(366).problems).toMatchObject([{ code: 'over-a-year', message: `viewers are known before ${date(1)}` }])
  })

  test('that follows days without data yet holds the first day of the account, where the numbers bear it out', () => {
    const born = measured([unborn, split(40, 0), split(50, 30), split(10, 90)])
    expect(born.period).toMatchObject({
      basis: 'bounded',
      interval: { value: 100, low: 100, high: 100 },
      bounds: { low: 100, high: 100 },
      assumes: [],
      overlap: null,
      count: 3,
      sum: 220,
      viewerDays: 220,
    })
    expect(born.problems).toEqual([])
    expect(numbersOf(born.period)).toEqual({ n: [40, 50, 10] })
    expect(cellsOf(born.period, 'n')).toEqual([['newViewers', [3, 5]]])
    expect(fromWorking(born.period)).toEqual({ value: 100, low: 100, high: 100 })
    const older = measured([unborn, split(40, 0), split(50, 41)])
    expect(older.period?.bounds).toEqual({ low: 91, high: 131 })
    expect(older.problems).toMatchObject([
      { code: 'birth-unproven', message: `the first day with viewers is ${date(1)}` },
    ])
  })

  test.each([
    ['no number of new viewers', { viewers: null }],
    ['new viewers without viewers', { viewers: null, newViewers: 3 }],
    ['viewers of nobody', { viewers: 0, newViewers: null }],
  ])('says nothing of a first day after a day with %s', (_, before) => {
    const found = measured([before, split(40, 0), split(50, 30)])
    expect(found.period?.bounds).toEqual({ low: 90, high: 120 })
    expect(codes(found)).toEqual([])
  })

  test('says nothing of a first day where only later days have no data', () => {
    const found = measured([split(40, 0), split(50, 30), unborn])
    expect(found.period?.bounds).toEqual({ low: 90, high: 120 })
    expect(codes(found)).toEqual([])
    expect(codes(measured([split(40, 0), unborn, split(50, 30)]))).toEqual([])
  })

  test('that was cut to a year does not hold the first day', () => {
    const days = [unborn, split(50, 0), ...Array.from({ length: 365 }, () => split(1, 0))]
    const found = measured(days)
    expect(codes(found)).toEqual(['over-a-year'])
    expect(found.period?.window).toEqual({ from: date(2), to: date(366) })
    expect(found.period?.count).toBe(365)
  })
})

describe('the bounds of measured days', () => {
  test('take the views of days inside that were not measured, and nothing where these have none either', () => {
    const gap = measured([split(40, 10), { views: 60 }, split(20, 20)])
    expect(gap.period).toMatchObject({ count: 3, bounds: { low: 70, high: 150 }, viewerDays: 90 })
    expect(numbersOf(gap.period)).toMatchObject({ L: 70, H: 150 })
    expect(gap.period?.sum).toBeCloseTo(90 + 60 / (1 + REPEATS), 9)
    expect(gap.problems).toMatchObject([{ code: 'days-filled', message: `1 days from ${date(0)} to ${date(2)}` }])
    const blind = measured([split(40, 10), {}, split(20, 20)])
    expect(blind.period).toMatchObject({ count: 2, sum: 90, bounds: { low: 70, high: null } })
    expect(blind.period?.interval?.high).toBeLessThanOrEqual(90)
    expect(codes(blind)).toEqual([])
  })

  test('follow the labels of viewers that are labelled late, through days without a row', () => {
    const [first, , third] = makeDays(FIRST, [{ viewers: 10 }, {}, { viewers: 20 }])
    const row = (day: typeof first, on: number) => ({
      label: date(on + 1),
      date: date(on),
      viewers: day?.viewers ?? reading(0),
      newViewers: undefined,
      returningViewers: undefined,
    })
    const days = makeDays(FIRST, [{ views: 30 }, { views: 7 }, { views: 900 }, { views: 5000 }])
    const { period } = ofAligned({ days, rows: [row(first, 0), row(third, 2)], shift: null })
    expect(period).toMatchObject({ window: { from: date(0), to: date(2) }, count: 3, bounds: { low: 20, high: 37 } })
  })

  test('hold the largest day, even one whose numbers contradict each other', () => {
    const odd = measured([split(40, 10), { ...split(50, 30), viewers: 95, views: 60 }, split(20, 20)])
    // At most 50 + 60 + 40 by the views of that day, but 185 viewers were measured.
    expect(odd.period).toMatchObject({ bounds: { low: 95, high: 185 }, sum: 185 })
    const views = measured([split(40, 10), { ...split(50, 30), viewers: 81, views: 500 }, split(20, 20)])
    expect(views.period).toMatchObject({ bounds: { low: 81, high: 590 }, sum: 171 })
    expect(views.period?.interval?.high).toBeLessThanOrEqual(590)
  })

  test('end at everybody there is, but not below what is proven', () => {
    const days = [{ viewers: 70 }, { viewers: 30 }]
    expect(measured(days, { settings: { ceiling: 90 } }).period?.bounds).toEqual({ low: 70, high: 90 })
    expect(measured(days, { settings: { ceiling: 90 } }).period?.interval?.high).toBeLessThanOrEqual(90)
    const small = measured(days, { settings: { ceiling: 20 } }).period
    expect(small).toMatchObject({ basis: 'bounded', interval: { value: 70, low: 70, high: 70 } })
    const contradicted = measured([{ ...split(50, 30), viewers: 90, views: 10 }, split(20, 20)], {
      settings: { ceiling: 100 },
    })
    expect(contradicted.period?.bounds.high).toBe(100)
  })

  test('hold the people that a video of the window proves, and these are no more than all days together', () => {
    const asked: unknown[] = []
    const proven = (people: number) =>
      measured([{ viewers: 70 }, { viewers: 30 }], {
        least: (of) => {
          asked.push(of)
          return people
        },
      }).period
    expect(proven(80)?.bounds).toEqual({ low: 80, high: 100 })
    expect(asked).toEqual([{ from: date(0), to: date(1) }])
    expect(proven(500)?.interval).toEqual({ value: 100, low: 100, high: 100 })
  })
})

describe('days that are not measured', () => {
  test('are filled where they lie between measured ones and have views', () => {
    const { period } = measured([
      { views: 11 },
      { viewers: 50 },
      { views: 12 },
      { views: 0 },
      { views: null },
      { views: 13, viewers: null },
      { viewers: 40 },
      { views: 14 },
    ])
    expect(period?.count).toBe(4)
    expect(numbersOf(period)).toMatchObject({ R: [50, 40], v: [12, 13] })
    expect(cellsOf(period, 'v')).toEqual([
      ['views', 4],
      ['views', 7],
    ])
    expect(period?.readings.map((each) => each && [each.column, each.value])).toEqual([
      ['viewers', 50],
      ['viewers', 40],
      ['views', 12],
      ['views', 13],
    ])
    expect(period?.daily?.map(({ value }) => value)).toEqual([50, 40])
    expect(digits(fromWorking(period))).toEqual(digits(period?.interval ?? { value: 0, low: 0, high: 0 }))
  })

  test('bring the assumptions of views per viewer; measured days alone do not', () => {
    const [overlap, days] = [['overlap-days', 'overlap-tail', 'period-multiplier'], 'views-per-viewer-tiktok-day']
    expect(measured([{ viewers: 50 }, { viewers: 40 }]).period?.assumes).toEqual(overlap)
    const gap = measured([{ viewers: 50 }, { views: 9 }, { viewers: 40 }]).period?.assumes
    expect(gap).toEqual([days, `${days}-spread`, ...overlap])
    const patterns = VIEWERS_PRIORS.map((pattern) => new RegExp(`^${pattern.replace('*', '.*')}$`))
    for (const id of gap ?? []) expect(patterns.some((pattern) => pattern.test(id))).toBe(true)
  })

  test('keep a single day with people from being the answer', () => {
    const { period } = measured([{ viewers: 50 }, { views: 40 }, { viewers: 0 }])
    expect(period).toMatchObject({ basis: 'assumed', count: 3, bounds: { low: 50, high: 90 } })
  })
})

describe('a single day with people', () => {
  test('is the answer, beside days that nobody came', () => {
    const { period } = measured([{ viewers: 0 }, { viewers: 70 }, { viewers: 0 }])
    expect(period).toMatchObject({ basis: 'measured', interval: { value: 70, low: 70, high: 70 }, count: 3 })
    expect(numbersOf(period)).toEqual({ N: { value: 70, low: 70, high: 70 } })
    expect(cellsOf(period, 'N')).toEqual([['viewers', [2, 4]]])
    expect(fromWorking(period)).toEqual({ value: 70, low: 70, high: 70 })
    expect(measured([{ viewers: 0 }, { viewers: 0 }]).period).toMatchObject({
      basis: 'measured',
      interval: { value: 0, low: 0, high: 0 },
    })
  })

  test('is measured, not only bounded, where it is the first of the account as well', () => {
    expect(measured([unborn, split(40, 0)]).period?.basis).toBe('measured')
  })
})

describe('the union of measured days', () => {
  test('follows from its working: viewers, and what new and returning viewers prove', () => {
    const { period } = measured([split(40, 60), split(50, 90), split(10, 70)])
    // 100 were new; of 90 that returned on the second day 40 may have been new on the first.
    expect(numbersOf(period)).toMatchObject({ R: [100, 140, 80], T: [100, 140, 80], n: [40, 50, 10], L: 160, H: 320 })
    expect(Object.keys(numbersOf(period)).slice(0, 4)).toEqual(['R', 'T', 'n', 'c0'])
    expect(cellsOf(period, 'n')).toEqual([
      ['newViewers', [2, 4]],
      ['returningViewers', [2, 4]],
    ])
    expect(cellsOf(period, 'R')).toEqual([['viewers', [2, 4]]])
    expect(digits(fromWorking(period))).toEqual(digits(period?.interval ?? { value: 0, low: 0, high: 0 }))
  })

  test('where a video proves more, that is the bound of the working', () => {
    const { period } = measured([{ viewers: 70 }, { viewers: 60 }], { least: () => 80 })
    expect(Object.keys(numbersOf(period)).slice(0, 2)).toEqual(['R', 'c0'])
    expect(numbersOf(period)).toMatchObject({ L: 80, H: 130 })
    expect(digits(fromWorking(period))).toEqual(digits(period?.interval ?? { value: 0, low: 0, high: 0 }))
  })

  test('is calibrated by a calibration of the overlap, and assumes nothing where the bounds meet', () => {
    const priors = priorTable([{ ...priorOf(DEFAULT_SETTINGS.priors, 'overlap-days'), learned: true }])
    const days = [{ viewers: 70 }, { viewers: 60 }]
    expect(measured(days).period?.basis).toBe('assumed')
    expect(measured(days, { settings: { priors } }).period?.basis).toBe('calibrated')
    expect(PRIORS.some(({ learned }) => learned)).toBe(false)
    const sure = measured([split(40, 0), split(50, 0)], { settings: { priors } }).period
    expect(sure).toMatchObject({ basis: 'bounded', assumes: [] })
  })
})

describe('windows with known people', () => {
  const days = [{ viewers: 70 }, { viewers: 60 }, { viewers: 50 }, { viewers: 40 }]

  test('narrow the bounds, teach the overlap and are cited', () => {
    const { period, problems } = measured(days, { windows: [window(0, 2, 120)] })
    expect(period).toMatchObject({ basis: 'calibrated', bounds: { low: 120, high: 160 } })
    expect(numbersOf(period)).toMatchObject({ unions: 1, 'R 1': [70, 60, 50], 'U 1': 120, L: 120, H: 160 })
    expect(period?.readings.at(-1)).toMatchObject({ column: 'people', value: 120 })
    expect(digits(fromWorking(period))).toEqual(digits(period?.interval ?? { value: 0, low: 0, high: 0 }))
    expect(problems).toEqual([])
  })

  test('that are the period are the answer, and their cell alone is cited', () => {
    const { period } = measured([split(40, 30), { views: 9 }, split(40, 20)], { windows: [window(0, 2, 120)] })
    expect(period).toMatchObject({
      basis: 'measured',
      interval: { value: 120, low: 120, high: 120 },
      bounds: { low: 120, high: 120 },
      assumes: [],
      overlap: null,
      viewerDays: 130,
    })
    expect(period?.readings.map((each) => each?.column)).toEqual(['people'])
    expect(numbersOf(period)).toEqual({ N: { value: 120, low: 120, high: 120 } })
    expect(cellsOf(period, 'N')).toEqual([['people', 9]])
  })

  test('that new and returning viewers rule out are told and not used', () => {
    const plain = measured([split(40, 0), split(50, 0), split(10, 30)])
    const odd = measured([split(40, 0), split(50, 0), split(10, 30)], { windows: [window(0, 2, 99)] })
    expect(codes(odd)).toEqual(['window-off'])
    expect({ ...odd.period, terms: null }).toEqual({ ...plain.period, terms: null })
  })

  test('bound a period with a day whose numbers contradict each other', () => {
    const odd = [split(40, 10), { ...split(50, 30), viewers: 90, views: 60 }, split(20, 20)]
    expect(measured(odd, { windows: [window(0, 1, 135)] }).period?.bounds).toEqual({ low: 135, high: 175 })
    expect(measured(odd, { windows: [window(0, 0, 50)] }).period?.bounds).toEqual({ low: 90, high: 180 })
  })

  test('bound a period with a day of which nothing is known', () => {
    const blind = [{ viewers: 70 }, {}, { viewers: 50 }]
    expect(measured(blind).period?.bounds).toEqual({ low: 70, high: null })
    // The blind day has no number, so that its window says nothing of the overlap, and bounds all the same.
    const told = measured(blind, { windows: [window(0, 1, 65), window(0, 1, 90)] })
    expect(told.period?.bounds).toEqual({ low: 90, high: 140 })
    expect(codes(told)).toEqual(['window-off'])
  })
})

describe('the first year of an older account', () => {
  const people = (day: number) => ({ fresh: 40 + ((day * 37) % 60), returning: day === 0 ? 0 : Math.min(40, 10 * day) })
  const life = (days: number) =>
    Array.from({ length: days }, (_, day) => split(people(day).fresh, people(day).returning))
  const unions = (days: Numbers) => numbersOf(measured(days).period)

  test('is a known union: its new viewers, added up', () => {
    const fresh = Array.from({ length: 365 }, (_, day) => people(day).fresh)
    expect(unions([unborn, unborn, ...life(366)])).toMatchObject({
      unions: 1,
      'R 1': Array.from({ length: 365 }, (_, day) => people(day).fresh + people(day).returning),
      'U 1': fresh.reduce((sum, each) => sum + each, 0),
      'at 1': dayNumber(date(2)) + 182,
      'for 1': null,
    })
    expect(unions([unborn, ...life(366)])).toMatchObject({ unions: 1, 'at 1': dayNumber(date(1)) + 182 })
  })

  test('is none where the account is no older, its start is not in the file, or the numbers contradict it', () => {
    expect(measured([unborn, ...life(365)]).period?.basis).toBe('bounded')
    expect(unions(life(400))).not.toHaveProperty('unions')
    expect(unions([{ viewers: null }, ...life(400)])).not.toHaveProperty('unions')
    expect(unions([{ viewers: null, newViewers: 3 }, ...life(400)])).not.toHaveProperty('unions')
    expect(unions([unborn, split(40, 1), ...life(400)])).not.toHaveProperty('unions')
  })
})
