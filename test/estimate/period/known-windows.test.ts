import { describe, expect, test } from 'vitest'
import type { ReachWindow } from '../../../src/domain/account.ts'
import { addDays, dayNumber } from '../../../src/domain/calendar.ts'
import { agreeingWindows, evidenceOf, knownWindows, NO_WINDOWS } from '../../../src/estimate/period/known-windows.ts'
import { makeDays, missing, reading, rounded, type Said } from '../made-account.ts'

const FIRST = '2026-02-01'
const date = (day: number): string => addDays(FIRST, day)
const window = (from: number, to: number, people: Said, more: Partial<ReachWindow> = {}): ReachWindow => ({
  from: date(from),
  to: date(to),
  viewers: typeof people === 'number' ? reading(people, 'people', 'windows.csv', 5) : (people ?? missing('people')),
  ...more,
})
const days = makeDays(FIRST, [{ viewers: 100 }, { viewers: 80 }, { viewers: 120 }, { viewers: 90 }])
const period = { from: date(0), to: date(3) }
const known = (windows: readonly ReachWindow[], of = days) => knownWindows(windows, period, of)

describe('windows of a period', () => {
  test('are those inside it that count people of everything', () => {
    expect(known([])).toEqual(NO_WINDOWS)
    expect(NO_WINDOWS).toEqual({ low: 0, high: null, unions: [], exact: null, readings: [], problems: [] })
    const useless = [
      window(-1, 2, 150),
      window(1, 4, 150),
      window(0, 1, null),
      window(0, 1, 150, { parts: ['a', 'b'] } as unknown as Partial<ReachWindow>),
    ]
    expect(known(useless)).toEqual(NO_WINDOWS)
    expect(known([...useless, window(0, 1, 150)])).toMatchObject({ low: 150, readings: [{ value: 150 }] })
  })

  test('bound it: nobody of a window is outside, and windows and days together hold everybody', () => {
    expect(known([window(0, 1, 150), window(2, 3, 160)])).toMatchObject({ low: 160, high: 310, exact: null })
    expect(known([window(1, 2, 150)])).toMatchObject({ low: 150, high: 340 })
    const told = known([window(1, 2, rounded(150, 10))])
    expect(told).toMatchObject({ low: 140, high: 350 })
  })

  test('take the views of a day without viewers, and do not bound a day with neither', () => {
    const some = makeDays(FIRST, [{ viewers: 100 }, { views: 80 }, { viewers: null, views: null }, { viewers: 90 }])
    expect(known([window(0, 1, 150)], some)).toMatchObject({ low: 150, high: null, unions: [], problems: [] })
    expect(known([window(2, 3, 900)], some)).toMatchObject({ low: 900, high: 1080 })
    expect(known([window(2, 3, 900), window(0, 1, 181)], some).problems).toHaveLength(1)
    expect(known([window(0, 1, 180)], some).problems).toEqual([])
  })

  test('show how days overlap, where every day was measured and there are several', () => {
    const found = known([window(0, 2, 200), window(1, 1, 80), window(2, 3, 150)])
    expect(found.unions).toEqual([
      { reaches: [100, 80, 120], union: 200, middle: dayNumber(FIRST) + 1, span: 3 },
      { reaches: [120, 90], union: 150, middle: dayNumber(FIRST) + 2.5, span: 2 },
    ])
    const blind = [...days.slice(0, 1), ...days.slice(2)]
    expect(known([window(0, 2, 200)], blind)).toMatchObject({ unions: [], low: 200 })
  })

  test('that are the period give its people, rounded as they are, and are alone cited', () => {
    const found = known([window(0, 1, 150), window(0, 3, rounded(300, 5)), window(0, 2, 200), window(1, 3, 200)])
    expect(found.exact).toEqual({ value: 300, low: 295, high: 305 })
    expect(found.readings).toMatchObject([{ value: 300 }])
    expect(known([window(0, 2, 200), window(1, 3, 210)])).toMatchObject({
      exact: null,
      readings: [{ value: 200 }, { value: 210 }],
    })
  })

  test('that contradict their days are told with what the days allow, and not used', () => {
    for (const fine of [100, 180]) expect(known([window(0, 1, fine)]).problems).toEqual([])
    for (const wrong of [99, 181]) {
      const found = known([window(0, 1, wrong), window(2, 3, 150)])
      expect(found).toMatchObject({ low: 150, readings: [{ value: 150 }], unions: [{ union: 150 }] })
      expect(found.problems).toMatchObject([
        {
          code: 'window-off',
          message: `${date(0)} to ${date(1)}: ${wrong} people, while its days allow 100 to 180`,
          at: { file: 'windows.csv', line: 5, column: 'people' },
        },
      ])
    }
    const blind = makeDays(FIRST, [{ viewers: 100 }, {}])
    expect(known([window(0, 1, 99)], blind).problems[0]?.message).toContain('its days allow at least 100')
    expect(known([window(0, 1, rounded(99, 1))]).problems).toEqual([])
    expect(known([window(0, 1, rounded(181, 1))]).problems).toEqual([])
    expect(known([window(0, 1, rounded(98, 1))]).problems).toHaveLength(1)
    expect(known([window(0, 1, rounded(182, 1))]).problems).toHaveLength(1)
  })
})

describe('windows and other bounds', () => {
  const held = known([window(0, 1, 150), window(2, 3, 160)])

  test('that can both be true stay', () => {
    for (const bounds of [
      { low: 0, high: 160 },
      { low: 310, high: 400 },
      { low: 200, high: 250 },
    ]) {
      expect(agreeingWindows(held, bounds)).toBe(held)
    }
    expect(agreeingWindows(NO_WINDOWS, { low: 5, high: 6 })).toBe(NO_WINDOWS)
    expect(agreeingWindows({ ...NO_WINDOWS, low: 3 }, { low: 500, high: 600 })).toMatchObject({ low: 3 })
  })

  test('that exclude each other are told, beside what was told before', () => {
    const before = known([window(0, 1, 150), window(2, 3, 160), window(1, 2, 999)])
    const low = agreeingWindows(before, { low: 0, high: 159 })
    expect(low).toEqual({ ...NO_WINDOWS, problems: [before.problems[0], expect.anything()] })
    expect(low.problems[1]).toMatchObject({
      code: 'window-off',
      message: 'the windows allow 160 to 310 people, the days 0 to 159',
      at: { file: 'windows.csv', column: 'people' },
    })
    expect(agreeingWindows(held, { low: 311, high: 400 }).problems[0]?.message).toBe(
      'the windows allow 160 to 310 people, the days 311 to 400',
    )
    expect(agreeingWindows({ ...NO_WINDOWS, low: 9 }, { low: 0, high: 8 }).problems).toHaveLength(1)
  })

  test('by the window that is the period, where there is one', () => {
    const exact = known([window(0, 3, rounded(300, 5)), window(0, 1, 150)])
    expect(agreeingWindows(exact, { low: 305, high: 400 })).toBe(exact)
    expect(agreeingWindows(exact, { low: 0, high: 295 })).toBe(exact)
    expect(agreeingWindows(exact, { low: 306, high: 400 }).exact).toBeNull()
    expect(agreeingWindows(exact, { low: 0, high: 294 }).exact).toBeNull()
  })
})

test('what unions say comes with the middle and the length of the period', () => {
  const union = { reaches: [1, 2], union: 2 }
  expect(evidenceOf(period, [union])).toEqual({ unions: [union], middle: dayNumber(FIRST) + 1.5, span: 4 })
  expect(evidenceOf(period, [])).toBeNull()
})
