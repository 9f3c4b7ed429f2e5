import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import type { Day } from '../../src/domain/day.ts'
import { DEFAULT_SETTINGS } from '../../src/estimate/estimate-reach.ts'
import { gatherFacts } from '../../src/estimate/gather-facts.ts'
import { makeAccount, makeDay, makeDays, makeSources, makeVideo, missing, reading, rounded } from './made-account.ts'

const gather = (parts: Parameters<typeof makeAccount>[0]) => gatherFacts(makeAccount(parts), DEFAULT_SETTINGS)

test('parts are never mixed: where there are days, videos are no part of the period', () => {
  const videos = [makeVideo('v', { views: 9e6 })]
  const days = makeDays('2026-01-01', [{ views: 900 }, { views: 800 }])
  expect(gather({ days, videos }).facts.periods.map(({ viewers }) => viewers.parts)).toEqual(['days'])
  expect(gather({ videos }).facts.periods.map(({ viewers }) => viewers.parts)).toEqual(['videos'])
  const both = [...days, makeDay('2025-12-31', { viewers: 50 })]
  expect(gather({ days: both, videos }).facts.periods.map(({ viewers }) => viewers.parts)).toEqual([
    'measured-days',
    'days',
  ])
})

test('counts are those of the window; only the headline says what the shares did', () => {
  const days = makeDays('2026-01-01', [
    { views: 900, shares: 9, viewers: 700 },
    { views: 800, shares: 8, viewers: 600 },
    { views: 700, shares: 7 },
  ])
  const [first, second] = gather({ days }).facts.periods
  expect([first?.totals.views?.value, first?.totals.shares?.value]).toEqual([1700, 17])
  expect([second?.totals.views?.value, second?.totals.shares?.value]).toEqual([2400, 24])
  expect(first?.sharing?.found).not.toBeNull()
  expect(second?.sharing).toBeNull()
})

test("a video's own sources come before those typed for the account", () => {
  const own = makeSources({ 'for-you': 0.9, 'direct-message': 0.1 })
  const videos = [makeVideo('a', { views: 10 }, { sources: own }), makeVideo('b', { views: 10 })]
  const { facts } = gather({ videos, sources: makeSources({ 'for-you': 0.5, 'direct-message': 0.5 }) })
  expect(facts.videos.map(({ sharing }) => sharing.traffic?.direct.value)).toEqual([0.1, 0.5])
  expect(facts.traffic?.direct.value).toBe(0.5)
})

test('more viewers than views are said with the cell, and kept', () => {
  const days = makeDays('2026-01-01', [{ views: 50, viewers: 60 }], { oneFile: true })
  const videos = [makeVideo('v', { views: 5, viewers: 6 }), makeVideo('w', { views: 5, viewers: 5 })]
  const { problems, facts } = gather({ days, videos })
  expect(problems.map(({ code, at }) => [code, at.file, at.column])).toEqual([
    ['reach-above-views', 'Content.csv', 'viewers'],
    ['reach-above-views', 'Overview.csv', 'viewers'],
  ])
  expect(facts.periods[0]?.viewers.interval?.value).toBe(60)
})

describe('viewers labelled on other days than their views', () => {
  const viewsOn = (day: number): number => Math.round(4000 + 3000 * Math.sin(day * 2.4) + 900 * Math.cos(day * 1.1))
  const shifted = (late: number) => {
    const days = new Map<string, Day>()
    for (let day = 0; day < 120; day++) {
      const [date, label] = [addDays('2025-05-01', day), addDays('2025-05-01', day + late)]
      days.set(date, { ...days.get(date), ...makeDay(date, { views: viewsOn(day) }, { line: day + 2 }) })
      const viewers = makeDay(label, { viewers: Math.round(viewsOn(day) * 0.8) }, { line: day + 2 })
      days.set(label, { ...days.get(label), ...viewers })
    }
    return gather({ days: [...days.values()] }).problems.filter(({ code }) => code === 'day-shift')
  }

  test.each([
    [1, '1 day late'],
    [2, '2 days late'],
    [-1, '1 day early'],
    [-2, '2 days early'],
  ])('by %d days are told as %s, with the file', (late, words) => {
    const [found, ...more] = shifted(late)
    expect(more).toEqual([])
    expect(found?.message).toContain(`labelled ${words}: 0 instead of`)
    expect(found?.at).toMatchObject({ file: 'Viewers.csv' })
  })

  test('are not told where they are right', () => {
    expect(shifted(0)).toEqual([])
  })
})

test('an account in another order is the same account', () => {
  const account = {
    days: makeDays('2026-01-01', [
      { views: 900.1, viewers: 700, shares: 9 },
      { views: 800.2, viewers: 600, shares: 8 },
      { views: 700.3, viewers: 500, shares: 8 },
    ]),
    videos: ['a', 'b', 'c'].map((id, index) => makeVideo(id, { views: 100.1 * (index + 1), shares: index })),
    windows: [
      { from: '2026-01-01', to: '2026-01-02', viewers: reading(900) },
      { from: '2026-01-01', to: '2026-01-03', viewers: reading(1000) },
      { from: '2026-01-02', to: '2026-01-03', viewers: reading(800) },
    ],
  }
  const turned = {
    days: account.days.toReversed(),
    videos: account.videos.toReversed(),
    windows: account.windows.toReversed(),
  }
  const [{ facts }, { facts: again }] = [gather(account), gather(turned)]
  expect(facts.account).toEqual(makeAccount(account))
  expect(again.account).toEqual(facts.account)
  expect(again.periods[0]?.viewers.interval).toEqual(facts.periods[0]?.viewers.interval)
  expect(again.periods[0]?.totals).toEqual(facts.periods[0]?.totals)
})

describe('a measured video proves people of the days', () => {
  const days = makeDays('2026-01-02', [{ viewers: 500 }, { viewers: 600 }, { viewers: 400 }], { oneFile: true })
  const least = (more: object, numbers: object = { views: 1500, viewers: 1200 }) =>
    gather({ days, videos: [makeVideo('v', numbers, more)] }).facts.periods[0]?.viewers.bounds.low
  const whole = { postedOn: '2026-01-02', snapshotOn: '2026-01-04' }

  test('where it was posted inside them and read no later than their end', () => {
    expect(least(whole)).toBe(1200)
    expect(least({ ...whole, postedOn: '2026-01-01' })).toBe(600)
    expect(least({ ...whole, snapshotOn: '2026-01-05' })).toBe(600)
    expect(least({ ...whole, postedOn: null })).toBe(600)
    expect(least({ postedOn: '2026-01-02' })).toBe(600)
  })

  test('by the lower end of its rounding, and only if its people were measured', () => {
    expect(least(whole, { views: 1500, viewers: rounded(1200, 50) })).toBe(1150)
    expect(least(whole, { views: 15_000 })).toBe(600)
  })

  test('and the largest of several counts', () => {
    const videos = [900, 1300, 1000].map((viewers, index) => makeVideo(`v${index}`, { views: 2000, viewers }, whole))
    expect(gather({ days, videos }).facts.periods[0]?.viewers.bounds.low).toBe(1300)
  })
})

describe('more viewers than views', () => {
  const above = (views: number | null | ReturnType<typeof rounded>, viewers: ReturnType<typeof rounded>) =>
    gather({ videos: [makeVideo('v', { views, viewers })] }).problems.filter(({ code }) => code === 'reach-above-views')

  test('are told only where rounding cannot explain them', () => {
    expect(above(rounded(100, 5), rounded(105, 0)).length).toBe(0)
    expect(above(rounded(100, 5), rounded(106, 0)).length).toBe(1)
    expect(above(rounded(100, 5), rounded(110, 5)).length).toBe(0)
    expect(above(rounded(100, 5), rounded(111, 5)).length).toBe(1)
    expect(above(null, rounded(111, 5)).length).toBe(0)
    expect(above(100, missing()).length).toBe(0)
  })

  test('say both numbers', () => {
    expect(above(100, rounded(120, 2))[0]?.message).toContain('video v: 120 viewers, 100 views')
  })

  test('are none where the file has no viewers, or no views', () => {
    const days = makeDays('2026-01-01', [{ views: 5 }, { viewers: 5 }], { oneFile: true })
    expect(gather({ days, videos: [makeVideo('v', { views: 5 }), makeVideo('w', { viewers: 5 })] }).problems).toEqual(
      [],
    )
  })
})

test('what the other videos teach of shares counts only where a video has no sources, nor the account', () => {
  const sources = makeSources({ 'for-you': 0.9, 'direct-message': 0.1 })
  const videos = [
    makeVideo('a', { views: 9000, viewers: 8000, shares: 90 }, { sources }),
    makeVideo('b', { views: 9000, viewers: 8000, shares: 90 }),
  ]
  const learned = gather({ videos }).facts.videos.map(({ sharing }) => sharing)
  expect(learned.map(({ traffic }) => traffic !== null)).toEqual([true, false])
  expect(learned.map(({ found }) => found?.basis)).toEqual(['calibrated', 'calibrated'])
  const alone = gather({ videos: videos.slice(1) }).facts.videos.map(({ sharing }) => sharing.found?.basis)
  expect(alone).toEqual(['assumed'])
  // The same sources for all: what is learned from a adds nothing to b.
  const typed = gather({ videos, sources }).facts.videos.map(({ sharing }) => sharing.found?.k)
  expect(typed[1]).toEqual(typed[0])
})

test('the counts of videos are those of the account where there are no days', () => {
  const videos = [makeVideo('a', { views: 900, shares: 3 }), makeVideo('b', { views: 100, shares: 2 })]
  const { periods, videos: each } = gather({ videos }).facts
  expect([periods[0]?.totals.views?.value, periods[0]?.totals.shares?.value]).toEqual([1000, 5])
  expect(each.map(({ totals }) => totals.views?.value)).toEqual([900, 100])
})

test('a problem of a window is told once, not for each period that holds it', () => {
  const days = makeDays('2026-01-01', [{ views: 900, viewers: 700 }, { views: 800, viewers: 600 }, { views: 5000 }], {
    oneFile: true,
  })
  const windows = [{ from: '2026-01-01', to: '2026-01-02', viewers: reading(9999, 'Reach', 'windows.csv') }]
  const { problems, facts } = gather({ days, windows })
  expect(facts.periods.length).toBe(2)
  expect(problems.length).toBeGreaterThan(0)
  const messages = problems.map(({ message }) => message)
  expect(new Set(messages).size).toBe(messages.length)
})

test('days on which nobody came are a period with nobody; days without numbers are none', () => {
  const periods = (views: number | null) =>
    gather({ days: makeDays('2026-01-01', [{ views }, { views }]) }).facts.periods.map(
      ({ viewers }) => viewers.interval,
    )
  expect(periods(0)).toEqual([{ value: 0, low: 0, high: 0 }])
  expect(periods(null)).toEqual([])
  expect(gather({}).facts.periods).toEqual([])
})

test('counts of days outside the window are no part of it', () => {
  const days = makeDays('2026-01-01', [
    { views: 5000, shares: 50 },
    { views: 900, shares: 9, viewers: 700 },
    { views: 800, shares: 8, viewers: 600 },
    { views: 7000, shares: 70 },
  ])
  const [first] = gather({ days }).facts.periods
  expect(first?.viewers.window).toEqual({ from: '2026-01-02', to: '2026-01-03' })
  expect([first?.totals.views?.value, first?.totals.shares?.value]).toEqual([1700, 17])
  expect(first?.sharing?.daily).toBeDefined()
  const videos = [makeVideo('v', { views: 5, shares: 1 })]
  expect(gather({ videos }).facts.periods[0]?.sharing).not.toHaveProperty('daily')
})
