import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import { addDays } from '../../src/domain/calendar.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Estimate } from '../../src/domain/estimate.ts'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { PRIORS, type Prior, priorTable } from '../../src/estimate/priors.ts'
import { makeAccount, makeDay, makeDays, makeSources, makeVideo, missing, rounded } from './made-account.ts'

const headline = (account: Account, settings = {}): Estimate => {
  const [first] = estimateReach(account, settings).estimates
  if (first === undefined) throw new Error('no estimate')
  return first
}
const numbers = ({ value, low, high, basis, bounds }: Estimate) => ({ value, low, high, basis, bounds })
const widthOf = ({ low, high }: Estimate): number => Math.log((high ?? 0) / (low ?? 0))

/** Views that differ from day to day, so that a late label shows. */
const viewsOn = (day: number): number => Math.round(4000 + 3000 * Math.sin(day * 2.4) + 900 * Math.cos(day * 1.1))
const viewersOn = (day: number) => {
  const viewers = Math.round(viewsOn(day) * 0.8)
  const newViewers = Math.round(viewers * (0.4 + 0.2 * Math.sin(day)))
  return { viewers, newViewers, returningViewers: viewers - newViewers }
}

/** Two files of one account, as TikTok Studio exports them. @param late days by which the viewers are labelled late */
const studio = (count: number, late = 0, oneFile = false): Account => {
  const days = new Map<string, Day>()
  const put = (date: string, day: Day): void => {
    days.set(date, { ...days.get(date), ...day })
  }
  for (let day = 0; day < count; day++) {
    const [date, label] = [addDays('2025-05-01', day), addDays('2025-05-01', day + late)]
    put(date, makeDay(date, { views: viewsOn(day), shares: 10 }, { oneFile, line: day + 2 }))
    put(label, makeDay(label, viewersOn(day), { oneFile, line: day + 2 }))
  }
  return makeAccount({ days: [...days.values()] })
}

describe('an account whose first day is in the file', () => {
  const born = makeDays('2025-11-01', [
    { views: 0, viewers: null, newViewers: null, returningViewers: null },
    { views: 130, viewers: 100, newViewers: 100, returningViewers: 0 },
    { views: 260, viewers: 200, newViewers: 150, returningViewers: 50 },
    { views: 90, viewers: 80, newViewers: 30, returningViewers: 50 },
  ])

  test('reached exactly its new viewers', () => {
    const found = headline(makeAccount({ days: born }))
    expect(numbers(found)).toEqual({
      value: 280,
      low: 280,
      high: 280,
      basis: 'bounded',
      bounds: { low: 280, high: 280 },
    })
    expect(found.assumes).toEqual([])
    expect(found.window).toEqual({ from: '2025-11-02', to: '2025-11-04' })
    expect(estimateReach(makeAccount({ days: born })).grade).toBe('bounded')
  })

  test('is estimated, with a warning, where a day returns more people than were new before', () => {
    const days = [
      ...born,
      makeDay('2025-11-05', { views: 900, viewers: 900, newViewers: 100, returningViewers: 800 }, { line: 6 }),
    ]
    const found = estimateReach(makeAccount({ days }))
    expect(found.problems.map(({ code }) => code)).toContain('birth-unproven')
    expect(found.estimates[0]?.basis).toBe('assumed')
    // sum(new) = 380, and 800 returned on a day before which 280 were new
    expect(found.estimates[0]?.bounds).toEqual({ low: 900, high: 1280 })
  })
})

describe('viewers that are labelled a day late', () => {
  const [right, late] = [studio(60), studio(60, 1)].map((account) => estimateReach(account))

  test('give the same headline as right labels', () => {
    expect(numbers(late?.estimates[0] as Estimate)).toEqual(numbers(right?.estimates[0] as Estimate))
    expect(late?.problems.map(({ code }) => code)).toContain('day-shift')
    expect(right?.problems).toEqual([])
  })

  test('are put back into the days of their views', () => {
    expect(late?.estimates[0]?.window).toEqual({ from: '2025-05-01', to: '2025-06-29' })
    expect(late?.estimates[0]?.window).toEqual(right?.estimates[0]?.window)
    expect(late?.series.filter(({ views }) => views !== null)).toEqual(right?.series)
  })

  test('are left alone where views and viewers stand in one row of one file', () => {
    const together = studio(60, 0, true)
    const values = together.days.map(({ viewers, newViewers, returningViewers }) => ({
      viewers: viewers?.value ?? null,
      newViewers: newViewers?.value ?? null,
      returningViewers: returningViewers?.value ?? null,
    }))
    // The same numbers, a row further down: in two files that would be a late label.
    const days = together.days.slice(1).map(({ date, views }, index) => ({
      ...makeDay(date, values[index] ?? {}, { oneFile: true, line: index + 2 }),
      ...(views ? { views } : {}),
    }))
    const found = estimateReach(makeAccount({ days }))
    expect(found.problems.map(({ code }) => code)).not.toContain('day-shift')
    expect(found.estimates[0]?.window).toEqual({ from: '2025-05-02', to: '2025-06-29' })
  })
})

describe('more than a year', () => {
  test('is cut to the latest 365 days, and said', () => {
    const found = estimateReach(studio(400, 0, true))
    const [first] = found.estimates
    expect(first?.window).toEqual({ from: addDays('2025-05-01', 35), to: addDays('2025-05-01', 399) })
    expect(found.period?.days).toBe(365)
    expect(found.problems.map(({ code }) => code)).toEqual(['over-a-year'])
  })
})

describe('measured reach of videos', () => {
  const views = [12_000, 90_000, 4000, 31_000, 56_000, 8000]
  const videos = (known: number) =>
    views.map((count, index) =>
      makeVideo(`v${index}`, {
        views: count,
        ...(index < known ? { viewers: Math.round(count / (1.3 + 0.02 * index)) } : {}),
      }),
    )
  const of = (known: number, video: number): Estimate =>
    estimateReach(makeAccount({ videos: videos(known) })).videos[video]?.estimates.find(
      ({ id }) => id === 'viewers',
    ) as Estimate

  test('is never overridden', () => {
    expect(numbers(of(3, 0))).toEqual({
      value: 9231,
      low: 9231,
      high: 9231,
      basis: 'measured',
      bounds: { low: 9231, high: 9231 },
    })
    const above = makeAccount({ videos: [makeVideo('v', { views: 100, viewers: 120, likes: 500 })] })
    const found = estimateReach(above)
    expect(found.estimates[0]).toMatchObject({ value: 120, low: 120, high: 120, basis: 'measured' })
    expect(found.problems.map(({ code }) => code)).toEqual(['reach-above-views'])
    expect(headline(above, { ceiling: 50 })).toMatchObject({ value: 120, low: 120, high: 120 })
  })

  test('calibrates the others: they become narrower, and no assumption alone', () => {
    const [unknown, one, five] = [of(0, 5), of(1, 5), of(5, 5)]
    expect([unknown.basis, one.basis, five.basis]).toEqual(['assumed', 'calibrated', 'calibrated'])
    expect(widthOf(one)).toBeLessThan(widthOf(unknown))
    expect(widthOf(five)).toBeLessThan(widthOf(one))
    expect(Math.abs((five.value ?? 0) / (8000 / 1.4) - 1)).toBeLessThan(0.1)
  })

  test('that was rounded keeps its rounding cell', () => {
    const account = makeAccount({ videos: [makeVideo('v', { views: 20_000, viewers: rounded(12_300, 50) })] })
    expect(headline(account)).toMatchObject({ value: 12_300, low: 12_250, high: 12_350, basis: 'measured' })
    const day = makeAccount({ days: [makeDay('2026-01-01', { views: 20_000, viewers: rounded(12_300, 50) })] })
    expect(headline(day)).toMatchObject({ value: 12_300, low: 12_250, high: 12_350, basis: 'measured' })
  })

  test('of a video inside the window raises what is proven of days', () => {
    const days = makeDays('2026-01-01', [{ viewers: 500 }, { viewers: 600 }, { viewers: 400 }], { oneFile: true })
    const inside = makeVideo('v', { views: 1500, viewers: 1200 }, { postedOn: '2026-01-01', snapshotOn: '2026-01-03' })
    const later = { ...inside, snapshotOn: '2026-02-01' }
    expect(headline(makeAccount({ days })).bounds).toEqual({ low: 600, high: 1500 })
    expect(headline(makeAccount({ days, videos: [inside] })).bounds).toEqual({ low: 1200, high: 1500 })
    expect(headline(makeAccount({ days, videos: [later] })).bounds).toEqual({ low: 600, high: 1500 })
  })
})

describe('what is missing', () => {
  test('is not zero: nothing is estimated from it, and the reason is kept', () => {
    const found = estimateReach(makeAccount({ videos: [makeVideo('v', { views: missing() })] }))
    expect(found.estimates).toEqual([])
    expect(found.grade).toBe('insufficient')
    expect(found.videos[0]?.estimates.find(({ id }) => id === 'viewers')).toMatchObject({
      value: null,
      reason: 'no data yet ("undefined")',
    })
    expect(estimateReach(makeAccount()).problems.map(({ code }) => code)).toEqual(['no-usable-data'])
  })

  test('on a day inside the window adds its views to what is proven at most, and no second window', () => {
    const days = makeDays('2026-01-01', [
      { views: 900, viewers: 700 },
      { views: 500, viewers: null },
      { views: 800, viewers: 600 },
    ])
    const { estimates } = estimateReach(makeAccount({ days }))
    expect(estimates.filter(({ id }) => id === 'viewers').map(({ bounds }) => bounds)).toEqual([
      { low: 700, high: 1800 },
    ])
  })

  test('after the measured days is a second estimate with a window of its own', () => {
    const days = makeDays('2026-01-01', [{ views: 900, viewers: 700 }, { views: 800, viewers: 600 }, { views: 5000 }])
    const found = estimateReach(makeAccount({ days })).estimates.filter(({ id }) => id === 'viewers')
    expect(found.map(({ window }) => window)).toEqual([
      { from: '2026-01-01', to: '2026-01-02' },
      { from: '2026-01-01', to: '2026-01-03' },
    ])
    expect(found[1]?.value).toBeGreaterThan(found[0]?.value ?? Infinity)
  })
})

describe('a prior that the user replaces', () => {
  const replace = (id: string, change: Partial<Prior>) => {
    const prior = PRIORS.find((each) => each.id === id)
    if (prior === undefined) throw new Error(id)
    return { priors: priorTable([{ ...prior, ...change }]) }
  }
  const days = makeAccount({ days: makeDays('2026-01-01', [{ views: 900 }, { views: 800 }, { views: 700 }]) })
  const videos = makeAccount({ videos: [makeVideo('a', { views: 9000, shares: 40 }), makeVideo('b', { views: 4000 })] })
  const sourced = { ...videos, sources: makeSources({ 'for-you': 0.5, profile: 0.3, other: 0.2 }) }

  test.each([
    ['views-per-viewer-tiktok-post', videos],
    ['views-per-viewer-tiktok-day', days],
    ['repeats-profile', sourced],
    ['repeats-for-you', sourced],
    ['overlap-days', days],
    ['overlap-videos', videos],
    ['overlap-loyal', sourced],
    ['overlap-passing', sourced],
    ['overlap-tail', days],
  ])('moves the people reached that rest on it: %s', (id, account) => {
    const before = headline(account)
    expect(before.assumes).toContain(id)
    const median = (PRIORS.find((prior) => prior.id === id)?.median ?? 1) * 1.7
    const after = headline(
      account,
      replace(id, { median: Math.min(median, id.startsWith('overlap-l') ? 0.9 : median) }),
    )
    // More repeat views, more overlap and less uneven people are all fewer people.
    expect(after.value).toBeLessThan(before.value ?? 0)
  })

  test('widens or narrows the interval where it says how sure it is', () => {
    const before = headline(videos)
    expect(widthOf(headline(videos, replace('overlap-videos', { spread: 0.2 })))).toBeLessThan(widthOf(before))
    expect(widthOf(headline(videos, replace('period-multiplier', { median: 2 })))).toBeGreaterThan(widthOf(before))
  })

  test('of new viewers per share moves the viral coefficient, and not the people reached', () => {
    const at = (settings = {}) =>
      estimateReach(videos, settings).estimates.find(({ id }) => id === 'viral-coefficient')?.value ?? Number.NaN
    const doubled = replace('new-viewers-per-share', { median: 0.9 })
    expect(at(doubled) / at()).toBeCloseTo(2, 3)
    expect(numbers(headline(videos, doubled))).toEqual(numbers(headline(videos)))
  })

  test('that nothing rests on changes nothing', () => {
    const settings = replace('overlap-videos', { median: 0.9 })
    expect(estimateReach(days, settings)).toEqual(estimateReach(days))
  })
})

test('the part of everybody rests on the ceiling that the user gives, and on no assumption then', () => {
  const account = makeAccount({ videos: [makeVideo('v', { views: 900, viewers: 500 })] })
  const part = (settings = {}) =>
    estimateReach(account, { working: true, ...settings }).estimates.find(({ id }) => id === 'population-share')
  expect(part()).toMatchObject({ value: 500 / 1.59e9, basis: 'assumed', assumes: ['population-ceiling'] })
  expect(part({ ceiling: 2000 })).toMatchObject({ value: 0.25, basis: 'bounded', assumes: [] })
  expect(part({ ceiling: 2000 })?.working?.terms).toContainEqual(expect.objectContaining({ symbol: 'P', value: 2000 }))
})

test('a level outside (0, 1) is refused', () => {
  expect(() => estimateReach(studio(3), { level: 1 })).toThrow(RangeError)
})

test('a ceiling below the people who are proven is obeyed only with a warning', () => {
  const account = makeAccount({ days: makeDays('2026-01-01', [{ viewers: 500 }, { viewers: 800 }]) })
  const codes = (ceiling: number) => estimateReach(account, { ceiling }).problems.map(({ code }) => code)
  expect(codes(799)).toContain('above-ceiling')
  expect(codes(800)).not.toContain('above-ceiling')
})

describe('the frame of the estimates', () => {
  const days = makeDays('2026-01-01', [{ views: 900, viewers: 700 }, { views: 800, viewers: 600 }, { likes: 4 }], {
    oneFile: true,
  })

  test('has the days of the headline, with their number', () => {
    const found = estimateReach(makeAccount({ days }))
    expect(found.period).toEqual({ from: '2026-01-01', to: '2026-01-02', days: 2 })
    expect(found.account).toBe('maya')
    expect(found.grade).toBe('assumed')
  })

  test('has the days of upload where only videos are known, null where no date is', () => {
    const videos = ['2026-02-03', null, '2026-01-30', '2026-02-01'].map((postedOn, index) =>
      makeVideo(`v${index}`, { views: 50 }, { postedOn }),
    )
    expect(estimateReach(makeAccount({ videos })).period).toEqual({ from: '2026-01-30', to: '2026-02-03', days: 5 })
    expect(estimateReach(makeAccount({ videos: [makeVideo('v', { views: 5 })] })).period).toBeNull()
    expect(estimateReach(makeAccount()).period).toBeNull()
  })

  test('has the measured numbers of each day that has one, null where missing', () => {
    const some = [...days, ...makeDays('2026-01-04', [{ viewers: 5 }, { views: 7 }], { oneFile: true })]
    expect(estimateReach(makeAccount({ days: some })).series).toEqual([
      { date: '2026-01-01', views: 900, viewers: 700 },
      { date: '2026-01-02', views: 800, viewers: 600 },
      { date: '2026-01-04', views: null, viewers: 5, provisional: true },
      { date: '2026-01-05', views: 7, viewers: null, provisional: true },
    ])
  })

  test('names the videos, with title and day of upload where they are known', () => {
    const videos = [
      makeVideo('a', { views: 50 }, { postedOn: '2026-02-03', title: 'Bread' }),
      makeVideo('b', { views: 50 }),
    ]
    const found = estimateReach(makeAccount({ videos })).videos
    expect(found.map(({ id, title, postedOn }) => [id, title, postedOn])).toEqual([
      ['a', 'Bread', '2026-02-03'],
      ['b', undefined, null],
    ])
    expect(found[1]).not.toHaveProperty('title')
    expect(found.flatMap(({ estimates }) => estimates.map(({ of, window }) => [of.video, window]))).toEqual(
      found.flatMap(({ id, estimates }) => estimates.map(() => [id, 'lifetime'])),
    )
  })

  test('says of videos only what is asked for', () => {
    const videos = [makeVideo('a', { views: 50, shares: 5 })]
    const ids = (ofVideos: readonly string[] | null) =>
      estimateReach(makeAccount({ videos }), { ofVideos }).videos[0]?.estimates.map(({ id }) => id)
    expect(ids(['views', 'viewers'])).toEqual(['viewers', 'views'])
    expect(ids([])).toEqual([])
    expect(ids(null)?.length).toBeGreaterThan(4)
  })

  test('says that there is nothing where there are neither days nor videos', () => {
    const codes = (parts: Partial<Account>) => estimateReach(makeAccount(parts)).problems.map(({ code }) => code)
    expect(codes({})).toEqual(['no-usable-data'])
    expect(codes({ videos: [makeVideo('v', { likes: 5 })] })).toEqual([])
    expect(codes({ days })).toEqual([])
  })

  test('works out what moves the headline only where it is wanted, and of at most 5000 parts', () => {
    const account = makeAccount({ days })
    expect(estimateReach(account).sensitivity.length).toBeGreaterThan(0)
    expect(estimateReach(account, { sensitivity: 'none' }).sensitivity).toEqual([])
    const many = (count: number) =>
      estimateReach(
        makeAccount({ videos: Array.from({ length: count }, (_, index) => makeVideo(`v${index}`, { views: 5 })) }),
        { ofVideos: [] },
      ).sensitivity.length
    expect(many(5000)).toBeGreaterThan(0)
    expect(many(5001)).toBe(0)
    expect(estimateReach(makeAccount()).sensitivity).toEqual([])
  })

  test('keeps the cells, and the working, only where they are wanted', () => {
    const account = makeAccount({ days })
    expect(headline(account).inputs).toEqual([{ file: 'Overview.csv', column: 'viewers', lines: [2, 3] }])
    expect(headline(account, { inputs: false }).inputs).toEqual([])
    expect(headline(account)).not.toHaveProperty('working')
    const { working } = headline(account, { working: true })
    expect(working?.formula).toContain('U = sum')
    expect(working?.terms.at(-1)).toMatchObject({ symbol: 'level', value: 0.8 })
    const one = estimateReach(account, { working: { id: 'views', video: null } }).estimates
    expect(one.filter((estimate) => 'working' in estimate).map(({ id }) => id)).toEqual(['views'])
  })

  test('cuts an audience jointly only where there are several cuts', () => {
    expect(estimateReach(makeAccount({ days }))).not.toHaveProperty('joint')
  })
})
