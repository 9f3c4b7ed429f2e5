import { describe, expect, it, test } from 'vitest'
import type { PeriodViewers } from '../../../src/estimate/period/period.ts'
import { atLeast, type ReachedVideo, reconcile } from '../../../src/estimate/period/reconcile.ts'

const period = (value: number, more: Partial<PeriodViewers> = {}): PeriodViewers => ({
  window: { from: '2026-02-01', to: '2026-02-28' },
  parts: 'measured-days',
  count: 28,
  interval: { value, low: 0.9 * value, high: 1.1 * value },
  bounds: { low: 0, high: null },
  basis: 'assumed',
  assumes: [],
  readings: [],
  sum: 2 * value,
  overlap: null,
  ...more,
})
const video = (
  value: number,
  more: Partial<ReachedVideo['viewers']> = {},
  snapshotOn = '2026-02-20',
): ReachedVideo => ({
  video: { id: 'v', postedOn: '2026-02-03', snapshotOn },
  viewers: {
    interval: { value, low: 0.8 * value, high: 1.25 * value },
    basis: 'assumed',
    assumes: [],
    readings: [],
    bounds: { low: 0, high: null },
    ...more,
  },
})

const LEVEL = 0.8
const term = { symbol: 'x', meaning: 'a number', value: 1 }
/** 80 % of a normal distribution lie within so many standard deviations on either side. */
const Z = 1.2815515655446004
const W = (from: PeriodViewers | ReachedVideo['viewers'] | undefined) =>
  from?.terms?.().map(({ symbol, value }) => ({ symbol, value }))

describe('reconcile', () => {
  it('leaves numbers that agree as they are', () => {
    const [headline, whole, part] = [period(1000), period(2000), video(300)]
    const { periods, videos, problems } = reconcile([headline, whole], [part], 0.8)
    expect([periods, videos, problems]).toEqual([[headline, whole], [part.viewers], []])
  })

  it('gives the longer window no fewer people than the days inside, and tells a far move', () => {
    const near = reconcile([period(1000), period(950)], [], 0.8)
    expect(near.periods[1]?.interval).toEqual({ value: 1000, low: 900, high: 1100 })
    expect(near.problems).toEqual([])
    const far = reconcile([period(1000), period(500)], [], 0.8)
    expect(far.periods[1]?.interval).toEqual({ value: 1000, low: 900, high: 1100 })
    expect(far.problems.map(({ code }) => code)).toEqual(['reconciled'])
  })

  it('gives a video of the days no more people than they had, but for what its likes prove', () => {
    expect(reconcile([period(1000)], [video(1050)], 0.8).videos[0]?.interval).toEqual({
      value: 1000,
      low: 840,
      high: 1100,
    })
    const liked = reconcile([period(1000)], [video(1300, { bounds: { low: 1040, high: null } })], 0.8)
    expect(liked.videos[0]?.interval).toEqual({ value: 1040, low: 1040, high: 1100 })
  })

  it('moves neither what the export states nor a video that was read after the days', () => {
    const measured = video(1500, { basis: 'measured' })
    const later = video(1500, {}, '2026-03-20')
    const { videos, problems } = reconcile([period(1000), period(700, { basis: 'measured' })], [measured, later], 0.8)
    expect(videos).toEqual([measured.viewers, later.viewers])
    expect(problems).toEqual([])
  })
})

describe('a longer window', () => {
  test('takes each end of the days inside that lies higher, and says so in its working', () => {
    const whole = period(1000, { interval: { value: 1000, low: 950, high: 1050 } })
    const told = period(950, { interval: { value: 950, low: 960, high: 1040 }, terms: () => [term] })
    const { periods, problems } = reconcile([whole, told], [], LEVEL)
    expect(periods[1]?.interval).toEqual({ value: 1000, low: 960, high: 1050 })
    expect(W(periods[1])).toEqual([
      { symbol: 'x', value: 1 },
      { symbol: 'W', value: { value: 1000, low: 950, high: 1050 } },
    ])
    expect({ ...periods[1], interval: null, terms: null }).toEqual({ ...told, interval: null, terms: null })
    expect(periods[0]).toBe(whole)
    expect(problems).toEqual([])
    expect(W(reconcile([whole, period(500)], [], LEVEL).periods[1])).toHaveLength(1)
  })

  test('moves where only one end lies lower', () => {
    const ends = (value: number, low: number, high: number) => period(0, { interval: { value, low, high } })
    const headline = ends(100, 90, 110)
    const moved = (whole: PeriodViewers) => reconcile([headline, whole], [], LEVEL).periods[1]?.interval
    expect(moved(ends(99, 95, 120))).toEqual({ value: 100, low: 95, high: 120 })
    expect(moved(ends(105, 80, 120))).toEqual({ value: 105, low: 90, high: 120 })
    expect(moved(ends(105, 95, 106))).toEqual({ value: 105, low: 95, high: 110 })
    const same = ends(100, 90, 110)
    expect(reconcile([headline, same], [], LEVEL).periods[1]).toBe(same)
  })

  test('that is stated, or without people, or beside a headline without people, stays', () => {
    for (const whole of [
      period(500, { basis: 'measured' }),
      period(500, { basis: 'bounded' }),
      period(500, { interval: null }),
    ]) {
      expect(reconcile([period(1000), whole], [], LEVEL)).toEqual({
        periods: [period(1000), whole],
        videos: [],
        problems: [],
      })
    }
    const whole = period(500)
    expect(reconcile([period(1000, { interval: null }), whole], [], LEVEL).periods[1]).toBe(whole)
    expect(reconcile([period(1000), period(500, { basis: 'calibrated' })], [], LEVEL).problems).toHaveLength(1)
  })

  test('may be one of several', () => {
    const { periods, problems } = reconcile([period(1000), period(300), period(2000), period(400)], [], LEVEL)
    expect(periods.map(({ interval }) => interval?.value)).toEqual([1000, 1000, 2000, 1000])
    expect(problems).toHaveLength(2)
  })
})

describe('a video of the days', () => {
  const headline = period(1000)
  const movedTo = (each: ReachedVideo, whole = headline) => reconcile([whole], [each], LEVEL).videos[0]
  const at = (postedOn: string | null, snapshotOn?: string): ReachedVideo => ({
    ...video(1500),
    video: { id: 'v', postedOn, ...(snapshotOn === undefined ? {} : { snapshotOn }) },
  })

  test('is one that was posted and read within them, both ends included', () => {
    const whole = { value: 1000, low: 900, high: 1100 }
    for (const inside of [at('2026-02-01', '2026-02-28'), at('2026-02-10', '2026-02-10')]) {
      expect(movedTo(inside)?.interval).toEqual(whole)
    }
    for (const outside of [
      at('2026-01-31', '2026-02-28'),
      at('2026-02-01', '2026-03-01'),
      at(null, '2026-02-28'),
      at('2026-02-01'),
    ]) {
      expect(movedTo(outside)).toBe(outside.viewers)
    }
    expect(movedTo(at('2026-02-02', '2026-02-03'), period(1000, { window: 'lifetime' }))?.interval?.value).toBe(1500)
  })

  test('keeps its working, and names the people of the days', () => {
    const moved = movedTo(video(1500, { terms: () => [term] }))
    expect(W(moved)).toEqual([
      { symbol: 'x', value: 1 },
      { symbol: 'W', value: { value: 1000, low: 900, high: 1100 } },
    ])
    expect(W(movedTo(video(1500)))).toHaveLength(1)
    expect(moved).toMatchObject({ basis: 'assumed', bounds: { low: 0, high: null } })
  })

  test('that is stated, or without people, or fewer than the days had, stays', () => {
    for (const each of [
      video(1500, { basis: 'bounded' }),
      video(1500, { interval: null }),
      video(800),
      video(0, { interval: { value: 1000, low: 900, high: 1100 } }),
    ]) {
      expect(movedTo(each)).toBe(each.viewers)
    }
    const each = video(1500)
    expect(movedTo(each, period(1000, { interval: null }))).toBe(each.viewers)
  })
})

describe('a number that was moved', () => {
  /** A video with a standard deviation of ln people of 0.1, so many of them above a headline of 1000. */
  const above = (steps: number) => {
    const value = 1000 * Math.exp(0.1 * steps)
    return video(value, { interval: { value, low: value * Math.exp(-0.1 * Z), high: value * Math.exp(0.1 * Z) } })
  }
  const problemsOf = (each: ReachedVideo) => reconcile([period(1000)], [each], LEVEL).problems

  test('is told beyond three standard deviations of its own, with how far it was moved', () => {
    expect(problemsOf(above(2.99))).toEqual([])
    expect(problemsOf(above(3.01))).toMatchObject([
      { code: 'reconciled', message: 'video v: 1351 people moved to 1000, 3.0 standard deviations' },
    ])
    expect(problemsOf(above(5))[0]?.message).toContain('1649 people moved to 1000, 5.0 standard deviations')
    // At 80 % the same ends stand for more doubt than at 95 %.
    expect(reconcile([period(1000)], [above(2.5)], 0.95).problems).toHaveLength(1)
    const whole = period(500, { interval: { value: 500, low: 480, high: 520 } })
    expect(reconcile([period(1000), whole], [], LEVEL).problems[0]?.message).toMatch(
      /^the whole period: 500 people moved to 1000, 22\.2 standard/,
    )
  })

  test('is told where it had no doubt of its own', () => {
    const sure = video(1001, { interval: { value: 1001, low: 1001, high: 1001 } })
    expect(problemsOf(sure)[0]?.message).toBe('video v: 1001 people moved to 1000, without any doubt of its own')
  })

  test('is not told where its ends alone were moved', () => {
    const ends = video(0, { interval: { value: 1000, low: 1000, high: 1e6 } })
    const { videos, problems } = reconcile([period(1000)], [ends], LEVEL)
    expect(videos[0]?.interval).toEqual({ value: 1000, low: 900, high: 1100 })
    expect(problems).toEqual([])
  })
})

describe('without a headline', () => {
  test('nothing is moved', () => {
    const part = video(300)
    expect(reconcile([], [part], LEVEL)).toEqual({ periods: [], videos: [part.viewers], problems: [] })
  })
})

test('every end of the whole is at least that of the part', () => {
  const [a, b] = [
    { value: 5, low: 3, high: 9 },
    { value: 6, low: 2, high: 8 },
  ]
  for (const found of [atLeast(a, b), atLeast(b, a)]) expect(found).toEqual({ value: 6, low: 3, high: 9 })
})
