import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Change } from '../../../src/domain/comparison.ts'
import type { Estimate } from '../../../src/domain/estimate.ts'
import { compareInTime } from '../../../src/estimate/compare/compare-in-time.ts'
import { daysChange } from '../../../src/estimate/compare/days-change.ts'
import { estimateChange, ratioRange } from '../../../src/estimate/compare/estimate-change.ts'
import { seriesChange } from '../../../src/estimate/compare/series-change.ts'
import { videosChange } from '../../../src/estimate/compare/videos-change.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { anyAccount } from '../../arbitrary-account.ts'
import { makeAccount, makeDay, makeDays, makeVideo, rounded } from '../made-account.ts'

/** What the parts add up to, and what they should. */
const sums = ({ before, after, added, filled, growth, corrections, gone }: Change) => ({
  parts: before.value + added.value + filled.value + growth.value + corrections.value - gone.value,
  whole: after.value,
})

const parts = ({ added, filled, growth, corrections, gone, provisional }: Change) => ({
  added: added.value,
  filled: filled.value,
  growth: growth.value,
  corrections: corrections.value,
  gone: gone.value,
  provisional: provisional.value,
})

describe('what lies between two totals', () => {
  const series = fc
    .dictionary(fc.constantFrom(...'abcdefghijkl'), fc.integer({ min: -(2 ** 40), max: 2 ** 40 }))
    .map((counts) => new Map(Object.entries(counts).map(([key, value]) => [key, { value, low: value, high: value }])))

  test('sums exactly, however the keys are told apart', () => {
    fc.assert(
      fc.property(series, series, fc.func(fc.boolean()), fc.func(fc.boolean()), (before, after, a, b) => {
        const change = seriesChange('views', before, after, { isNew: a, isGrowth: b, isProvisional: a })
        expect(sums(change).parts).toBe(sums(change).whole)
      }),
    )
  })

  test('of any two accounts sums exactly, by day and by video', () => {
    fc.assert(
      fc.property(anyAccount, anyAccount, (before, after) => {
        const all = [...(daysChange(before, after)?.changes ?? []), ...videosChange(before, after)]
        for (const change of all) expect(sums(change).parts).toBe(sums(change).whole)
      }),
    )
  })

  test('of an account and itself is nothing', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const all = [...(daysChange(account, account)?.changes ?? []), ...videosChange(account, account)]
        for (const { added, filled, growth, corrections, gone } of all)
          for (const part of [added, filled, growth, corrections, gone]) expect(part).toEqual({ count: 0, value: 0 })
      }),
    )
  })

  test('is told apart by when a day could have been known, and when it was final', () => {
    const before = makeAccount({
      days: [
        ...makeDays('2026-01-01', [{ views: 10 }, { views: 20 }, {}, { views: 40 }, { views: 50 }]),
        makeDay('2026-01-06', { views: 60 }),
        makeDay('2026-01-07', { views: 70 }),
      ],
    })
    const after = makeAccount({
      days: [
        ...makeDays('2026-01-02', [{ views: 21 }, { views: 30 }, { views: 40 }, { views: 55 }]),
        ...makeDays('2026-01-06', [{ views: 60 }, { views: 77 }, { views: 80 }, { views: 90 }]),
      ],
    })
    const found = daysChange(before, after)
    expect(found?.before).toEqual({ from: '2026-01-01', to: '2026-01-07', days: 7 })
    expect(found?.after).toEqual({ from: '2026-01-02', to: '2026-01-09', days: 8 })
    const [views, ...more] = found?.changes ?? []
    expect(more).toEqual([])
    // Final in the first export: up to January 4. Days 5 to 7 were its last three rows.
    expect(views && parts(views)).toEqual({
      added: 170,
      filled: 30,
      growth: 12,
      corrections: 1,
      gone: 10,
      provisional: 247,
    })
    expect(views && [views.before.value, views.after.value]).toEqual([250, 453])
  })

  test('of videos is new ones, growth, and corrections downwards; made-up ids are not matched', () => {
    const before = makeAccount({
      videos: [
        makeVideo('1', { views: 100, shares: 5 }),
        makeVideo('2', { views: 50 }),
        makeVideo('3', { views: 9 }),
        makeVideo('row-7', { views: 1000 }),
      ],
    })
    const after = makeAccount({
      videos: [
        makeVideo('1', { views: rounded(300, 50), shares: 4 }),
        makeVideo('2', { views: 45, shares: 2 }),
        makeVideo('4', { views: 7 }, { postedOn: '2026-02-01', snapshotOn: '2026-02-03' }),
        makeVideo('row-7', { views: 1 }),
      ],
    })
    const [views, shares] = videosChange(before, after)
    expect(views && parts(views)).toEqual({
      added: 7,
      filled: 0,
      growth: 200,
      corrections: -5,
      gone: 9,
      provisional: 7,
    })
    expect(views?.rounded).toBe(1)
    expect(shares && parts(shares)).toMatchObject({ filled: 2, growth: 0, corrections: -1 })
    expect(videosChange(makeAccount({ videos: [makeVideo('row-2', { views: 1 })] }), after)).toEqual([])
  })

  test('is null where the two have no count in common', () => {
    const views = makeAccount({ days: [makeDay('2026-01-01', { views: 3 })] })
    expect(daysChange(views, makeAccount({ days: [makeDay('2026-01-01', { likes: 3 })] }))).toBeNull()
    expect(daysChange(views, makeAccount())).toBeNull()
  })
})

const estimated = (account: Parameters<typeof estimateReach>[0]) => ({ account, estimates: estimateReach(account) })
const FLIPPED: Readonly<Record<string, string>> = { more: 'fewer', fewer: 'more' }

describe('an estimate at two times', () => {
  test('of an account and itself is not distinguishable, and as likely more as fewer', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const found = compareInTime('a', estimated(account), estimated(account))
        for (const { verdict, ratio } of found.estimates) {
          expect(['not-distinguishable', 'unknown']).toContain(verdict)
          if (ratio) expect(ratio.value).toBe(1)
        }
      }),
    )
  })

  test('is the other way round where the two are swapped', () => {
    fc.assert(
      fc.property(anyAccount, anyAccount, (one, other) => {
        const [a, b] = [estimated(one), estimated(other)]
        const [there, back] = [compareInTime('x', a, b), compareInTime('x', b, a)]
        for (const { id, verdict, ratio } of there.estimates) {
          const same = back.estimates.find((each) => each.id === id)
          expect(same?.verdict).toBe(FLIPPED[verdict] ?? verdict)
          if (ratio) {
            expect((same?.ratio?.low ?? 0) * ratio.high).toBeCloseTo(1, 9)
            expect((same?.ratio?.value ?? 0) * ratio.value).toBeCloseTo(1, 9)
          }
        }
        for (const change of there.days?.changes ?? []) {
          const same = back.days?.changes.find(({ metric }) => metric === change.metric)
          const difference = change.after.value - change.before.value
          expect((same?.after.value ?? 0) - (same?.before.value ?? 0)).toBe(0 - difference)
        }
      }),
    )
  })

  const people = (low: number, value: number, high: number, days: number, more: Partial<Estimate> = {}): Estimate => ({
    id: 'viewers',
    of: {},
    unit: 'people',
    value,
    low,
    high,
    level: 0.8,
    basis: 'assumed',
    window: { from: '2026-01-01', to: addDays('2026-01-01', days - 1) },
    aggregation: 'deduplicated',
    assumes: [],
    inputs: [],
    ...more,
  })

  test('differs only where the range of the ratio leaves out 1', () => {
    const was = people(80, 100, 125, 28)
    // Steps of ln 1.25 both ways: sqrt(2) ln 1.25 = 0.3156, so that 1.37 is the least ratio that is a difference.
    expect(estimateChange(was, people(108, 135, 169, 28)).verdict).toBe('not-distinguishable')
    expect(estimateChange(was, people(112, 140, 175, 28)).verdict).toBe('more')
    expect(estimateChange(people(112, 140, 175, 28), was).verdict).toBe('fewer')
  })

  test('adds up the ends of limits, which can both be reached', () => {
    const found = ratioRange({ value: 2, low: 1, high: 4 }, { value: 1, low: 0.5, high: 2 }, [true, true])
    expect(found?.low).toBeCloseTo(0.5, 12)
    expect(found?.high).toBeCloseTo(8, 12)
    expect(ratioRange({ value: 2, low: 0, high: 4 }, { value: 1, low: 1, high: 1 }, [true, true])).toBeNull()
  })

  test('of people in windows of different length differs only where the length speaks against it', () => {
    const few = people(95, 100, 105, 28)
    const many = people(190, 200, 210, 31)
    expect(estimateChange(few, many)).toMatchObject({ verdict: 'windows-differ', perDay: null })
    expect(estimateChange(many, few).verdict).toBe('windows-differ')
    expect(estimateChange(few, people(190, 200, 210, 20)).verdict).toBe('more')
    expect(estimateChange(people(190, 200, 210, 20), few).verdict).toBe('fewer')
    expect(estimateChange(few, people(95, 100, 105, 1, { window: 'lifetime' })).verdict).toBe('windows-differ')
  })

  test('of ratios in windows of different length differs where the length is nothing to them', () => {
    const ratio = (id: string, value: number, days: number) =>
      people(value, value, value, days, { id, unit: 'ratio', aggregation: 'ratio', basis: 'bounded' })
    expect(estimateChange(ratio('share-rate', 2, 28), ratio('share-rate', 3, 31)).verdict).toBe('more')
    expect(estimateChange(ratio('views-per-viewer', 2, 28), ratio('views-per-viewer', 3, 31)).verdict).toBe(
      'windows-differ',
    )
    expect(estimateChange(ratio('population-share', 2, 31), ratio('population-share', 3, 28)).verdict).toBe('more')
    expect(estimateChange(ratio('views-per-viewer', 2, 28), ratio('views-per-viewer', 3, 28)).verdict).toBe('more')
  })

  test('of sums in windows of different length is judged by the day', () => {
    const views = (value: number, days: number) =>
      people(value, value, value, days, { id: 'views', unit: 'views', aggregation: 'sum', basis: 'measured' })
    expect(estimateChange(views(280, 28), views(310, 31))).toMatchObject({
      verdict: 'not-distinguishable',
      perDay: { before: 10, after: 10 },
    })
    expect(estimateChange(views(280, 28), views(300, 31)).verdict).toBe('fewer')
    expect(estimateChange(views(280, 28), views(281, 28)).verdict).toBe('more')
  })

  test('that is not known is not judged', () => {
    const none = people(1, 1, 1, 1, { value: null, low: null, high: null, reason: 'no views' })
    expect(estimateChange(none, people(1, 1, 1, 1))).toMatchObject({ verdict: 'unknown', note: 'no views' })
  })
})
