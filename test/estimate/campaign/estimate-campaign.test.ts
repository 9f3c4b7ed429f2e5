import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CampaignEstimates } from '../../../src/domain/campaign.ts'
import {
  type CampaignInput,
  type CampaignPart,
  type KnownOverlap,
  plainCampaign,
} from '../../../src/estimate/campaign/campaign-input.ts'
import { recomputeCampaign } from '../../../src/estimate/campaign/campaign-models.ts'
import { estimateCampaign } from '../../../src/estimate/campaign/estimate-campaign.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import { makePart } from './made-parts.ts'

const campaign = (
  parts: readonly CampaignPart[],
  more: Partial<CampaignInput> = {},
  settings = {},
): CampaignEstimates => estimateCampaign({ ...plainCampaign(parts), ...more }, settings)

const find = ({ estimates }: CampaignEstimates, id: string, of: object = {}) =>
  estimates.find((estimate) => estimate.id === id && JSON.stringify(estimate.of) === JSON.stringify(of))

const viewers = (result: CampaignEstimates) => {
  const { value, low, high } = find(result, 'viewers') ?? {}
  return { value: value ?? Number.NaN, low: low ?? Number.NaN, high: high ?? Number.NaN }
}

const sharing = (a: string, b: string, fraction: number, range = fraction): KnownOverlap => ({
  between: [a, b],
  fraction: { value: fraction, low: Math.min(fraction, range), high: Math.max(fraction, range) },
})

const interval = () =>
  fc
    .tuple(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([value, down, up]) => ({ value, low: value * (1 - down / 2), high: value * (1 + up) }))

const territories = () =>
  fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 5 }))
      .map(([gr, cy, rest]) => {
        const all = Math.max(1, gr + cy + rest)
        return { GR: gr / all, CY: cy / all }
      }),
  )

const someParts = fc
  .array(fc.tuple(interval(), territories(), fc.boolean()), { minLength: 1, maxLength: 7 })
  .map((list) =>
    list.map(([people, where, paid], index) =>
      makePart(`creator-${index}`, people, { ...(where ? { in: where } : {}), kind: paid ? 'paid' : 'account' }),
    ),
  )

const someOverlaps = fc.array(
  fc
    .tuple(fc.nat(6), fc.nat(6), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b, x, y]) => ({
      ...sharing(`creator-${a}`, `creator-${b}`, Math.min(x, y), Math.max(x, y)),
    })),
  { maxLength: 6 },
)

describe('the laws of a campaign', () => {
  test('what the accounts add sums to the people reached, in both columns, and nobody adds more than it reached', () => {
    fc.assert(
      fc.property(someParts, someOverlaps, (parts, overlaps) => {
        const result = campaign(parts, { overlaps })
        const { value } = viewers(result)
        for (const column of ['estimate', 'ordered'] as const) {
          const sum = result.increments.reduce((total, each) => total + (each[column].value ?? 0), 0)
          expect(Math.abs(sum - value)).toBeLessThanOrEqual(1e-6 * (1 + value))
          for (const each of result.increments) {
            const { low, value: added, high } = each[column]
            expect(low).toBeLessThanOrEqual(added ?? Number.NaN)
            expect(added).toBeLessThanOrEqual(high ?? Number.NaN)
            expect(added).toBeLessThanOrEqual((each.own.value ?? 0) * (1 + 1e-9) + 1e-6)
          }
        }
      }),
    )
  })

  test('the people reached lie between the largest account and the sum, and the order of the accounts plays no role', () => {
    fc.assert(
      fc.property(someParts, someOverlaps, (parts, overlaps) => {
        const result = campaign(parts, { overlaps })
        const people = parts.map((part) => part.viewers.value ?? 0)
        const { value, low, high } = viewers(result)
        expect(value).toBeGreaterThanOrEqual(Math.max(...people) * (1 - 1e-9))
        expect(value).toBeLessThanOrEqual(people.reduce((a, b) => a + b, 0) * (1 + 1e-9))
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
        const turned = viewers(campaign(parts.toReversed(), { overlaps }))
        expect(Math.abs(turned.value - value)).toBeLessThanOrEqual(1e-9 * value)
        expect(Math.abs(turned.high - high)).toBeLessThanOrEqual(1e-9 * high)
      }),
    )
  })

  test('one account more never lowers the people reached', () => {
    fc.assert(
      fc.property(someParts, interval(), (parts, people) => {
        const before = viewers(campaign(parts)).value
        // The newcomer's countries are not known: then nothing is split, which only ever lowers the number.
        const plain = parts.map(({ territories: _, ...part }) => ({ ...part, territories: null }))
        const after = viewers(campaign([...plain, makePart('more', people)])).value
        expect(after).toBeGreaterThanOrEqual(viewers(campaign(plain)).value * (1 - 1e-9))
        expect(before).toBeGreaterThanOrEqual(viewers(campaign(plain)).value * (1 - 1e-9))
      }),
    )
  })

  test('a wider level gives a wider range', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const [narrow, wide] = [0.5, 0.95].map((level) => viewers(campaign(parts, {}, { level })))
        expect(wide?.low).toBeLessThanOrEqual((narrow?.low ?? 0) * (1 + 1e-9))
        expect(wide?.high).toBeGreaterThanOrEqual((narrow?.high ?? 0) * (1 - 1e-9))
      }),
    )
  })

  test('every estimate follows from its working alone', () => {
    fc.assert(
      fc.property(someParts, someOverlaps, fc.boolean(), (parts, overlaps, counted) => {
        const sum = parts.reduce((total, part) => total + (part.viewers.value ?? 0), 0)
        const spending = parts.map((part, index) => ({ ...part, spend: 100 * index, followers: 10 + index }))
        const more = {
          overlaps,
          currency: 'EUR',
          deduplicated: counted ? sum : null,
          target: [{ dimension: 'territory', segment: 'GR' }],
        } as const
        const { estimates, increments } = campaign(spending, more, { working: true, minCell: 0 })
        const all = [...estimates, ...increments.flatMap(({ estimate, ordered }) => [estimate, ordered])]
        for (const { id, of, value, low, high, working } of all) {
          if (value === null) continue
          expect({ id, of, working: working !== undefined }).toEqual({ id, of, working: true })
          const again = recomputeCampaign(id, symbolsOf(working?.terms ?? []))
          for (const [got, expected] of [
            [again.value, value],
            [again.low, low ?? 0],
            [again.high, high ?? 0],
          ] as const) {
            expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(expected)))
          }
        }
      }),
    )
  })
})

describe('known overlaps', () => {
  test('two measured accounts with a known overlap: arithmetic, without a prior (100 + 60 - 15)', () => {
    const result = campaign([makePart('a', 100), makePart('b', 60)], { overlaps: [sharing('a', 'b', 0.25)] })
    const estimate = find(result, 'viewers')
    expect(viewers(result)).toEqual({ value: 145, low: 145, high: 145 })
    expect(estimate?.basis).toBe('bounded')
    expect(estimate?.assumes).toEqual([])
    // Shapley: each gives up half of what is shared.
    expect(result.increments.map(({ estimate: due }) => due.value)).toEqual([92.5, 52.5])
    expect(find(result, 'overlap', { account: 'a', with: 'b' })).toMatchObject({ value: 0.25, basis: 'measured' })
  })

  test('the same overlap as people gives the same', () => {
    const people = { value: 15, low: 15, high: 15 }
    expect(
      viewers(campaign([makePart('a', 100), makePart('b', 60)], { overlaps: [{ between: ['b', 'a'], people }] })).value,
    ).toBe(145)
  })

  test('no more people than the sum less the heaviest spanning tree of what is shared', () => {
    // 100 + 80 + 50 less the tree a-b (80 shared at least 40), b-c (50 shared at least 30): 160
    const overlaps = [sharing('a', 'b', 0.5), sharing('b', 'c', 0.6), sharing('a', 'c', 0.1)]
    const { value, high } = viewers(campaign([makePart('a', 100), makePart('b', 80), makePart('c', 50)], { overlaps }))
    expect(value).toBeLessThanOrEqual(160)
    expect(high).toBeLessThanOrEqual(160)
  })

  test('an account inside another adds half of itself, one that shares nobody adds all of itself', () => {
    // b lies in a: 100 people in either, 60 of them in both; c stands alone.
    const overlaps = [sharing('a', 'b', 1), sharing('a', 'c', 0), sharing('b', 'c', 0)]
    const result = campaign([makePart('a', 100), makePart('b', 60), makePart('c', 50)], { overlaps })
    expect(viewers(result)).toEqual({ value: 150, low: 150, high: 150 })
    const column = (name: 'estimate' | 'ordered') =>
      Object.fromEntries(
        result.increments.map((each) => [each.account, Math.round(1e6 * (each[name].value ?? 0)) / 1e6]),
      )
    expect(column('estimate')).toEqual({ a: 70, b: 30, c: 50 })
    expect(column('ordered')).toEqual({ a: 100, b: 0, c: 50 })
  })

  test('an overlap that is larger than the smaller account is cut and reported', () => {
    const people = { value: 90, low: 90, high: 90 }
    const result = campaign([makePart('a', 100), makePart('b', 60)], { overlaps: [{ between: ['a', 'b'], people }] })
    expect(viewers(result).value).toBe(100)
    expect(result.problems.map(({ code }) => code)).toContain('overlap-impossible')
  })

  test('known pairs teach the others: high ones lower the number', () => {
    const parts = ['a', 'b', 'c', 'd'].map((id) => makePart(id, 1000))
    const plain = viewers(campaign(parts)).value
    expect(viewers(campaign(parts, { overlaps: [sharing('a', 'b', 0.5)] })).value).toBeLessThan(plain)
    expect(viewers(campaign(parts, { overlaps: [sharing('a', 'b', 0)] })).value).toBeGreaterThan(plain)
  })
})

describe('a counted number', () => {
  test('stands as it is, measured, and the accounts share it', () => {
    const result = campaign([makePart('a', 100), makePart('b', 60), makePart('c', 30)], { deduplicated: 150 })
    expect(viewers(result)).toEqual({ value: 150, low: 150, high: 150 })
    expect(find(result, 'viewers')?.basis).toBe('measured')
    expect(result.increments.reduce((sum, { estimate }) => sum + (estimate.value ?? 0), 0)).toBeCloseTo(150, 8)
  })

  test('leaves the accounts as uncertain as they were: what rests on them is no more certain', () => {
    const loose = makePart('a', { value: 100, low: 90, high: 120 }, { spend: 10 })
    const result = campaign([loose, makePart('b', 60, { spend: 5 })], { deduplicated: 150, currency: 'EUR' })
    const overlap = find(result, 'overlap')
    expect(overlap).toMatchObject({ value: 1 - 150 / 160, low: 0, high: 1 - 150 / 180, basis: 'assumed' })
    expect(find(result, 'views-per-viewer')?.basis).toBe('bounded')
    expect(find(result, 'cost-per-thousand')).toMatchObject({ value: 100, basis: 'bounded' })
    expect(find(result, 'cost-per-thousand', { account: 'a' })?.basis).toBe('assumed')
    for (const { estimate } of result.increments) expect(estimate.basis).toBe('assumed')
  })

  test('that the accounts rule out is reported and not used', () => {
    const result = campaign([makePart('a', 100), makePart('b', 60)], { deduplicated: 170 })
    expect(result.problems.map(({ code }) => code)).toContain('union-impossible')
    expect(viewers(result).value).toBeLessThan(160)
  })
})

describe('territories', () => {
  test('people of different countries are different people', () => {
    const result = campaign([makePart('a', 100_000, { in: { GR: 1 } }), makePart('b', 60_000, { in: { CY: 1 } })])
    expect(viewers(result)).toEqual({ value: 160_000, low: 160_000, high: 160_000 })
    expect(find(result, 'viewers')?.basis).toBe('bounded')
    expect(find(result, 'viewers', { segment: 'territory:GR' })?.value).toBe(100_000)
  })

  test('a claim above the people of a country is flagged and kept', () => {
    const result = campaign([makePart('a', 50_000_000, { in: { VN: 1 } }), makePart('b', 60_000, { in: { CY: 1 } })])
    // The table says 40.9 million for Vietnam.
    expect(result.problems.find(({ code }) => code === 'above-ceiling')?.message).toContain('VN: 50000000 people')
    expect(viewers(result).value).toBe(50_060_000)
    expect(find(result, 'population-share', { segment: 'territory:VN' })?.value).toBe(1)
    const given = campaign([makePart('a', 50_000, { in: { CY: 1 } }), makePart('b', 10_000, { in: { GR: 1 } })], {
      ceilings: { CY: 40_000 },
    })
    expect(given.problems.map(({ code }) => code)).toContain('above-ceiling')
  })
})

describe('money, frequency, followers', () => {
  const parts = [
    makePart('a', 1000, { spend: 50, followers: 700 }),
    makePart('b', 500, { followers: 600 }),
    makePart('ads', 200, { kind: 'paid', spend: 10 }),
  ]

  test('a thousand distinct people cost all the money over all the people', () => {
    const result = campaign(parts, { currency: 'EUR' })
    const { value } = viewers(result)
    const cost = find(result, 'cost-per-thousand')
    expect(cost?.value).toBeCloseTo((1000 * 60) / value, 9)
    expect(cost).toMatchObject({ unit: 'money', currency: 'EUR' })
    expect(find(result, 'views-per-viewer')?.value).toBeCloseTo(3400 / value, 9)
  })

  test('followers in a sum are called no audience and stand on no other number', () => {
    const result = campaign(parts)
    expect(find(result, 'followers')).toMatchObject({ value: 1300, aggregation: 'sum' })
    expect(find(result, 'followers')?.reason).toContain('no audience')
    const without = campaign(parts.map((part) => ({ ...part, followers: null })))
    expect(viewers(without)).toEqual(viewers(result))
  })

  test('without the views of one account there is no frequency, with a reason', () => {
    const result = campaign([...parts, makePart('c', 100, { views: null })])
    expect(find(result, 'views-per-viewer')).toMatchObject({ value: null, reason: 'the views of c are not known' })
  })
})

describe('accounts without a number', () => {
  const nobody = makePart('nobody', 1)
  const left = { ...nobody, viewers: { ...nobody.viewers, value: null, low: null, high: null, reason: 'no views' } }

  test('are named with the reason, the others are estimated', () => {
    const result = campaign([makePart('a', 100), left])
    expect(viewers(result).value).toBe(100)
    expect(result.problems.find(({ code }) => code === 'left-out-of-campaign')?.message).toBe('nobody: no views')
    expect(result.increments.at(-1)).toMatchObject({ account: 'nobody', estimate: { value: null, reason: 'no views' } })
  })

  test('alone give no number', () => {
    expect(find(campaign([left]), 'viewers')).toMatchObject({ value: null, low: null, high: null })
  })
})

test('different days are reported, and the window covers them all', () => {
  const may = makePart('b', 50)
  const result = campaign([
    makePart('a', 100),
    { ...may, viewers: { ...may.viewers, window: { from: '2026-05-01', to: '2026-05-09' } } },
  ])
  expect(result.problems.map(({ code }) => code)).toEqual(['windows-differ'])
  expect(find(result, 'viewers')?.window).toEqual({ from: '2026-04-01', to: '2026-05-09' })
})
