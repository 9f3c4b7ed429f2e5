import { expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Day } from '../../../src/domain/day.ts'
import { alignDays, calendarDays } from '../../../src/estimate/period/align-days.ts'
import { makeDay, makeDays } from '../made-account.ts'

const viewsOn = (day: number): number => Math.round(6000 + 3000 * Math.sin(day * 2.4) + 900 * Math.cos(day * 1.1))
/** Views and viewers of so many days; `late` says by how many days the viewers of each are labelled late. */
const files = (count: number, late: (day: number) => number): Day[] => {
  const days = new Map<string, Day>()
  for (let day = 0; day < count; day++) {
    const date = addDays('2025-03-01', day)
    days.set(date, { ...days.get(date), ...makeDay(date, { views: viewsOn(day) }) })
  }
  for (let day = 0; day < count; day++) {
    const label = addDays('2025-03-01', day + late(day))
    days.set(label, { ...days.get(label), ...makeDay(label, { viewers: Math.round(viewsOn(day) * 0.8) }) })
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}
const pairs = (days: readonly Day[]) =>
  days.flatMap(({ views, viewers }) => (views?.value && viewers?.value ? [viewers.value / views.value] : []))

test('viewers that are labelled late are moved to the day of their views', () => {
  const { days, rows, shift } = alignDays({ days: files(40, () => 1) })
  expect(shift?.segments).toMatchObject([{ shift: 1, confident: true }])
  expect(rows.map(({ label, date }) => addDays(date, 1) === label)).toEqual(rows.map(() => true))
  expect(pairs(days).length).toBe(40)
  for (const ratio of pairs(days)) expect(Math.abs(ratio - 0.8)).toBeLessThan(1e-3)
})

test('viewers that belong to a day without views stand at a day of their own', () => {
  const whole = files(40, () => 1)
  const days = whole.map(({ views, ...day }) => (views && day.date !== '2025-03-01' ? { ...day, views } : day))
  const found = alignDays({ days: days.slice(1) })
  expect(found.shift?.shift).toBe(1)
  expect(found.days[0]).toEqual({ date: '2025-03-01', viewers: whole[1]?.viewers })
  expect(found.rows[0]).toMatchObject({ label: '2025-03-02', date: '2025-03-01' })
})

test('days with viewers alone, or with views alone, are as they were', () => {
  for (const numbers of [{ viewers: 9 }, { views: 9 }]) {
    const days = makeDays('2025-03-01', [numbers, numbers])
    const found = alignDays({ days })
    expect(found.days).toEqual(days)
    expect(found.shift?.segments.length ?? 0).toBe('viewers' in numbers ? 1 : 0)
  }
})

test('labels that change inside one file are moved by segment; a day that two rows claim has no viewers', () => {
  // from day 30 on labels are a day late: days 30 and later move back by one, and label 30 belongs to nobody
  const late = alignDays({ days: files(60, (day) => (day < 30 ? 0 : 1)) })
  expect(late.shift?.segments.map(({ shift }) => shift)).toEqual([0, 1])
  expect(pairs(late.days).every((ratio) => Math.abs(ratio - 0.8) < 1e-3)).toBe(true)
  // from day 30 on labels are right again: two rows are labelled with one day, so the reader keeps one of them
  const days = files(60, (day) => (day < 30 ? 1 : 0))
  const right = alignDays({ days })
  expect(right.shift?.segments.map(({ shift }) => shift)).toEqual([1, 0])
  expect(right.rows.length).toBe(days.filter(({ viewers }) => viewers).length)
  // Every row is moved by its segment, the first and the last of each among them.
  const [before, after] = right.shift?.segments ?? []
  const labels = right.rows.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining([before?.from, before?.to, after?.from, after?.to]))
  for (const { label, date } of right.rows) expect(addDays(date, label <= (before?.to ?? '') ? 1 : 0)).toBe(label)
})

test('where two rows claim one day its viewers are missing, and both rows stay', () => {
  const late = files(60, (day) => (day < 30 ? 0 : 1))
  // A row for label 30 as well: with the late label 31 it claims day 30.
  const days = late.map((day) => (day.date === '2025-03-31' ? { ...day, ...makeDay(day.date, { viewers: 77 }) } : day))
  const found = alignDays({ days })
  const claims = found.rows.filter(({ date }) => found.rows.filter((row) => row.date === date).length > 1)
  expect(found.rows.length).toBe(days.filter(({ viewers }) => viewers).length)
  for (const { date } of claims) expect(found.days.find((day) => day.date === date)?.viewers).toBeUndefined()
})

test('rows that have views and viewers from one file are never moved', () => {
  const days = makeDays(
    '2025-03-01',
    Array.from({ length: 40 }, (_, day) => ({ views: viewsOn(day + 1), viewers: Math.round(0.8 * viewsOn(day)) })),
    { oneFile: true },
  )
  const found = alignDays({ days })
  expect(found.shift).toBeNull()
  expect(found.days).toEqual(days)
  expect(found.rows.every(({ label, date }) => label === date)).toBe(true)
})

test('nothing is moved on weak evidence', () => {
  const { rows, shift } = alignDays({ days: files(5, () => 1) })
  expect(shift?.confident).toBe(false)
  expect(rows.every(({ label, date }) => label === date)).toBe(true)
})

test('calendar days run from the first to the last, both included', () => {
  expect(calendarDays('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(calendarDays('2026-03-01', '2026-02-28')).toEqual([])
})
