import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownDays, periodReachBounds, type ViewerDay } from '../../../src/estimate/period/period-reach-bounds.ts'

const day = (fresh: number, returning: number, views?: number): ViewerDay => ({
  total: fresh + returning,
  new: fresh,
  returning,
  views,
})
const missing = (views: number | null = null): ViewerDay => ({ total: null, new: null, returning: null, views })

describe('periodReachBounds', () => {
  test('new viewers count once; returning viewers only where new ones before them do not explain them', () => {
    const { low, high, exact } = periodReachBounds([day(4, 6), day(3, 5)])
    expect({ low, high, exact }).toEqual({ low: 13, high: 18, exact: false })
  })

  test('the bounds hold the truth for any people watching on any days', () => {
    const watching = fc.array(fc.uniqueArray(fc.nat(30), { maxLength: 20 }), { minLength: 1, maxLength: 25 })
    const regulars = fc.uniqueArray(fc.nat(30), { maxLength: 15 })
    const gaps = fc.array(fc.boolean(), { minLength: 25, maxLength: 25 })
    fc.assert(
      fc.property(watching, regulars, gaps, (plan, before, gap) => {
        const seen = new Set(before)
        const days = plan.map((people, index) => {
          const fresh = people.filter((person) => !seen.has(person))
          for (const person of people) seen.add(person)
          return gap[index] ? missing(people.length + 1) : day(fresh.length, people.length - fresh.length)
        })
        const truth = new Set(plan.flat()).size
        const bounds = periodReachBounds(days)
        expect(bounds.low).toBeLessThanOrEqual(truth)
        expect(bounds.high).toBeGreaterThanOrEqual(truth)
        if (before.length === 0) {
          const born = periodReachBounds(days, { fromBirth: true })
          if (born.exact) expect(born.low).toBeLessThanOrEqual(truth)
          if (born.exact && !days.some((each) => each.total === null)) expect(born.high).toBe(truth)
        }
      }),
    )
  })

  test('from birth the sum of new viewers is exact, leading days without numbers left out', () => {
    const bounds = periodReachBounds([missing(), missing(), day(10, 0), day(5, 7), day(2, 12)], { fromBirth: true })
    expect(bounds).toMatchObject({ low: 17, high: 17, exact: true, birthUnproven: false, missingDays: 2 })
  })

  test('birth is not believed where viewers return that were never new, or where a later day is missing', () => {
    for (const days of [
      [missing(3), day(10, 1), day(5, 7)],
      [missing(3), day(10, 0), day(5, 11)],
      [missing(3), day(10, 0), missing(4), day(5, 7)],
      [missing(3), { total: 9, new: null, returning: null }],
      [missing(3), day(10, 0), { total: 5, new: null, returning: null }],
      [missing(3), day(10, 0), { total: 5, new: 3, returning: 1 }, day(4, 2)],
      [missing(3)],
    ]) {
      const claimed = periodReachBounds(days, { fromBirth: true })
      expect(claimed).toEqual({ ...periodReachBounds(days), birthUnproven: true })
    }
  })

  test('a missing day adds its views to the upper bound and nothing to the lower', () => {
    expect(periodReachBounds([day(4, 6), missing(20), day(3, 5)])).toMatchObject({ low: 13, high: 38, missingDays: 1 })
    expect(periodReachBounds([day(4, 6), missing(), day(3, 5)])).toMatchObject({ low: 13, high: null })
  })

  test('totals alone bound by the largest day and the sum', () => {
    const totals = [10, 30, 20].map((total) => ({ total, new: null, returning: null }))
    expect(periodReachBounds(totals)).toMatchObject({ low: 30, high: 60, split: false })
    expect(periodReachBounds([...totals, day(4, 6)]).split).toBe(false)
    expect(periodReachBounds([missing(), day(4, 6)]).split).toBe(true)
  })

  test('one of the three numbers follows from the other two', () => {
    const expected = periodReachBounds([day(4, 6), day(3, 5)])
    expect(
      periodReachBounds([
        { total: 10, new: 4, returning: null },
        { total: null, new: 3, returning: 5 },
      ]),
    ).toEqual(expected)
    expect(periodReachBounds([{ total: 10, new: null, returning: 6 }, day(3, 5)])).toEqual(expected)
    expect(expected).toMatchObject({ split: true, missingDays: 0, inconsistentDays: 0 })
    expect(periodReachBounds([{ total: null, new: 4, returning: null }])).toMatchObject({ high: null, missingDays: 1 })
  })

  test('a day whose numbers contradict each other counts as missing', () => {
    for (const part of ['new', 'returning'] as const) {
      const more = { total: 12, new: null, returning: null, [part]: 13, views: 15 }
      expect(periodReachBounds([more, day(3, 5)])).toMatchObject({ low: 8, high: 23, inconsistentDays: 1 })
      expect(periodReachBounds([{ ...more, [part]: 12 }])).toMatchObject({ low: 12, high: 12, inconsistentDays: 0 })
    }
    const odd = { total: 12, new: 4, returning: 6, views: 15 }
    expect(periodReachBounds([odd, day(3, 5)])).toMatchObject({ low: 8, high: 23, inconsistentDays: 1 })
  })

  test('no days reach nobody; more than a year, and wrong counts, are refused', () => {
    expect(periodReachBounds([])).toMatchObject({ low: 0, high: 0, exact: false })
    expect(() => periodReachBounds(new Array<ViewerDay>(366).fill(day(1, 1)))).toThrow('366')
    expect(periodReachBounds(new Array<ViewerDay>(365).fill(day(1, 1))).low).toBe(366)
    expect(() => periodReachBounds([day(-1, 2)])).toThrow('-1')
    for (const field of ['total', 'new', 'returning', 'views']) {
      for (const count of [-1, Infinity, Number.NaN]) {
        expect(() => periodReachBounds([{ ...missing(), [field]: count }])).toThrow(`${field} must be finite`)
      }
    }
    expect(() => periodReachBounds([missing(Number.NaN)])).toThrow('NaN')
  })

  test('the days that say anything are those with numbers that agree', () => {
    const odd = { total: 12, new: 4, returning: 6 }
    const total = { total: 7, new: null, returning: null }
    expect(knownDays([missing(3), day(4, 6), odd, total, { ...total, returning: 2 }])).toEqual([
      { total: 10, new: 4 },
      { total: 7, new: null },
      { total: 7, new: 5 },
    ])
  })
})
