import { expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import { cutAccount } from '../../../src/estimate/campaign/cut-account.ts'
import { makeAccount, makeDays, makeVideo } from '../made-account.ts'

const period = { from: '2026-03-05', to: '2026-03-09' }

test('days outside the period go, and videos posted outside it or nobody knows when', () => {
  const account = makeAccount({
    days: makeDays(
      '2026-03-01',
      Array.from({ length: 20 }, () => ({ views: 100 })),
    ),
    videos: [
      makeVideo('1', { views: 10 }, { postedOn: '2026-03-04' }),
      makeVideo('2', { views: 10 }, { postedOn: '2026-03-05' }),
      makeVideo('3', { views: 10 }),
    ],
  })
  const cut = cutAccount(account, period)
  expect(cut.days.map(({ date }) => date)).toEqual([
    '2026-03-05',
    '2026-03-06',
    '2026-03-07',
    '2026-03-08',
    '2026-03-09',
  ])
  expect(cut.videos.map(({ id }) => id)).toEqual(['2'])
  expect(cutAccount(cut, period)).toEqual(cut)
})

test('an account that lies inside the period stays as it is', () => {
  const account = makeAccount({
    days: makeDays('2026-03-05', [{ views: 3 }, { views: 4 }]),
    videos: [makeVideo('1', { views: 10 }, { postedOn: '2026-03-09' })],
  })
  expect(cutAccount(account, period)).toBe(account)
})

test('viewers that are labelled a day late are cut by the day of their views', () => {
  const views = Array.from({ length: 40 }, (_, day) => Math.round(1000 + 800 * Math.sin(day * day)))
  const days = views.map((count, day) => ({
    views: count,
    ...(day > 0 ? { viewers: Math.round(0.8 * (views[day - 1] ?? 0)) } : {}),
  }))
  const from = '2026-03-01'
  const cut = cutAccount(makeAccount({ days: makeDays(from, days) }), {
    from: addDays(from, 10),
    to: addDays(from, 12),
  })
  expect(cut.days.map(({ viewers }) => viewers?.value)).toEqual(
    [10, 11, 12].map((day) => Math.round(0.8 * (views[day] ?? 0))),
  )
})

test('a video outside the period goes, though all days lie inside', () => {
  const account = makeAccount({
    days: makeDays('2026-03-05', [{ views: 3 }, { views: 4 }]),
    videos: [
      makeVideo('1', { views: 10 }, { postedOn: '2026-03-09' }),
      makeVideo('2', { views: 10 }, { postedOn: '2026-03-10' }),
    ],
  })
  expect(cutAccount(account, period).videos.map(({ id }) => id)).toEqual(['1'])
})

test('an export is as old as it was: of its own day, else of its last', () => {
  const days = makeDays('2026-03-08', [{ views: 3 }, { views: 4 }, { views: 5 }])
  const exportedOn = (account: Parameters<typeof makeAccount>[0]) => cutAccount(makeAccount(account), period).exportedOn
  expect(exportedOn({ days })).toBe('2026-03-10')
  expect(exportedOn({ days, exportedOn: '2026-03-20' })).toBe('2026-03-20')
  expect(exportedOn({ videos: [makeVideo('1', { views: 10 }, { postedOn: '2026-03-04' })] })).toBeNull()
})
