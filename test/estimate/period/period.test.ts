import { expect, test } from 'vitest'
import type { Basis } from '../../../src/domain/estimate.ts'
import { alignDays } from '../../../src/estimate/period/align-days.ts'
import { weaker } from '../../../src/estimate/period/period.ts'
import { emptyPeriod } from '../../../src/estimate/period/whole-period.ts'
import { makeDay, makeDays, missing } from '../made-account.ts'

test('the weaker of two bases stands lower on the ladder, whichever is named first', () => {
  const ladder: readonly Basis[] = ['measured', 'bounded', 'calibrated', 'assumed']
  for (const [upper, a] of ladder.entries()) {
    for (const [lower, b] of ladder.entries()) {
      const expected = upper > lower ? a : b
      expect([weaker(a, b), weaker(b, a)]).toEqual([expected, expected])
    }
  }
})

test('days without a view reached nobody, for certain, from the first to the last of them', () => {
  const days = makeDays('2026-01-01', [{ views: missing() }, { views: 0 }, { views: missing() }, { views: 0 }, {}])
  const { terms, ...found } = emptyPeriod(days) ?? {}
  expect(found).toEqual({
    window: { from: '2026-01-02', to: '2026-01-04' },
    parts: 'days',
    count: 2,
    interval: { value: 0, low: 0, high: 0 },
    bounds: { low: 0, high: 0 },
    basis: 'bounded',
    assumes: [],
    readings: [days[1]?.views, days[3]?.views],
    sum: 0,
    overlap: null,
  })
  expect(terms?.()).toMatchObject([
    { symbol: 'N', value: { value: 0, low: 0, high: 0 }, from: { inputs: [{ line: 3 }, { line: 5 }] } },
  ])
  expect(emptyPeriod(makeDays('2026-01-01', [{ views: missing() }, { viewers: 3 }]))).toBeNull()
  expect(emptyPeriod([])).toBeNull()
})

test('new and returning viewers move with the viewers of their row, and days stay in order', () => {
  const at = (day: number): number => Math.round(6000 + 3000 * Math.sin(day * 2.4) + 900 * Math.cos(day * 1.1))
  const people = (day: number) => ({ viewers: at(day), newViewers: at(day) - 90, returningViewers: 90 })
  const days = makeDays(
    '2025-03-01',
    Array.from({ length: 41 }, (_, day) => ({
      ...(day < 40 ? { views: at(day) + 500 } : {}),
      ...(day > 0 ? people(day - 1) : {}),
    })),
  )
  const aligned = alignDays({ days })
  expect(aligned.shift?.shift).toBe(1)
  for (const [day, { date, viewers, newViewers, returningViewers }] of aligned.days.slice(0, 40).entries()) {
    expect(date).toBe(days[day]?.date)
    expect([viewers, newViewers, returningViewers].map((reading) => reading?.value)).toEqual(Object.values(people(day)))
  }
  const early = makeDay('2025-02-27', { viewers: 5 })
  expect(alignDays({ days: [makeDay('2025-03-01', { views: 9 }), early] }).days.map(({ date }) => date)).toEqual([
    '2025-02-27',
    '2025-03-01',
  ])
})
