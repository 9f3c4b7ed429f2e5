import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/account.ts'
import type { Estimate, Term } from '../../../src/domain/estimate.ts'
import { DEFAULT_SETTINGS, estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { gatherFacts } from '../../../src/estimate/gather-facts.ts'
import { MODELS } from '../../../src/estimate/models/index.ts'
import { PRIORS, priorTable } from '../../../src/estimate/priors.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import { makeAccount, makeDays, makeSources, makeVideo, missing, rounded } from '../made-account.ts'

type Settings = Parameters<typeof estimateReach>[1]

const ofAccount = (account: Account, id: string, settings: Settings = {}): Estimate | undefined =>
  estimateReach(account, { working: true, ...settings }).estimates.find((estimate) => estimate.id === id)
const ofVideo = (account: Account, id: string, settings: Settings = {}): Estimate | undefined =>
  estimateReach(account, { working: true, ...settings }).videos[0]?.estimates.find((estimate) => estimate.id === id)
const numbers = (estimate: Estimate | undefined) => [estimate?.value, estimate?.low, estimate?.high]
const terms = (estimate: Estimate | undefined) =>
  Object.fromEntries((estimate?.working?.terms ?? []).map(({ symbol, value }) => [symbol, value]))
const termOf = (estimate: Estimate | undefined, symbol: string): Term | undefined =>
  estimate?.working?.terms.find((term) => term.symbol === symbol)
const columns = (term: Term | undefined) =>
  term?.from !== undefined && 'inputs' in term.from ? term.from.inputs.map(({ column }) => column) : undefined
const recompute = (id: string, values: Record<string, Term['value']>) =>
  MODELS.find((model) => model.id === id)?.recompute(
    symbolsOf(Object.entries(values).map(([symbol, value]) => ({ symbol, meaning: symbol, value }))),
  )

const measured = makeAccount({
  videos: [
    makeVideo('v', {
      views: rounded(1000, 50),
      viewers: rounded(500, 5),
      likes: 80,
      comments: 10,
      shares: 6,
      saves: 4,
    }),
  ],
})
const days = makeDays(
  '2026-01-01',
  [
    { views: 900, viewers: 700, shares: 9, likes: 90, comments: 9 },
    { views: 800, viewers: 600, shares: 8, likes: 80, comments: 8 },
  ],
  { oneFile: true },
)

describe('views', () => {
  test('add up with the rounding of every cell, and say each part', () => {
    const account = makeAccount({ days: makeDays('2026-01-01', [{ views: 100 }, { views: rounded(2000, 50) }]) })
    const views = ofAccount(account, 'views')
    expect(numbers(views)).toEqual([2100, 2050, 2150])
    expect(views).toMatchObject({ basis: 'measured', assumes: [], unit: 'views', aggregation: 'sum' })
    expect(terms(views)).toEqual({ v: [100, 2000], 'v low': [100, 1950], 'v high': [100, 2050], level: 0.8 })
    expect(columns(termOf(views, 'v'))).toEqual(['views'])
    expect(terms(ofAccount(makeAccount({ days }), 'views'))).toEqual({ v: [900, 800], level: 0.8 })
  })

  test('of a video are its cell, or the reason why there is none', () => {
    expect(numbers(ofVideo(measured, 'views'))).toEqual([1000, 950, 1050])
    expect(terms(ofVideo(measured, 'views'))).toEqual({ v: [1000], 'v low': [950], 'v high': [1050], level: 0.8 })
    expect(ofVideo(measured, 'views')).not.toHaveProperty('reason')
    expect(ofVideo(measured, 'views')?.inputs.map(({ column }) => column)).toEqual(['views'])
    const gap = makeAccount({ videos: [makeVideo('v', { views: missing(), viewers: 5 })] })
    expect(ofVideo(gap, 'views')).toMatchObject({ value: null, low: null, reason: 'no data yet ("undefined")' })
    expect(terms(ofVideo(gap, 'views'))).toEqual({ v: [0], level: 0.8 })
    expect(ofVideo(makeAccount({ videos: [makeVideo('v', { viewers: 5 })] }), 'views')).toBeUndefined()
  })

  test('that the export lacks are null, with the reason', () => {
    const account = makeAccount({ days: makeDays('2026-01-01', [{ viewers: 5 }, { viewers: 6 }]) })
    expect(ofAccount(account, 'views')).toMatchObject({ value: null, basis: 'measured', inputs: [] })
    expect(ofAccount(account, 'views')?.reason).toContain('no views')
  })

  test('are recomputed from their parts', () => {
    expect(recompute('views', { v: [1, 2] })).toEqual({ value: 3, low: 3, high: 3 })
    expect(recompute('views', { v: [1, 2], 'v low': [0, 2], 'v high': [5, 2] })).toEqual({ value: 3, low: 2, high: 7 })
  })
})

describe('views per person', () => {
  test('of measured people carry the rounding of both, and are bounded', () => {
    const found = ofVideo(measured, 'views-per-viewer')
    expect(numbers(found)).toEqual([2, 950 / 505, 1050 / 495])
    expect(found).toMatchObject({ basis: 'bounded', assumes: [], unit: 'ratio' })
    expect(terms(found)).toEqual({
      V: { value: 1000, low: 950, high: 1050 },
      N: { value: 500, low: 495, high: 505 },
      level: 0.8,
    })
    expect(found?.inputs.map(({ column }) => column)).toEqual(['views', 'viewers'])
  })

  test('of estimated people are as uncertain as they, and no more', () => {
    const account = makeAccount({ videos: [makeVideo('v', { views: rounded(1000, 50) })] })
    const [found, people] = [ofVideo(account, 'views-per-viewer'), ofVideo(account, 'viewers')]
    expect(numbers(found)).toEqual([1000 / (people?.value ?? 0), 1000 / (people?.high ?? 0), 1000 / (people?.low ?? 0)])
    expect(found?.basis).toBe(people?.basis)
    expect(found?.assumes).toEqual(people?.assumes)
    expect(terms(found).V).toEqual({ value: 1000, low: 1000, high: 1000 })
  })

  test('are not said without views, nor of people who may be nobody', () => {
    expect(ofVideo(makeAccount({ videos: [makeVideo('v', { viewers: 5 })] }), 'views-per-viewer')).toBeUndefined()
    const nobody = makeAccount({ videos: [makeVideo('v', { views: 0, viewers: 0 })] })
    expect(ofVideo(nobody, 'views-per-viewer')).toBeUndefined()
    const unknown = makeAccount({ videos: [makeVideo('v', { views: missing() })] })
    expect(ofVideo(unknown, 'views-per-viewer')).toBeUndefined()
  })
})

describe('viewer-days', () => {
  test('are the daily viewers added up, of measured days alone', () => {
    const found = ofAccount(makeAccount({ days }), 'viewer-days')
    expect(numbers(found)).toEqual([1300, 1300, 1300])
    expect(found).toMatchObject({ basis: 'measured', aggregation: 'sum', unit: 'viewer-days' })
    expect(terms(found)).toEqual({ D: [700, 600], level: 0.8 })
    expect(columns(termOf(found, 'D'))).toEqual(['viewers'])
    expect(ofAccount(measured, 'viewer-days')).toBeUndefined()
    expect(recompute('viewer-days', { D: [3, 4] })).toEqual({ value: 7, low: 7, high: 7 })
  })
})

describe('overlap', () => {
  test('is what is counted more than once: many people, little overlap', () => {
    const found = ofAccount(makeAccount({ days }), 'overlap')
    const people = ofAccount(makeAccount({ days }), 'viewers')
    expect(found?.value).toBeCloseTo(1 - (people?.value ?? 0) / 1300, 12)
    expect(found?.low).toBeCloseTo(1 - (people?.high ?? 0) / 1300, 12)
    expect(found?.high).toBeCloseTo(1 - (people?.low ?? 0) / 1300, 12)
    expect(found?.low).toBeLessThan(found?.high ?? 0)
    expect(found).toMatchObject({ unit: 'fraction', aggregation: 'ratio', basis: 'assumed' })
    expect(found?.assumes).toEqual(people?.assumes)
    expect(terms(found).S).toBe(1300)
    expect(terms(found).U).toEqual({ value: people?.value, low: people?.low, high: people?.high })
  })

  test('is no question of a single part, nor of nobody', () => {
    expect(ofAccount(measured, 'overlap')).toBeUndefined()
    const nobody = makeDays('2026-01-01', [
      { views: 0, viewers: 0 },
      { views: 0, viewers: 0 },
    ])
    expect(ofAccount(makeAccount({ days: nobody }), 'overlap')).toBeUndefined()
  })

  test('of measured numbers is arithmetic', () => {
    const born = makeDays('2026-01-01', [
      { views: 0, viewers: null, newViewers: null, returningViewers: null },
      { views: 10, viewers: 5, newViewers: 5, returningViewers: 0 },
      { views: 10, viewers: 5, newViewers: 3, returningViewers: 2 },
    ])
    const found = ofAccount(makeAccount({ days: born }), 'overlap')
    expect(found).toMatchObject({ basis: 'bounded', assumes: [] })
    expect(found?.value).toBeCloseTo(0.2, 12)
  })

  test('stays a fraction', () => {
    const range = { value: 50, low: -20, high: 150 }
    expect(recompute('overlap', { U: range, S: 100 })).toEqual({ value: 0.5, low: 0, high: 1 })
  })
})

describe('the part of everybody', () => {
  test('never exceeds everybody, and is said of the headline alone', () => {
    const part = ofAccount(measured, 'population-share', { ceiling: 502 })
    expect(numbers(part)).toEqual([500 / 502, 495 / 502, 1])
    expect(part).toMatchObject({ unit: 'fraction', basis: 'bounded', assumes: [] })
    expect(ofAccount(measured, 'population-share', { ceiling: 0 })).toBeUndefined()
    const more = makeAccount({ days: [...days, ...makeDays('2026-01-03', [{ views: 5000 }])] })
    const { estimates } = estimateReach(more)
    expect(estimates.filter(({ id }) => id === 'viewers').length).toBe(2)
    expect(estimates.filter(({ id }) => id === 'population-share').length).toBe(1)
  })

  test('keeps what the people assume, and is as weak as they', () => {
    const account = makeAccount({ days })
    const people = ofAccount(account, 'viewers')
    expect(ofAccount(account, 'population-share', { ceiling: 5000 })).toMatchObject({
      basis: people?.basis,
      assumes: people?.assumes,
    })
    const open = ofAccount(account, 'population-share')
    expect(open?.assumes).toEqual([...(people?.assumes ?? []), 'population-ceiling'])
    expect(open?.basis).toBe('assumed')
    expect(terms(open).U).toEqual({ value: people?.value, low: people?.low, high: people?.high })
    expect(termOf(open, 'P')?.from).toEqual({ prior: 'population-ceiling' })
    expect(termOf(ofAccount(account, 'population-share', { ceiling: 5000 }), 'P')).not.toHaveProperty('from')
  })

  test('of nobody known is not said', () => {
    const unknown = makeAccount({ days: makeDays('2026-01-01', [{ likes: 4 }]) })
    expect(ofAccount(unknown, 'population-share')).toBeUndefined()
  })
})

describe('engagement rate', () => {
  test('divides all engagements by the views beside them, with the rounding of both', () => {
    const found = ofVideo(measured, 'engagement-rate')
    expect(numbers(found)).toEqual([0.1, 100 / 1050, 100 / 950])
    expect(found).toMatchObject({ basis: 'bounded', assumes: [], unit: 'ratio' })
    expect(terms(found)).toEqual({
      E: { value: 100, low: 100, high: 100 },
      V: { value: 1000, low: 950, high: 1050 },
      level: 0.8,
    })
    expect(columns(termOf(found, 'E'))).toEqual(['likes', 'comments', 'shares', 'saves'])
    expect(columns(termOf(found, 'V'))).toEqual(['views'])
    expect(found?.inputs.map(({ column }) => column)).toEqual(['likes', 'comments', 'shares', 'saves', 'views'])
    expect(numbers(ofAccount(measured, 'engagement-rate'))).toEqual(numbers(found))
  })

  test('is recomputed from rounded counts', () => {
    const [E, V] = [
      { value: 10, low: 8, high: 12 },
      { value: 100, low: 80, high: 120 },
    ]
    expect(recompute('engagement-rate', { E, V })).toEqual({ value: 0.1, low: 8 / 120, high: 12 / 80 })
  })

  test('is said of the headline alone, and not of views that may be none', () => {
    const more = makeAccount({ days: [...days, ...makeDays('2026-01-03', [{ views: 5000, likes: 5 }])] })
    const found = estimateReach(more).estimates.filter(({ id }) => id === 'engagement-rate')
    expect(found.map(({ value }) => value)).toEqual([204 / 1700])
    const none = makeAccount({ videos: [makeVideo('v', { views: 0, likes: 0 })] })
    expect(ofVideo(none, 'engagement-rate')).toBeUndefined()
    expect(ofVideo(makeAccount({ videos: [makeVideo('v', { views: 5 })] }), 'engagement-rate')).toBeUndefined()
  })
})

describe('shares per view', () => {
  test('rest on the counts and on two numbers assumed, each with where it is from', () => {
    const found = ofVideo(measured, 'share-rate')
    expect(found).toMatchObject({ basis: 'calibrated', assumes: ['share-rate-shares', 'share-rate-views'] })
    expect(found?.inputs.map(({ column }) => column)).toEqual(['shares', 'views'])
    expect(columns(termOf(found, 'S'))).toEqual(['shares'])
    expect(columns(termOf(found, 'V'))).toEqual(['views'])
    expect(terms(found)).toMatchObject({ S: 6, V: 1000, level: 0.8 })
    expect(termOf(found, 's0')?.from).toEqual({ prior: 'share-rate-shares' })
    expect(termOf(found, 'v0')?.from).toEqual({ prior: 'share-rate-views' })
    const { s0, v0 } = terms(found)
    expect(recompute('share-rate', { S: 6, V: 1000, s0: s0 ?? null, v0: v0 ?? null, level: 0.8 })).toEqual({
      value: found?.value,
      low: found?.low,
      high: found?.high,
    })
  })

  test('come near the counts where they are many', () => {
    const many = makeAccount({ videos: [makeVideo('v', { views: 1e8, shares: 2e6 })] })
    expect(ofVideo(many, 'share-rate')?.value).toBeCloseTo(0.02, 5)
  })

  test('are not said of shares taken back, nor without shares, nor of the longer window', () => {
    expect(ofVideo(makeAccount({ videos: [makeVideo('v', { views: 9 })] }), 'share-rate')).toBeUndefined()
    const back = makeDays('2026-01-01', [{ views: 90, shares: -3 }])
    expect(ofAccount(makeAccount({ days: back }), 'share-rate')).toBeUndefined()
    const none = makeDays('2026-01-01', [{ views: 90, shares: 0 }])
    expect(ofAccount(makeAccount({ days: none }), 'share-rate')?.value).toBeGreaterThan(0)
    const more = makeAccount({ days: [...days, ...makeDays('2026-01-03', [{ views: 5000, shares: 5 }])] })
    expect(estimateReach(more).estimates.filter(({ id }) => id === 'share-rate').length).toBe(1)
  })
})

describe('momentum', () => {
  const series = (more: object = {}) =>
    makeDays(
      '2026-03-01',
      Array.from({ length: 30 }, (_, day) => ({ views: 2000 + 10 * day, ...more })),
    )

  test('says the views of the latest seven days, and what they are compared to', () => {
    const found = ofAccount(makeAccount({ days: series() }), 'momentum')
    const expected = [0, 1, 2, 3, 4, 5, 6].reduce((sum, back) => sum + 2000 + 10 * (29 - back), 0)
    expect(terms(found)).toMatchObject({ V: expected, level: 0.8 })
    expect(found?.assumes).toEqual(['split-shape', 'split-rate', 'split-overdispersion'])
    expect(found?.window).toEqual({ from: '2026-03-24', to: '2026-03-30' })
    // The cells of V are the last seven lines, those of the whole all thirty.
    expect(termOf(found, 'V')?.from).toEqual({
      inputs: [{ file: 'Overview.csv', column: 'views', lines: [25, 31] }],
    })
    expect(found?.inputs).toEqual([{ file: 'Overview.csv', column: 'views', lines: [2, 31] }])
    expect(found?.basis).toBe('calibrated')
    expect([termOf(found, 'a')?.from, termOf(found, 'b')?.from]).toEqual([
      { prior: 'split-shape' },
      { prior: 'split-rate' },
    ])
    const { V, L, k, a, b } = terms(found)
    const again = recompute('momentum', { V: V ?? 0, L: L ?? 0, k: k ?? 0, a: a ?? 0, b: b ?? 0, level: 0.8 })
    expect(again).toEqual({ value: found?.value, low: found?.low, high: found?.high })
  })

  test('ends with the last day whose views are known', () => {
    const late = [...series(), ...makeDays('2026-03-31', [{ views: null, likes: 5 }, { likes: 4 }])]
    const [found, plain] = [late, series()].map((each) => ofAccount(makeAccount({ days: each }), 'momentum'))
    expect(found?.window).toEqual({ from: '2026-03-24', to: '2026-03-30' })
    expect(numbers(found)).toEqual(numbers(plain))
  })

  test('is not said without days, or with too few', () => {
    expect(ofAccount(measured, 'momentum')).toBeUndefined()
    expect(ofAccount(makeAccount({ days }), 'momentum')).toBeUndefined()
    expect(ofAccount(makeAccount({ days: makeDays('2026-01-01', [{ viewers: 4 }]) }), 'momentum')).toBeUndefined()
  })
})

describe('people beyond TikTok', () => {
  const IDS = ['beyond-opened', 'beyond-counted', 'beyond-overlap'].flatMap((id) => [id, `${id}-weight`])
  const account = makeAccount({
    videos: [
      makeVideo('a', { views: 9000, viewers: 8000, shares: 40, downloads: rounded(20, 5) }),
      makeVideo('b', { views: 9000, viewers: 8000, shares: 2, downloads: null }),
      makeVideo('c', { views: 9000, viewers: 8000 }),
    ],
  })

  test('rest on the shares and the downloads, and on what is assumed of both', () => {
    const found = ofVideo(account, 'beyond-tiktok-viewers')
    expect(found?.assumes).toEqual(['beyond-people-per-share', 'beyond-people-per-download', ...IDS])
    expect(found?.inputs.map(({ column }) => column)).toEqual(['shares', 'downloads'])
    expect(terms(found)).toMatchObject({ S: 40, D: 20, level: 0.8 })
    expect(columns(termOf(found, 'D'))).toEqual(['downloads'])
    for (const [symbol, prior] of Object.entries({
      r: 'beyond-people-per-share',
      d: 'beyond-people-per-download',
      o: 'beyond-opened',
      l: 'beyond-counted',
      w: 'beyond-overlap',
    })) {
      expect(termOf(found, symbol)?.from).toEqual({ prior })
      expect(termOf(found, symbol)?.value).toHaveLength(2)
    }
  })

  test('without downloads rest on the shares alone, and say so', () => {
    const alone = makeAccount({ videos: [makeVideo('b', { views: 9000, viewers: 8000, shares: 2 })] })
    for (const found of [ofVideo(alone, 'beyond-tiktok-viewers'), ofAccount(alone, 'beyond-tiktok-viewers')]) {
      expect(found?.assumes).toEqual(['beyond-people-per-share', ...IDS])
      expect(found?.reason).toContain('no downloads')
      expect(terms(found)).toMatchObject({ S: 2, D: 0 })
      expect(termOf(found, 'D')).not.toHaveProperty('from')
      expect(found?.inputs.map(({ column }) => column)).toEqual(['shares'])
    }
    expect(ofVideo(account, 'beyond-tiktok-viewers')?.reason).not.toContain('no downloads')
  })

  test('of an account add the downloads of its videos up, but never to a window of days', () => {
    const whole = ofAccount(account, 'beyond-tiktok-viewers')
    expect(terms(whole)).toMatchObject({ S: 42, D: 20 })
    const downloads = makeAccount({ ...account, videos: [...account.videos, makeVideo('d', { downloads: 7 })] })
    expect(terms(ofAccount(downloads, 'beyond-tiktok-viewers'))).toMatchObject({ D: 27 })
    const byDays = ofAccount(makeAccount({ ...account, days }), 'beyond-tiktok-viewers')
    expect(terms(byDays)).toMatchObject({ S: 17, D: 0 })
    expect(byDays?.reason).toContain('no downloads')
  })

  test('are not said without shares, nor of shares taken back, nor of the longer window', () => {
    expect(ofVideo(makeAccount({ videos: [makeVideo('c', { views: 9 })] }), 'beyond-tiktok-viewers')).toBeUndefined()
    const back = makeDays('2026-01-01', [{ views: 90, shares: -3 }])
    expect(ofAccount(makeAccount({ days: back }), 'beyond-tiktok-viewers')).toBeUndefined()
    const none = makeDays('2026-01-01', [{ views: 90, shares: 0 }])
    expect(numbers(ofAccount(makeAccount({ days: none }), 'beyond-tiktok-viewers'))).toEqual([0, 0, 0])
    const more = makeAccount({ days: [...days, ...makeDays('2026-01-03', [{ views: 5000, shares: 5 }])] })
    expect(estimateReach(more).estimates.filter(({ id }) => id === 'beyond-tiktok-viewers').length).toBe(1)
  })

  test('are as uncertain as what is assumed: a fraction above 1 counts as all', () => {
    const prior = PRIORS.find(({ id }) => id === 'beyond-overlap')
    if (prior === undefined) throw new RangeError('no such prior')
    const all = ofVideo(account, 'beyond-tiktok-viewers', { priors: priorTable([{ ...prior, median: 1.5 }]) })
    expect(numbers(all)).toEqual([0, 0, 0])
  })
})

describe('generations of sharing', () => {
  const shared = (shares: number, direct: number, viewers = 20_000) =>
    makeAccount({
      videos: [
        makeVideo(
          'v',
          { views: 30_000, viewers, shares },
          { sources: makeSources({ 'for-you': 1 - direct, 'direct-message': direct }) },
        ),
      ],
    })
  const generations = (account: Account) =>
    estimateReach(account, { working: true }).estimates.filter(({ id }) => id === 'share-generation')

  test('sum to the viewers; the first is who came first-hand, the last holds all later ones', () => {
    const account = shared(900, 0.3)
    const found = generations(account)
    const k = ofAccount(account, 'viral-coefficient')?.value ?? Number.NaN
    expect(found.map(({ of }) => of.generation)).toEqual(found.map((_, index) => index))
    expect(found.map((each) => terms(each).g)).toEqual(found.map((_, index) => index))
    expect(found.length).toBeGreaterThan(3)
    const values = found.map(({ value }) => value ?? Number.NaN)
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(20_000, 6)
    for (const [generation, value] of values.slice(0, -1).entries()) {
      expect(value / (20_000 * (1 - k) * k ** generation)).toBeCloseTo(1, 9)
      // Smaller generations than one person are counted with the last.
      expect(value).toBeGreaterThanOrEqual(1)
    }
    expect((values.at(-1) ?? 0) / (20_000 * k ** (values.length - 1))).toBeCloseTo(1, 9)
    expect(20_000 * (1 - k) * k ** values.length).toBeLessThan(1)
    expect(numbers(found[0])).toEqual(numbers(ofAccount(account, 'first-hand-viewers')))
    for (const { value, low, high } of found) {
      expect((low ?? 1) <= (value ?? 0) && (value ?? 1) <= (high ?? 0) && (high ?? 1) <= 20_000).toBe(true)
    }
  })

  test('are one, everybody, where nothing was shared', () => {
    const found = generations(shared(0, 0))
    expect(found.length).toBe(1)
    for (const number of numbers(found[0])) expect(number).toBeCloseTo(20_000, 9)
    expect(found[0]?.basis).toBe('bounded')
  })

  test('are at most twenty, and not said without K', () => {
    expect(generations(shared(9000, 0.97)).length).toBe(20)
    expect(generations(shared(5, 0, 0))).toEqual([])
    expect(generations(makeAccount({ videos: [makeVideo('v', { views: 9 })] }))).toEqual([])
  })

  test('in the middle are most uncertain where K can lie at their peak', () => {
    // Generation 1 of N people is N K (1 - K): largest at K = 1 / 2, a quarter of the people.
    const account = shared(9000, 0.5)
    const k = ofAccount(account, 'viral-coefficient')
    expect((k?.low ?? 1) <= 0.5 && 0.5 <= (k?.high ?? 0)).toBe(true)
    expect(generations(account)[1]?.high).toBeCloseTo(5000, 0)
  })
})

describe('upper limits of new viewers per share', () => {
  const two = (shares: number) =>
    makeAccount({
      days: makeDays(
        '2026-03-01',
        [
          { views: 900, viewers: 600, shares },
          { views: 900, viewers: 500, shares },
        ],
        { oneFile: true },
      ),
    })

  test('are the most people of the window over its shares, none where there are no shares', () => {
    expect(ofAccount(two(5), 'new-viewers-per-share')?.bounds).toEqual({ low: 0, high: 110 })
    expect(ofAccount(two(0), 'new-viewers-per-share')).not.toHaveProperty('bounds')
    expect(ofAccount(two(-1), 'new-viewers-per-share')).not.toHaveProperty('bounds')
  })
})

describe('the range of a generation', () => {
  const plain = makeAccount({ videos: [makeVideo('v', { views: 30_000, viewers: 20_000, shares: 18_000 })] })
  const part = (at: number, generation: number) => 20_000 * (1 - at) * at ** generation

  test('goes to the two ends of K, and over the peak between them', () => {
    const generations = estimateReach(plain).estimates.filter(({ id }) => id === 'share-generation')
    const k = ofAccount(plain, 'viral-coefficient')
    const [low, value, high] = [k?.low ?? Number.NaN, k?.value ?? Number.NaN, k?.high ?? Number.NaN]
    // N (1 - K) K^g is largest at K = g / (g + 1): 1/2 of generation 1, 2/3 of generation 2.
    expect(low < 0.4 && value < 0.48 && 0.5 < high).toBe(true)
    expect(generations[1]?.value).toBeCloseTo(part(value, 1), 6)
    expect(generations[1]?.low).toBeCloseTo(Math.min(part(low, 1), part(high, 1)), 6)
    expect(generations[1]?.high).toBeCloseTo(5000, 6)
    const peak = Math.min(high, 2 / 3)
    expect(generations[2]?.low).toBeCloseTo(Math.min(part(low, 2), part(high, 2)), 6)
    expect(generations[2]?.high).toBeCloseTo(part(peak, 2), 6)
    const last = generations.length - 1
    expect(generations[last]?.low).toBeCloseTo(20_000 * low ** last, 6)
    expect(generations[last]?.high).toBeCloseTo(20_000 * high ** last, 6)
  })

  test('of the first is that of who came first-hand, not one worked out from K alone', () => {
    const guessed = makeAccount({ videos: [makeVideo('v', { views: 30_000, shares: 9000 })] })
    const [first] = estimateReach(guessed).estimates.filter(({ id }) => id === 'share-generation')
    expect(numbers(first)).toEqual(numbers(ofAccount(guessed, 'first-hand-viewers')))
    const people = ofAccount(guessed, 'viewers')?.high ?? 0
    for (const each of estimateReach(guessed).estimates.filter(({ id }) => id === 'share-generation')) {
      expect(each.high).toBeLessThanOrEqual(people)
      expect(each.low).toBeLessThan(each.value ?? 0)
      expect(each.high).toBeGreaterThan(each.value ?? Infinity)
    }
  })
})

describe('what a model says', () => {
  const sources = makeSources({ 'for-you': 0.7, 'direct-message': 0.1, other: 0.2 })
  const whole = makeDays('2026-01-03', [{ views: 5000, shares: 50 }])
  const ACCOUNTS: readonly Account[] = [
    makeAccount({ days: [...days, ...whole] }),
    makeAccount({
      videos: [
        makeVideo('a', { views: rounded(9000, 50), shares: 80, likes: 700, downloads: 3 }, { sources }),
        makeVideo('b', { views: 4000, viewers: 3000, shares: 20 }),
      ],
    }),
    makeAccount({
      videos: [
        makeVideo('a', { views: 900, durationSeconds: 30, meanWatchSeconds: rounded(12.3, 0.05), newFollowers: 4 }),
        makeVideo('b', { views: rounded(9000, 50), durationSeconds: 12, watchSeconds: 54_000, newFollowers: 9 }),
      ],
    }),
    measured,
  ]
  const estimated = (wanted: string) =>
    ACCOUNTS.flatMap((account) => {
      const { estimates, videos } = estimateReach(account, { working: true })
      return [...estimates, ...videos.flatMap((video) => video.estimates)]
    }).filter(({ id }) => id === wanted)

  test.each(MODELS.filter(({ id }) => id !== 'momentum').map(({ id }) => id))('%s: follows from its working', (id) => {
    const found = estimated(id).filter(({ value }) => value !== null)
    expect(found.length).toBeGreaterThan(0)
    for (const estimate of found) {
      const model = MODELS.find((each) => each.id === id)
      const again = model?.recompute(symbolsOf(estimate.working?.terms ?? []))
      const digits = (list: readonly unknown[]) => list.map((number) => Number(number).toPrecision(12))
      expect(digits([again?.value, again?.low, again?.high])).toEqual(digits(numbers(estimate)))
    }
  })

  test.each(MODELS.map((model) => [model.id, model] as const))('%s: assumes only what it names', (id, { priors }) => {
    const named = (prior: string) =>
      priors.some((each) => (each.endsWith('*') ? prior.startsWith(each.slice(0, -1)) : each === prior))
    const assumed = estimated(id).flatMap(({ assumes }) => assumes)
    expect(assumed.filter((prior) => !named(prior))).toEqual([])
    expect(priors.filter((prior) => !PRIORS.some((each) => each.id.startsWith(prior.replace('*', ''))))).toEqual([])
  })

  test('stands in the order of the models, of the headline, of the longer window and of videos', () => {
    const { estimates } = estimateReach(ACCOUNTS[0] ?? measured)
    expect(estimates.map(({ id }) => id).filter((id) => id !== 'share-generation')).toEqual([
      'viewers',
      'views',
      'views-per-viewer',
      'viewer-days',
      'overlap',
      'population-share',
      'engagement-rate',
      'share-rate',
      'new-viewers-per-share',
      'viral-coefficient',
      'share-driven-viewers',
      'first-hand-viewers',
      'beyond-tiktok-viewers',
      'viewers',
      'views',
      'views-per-viewer',
      'overlap',
    ])
    expect(estimateReach(measured).videos[0]?.estimates.map(({ id }) => id)).toEqual([
      'viewers',
      'views',
      'views-per-viewer',
      'engagement-rate',
      'share-rate',
      'new-viewers-per-share',
      'viral-coefficient',
      'share-driven-viewers',
      'first-hand-viewers',
      'beyond-tiktok-viewers',
    ])
  })

  test('of people is their number, its proof, its reason and its working', () => {
    const [people] = estimateReach(measured, { working: true }).videos[0]?.estimates ?? []
    expect(numbers(people)).toEqual([500, 495, 505])
    expect(people).toMatchObject({ basis: 'measured', bounds: { low: 495, high: 505 }, assumes: [] })
    expect(people).not.toHaveProperty('reason')
    expect(people?.working?.terms.length).toBeGreaterThan(1)
    expect(people?.inputs.map(({ column }) => column)).toEqual(['viewers'])
    expect(ofAccount(measured, 'viewers')).not.toHaveProperty('reason')
    expect(ofAccount(measured, 'viewers')?.working?.terms.length).toBeGreaterThan(1)
    const gap = makeAccount({ videos: [makeVideo('v', { views: missing() })] })
    expect(ofVideo(gap, 'viewers')?.reason).toContain('no data yet')
    const video = MODELS[0]?.ofVideo
    const { facts } = gatherFacts(measured, DEFAULT_SETTINGS)
    expect(facts.videos.flatMap((each) => video?.(each, facts) ?? []).map((finding) => 'reason' in finding)).toEqual([
      false,
    ])
  })
})
