import { describe, expect, test } from 'vitest'
import type { CampaignEstimates } from '../../../src/domain/campaign.ts'
import type { Estimate, Term } from '../../../src/domain/estimate.ts'
import {
  absentPart,
  accountPart,
  type CampaignInput,
  type CampaignPart,
  paidPart,
  plainCampaign,
} from '../../../src/estimate/campaign/campaign-input.ts'
import { CAMPAIGN_MODELS, campaignModel, recomputeCampaign } from '../../../src/estimate/campaign/campaign-models.ts'
import { flatIntervals, intervalsOf, numbersOf, unionTerms } from '../../../src/estimate/campaign/campaign-terms.ts'
import { combineSlices } from '../../../src/estimate/campaign/combine-slices.ts'
import { estimateCampaign } from '../../../src/estimate/campaign/estimate-campaign.ts'
import { shareLoss } from '../../../src/estimate/campaign/share-loss.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import { makeAccount, makeDays, reading } from '../made-account.ts'
import { makePart } from './made-parts.ts'

const range = (value: number, low: number, high: number) => ({ value, low, high })
const recompute = (id: string, values: Record<string, Term['value']>) =>
  recomputeCampaign(
    id,
    symbolsOf(Object.entries(values).map(([symbol, value]) => ({ symbol, meaning: symbol, value }))),
  )
const campaign = (
  parts: readonly CampaignPart[],
  more: Partial<CampaignInput> = {},
  settings = {},
): CampaignEstimates => estimateCampaign({ ...plainCampaign(parts), ...more }, { working: true, ...settings })
const find = ({ estimates }: CampaignEstimates, id: string, of: object = {}) =>
  estimates.find((estimate) => estimate.id === id && JSON.stringify(estimate.of) === JSON.stringify(of))
const terms = (estimate: ReturnType<typeof find>) =>
  Object.fromEntries((estimate?.working?.terms ?? []).map(({ symbol, value }) => [symbol, value]))

describe('a quantity of a campaign, by hand', () => {
  test('is what its formula says', () => {
    const U = range(100, 80, 125)
    expect(recompute('viewers', { D: 7 })).toEqual(range(7, 7, 7))
    expect(recompute('views', { v: [1, 0, 2, 10, 8, 12] })).toEqual(range(11, 8, 14))
    expect(recompute('views-per-viewer', { V: range(200, 100, 250), U })).toEqual(range(2, 0.8, 3.125))
    expect(recompute('cost-per-thousand', { E: 10, U })).toEqual(range(100, 80, 125))
    expect(recompute('population-share', { U, P: 100 })).toEqual(range(1, 0.8, 1))
    // The second of two: half of 0.2 times 60 is what it gives up, in order all of it.
    const union = { R: [100, 60], R_low: [100, 60], R_high: [100, 60], p: [1, 1], c: range(0.2, 0.2, 0.2), a: U }
    const limits = { L: [0, 0], M: [1e9, 1e9] }
    const second = { value: expect.closeTo(54, 9), low: expect.closeTo(54, 9), high: expect.closeTo(54, 9) }
    expect(recompute('incremental-viewers', { ...union, ...limits, i: 2 })).toEqual(second)
    expect(recompute('incremental-viewers', { ...union, ...limits, i: 2, k: 2 }).value).toBeCloseTo(48, 9)
    expect(recompute('viewers', { ...union, ...limits }).value).toBeCloseTo(148, 9)
    expect(recompute('followers', { f: [3, 4, 5] })).toEqual(range(12, 12, 12))
    expect(recompute('overlap', { U, S: range(200, 200, 200) })).toEqual(range(0.5, 0.375, 0.6))
    expect(recompute('overlap', { U: range(100, -50, 300), S: range(200, 200, 200) })).toEqual(range(0.5, 0, 1))
    expect(recompute('overlap', { o: range(50, 20, 60), S: 100 })).toEqual(range(0.5, 0.2, 0.6))
    expect(recompute('overlap', { c: range(0.5, 0.25, 1), W: 40, S: 80 })).toEqual(range(0.25, 0.125, 0.5))
    expect(recompute('viewers', { N: range(100, 100, 100), S: [50, 40, 60] })).toEqual(range(50, 40, 60))
  })

  test('is found by its id, or refused by it', () => {
    for (const model of CAMPAIGN_MODELS) expect(campaignModel(model.id)).toBe(model)
    expect(() => campaignModel('nothing')).toThrow('nothing')
    expect(() => recompute('nothing', {})).toThrow(RangeError)
  })
})

describe('slices of one audience', () => {
  test('alone are themselves, together independent, at least and at most by arithmetic', () => {
    const people = range(100, 100, 100)
    expect(combineSlices(people, [range(50, 40, 60)])).toEqual(range(50, 40, 60))
    expect(combineSlices(people, [range(50, 50, 50), range(80, 80, 80)])).toEqual(range(40, 30, 50))
    expect(combineSlices(people, [range(20, 20, 20), range(30, 30, 30)])).toEqual(range(6, 0, 20))
    expect(combineSlices(people, [range(200, 200, 200), range(30, 30, 30)])).toEqual(range(30, 30, 30))
    expect(combineSlices(range(0, 0, 0), [range(0, 0, 0), range(0, 0, 0)])).toEqual(range(0, 0, 0))
    expect(combineSlices(people, [])).toEqual(people)
  })

  test('alone are themselves to the last digit', () => {
    // 1 - (1 - 0.1) is 0.09999999999999998 in doubles.
    expect(combineSlices(range(1, 1, 1), [range(0.1, 0.1, 0.1)])).toEqual(range(0.1, 0.1, 0.1))
  })
})

describe('a loss', () => {
  test('is shared by weight, within limits, and never more than all can bear', () => {
    expect(shareLoss(0, [1, 1], [5, 5])).toEqual([0, 0])
    expect(shareLoss(6, [2, 1], [10, 10])).toEqual([4, 2])
    expect(shareLoss(6, [0, 0], [10, 20])).toEqual([2, 4])
    expect(shareLoss(30, [1, 0], [10, 20])).toEqual([10, 20])
    expect(shareLoss(99, [1, 1], [10, 20])).toEqual([10, 20])
    expect(shareLoss(5, [1, 1], [0, 0])).toEqual([0, 0])
  })
})

describe('the numbers of a union', () => {
  const numbers = {
    reaches: [range(100, 90, 110), range(60, 50, 70)],
    fractions: [
      [0.5, 0.5],
      [1, 0],
    ],
    overlap: range(0.2, 0.1, 0.3),
    tail: range(2, 1, 3),
    least: [100, 90],
    most: [160, 180],
  } as const

  test('survive being written as terms', () => {
    expect(numbersOf(symbolsOf(unionTerms(numbers)))).toEqual(numbers)
    const shared = {
      ...numbers,
      shared: [
        [0, 5],
        [5, 0],
      ],
    }
    expect(numbersOf(symbolsOf(unionTerms(shared)))).toEqual(shared)
    expect(unionTerms(numbers).find(({ symbol }) => symbol === 'a')?.from).toEqual({ prior: 'overlap-accounts-tail' })
  })

  test('are three to an interval', () => {
    const list = flatIntervals(numbers.reaches)
    expect(list).toEqual([100, 90, 110, 60, 50, 70])
    expect(intervalsOf(symbolsOf([{ symbol: 'v', meaning: 'v', value: list }]), 'v')).toEqual(numbers.reaches)
  })
})

describe('a member', () => {
  const account = makeAccount({
    days: makeDays(
      '2026-01-01',
      [
        { views: 900, viewers: 700, followers: 50 },
        { views: 800, viewers: 600, followers: 60 },
        { views: 5000, followers: null },
      ],
      { oneFile: true },
    ),
  })

  test('that is an account has its headline, the views of the same days, and its latest followers', () => {
    const estimates = estimateReach(account)
    const part = accountPart(account, estimates)
    expect(part).toMatchObject({ id: 'maya', kind: 'account', views: range(1700, 1700, 1700), followers: 60 })
    expect(part.viewers).toBe(estimates.estimates[0])
    expect([part.territories, part.spend]).toEqual([null, null])
    const told = accountPart(account, estimates, { territories: { GR: 1 }, spend: 5, followers: 7 })
    expect(told).toMatchObject({ territories: { fractions: { GR: 1 }, of: 'given' }, spend: 5, followers: 7 })
  })

  test('has the views of the days of its viewers alone, and a headline of the whole', () => {
    const estimates = estimateReach(account)
    const [headline] = estimates.estimates
    if (headline === undefined) throw new Error('no headline')
    const views = { ...headline, id: 'views', value: 9, low: 8, high: 10 }
    const partOf = (list: readonly Estimate[]) => accountPart(account, { ...estimates, estimates: list })
    const slice = { ...headline, of: { segment: 'country:GR' } }
    expect(partOf([slice, views, headline])).toMatchObject({ viewers: headline, views: range(9, 8, 10) })
    expect(partOf([slice]).viewers).toMatchObject({ value: null, level: 0.8 })
    expect(partOf([headline, { ...views, window: 'lifetime' }]).views).toBeNull()
    expect(partOf([{ ...slice, level: 0.5 }]).viewers.level).toBe(0.5)
  })

  test('without numbers is named, with the reason', () => {
    const empty = makeAccount()
    const part = accountPart(empty, estimateReach(empty))
    expect(part.viewers).toMatchObject({ value: null, low: null, high: null, level: 0.8 })
    expect(part.viewers.reason).toContain('no views')
    expect([part.views, part.followers]).toEqual([null, null])
    expect(absentPart('x', 'not there', 0.9)).toMatchObject({
      id: 'x',
      views: null,
      audience: [],
      viewers: { value: null, reason: 'not there', level: 0.9 },
    })
  })

  test('that is advertising is measured, as the report counts it', () => {
    const part = paidPart('ads', range(50, 45, 55), { views: 90, spend: 3, territories: { GR: 1 } }, 'lifetime', 0.8)
    expect(part).toMatchObject({
      kind: 'paid',
      views: range(90, 90, 90),
      spend: 3,
      followers: null,
      territories: { fractions: { GR: 1 }, of: 'given' },
    })
    expect(part.viewers).toMatchObject({ basis: 'measured', bounds: { low: 45, high: 55 }, value: 50, low: 45 })
    expect(paidPart('ads', range(50, 45, 55), {}, 'lifetime', 0.8)).toMatchObject({
      views: null,
      spend: null,
      territories: null,
    })
  })
})

describe('views, money and followers', () => {
  const [a, b] = [
    makePart('a', range(1000, 900, 1100), { spend: 50, followers: 700, views: range(3000, 2900, 3100) }),
    makePart('b', 500, { spend: 25, views: range(1000, 1000, 1000) }),
  ]

  test('follow from the members and the union', () => {
    const result = campaign([a, b], { currency: 'EUR' })
    const union = find(result, 'viewers')
    const [low, value, high] = [union?.low ?? 0, union?.value ?? 0, union?.high ?? 0]
    expect(find(result, 'views')).toMatchObject({ value: 4000, low: 3900, high: 4100, basis: 'measured', assumes: [] })
    expect(terms(find(result, 'views'))).toEqual({ v: [3000, 2900, 3100, 1000, 1000, 1000] })
    expect(find(result, 'views-per-viewer')).toMatchObject({ value: 4000 / value, low: 3900 / high, high: 4100 / low })
    expect(terms(find(result, 'views-per-viewer'))).toMatchObject({ V: range(4000, 3900, 4100) })
    expect(find(result, 'cost-per-thousand')).toMatchObject({
      value: 75_000 / value,
      low: 75_000 / high,
      high: 75_000 / low,
      currency: 'EUR',
    })
    expect(terms(find(result, 'cost-per-thousand'))).toMatchObject({ E: 75, U: range(value, low, high) })
    const due = result.increments.find(({ account }) => account === 'b')?.estimate.value ?? 0
    expect(find(result, 'cost-per-thousand', { account: 'b' })?.value).toBeCloseTo(25_000 / due, 9)
    expect(find(result, 'followers')).toBeUndefined()
    const sum = 1500
    expect(find(result, 'overlap')).toMatchObject({ value: 1 - value / sum, high: 1 - low / sum })
    expect(terms(find(result, 'overlap'))).toMatchObject({ S: range(sum, sum, sum) })
  })

  test('of one member alone need no other, and without money cost nothing', () => {
    const alone = campaign([a])
    expect(find(alone, 'cost-per-thousand')?.value).toBeCloseTo(50, 9)
    expect(find(alone, 'cost-per-thousand')).not.toHaveProperty('currency')
    expect(find(alone, 'cost-per-thousand', { account: 'a' })).toBeUndefined()
    expect(find(alone, 'overlap')).toBeUndefined()
    expect(alone.increments[0]?.estimate).toMatchObject({
      value: 1000,
      low: expect.closeTo(900, 6),
      high: expect.closeTo(1100, 6),
      basis: 'assumed',
    })
    expect(find(campaign([{ ...a, spend: null }]), 'cost-per-thousand')).toBeUndefined()
  })

  test('followers of two and more are added up, of no days, on no assumption', () => {
    const { estimates } = campaign([a, { ...b, followers: 600 }, makePart('c', 100)])
    const sum = estimates.find(({ id }) => id === 'followers')
    expect(sum).toMatchObject({ value: 1300, low: 1300, high: 1300, basis: 'measured', window: null })
    expect(sum?.assumes).toEqual([])
    expect(terms(sum)).toEqual({ f: [700, 600] })
  })

  test('the whole has its bounds and its days, nothing else has bounds', () => {
    const result = campaign([makePart('a', 100), makePart('b', 60)])
    expect(find(result, 'viewers')).toMatchObject({
      bounds: { low: 100, high: 160 },
      window: { from: '2026-04-01', to: '2026-04-30' },
    })
    expect(find(result, 'views')).toMatchObject({ window: { from: '2026-04-01', to: '2026-04-30' }, inputs: [] })
    expect(find(result, 'views')).not.toHaveProperty('bounds')
  })

  test('that nobody may have seen cost no one knows what', () => {
    const none = campaign([makePart('a', range(10, 0, 20), { spend: 5 })])
    expect(find(none, 'cost-per-thousand')).toMatchObject({ value: null, reason: 'it may have added nobody' })
    expect(find(none, 'views-per-viewer')).toBeUndefined()
    expect(find(none, 'views')?.value).toBe(20)
  })

  test('name up to five members whose views are not known', () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, index) => makePart(`m${index}`, 100 - index, { views: null }))
    expect(find(campaign(parts(1)), 'views')).toMatchObject({ value: null, basis: 'measured', assumes: [] })
    expect(find(campaign(parts(5)), 'views')?.reason).toBe('the views of m0, m1, m2, m3, m4 are not known')
    expect(find(campaign(parts(6)), 'views')?.reason).toBe('the views of m0, m1, m2, m3, m4, ... are not known')
  })
})

describe('what a member adds', () => {
  const [a, b, c] = [makePart('a', 1000), makePart('b', range(600, 500, 700)), makePart('c', 300)]

  test('is listed by how much, and follows from its place in both columns', () => {
    const { increments } = campaign([c, b, a])
    expect(increments.map(({ account }) => account)).toEqual(['a', 'b', 'c'])
    for (const [place, { estimate, ordered }] of increments.entries()) {
      expect(terms(estimate)).toMatchObject({ i: place + 1 })
      expect(terms(estimate)).not.toHaveProperty('k')
      expect(terms(ordered)).toMatchObject({ i: place + 1, k: place + 1 })
    }
    // The largest gives everything in order.
    expect(increments[0]?.ordered.value).toBe(1000)
    expect(increments[0]?.own).toBe(a.viewers)
  })

  test('may be more than a larger member adds: it stands before it', () => {
    // 95 of the 100 of b are among the people of a, none of c: in order a adds 110, b 5, c 90.
    const overlaps = [
      { between: ['a', 'b'] as const, people: range(95, 95, 95) },
      { between: ['a', 'c'] as const, people: range(0, 0, 0) },
      { between: ['b', 'c'] as const, people: range(0, 0, 0) },
    ]
    const { increments } = campaign([makePart('a', 110), makePart('b', 100), makePart('c', 90)], { overlaps })
    expect(increments.map(({ account }) => account)).toEqual(['c', 'a', 'b'])
    expect(increments.map(({ ordered }) => ordered.value)).toEqual(
      [90, 110, 5].map((people) => expect.closeTo(people, 6)),
    )
  })

  test('of a counted whole is arithmetic for two certain members, and a model for three', () => {
    const basisOf = (parts: readonly CampaignPart[]) =>
      campaign(parts, { deduplicated: 1100 }).increments.map(({ estimate }) => estimate.basis)
    expect(basisOf([a, c])).toEqual(['bounded', 'bounded'])
    expect(basisOf([a, c, makePart('d', 200)])).toEqual(['calibrated', 'calibrated', 'calibrated'])
    expect(basisOf([a, b])).toEqual(['assumed', 'assumed'])
    expect(campaign([a], { deduplicated: 1000 }).increments[0]?.estimate.basis).toBe('measured')
  })

  test('is not known of a member without a number', () => {
    const { increments } = campaign([a, absentPart('x', 'not there', 0.9)])
    expect(increments[1]).toMatchObject({
      account: 'x',
      estimate: { id: 'incremental-viewers', value: null, basis: 'assumed', reason: 'not there' },
      ordered: { value: null },
    })
    expect(increments[1]?.estimate).not.toHaveProperty('working')
  })
})

describe('the people reached', () => {
  test('that were counted say so, and follow from the count alone', () => {
    const counted = find(campaign([makePart('a', 1000), makePart('b', 600)], { deduplicated: 1100 }), 'viewers')
    expect(counted?.reason).toBe('the deduplicated number that was given')
    expect(terms(counted)).toEqual({ D: 1100 })
  })

  test('that were not counted rest on the overlap that is assumed, and so does what each adds', () => {
    const result = campaign([makePart('a', 1000), makePart('b', 600)])
    expect(find(result, 'viewers')).not.toHaveProperty('reason')
    expect(terms(find(result, 'viewers'))).toMatchObject({ R: [1000, 600], L: [1000, 1000], M: [1600, 1600] })
    expect(find(result, 'overlap')?.basis).toBe('assumed')
    expect(result.increments.map(({ estimate }) => estimate.basis)).toEqual(['assumed', 'assumed'])
  })

  test('of nobody whose number is known are not known, nor is anything else', () => {
    const { estimates, increments } = campaign([absentPart('x', 'not there', 0.9)])
    expect(estimates.map(({ id, value, reason }) => [id, value, reason])).toEqual([
      ['viewers', null, 'no creator has a number of people'],
    ])
    expect(increments.map(({ account }) => account)).toEqual(['x'])
  })

  test('overlap by no part where there is nobody', () => {
    expect(find(campaign([makePart('a', 0), makePart('b', 0)]), 'overlap')).toBeUndefined()
  })

  test('overlap by a part that is as uncertain as the accounts, where they were counted together', () => {
    const loose = makePart('a', range(1000, 900, 1200))
    const overlap = find(campaign([loose, makePart('b', 600)], { deduplicated: 1200 }), 'overlap')
    expect(terms(overlap)).toEqual({ U: range(1200, 1200, 1200), S: range(1600, 1500, 1800) })
    expect(overlap).toMatchObject({
      value: 0.25,
      low: expect.closeTo(0.2, 12),
      high: expect.closeTo(1 / 3, 12),
      basis: 'assumed',
    })
  })
})

describe('the overlap of two members', () => {
  test('that nothing is known of is that of accounts, where they share a country', () => {
    const result = campaign([makePart('a', 1000, { in: { GR: 1 } }), makePart('b', 400, { in: { GR: 0.5, CY: 0.5 } })])
    const pair = find(result, 'overlap', { account: 'a', with: 'b' })
    const { c, W, S } = terms(pair)
    expect([W, S]).toEqual([200, 400])
    expect(pair).toMatchObject({ basis: 'assumed', assumes: ['overlap-accounts'] })
    expect(pair?.value).toBeCloseTo(((c as { value: number }).value * 200) / 400, 12)
    expect(pair?.high).toBeCloseTo(((c as { high: number }).high * 200) / 400, 12)
  })

  test('of different countries is none', () => {
    const result = campaign([makePart('a', 1000, { in: { GR: 1 } }), makePart('b', 400, { in: { CY: 1 } })])
    expect(find(result, 'overlap', { account: 'a', with: 'b' })).toMatchObject({
      value: 0,
      high: 0,
      basis: 'bounded',
      assumes: [],
      reason: 'they reach no common territory',
    })
  })

  test('of more than forty members is said of known pairs alone', () => {
    const parts = (count: number) => Array.from({ length: count }, (_, index) => makePart(`m${index}`, 100 + index))
    const overlaps = [{ between: ['m0', 'm1'] as const, people: range(5, 5, 5) }]
    const pairs = (count: number) =>
      campaign(parts(count), { overlaps }, { working: false }).estimates.filter(
        ({ id, of }) => id === 'overlap' && of.with !== undefined,
      )
    expect(pairs(40).length).toBe(780)
    expect(pairs(41).map(({ value }) => value)).toEqual([0.05])
  })

  test('keeps the cells of every member', () => {
    const part = makePart('a', 10)
    const inputs = [{ file: 'a.csv', column: 'Viewers', line: reading(1).place.line ?? 2 }]
    const known = { ...part, viewers: { ...part.viewers, inputs } }
    expect(find(campaign([known]), 'viewers')?.inputs).toEqual(inputs)
    expect(find(campaign([known], {}, { inputs: false }), 'viewers')?.inputs).toEqual([])
    expect(find(campaign([known], {}, { working: false }), 'viewers')).not.toHaveProperty('working')
  })
})
