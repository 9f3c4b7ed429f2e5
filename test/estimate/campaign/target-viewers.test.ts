import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Segment } from '../../../src/domain/audience.ts'
import { accountPart, plainCampaign } from '../../../src/estimate/campaign/campaign-input.ts'
import { estimateCampaign } from '../../../src/estimate/campaign/estimate-campaign.ts'
import { targetViewers } from '../../../src/estimate/campaign/target-viewers.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { makeAccount, makeDays, makeSegments } from '../made-account.ts'

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

  test('is null where one account does not tell, and names it', () => {
    const { estimates } = estimateCampaign({
      ...plainCampaign([part('a', both), part('b', [])]),
      target: womenInGreece,
    })
    const all = estimates.find(({ of }) => of.segment !== undefined && of.account === undefined)
    expect(all).toMatchObject({ value: null })
    expect(all?.reason).toContain('b: the files do not cut the audience by country')
  })
})
