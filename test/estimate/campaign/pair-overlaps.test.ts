import { describe, expect, test } from 'vitest'
import { type CampaignInput, type CampaignPart, plainCampaign } from '../../../src/estimate/campaign/campaign-input.ts'
import { estimateCampaign } from '../../../src/estimate/campaign/estimate-campaign.ts'
import { makePart } from './made-parts.ts'

const pairOf = (parts: readonly CampaignPart[], more: Partial<CampaignInput> = {}) =>
  estimateCampaign({ ...plainCampaign(parts), ...more }, { working: true }).estimates.filter(
    ({ id, of }) => id === 'overlap' && of.with !== undefined,
  )

describe('the overlap of two members', () => {
  test('is not told where one of them reached nobody', () => {
    expect(pairOf([makePart('a', 1000), makePart('b', 0)])).toEqual([])
  })

  test('rests on no assumption where it is known', () => {
    const people = { value: 100, low: 50, high: 200 }
    const [pair] = pairOf([makePart('a', 1000), makePart('b', 400)], { overlaps: [{ between: ['a', 'b'], people }] })
    expect(pair).toMatchObject({ value: 0.25, low: 0.125, high: 0.5, basis: 'measured' })
    expect(pair?.assumes).toEqual([])
    expect(pair?.working?.terms.map(({ symbol, value }) => [symbol, value])).toEqual([
      ['o', people],
      ['S', 400],
    ])
  })

  test('of different countries is assumed where one of the two countries is that of followers', () => {
    const followers = { fractions: { CY: 1 }, of: 'followers' } as const
    const parts = [makePart('a', 1000, { in: { GR: 1 } }), makePart('b', 400, { territories: followers })]
    expect(pairOf(parts)[0]).toMatchObject({ value: 0, high: 0, basis: 'assumed' })
  })
})
