import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Segment } from '../../../src/domain/audience.ts'
import type { AudienceTarget } from '../../../src/domain/campaign.ts'
import { absentPart, accountPart, plainCampaign } from '../../../src/estimate/campaign/campaign-input.ts'
import { estimateCampaign } from '../../../src/estimate/campaign/estimate-campaign.ts'
import { targetViewers } from '../../../src/estimate/campaign/target-viewers.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { makeAccount, makeDays, makeSegments } from '../made-account.ts'
import { makePart } from './made-parts.ts'

/** 10,000 people on one day, whose audience is known. */
const part = (id: string, audience: readonly Segment[], people = 10_000) => {
  const account = makeAccount({ id, days: makeDays('2026-04-01', [{ views: 2 * people, viewers: people }]), audience })
  return accountPart(account, estimateReach(account))
}

const both = [
  ...makeSegments('viewers', 'gender', { female: 0.6, male: 0.4 }),
  ...makeSegments('viewers', 'territory', { GR: 0.7, CY: 0.3 }),
]
const womenInGreece = [
  { dimension: 'territory', segment: 'gr' },
  { dimension: 'gender', segment: 'Female' },
] as const

describe('the people of a target', () => {
  test('0.7 and 0.6 of 10,000: 3,000 to 6,000, and 4,200 if independent (Frechet)', () => {
    const estimate = targetViewers(part('a', both), womenInGreece, 100)
    expect(estimate).toMatchObject({
      value: 4200,
      low: 3000,
      high: 6000,
      basis: 'assumed',
      of: { segment: 'country:gr+gender:Female' },
    })
    expect(estimate.reason).toContain('independent')
  })

  test('one slice is the slice itself', () => {
    expect(targetViewers(part('a', both), womenInGreece.slice(0, 1), 100)).toMatchObject({
      value: 7000,
      low: 7000,
      high: 7000,
      basis: 'bounded',
    })
  })

  test('a slice that is not known, not listed or too small gives no number, with the reason', () => {
    const reason = (audience: readonly Segment[]) => targetViewers(part('a', audience), womenInGreece, 100).reason
    expect(reason(both.slice(0, 2))).toBe('the files do not cut the audience by country')
    expect(reason([...makeSegments('viewers', 'territory', { CY: 1 }), ...both.slice(0, 2)])).toContain(
      'has no gr; it has CY',
    )
    expect(
      reason([...makeSegments('viewers', 'territory', { GR: 0.005, CY: 0.495, DE: 0.5 }), ...both.slice(0, 2)]),
    ).toContain('fewer than 100')
  })

  test('low and high hold, however the two slices lie in each other', () => {
    const people = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(people, (crowd) => {
        const fraction = (pick: 0 | 1) => crowd.filter((person) => person[pick]).length / crowd.length
        const [inGreece, female] = [fraction(0), fraction(1)]
        const audience = [
          ...makeSegments('viewers', 'territory', { GR: inGreece, CY: 1 - inGreece }),
          ...makeSegments('viewers', 'gender', { female, male: 1 - female }),
        ]
        const { value, low, high } = targetViewers(part('a', audience, crowd.length), womenInGreece, 0)
        const truth = crowd.filter(([first, second]) => first && second).length
        // Slices are whole people already.
        if (value !== null) {
          expect(low).toBeLessThanOrEqual(truth + 1)
          expect(high).toBeGreaterThanOrEqual(truth - 1)
        }
      }),
    )
  })
})

describe('a slice', () => {
  const women = womenInGreece.slice(1)
  const greeks = womenInGreece.slice(0, 1)
  const people = { value: 1000, low: 800, high: 1200 }

  test('of a split that was given is a part of the people at every end', () => {
    const given = makePart('a', people, { in: { GR: 0.5 } })
    expect(targetViewers(given, greeks, 100)).toMatchObject({ value: 500, low: 400, high: 600, basis: 'assumed' })
    expect(targetViewers(makePart('a', 1000, { in: { GR: 0.5 } }), greeks, 100).basis).toBe('bounded')
  })

  test('that a whole split does not name is nobody; one that is cut short does not tell', () => {
    const whole = targetViewers(makePart('a', people, { in: { CY: 0.5, DE: 0.5 } }), greeks, 0)
    expect(whole).toMatchObject({ value: 0, low: 0, high: 0 })
    const short = targetViewers(makePart('a', people, { in: { CY: 0.5, DE: 0.4 } }), greeks, 0)
    expect(short).toMatchObject({ value: null, reason: 'the files do not cut the audience by country' })
  })

  test('that is no country is none of the split', () => {
    const found = targetViewers(makePart('a', people, { in: { GR: 1 } }), women, 0)
    expect(found).toMatchObject({ value: null, reason: 'the files do not cut the audience by gender' })
  })

  test('of followers is assumed to be like one of viewers', () => {
    const followers = makeSegments('followers', 'gender', { female: 0.6, male: 0.4 })
    const found = targetViewers(part('a', followers), women, 100)
    expect(found).toMatchObject({ value: 6000, basis: 'assumed', assumes: ['follower-concentration'] })
    expect(found).not.toHaveProperty('reason')
    expect(targetViewers(part('a', both), women, 100).assumes).toEqual([])
  })

  test('is told from the smallest cell on, with its working', () => {
    const exact = makePart('a', 1000, { in: { GR: 0.1 } })
    const found = targetViewers(exact, greeks, 100)
    expect(found.value).toBe(100)
    expect(found.working?.terms.map(({ symbol, value }) => [symbol, value])).toEqual([
      ['N', { value: 1000, low: 1000, high: 1000 }],
      ['S', [100, 100, 100]],
    ])
    expect(targetViewers(exact, greeks, 101)).toMatchObject({
      value: null,
      low: null,
      high: null,
      inputs: [],
      reason: 'fewer than 101 people',
    })
  })

  test('that the audience does not have is told with up to twelve that it has', () => {
    const segments = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`s${index}`, 1 / 13]))
    const audience = makeSegments('viewers', 'gender', segments)
    const { reason = '' } = targetViewers(part('a', audience), women, 0)
    expect(reason).toMatch(/^the audience by gender has no Female; it has /)
    expect(reason.split('; it has ')[1]?.split(', ')).toHaveLength(12)
  })

  test('that was suppressed says so', () => {
    // 0.5 % of 10,000 are fewer than the 100 of a cell.
    const audience = makeSegments('viewers', 'gender', { female: 0.005, male: 0.995 })
    expect(targetViewers(part('a', audience), women, 0)).toMatchObject({ value: null })
    expect(targetViewers(part('a', audience), women, 0).reason).toMatch(/^Female: fewer than 100 people/)
  })

  test('of nobody knows how many people is not known', () => {
    const nobody = absentPart('a', 'not there', 0.8)
    expect(targetViewers(nobody, greeks, 0)).toMatchObject({ value: null, reason: 'not there' })
  })
})

describe('the target of a campaign', () => {
  test('is given for each account and for all as one audience', () => {
    const { estimates } = estimateCampaign({
      ...plainCampaign([part('a', both), part('b', both, 5000)]),
      target: womenInGreece,
    })
    const found = estimates.filter(({ of }) => of.segment === 'country:gr+gender:Female')
    expect(found.map(({ of }) => of.account)).toEqual([undefined, 'a', 'b'])
    const [all, a, b] = found.map(({ value }) => value ?? Number.NaN)
    expect(all).toBeGreaterThan(a ?? 0)
    expect(all).toBeLessThan((a ?? 0) + (b ?? 0))
  })

  test('is null where accounts do not tell, and names up to five', () => {
    const parts = (count: number) => Array.from({ length: count }, (_, index) => part(`m${index}`, [], 9000 - index))
    const reasonOf = (count: number) =>
      estimateCampaign({ ...plainCampaign(parts(count)), target: womenInGreece }).estimates.find(
        ({ of }) => of.segment !== undefined && of.account === undefined,
      )?.reason
    const one = 'm0: the files do not cut the audience by country'
    expect(reasonOf(1)).toBe(`not known of every creator (${one})`)
    expect(reasonOf(6)?.match(/m\d/g)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4'])
  })

  const all = (parts: Parameters<typeof plainCampaign>[0], target: AudienceTarget, settings = {}) =>
    estimateCampaign({ ...plainCampaign(parts), target }, { working: true, ...settings }).estimates.filter(({ of }) =>
      of.segment?.startsWith('country:gr'),
    )
  const greeks = womenInGreece.slice(0, 1)

  test('of one country is put together from what each account has there', () => {
    const where = { in: { GR: 0.5, CY: 0.5 } }
    const [whole] = all(
      [makePart('a', { value: 1000, low: 800, high: 1200 }, where), makePart('b', 400, where)],
      greeks,
    )
    const terms = Object.fromEntries((whole?.working?.terms ?? []).map(({ symbol, value }) => [symbol, value]))
    expect(terms).toMatchObject({
      R: [500, 200],
      R_low: [400, 200],
      R_high: [600, 200],
      p: [1, 1],
      L: [500, 400],
      M: [700, 800],
    })
    const { value: overlap } = terms.c as { value: number }
    expect(whole?.value).toBeCloseTo(500 + 200 * (1 - overlap), 9)
    expect(whole).toMatchObject({ basis: 'assumed', assumes: ['overlap-accounts'] })
    expect(whole).not.toHaveProperty('reason')
  })

  test('that is no country keeps the countries apart', () => {
    const women = womenInGreece.slice(1)
    const withWomen = (id: string, people: number, territory: string) => ({
      ...part(id, makeSegments('viewers', 'gender', { female: 0.6, male: 0.4 }), people),
      territories: { fractions: { [territory]: 1 }, of: 'given' } as const,
    })
    const { estimates } = estimateCampaign({
      ...plainCampaign([withWomen('a', 10_000, 'GR'), withWomen('b', 5000, 'CY')]),
      target: women,
    })
    // Nobody lives in two countries: 6,000 and 3,000.
    expect(estimates.find(({ of }) => of.segment === 'gender:Female' && of.account === undefined)).toMatchObject({
      value: 9000,
      low: 9000,
      high: 9000,
      basis: 'assumed',
    })
  })

  test('that is no country overlaps as all people do: 0.6 of either, 0.6 of both', () => {
    const women = womenInGreece.slice(1)
    const shared = (id: string, people: number, fractions: Record<string, number>) => ({
      ...part(id, makeSegments('viewers', 'gender', { female: 0.6, male: 0.4 }), people),
      territories: { fractions, of: 'given' } as const,
    })
    const parts = [shared('a', 10_000, { GR: 0.5, CY: 0.5 }), shared('b', 5000, { GR: 0.5, DE: 0.5 })]
    const { estimates } = estimateCampaign({ ...plainCampaign(parts), target: women })
    const whole = (segment: string | undefined) =>
      estimates.find(({ id, of }) => id === 'viewers' && of.segment === segment && of.account === undefined)?.value
    expect(whole('gender:Female')).toBeCloseTo(0.6 * (whole(undefined) ?? Number.NaN), 6)
    expect(whole(undefined)).toBeLessThan(15_000)
  })

  test('says what its parts say: whose assumptions, and what the value needs', () => {
    const followers = [
      ...makeSegments('followers', 'gender', { female: 0.6, male: 0.4 }),
      ...makeSegments('followers', 'territory', { GR: 0.7, CY: 0.3 }),
    ]
    const [whole] = all([part('a', followers), part('b', followers, 5000)], womenInGreece)
    expect(whole?.assumes).toEqual(['overlap-accounts', 'follower-concentration'])
    expect(whole?.reason).toContain('independent')
  })

  test('shows the working of its parts where it is asked for and there is a number', () => {
    const parts = [makePart('a', 1000, { in: { GR: 1 } }), makePart('b', 400, { in: { GR: 0.1 } })]
    const shown = (settings: object) => all(parts, greeks, settings).map(({ working }) => working !== undefined)
    expect(shown({ minCell: 0 })).toEqual([true, true, true])
    expect(shown({ minCell: 41 })).toEqual([false, true, false])
    expect(shown({ minCell: 0, working: false })).toEqual([false, false, false])
  })
})
