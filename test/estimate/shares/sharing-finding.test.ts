import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/account.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Estimate, Term } from '../../../src/domain/estimate.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { PRIORS, priorTable } from '../../../src/estimate/priors.ts'
import { reachInPool } from '../../../src/estimate/shares/reach-in-pool.ts'
import { recomputeSharing, SHARING_PRIORS } from '../../../src/estimate/shares/sharing-finding.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import { makeAccount, makeDays, makeSources, makeVideo, rounded } from '../made-account.ts'

type Settings = Parameters<typeof estimateReach>[1]

const ofVideo = (account: Account, id: string, settings: Settings = {}, video = 0): Estimate | undefined =>
  estimateReach(account, { working: true, ...settings }).videos[video]?.estimates.find((each) => each.id === id)
const ofAccount = (account: Account, id: string, settings: Settings = {}): Estimate | undefined =>
  estimateReach(account, { working: true, ...settings }).estimates.find((each) => each.id === id)
const terms = (estimate: Estimate | undefined) =>
  Object.fromEntries((estimate?.working?.terms ?? []).map(({ symbol, value }) => [symbol, value]))
const termOf = (estimate: Estimate | undefined, symbol: string): Term | undefined =>
  estimate?.working?.terms.find((term) => term.symbol === symbol)
const columns = (term: Term | undefined) =>
  term?.from !== undefined && 'inputs' in term.from ? term.from.inputs.map(({ column }) => column) : undefined
const median = (id: string) => PRIORS.find((prior) => prior.id === id)?.median
const spread = (id: string) => PRIORS.find((prior) => prior.id === id)?.spread

const sources = makeSources({ 'for-you': 0.7, 'direct-message': rounded(0.1, 0.005), other: rounded(0.2, 0.005) })
const plain = makeAccount({ videos: [makeVideo('v', { views: 12_000, viewers: 9000, shares: 90 })] })
const sourced = makeAccount({ videos: [makeVideo('v', { views: 12_000, viewers: 9000, shares: 90 }, { sources })] })
const K = 'viral-coefficient'

describe('the working of what shares did', () => {
  test('without sources is the shares, the viewers and what is assumed', () => {
    const found = ofVideo(plain, K)
    expect(Object.keys(terms(found))).toEqual(['S', 'N', 'c0', 't c0', 'shape', 'rate', 'k', 'beta', 'c', 'w', 'level'])
    expect(terms(found)).toMatchObject({
      S: 90,
      N: { value: 9000, low: 9000, high: 9000 },
      c0: median('new-viewers-per-share'),
      't c0': spread('new-viewers-per-share'),
      shape: median('split-shape'),
      rate: median('split-rate'),
      k: median('split-overdispersion'),
      beta: median('split-possible'),
      level: 0.8,
    })
    expect(termOf(found, 'c0')?.from).toEqual({ prior: 'new-viewers-per-share' })
    expect(columns(termOf(found, 'S'))).toEqual(['shares'])
    expect(found?.assumes).toEqual(['new-viewers-per-share'])
    expect(found?.basis).toBe('assumed')
    expect(found).not.toHaveProperty('bounds')
    expect(found).not.toHaveProperty('reason')
    expect(found?.inputs.map(({ column }) => column)).toEqual(['shares', 'viewers'])
  })

  test('with sources names their cells, and rests on the split', () => {
    const found = ofVideo(sourced, K)
    expect(Object.keys(terms(found))).toEqual([
      'S',
      'N',
      'p',
      'q',
      'c0',
      't c0',
      'shape',
      'rate',
      'k',
      'beta',
      'c',
      'level',
    ])
    expect(terms(found).p).toEqual({ value: 0.1, low: 0.095, high: expect.closeTo(0.105, 12) })
    expect(terms(found).q).toMatchObject({ value: 0.2, low: 0.195 })
    expect(columns(termOf(found, 'p'))).toEqual(['for-you', 'direct-message', 'other'])
    expect(found?.assumes).toEqual(['split-shape', 'split-rate', 'split-overdispersion', 'split-possible'])
    expect(found?.basis).toBe('calibrated')
    expect(found?.bounds?.low).toBeGreaterThan(0)
    expect(found?.bounds?.high).toBeLessThan(1)
    const [low, high] = [found?.low ?? Number.NaN, found?.high ?? Number.NaN]
    expect(low).toBeGreaterThanOrEqual(found?.bounds?.low ?? 1)
    expect(high).toBeLessThanOrEqual(found?.bounds?.high ?? 0)
    expect(found?.inputs.map(({ column }) => column)).toEqual([
      'shares',
      'for-you',
      'direct-message',
      'other',
      'viewers',
    ])
  })

  test('holds the assumption of the people too where they were not measured', () => {
    const guessed = makeAccount({ videos: [makeVideo('v', { views: 12_000, shares: 90 })] })
    const [found, people] = [ofVideo(guessed, K), ofVideo(guessed, 'viewers')]
    expect(people?.assumes.length).toBeGreaterThan(0)
    expect(found?.assumes).toEqual(['new-viewers-per-share', ...(people?.assumes ?? [])])
    expect(terms(found).N).toEqual({ value: people?.value, low: people?.low, high: people?.high })
  })

  test('of an account whose other videos teach says that it was learned', () => {
    const both = makeAccount({
      videos: [...sourced.videos, makeVideo('w', { views: 12_000, viewers: 9000, shares: 90 })],
    })
    const found = ofVideo(both, K, {}, 1)
    expect(termOf(found, 'c0')).not.toHaveProperty('from')
    expect(termOf(found, 't c0')).not.toHaveProperty('from')
    expect(terms(found).c0).not.toBe(median('new-viewers-per-share'))
    expect(found?.basis).toBe('calibrated')
  })

  test('rests on a calibration in the place of what is assumed', () => {
    const prior = PRIORS.find(({ id }) => id === 'new-viewers-per-share')
    if (prior === undefined) throw new RangeError('no such prior')
    const settings = { priors: priorTable([{ ...prior, median: 0.3, learned: true }]) }
    const found = ofVideo(plain, K, settings)
    expect(found?.assumes).toEqual(['new-viewers-per-share'])
    expect(found?.basis).toBe('calibrated')
    expect(ofVideo(sourced, K, settings)?.assumes).toContain('split-shape')
    expect(terms(found).c0).toBe(0.3)
    expect(termOf(found, 'c0')?.from).toEqual({ prior: 'new-viewers-per-share' })
  })

  test('without a share is exact, and assumes nothing, whatever the people rest on', () => {
    const none = makeAccount({ videos: [makeVideo('v', { views: 12_000, shares: 0 })] })
    const found = ofVideo(none, K)
    expect(found).toMatchObject({ value: 0, low: 0, high: 0, basis: 'bounded', assumes: [] })
    expect(found?.reason).toContain('no share was counted')
    expect(ofVideo(none, 'new-viewers-per-share')).toMatchObject({ value: null, reason: found?.reason })
    const people = ofVideo(none, 'viewers')
    expect(ofVideo(none, 'first-hand-viewers')).toMatchObject({ value: people?.value, low: people?.low })
    expect(ofVideo(none, 'share-driven-viewers')).toMatchObject({ value: 0 })
  })

  test('of nothing found says why, and what was read all the same', () => {
    const gap = makeAccount({ videos: [makeVideo('v', { views: 12_000 })] })
    const found = ofVideo(gap, K)
    expect(found).toMatchObject({ value: null, reason: 'the export has no shares', assumes: [], basis: 'assumed' })
    expect(terms(found)).toMatchObject({ S: null })
    expect(Object.keys(terms(found))).toEqual(['S', 'N', 'level'])
  })

  test('may rest on every prior that an answer names', () => {
    const covers = (id: string) =>
      SHARING_PRIORS.some((each) => (each.endsWith('*') ? id.startsWith(each.slice(0, -1)) : each === id))
    for (const account of [plain, sourced]) {
      for (const id of ofVideo(account, K, { ceiling: 20_000 })?.assumes ?? []) expect(covers(id)).toBe(true)
    }
    expect(covers('beyond-opened')).toBe(false)
  })
})

describe('a pool of people', () => {
  const [ceiling, h] = [20_000, median('share-homophily') ?? Number.NaN]

  test('leaves fewer who are new: the discount stands in the working, and what the pool would give in the end', () => {
    const found = ofVideo(plain, K, { ceiling })
    const { M, e, Z, c0 } = terms(found)
    expect(M).toBe(ceiling)
    expect(termOf(found, 'h')).toMatchObject({ value: h, from: { prior: 'share-homophily' } })
    expect(e).toBeCloseTo(1 - (h * 9000) / ceiling, 12)
    expect(c0).toBe(median('new-viewers-per-share'))
    expect(found?.assumes).toEqual(['new-viewers-per-share', 'share-homophily'])
    const firstHand = ofVideo(plain, 'first-hand-viewers', { ceiling })?.value ?? Number.NaN
    expect(Z).toBeCloseTo(reachInPool(firstHand, (found?.value ?? 0) / Number(e), ceiling), 6)
    expect(found?.value).toBeLessThan(ofVideo(plain, K)?.value ?? 0)
  })

  test('says nothing more where sources tell, or where there is no pool', () => {
    expect(terms(ofVideo(sourced, K, { ceiling }))).not.toHaveProperty('e')
    expect(ofVideo(sourced, K, { ceiling })?.assumes).not.toContain('share-homophily')
    expect(terms(ofVideo(plain, K, { ceiling: null }))).not.toHaveProperty('e')
    expect(terms(ofVideo(plain, K, { ceiling: 0 }))).not.toHaveProperty('e')
  })

  test('never leaves less than a hundredth', () => {
    expect(terms(ofVideo(plain, K, { ceiling: 9000 * h })).e).toBe(0.01)
    expect(terms(ofVideo(plain, K, { ceiling: 10 })).e).toBe(0.01)
  })
})

describe('the days of a window', () => {
  const FIRST = '2026-03-01'
  const days = makeDays(
    FIRST,
    Array.from({ length: 40 }, (_, day) => ({
      views: day === 30 ? 150 : 3000,
      viewers: day === 30 ? 120 : 2500,
      shares: 20,
    })),
    { oneFile: true },
  )
  const split = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, day) => {
      const on = addDays(FIRST, from + day)
      return { from: on, to: on, sources: makeSources({ 'for-you': 0.98, 'direct-message': 0.02 }) }
    })

  test('stand in the working: the quietest day, and that it is one of days', () => {
    const found = ofAccount(makeAccount({ days }), 'new-viewers-per-share')
    expect(terms(found).days).toBe(1)
    expect(terms(found).Q).toBeGreaterThan(0)
    expect(termOf(found, 'Q')?.meaning).toContain(addDays(FIRST, 30))
    expect(terms(found)).not.toHaveProperty('P')
    expect(found?.bounds).toEqual({ low: 0, high: terms(found).Q })
    expect(ofVideo(plain, 'new-viewers-per-share')).not.toHaveProperty('bounds')
  })

  test('with known sources are evidence: shares by delay, viewers, and what part of the window they are', () => {
    const account = makeAccount({ days, splits: split(20, 39) })
    const found = ofAccount(account, 'new-viewers-per-share')
    expect(terms(found)).toMatchObject({ days: 1, n: 20 })
    // 20 days, one of them with 120 viewers
    expect(terms(found).P).toBeCloseTo(19 * 2500 + 120, 9)
    expect(terms(found).d).toBeCloseTo((19 * 3000 + 150) / (39 * 3000 + 150), 12)
    expect(terms(found).r).toBeGreaterThanOrEqual(1)
    // 20 shares every day; days before the file are taken to be like those in it.
    expect(terms(found).L).toBeCloseTo(20 * 20, 9)
    expect(columns(termOf(found, 'L'))).toEqual(['shares'])
    expect(found?.basis).toBe('calibrated')
    const again = recomputeSharing(symbolsOf(found?.working?.terms ?? [])).newViewersPerShare
    expect([again?.value, again?.low, again?.high]).toEqual([found?.value, found?.low, found?.high])
  })

  test('bound new viewers per share by the most people of the window, where no day is quiet', () => {
    // Two days are too few for a quiet one: 1,100 viewers added up over 10 shares.
    const two = makeDays(
      '2026-03-01',
      [
        { views: 900, viewers: 600, shares: 4 },
        { views: 900, viewers: 500, shares: 6 },
      ],
      { oneFile: true },
    )
    expect(ofAccount(makeAccount({ days: two }), 'new-viewers-per-share')?.bounds).toEqual({ low: 0, high: 110 })
    const none = two.map(({ shares: _, ...day }) => day)
    expect(ofAccount(makeAccount({ days: none }), 'new-viewers-per-share')).not.toHaveProperty('bounds')
  })
})
