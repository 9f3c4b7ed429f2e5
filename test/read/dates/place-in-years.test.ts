import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../src/domain/calendar.ts'
import type { Anchor } from '../../../src/read/dates/anchor.ts'
import { placeInYears } from '../../../src/read/dates/place-in-years.ts'

/** Days that follow each other, and the same without their year. */
const run = (from: string, days: number) => Array.from({ length: days }, (_, index) => addDays(from, index))
const yearless = (dates: readonly string[]) =>
  dates.map((date) => ({ year: null, month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }))
const exported = (date: string): Anchor => ({ rule: 'at-or-before', date, from: 'file-name-epoch' })
const placed = (dates: readonly string[], anchor: Anchor) => placeInYears(yearless(dates), anchor)

test('from December to January the year steps', () => {
  const dates = run('2025-12-08', 42)
  expect(placed(dates, exported('2026-01-19'))).toEqual({ dates, strained: false })
})

test('a year of days whose first label is the month and day of the export', () => {
  const dates = run('2025-03-14', 366)
  expect(dates.at(-1)).toBe('2026-03-14')
  expect(placed(dates, exported('2026-03-14'))).toEqual({ dates, strained: false })
  expect(placed(dates.slice(0, 365), exported('2026-03-14'))).toEqual({ dates: dates.slice(0, 365), strained: false })
})

test('newest first reads as oldest first does', () => {
  const dates = run('2025-12-20', 30)
  expect(placed(dates.toReversed(), exported('2026-01-20'))?.dates).toEqual(dates.toReversed())
})

test('a 29 February says which years are possible', () => {
  const dates = run('2024-02-20', 20)
  expect(placed(dates, exported('2026-03-14'))?.dates).toEqual(dates)
})

test('a run from 28 February to 1 March contradicts a leap year: it is told, or decides where the evidence is weak', () => {
  const dates = run('2023-02-20', 30)
  expect(placed(dates, exported('2024-03-21'))).toMatchObject({ strained: true })
  expect(placed(dates, exported('2024-03-21'))?.dates[0]).toBe('2024-02-20')
  expect(placed(dates, { rule: 'at-or-before', date: '2024-03-21', from: 'file-time' })?.dates).toEqual(dates)
  expect(placed(run('2024-02-20', 30), exported('2024-03-21'))?.strained).toBe(false)
})

test('days that end over a year before the export are told', () => {
  expect(placed(run('2024-02-20', 20), exported('2026-03-14'))?.strained).toBe(true)
})

test('an upload is a lower bound of the export: the rows end there or later', () => {
  const upload = (date: string): Anchor => ({ rule: 'at-or-after', date, from: 'video-id' })
  const dates = run('2026-03-03', 60)
  expect(placed(dates, upload('2026-04-15'))?.dates).toEqual(dates)
  // A post may be newer than the last complete day.
  expect(placed(dates, upload('2026-05-03'))?.dates).toEqual(dates)
  expect(placed(dates, upload('2026-05-20'))?.dates[0]).toBe('2027-03-03')
})

test('a date in the name that is the first row is the start of the window', () => {
  const dates = run('2025-08-28', 365)
  expect(placed(dates, { rule: 'starts-on', date: '2025-08-28', from: 'file-name-date' })?.dates).toEqual(dates)
})

test('a dated sibling is near', () => {
  const dates = run('2025-12-20', 30)
  for (const date of ['2026-01-10', '2026-01-18', '2026-03-01'])
    expect(placed(dates, { rule: 'near', date, from: 'dated-sibling' })?.dates).toEqual(dates)
})

test('whatever the run of days and the lag of the export, the years come back', () => {
  const start = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2018-01-01', days))
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 800 }),
      fc.integer({ min: 0, max: 27 }),
      fc.boolean(),
      (from, days, lag, descending) => {
        const dates = run(from, days)
        const rows = descending ? dates.toReversed() : dates
        const result = placed(rows, exported(addDays(dates.at(-1) ?? from, lag)))
        expect(result).toEqual({ dates: rows, strained: false })
      },
    ),
  )
})

test('days with gaps keep their order', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(gaps, (steps) => {
      let days = 0
      const dates = steps.map((step) => {
        days += step
        return addDays('2022-06-01', days)
      })
      const last = dates.at(-1) ?? ''
      const result = placed(dates, exported(addDays(last, 5)))
      expect(result?.dates).toEqual(dates)
      expect(daysBetween(result?.dates.at(-1) ?? '', last)).toBe(0)
    }),
  )
})

test('rows of one day stay in one year', () => {
  const dates = ['2026-02-28', '2026-03-01', '2026-03-01', '2026-03-02']
  expect(placed(dates, exported('2026-03-05'))?.dates).toEqual(dates)
})
