import { describe, expect, test } from 'vitest'
import { dayTotals, videoTotals, windowTotals } from '../../src/estimate/totals.ts'
import { makeDays, makeVideo, rounded } from './made-account.ts'

test('nothing known is null, not zero', () => {
  const nothing = { views: null, shares: null, engagements: null, viewsBeside: { shares: null, engagements: null } }
  expect(dayTotals([])).toEqual(nothing)
  expect(videoTotals([makeVideo('v', { shares: 5 }), makeVideo('w', { views: null, likes: 3 })])).toEqual(nothing)
})

test('the two counts of a ratio come from the same records', () => {
  const { views, shares, viewsBeside } = videoTotals([
    makeVideo('a', { views: 1000, shares: 10 }),
    makeVideo('b', { views: 500 }),
    makeVideo('c', { views: 200, shares: null, likes: 7 }),
    makeVideo('d', { shares: 99 }),
  ])
  expect([views?.value, shares?.value]).toEqual([1700, 10])
  expect([viewsBeside.shares?.value, viewsBeside.engagements?.value]).toEqual([1000, 1200])
})

test('a day with a net count below zero stays in the sum of shares and leaves the ratio of engagements', () => {
  const days = makeDays('2026-01-01', [
    { views: 100, likes: 10, comments: 1, shares: 5 },
    { views: 50, likes: 4, comments: 0, shares: -2 },
  ])
  const { views, shares, engagements, viewsBeside } = dayTotals(days)
  expect([views?.value, shares?.value, engagements?.value]).toEqual([150, 3, 16])
  expect([viewsBeside.shares?.value, viewsBeside.engagements?.value]).toEqual([150, 100])
})

test('saves count among the engagements of videos, and every cell is kept', () => {
  const { engagements } = videoTotals([makeVideo('v', { views: 10, likes: 4, comments: 3, shares: 2, saves: 1 })])
  expect(engagements?.value).toBe(10)
  expect(engagements?.readings.map(({ column }) => column)).toEqual(['likes', 'comments', 'shares', 'saves'])
})

test('rounding adds up', () => {
  const { views } = videoTotals([makeVideo('v', { views: rounded(12_300, 50) }), makeVideo('w', { views: 100 })])
  expect(views).toMatchObject({ value: 12_400, low: 12_350, high: 12_450 })
})

describe('counts of a window', () => {
  const window = (blind: number, all: number, viewers: number | null = 50) =>
    windowTotals(
      makeDays(
        '2026-01-01',
        Array.from({ length: all }, (_, day) => (day < blind ? { viewers } : { views: 100, viewers: 50, shares: 1 })),
      ),
    )

  test('stand where views are missing on a twentieth of its days, not on more', () => {
    expect(window(0, 20).views?.value).toBe(2000)
    expect(window(1, 20).views?.value).toBe(1900)
    expect(window(1, 20).shares?.value).toBe(19)
    expect(window(2, 20)).toEqual(dayTotals([]))
    expect(window(1, 19)).toEqual(dayTotals([]))
  })

  test('miss nothing on days on which nobody came', () => {
    expect(window(10, 20, 0).views?.value).toBe(1000)
    expect(window(10, 20, null).views?.value).toBe(1000)
  })
})

test('any one net count below zero takes the day out of the ratio of engagements, a count of zero does not', () => {
  const ratio = (counts: object) => dayTotals(makeDays('2026-01-01', [{ views: 100, ...counts }])).engagements?.value
  expect(ratio({ likes: 5, comments: 0, shares: 0 })).toBe(5)
  expect(ratio({ likes: 5 })).toBe(5)
  for (const odd of ['likes', 'comments', 'shares']) {
    expect(ratio({ likes: 5, comments: 5, shares: 5, [odd]: -1 })).toBeUndefined()
  }
})

test('views that were not read are no part of the views, and their record of no ratio', () => {
  const { views, shares, viewsBeside } = videoTotals([
    makeVideo('a', { views: null, shares: 4 }),
    makeVideo('b', { views: 30, shares: 2 }),
  ])
  expect([views?.value, views?.readings.length]).toEqual([30, 1])
  expect([shares?.value, viewsBeside.shares?.value]).toEqual([2, 30])
})
