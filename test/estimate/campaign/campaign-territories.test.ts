import { describe, expect, test } from 'vitest'
import { followerSliceInterval } from '../../../src/estimate/audience/slice-interval.ts'
import { type CampaignInput, type CampaignPart, plainCampaign } from '../../../src/estimate/campaign/campaign-input.ts'
import { estimateCampaign } from '../../../src/estimate/campaign/estimate-campaign.ts'
import { PRIORS } from '../../../src/estimate/priors.ts'
import { makePart } from './made-parts.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })
const campaign = (parts: readonly CampaignPart[], more: Partial<CampaignInput> = {}, settings = {}) =>
  estimateCampaign({ ...plainCampaign(parts), ...more }, { working: true, minCell: 0, ...settings })
type Result = ReturnType<typeof campaign>
const find = ({ estimates }: Result, id: string, segment?: string) =>
  estimates.find((each) => each.id === id && each.of.segment === segment && each.of.account === undefined)
const terms = (estimate: ReturnType<typeof find>) =>
  Object.fromEntries((estimate?.working?.terms ?? []).map(({ symbol, value }) => [symbol, value]))
const near = ({ value, low, high }: { value: number; low: number; high: number }) => ({
  value: expect.closeTo(value, 9),
  low: expect.closeTo(low, 9),
  high: expect.closeTo(high, 9),
})
const ofFollowers = (fractions: Record<string, number>) => ({ territories: { fractions, of: 'followers' } as const })
const median = (id: string): number => PRIORS.find((prior) => prior.id === id)?.median ?? Number.NaN

describe('the people of one territory', () => {
  test('are those of each member there, put together like the whole', () => {
    const parts = [
      makePart('a', range(1000, 900, 1100), { in: { GR: 0.5, CY: 0.5 } }),
      makePart('b', 400, { in: { GR: 1 } }),
    ]
    const result = campaign(parts)
    const greece = find(result, 'viewers', 'territory:GR')
    // At most all of a's half and b added up, at least the larger of the two.
    expect(terms(greece)).toMatchObject({
      R: [500, 400],
      R_low: [450, 400],
      R_high: [550, 400],
      p: [1, 1],
      L: [500, 450],
      M: [900, 950],
    })
    expect(terms(greece)).not.toHaveProperty('o')
    const { value: overlap } = terms(greece).c as { value: number }
    expect(greece?.value).toBeCloseTo(500 + 400 * (1 - overlap), 9)
    expect(greece).toMatchObject({ basis: 'assumed', assumes: ['overlap-accounts'] })
    expect(find(result, 'viewers', 'territory:CY')).toMatchObject(near(range(500, 450, 550)))
  })

  test('are not told below the smallest cell, nor of all that is elsewhere', () => {
    const parts = [makePart('a', 1000, { in: { GR: 0.9, CY: 0.0625 } }), makePart('b', 400, { in: { GR: 0.9, CY: 0 } })]
    const segments = (minCell: number) =>
      campaign(parts, {}, { minCell }).estimates.flatMap(({ id, of }) => (id === 'viewers' ? [of.segment] : []))
    expect(segments(62.5)).toEqual([undefined, 'territory:GR', 'territory:CY'])
    expect(segments(63)).toEqual([undefined, 'territory:GR'])
  })

  test('are not told where the people were counted, for the count says nothing of where they live', () => {
    const parts = [makePart('a', 1000, { in: { GR: 1 } }), makePart('b', 400, { in: { CY: 1 } })]
    const { estimates } = campaign(parts, { deduplicated: 1400, ceilings: { GR: 1e6 } })
    expect(estimates.filter(({ of }) => of.segment !== undefined)).toEqual([])
    expect(estimates.some(({ id }) => id === 'population-share')).toBe(true)
  })

  test('by the split of followers are as uncertain as viewers are unlike followers', () => {
    const slice = followerSliceInterval(range(0.25), median('follower-concentration'), 0.8)
    const result = campaign(
      [makePart('a', 1000, ofFollowers({ GR: 0.75, CY: 0.25 })), makePart('b', 400, { in: { GR: 1 } })],
      { ceilings: { CY: 10_000 } },
    )
    const cyprus = find(result, 'viewers', 'territory:CY')
    expect(cyprus).toMatchObject({ ...near(range(250, 1000 * slice.low, 1000 * slice.high)), basis: 'assumed' })
    expect(cyprus?.assumes).toEqual(['overlap-accounts', 'follower-concentration'])
    const loose = campaign([
      makePart('a', range(1000, 800, 1250), ofFollowers({ GR: 0.75, CY: 0.25 })),
      makePart('b', 400, { in: { GR: 1 } }),
    ])
    // A quarter of 800 to 1,250, and the slice of 1,000: the steps in logs add as squares.
    const down = Math.hypot(Math.log(1000 / 800), Math.log(0.25 / slice.low))
    const up = Math.hypot(Math.log(1250 / 1000), Math.log(slice.high / 0.25))
    expect(find(loose, 'viewers', 'territory:CY')).toMatchObject(
      near(range(250, 250 * Math.exp(-down), 250 * Math.exp(up))),
    )
  })

  test('of one member alone stand in its audience; their part of everybody is told', () => {
    const result = campaign([makePart('a', range(1000, 900, 1100), { in: { GR: 0.5, CY: 0.5 } })], {
      ceilings: { CY: 10_000 },
    })
    expect(find(result, 'viewers', 'territory:CY')).toBeUndefined()
    const part = find(result, 'population-share', 'territory:CY')
    expect(part).toMatchObject({ ...near(range(0.05, 0.045, 0.055)), basis: 'assumed', assumes: [] })
    expect(terms(part)).toEqual({ U: near(range(500, 450, 550)), P: 10_000 })
    expect(part?.working?.terms.at(-1)?.meaning).toBe('people who could be reached: as given')
    // No list has a number of Greece.
    expect(find(result, 'population-share', 'territory:GR')).toBeUndefined()
  })
})

describe('people beside everybody', () => {
  test('of the world, as assumed', () => {
    const part = find(campaign([makePart('a', 1e6)]), 'population-share')
    expect(part).toMatchObject({ basis: 'assumed', assumes: ['population-ceiling'], value: 1e6 / 1.59e9 })
    expect(part?.working?.terms.at(-1)).toMatchObject({
      symbol: 'P',
      value: 1.59e9,
      from: { prior: 'population-ceiling' },
    })
  })

  test('of a pool that was given, which is no assumption of ours', () => {
    const result = campaign([makePart('a', 1000)], {}, { ceiling: 4000 })
    const part = find(result, 'population-share')
    expect(part).toMatchObject({ basis: 'measured', assumes: [], value: 0.25 })
    expect(part?.working?.terms.at(-1)).toEqual({
      symbol: 'P',
      meaning: 'people who could be reached: as given',
      value: 4000,
    })
    expect(result.problems).toEqual([])
  })

  test('of a country, by the newest list', () => {
    // DataReportal, February 2025: 91.75 million in Brazil.
    const part = find(campaign([makePart('a', 917_500, { in: { BR: 1 } })]), 'population-share', 'territory:BR')
    expect(part).toMatchObject({ value: 0.01, basis: 'assumed', assumes: ['population-ceiling'] })
    expect(part?.working?.terms.at(-1)).toEqual({
      symbol: 'P',
      meaning: 'people who could be reached: adults whom TikTok ads could reach, 2025-02',
      value: 91_750_000,
    })
  })

  test('are all of them at most, and more are reported with their place', () => {
    const at = (people: number) =>
      campaign([makePart('a', people, { in: { CY: 1 } })], { ceilings: { CY: 500 } }, { ceiling: 400 })
    expect(at(400).problems).toEqual([])
    expect(at(500).problems.map(({ code, message }) => [code, message])).toEqual([
      ['above-ceiling', 'all territories: 500 people, but 400 as given'],
    ])
    expect(at(501).problems.map(({ message }) => message)).toEqual([
      'all territories: 501 people, but 400 as given',
      'CY: 501 people, but 500 as given',
    ])
    expect(find(at(501), 'population-share', 'territory:CY')).toMatchObject(range(1))
  })

  test('are no part of a pool of nobody', () => {
    const result = campaign([makePart('a', 1000, { in: { CY: 1 } })], { ceilings: { CY: 0 } })
    expect(find(result, 'population-share', 'territory:CY')).toBeUndefined()
  })
})
