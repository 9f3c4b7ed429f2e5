import type { CampaignPart } from '../../../src/estimate/campaign/campaign-input.ts'
import type { TerritoryFractions } from '../../../src/estimate/campaign/territory-split.ts'
import type { Interval } from '../../../src/estimate/interval.ts'

/** A member of a campaign whose people are known exactly, or within a range. */
export const makePart = (
  id: string,
  people: number | Interval,
  more: Partial<CampaignPart> & { readonly in?: TerritoryFractions } = {},
): CampaignPart => {
  const { in: fractions, ...rest } = more
  const interval = typeof people === 'number' ? { value: people, low: people, high: people } : people
  return {
    id,
    kind: 'account',
    viewers: {
      id: 'viewers',
      of: {},
      unit: 'people',
      ...interval,
      level: 0.8,
      basis: typeof people === 'number' ? 'measured' : 'assumed',
      window: { from: '2026-04-01', to: '2026-04-30' },
      aggregation: 'deduplicated',
      assumes: [],
      inputs: [],
    },
    views: { value: 2 * interval.value, low: 2 * interval.value, high: 2 * interval.value },
    territories: fractions === undefined ? null : { fractions, of: 'given' },
    audience: [],
    spend: null,
    followers: null,
    ...rest,
  }
}
