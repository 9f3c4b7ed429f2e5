import type { Account, Period } from '../../domain/account.ts'
import type { AudienceTarget } from '../../domain/campaign.ts'
import type { AccountEstimates, AudienceCut, Estimate } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import { type TerritoryFractions, territoriesOf } from './territory-split.ts'

/** One member of a campaign with what is known of its people. */
export interface CampaignPart {
  readonly id: string
  readonly kind: 'account' | 'paid'
  /** Its headline; null numbers leave it out, with the reason. */
  readonly viewers: Estimate
  /** Views of the same window; null where unknown. */
  readonly views: Interval | null
  readonly territories: {
    readonly fractions: TerritoryFractions
    readonly of: 'viewers' | 'followers' | 'given'
  } | null
  readonly audience: readonly AudienceCut[]
  /** In the campaign's currency. */
  readonly spend: number | null
  readonly followers: number | null
}

/** What is known of the people whom two members share: as a fraction of the smaller one's viewers, or as people. */
export interface KnownOverlap {
  readonly between: readonly [string, string]
  readonly fraction?: Interval
  readonly people?: Interval
}

/** Everything that a campaign is estimated from. */
export interface CampaignInput {
  readonly parts: readonly CampaignPart[]
  readonly overlaps: readonly KnownOverlap[]
  /** People reached by all members together, where somebody counted them. */
  readonly deduplicated: number | null
  readonly currency: string | null
  /** People who could be reached, by territory, where the user knows better than the table. */
  readonly ceilings: Readonly<Record<string, number>>
  readonly period: Period | null
  readonly target: AudienceTarget | null
}

/** A campaign of which nothing is known but its members. */
export const plainCampaign = (parts: readonly CampaignPart[]): CampaignInput => ({
  parts,
  overlaps: [],
  deduplicated: null,
  currency: null,
  ceilings: {},
  period: null,
  target: null,
})

const latestFollowers = ({ days }: Account): number | null =>
  days.reduce<number | null>((latest, { followers }) => followers?.value ?? latest, null)

/** What a plan says of a member beyond its exports. */
export interface PartDetails {
  readonly territories?: TerritoryFractions | undefined
  readonly spend?: number | undefined
  readonly followers?: number | undefined
}

/**
 * An estimated account as a member of a campaign.
 *
 * @param estimates of the same account, with its audience
 * @param details what its exports do not say: fractions of its viewers by country (ISO 3166-1), spend in the campaign's currency,
 * followers; the latest count of followers of its days unless told
 * @returns its id is the account's; without a headline its viewers are null, with a reason
 */
export const accountPart = (account: Account, estimates: AccountEstimates, details: PartDetails = {}): CampaignPart => {
  const whole = estimates.estimates.filter(({ of }) => Object.keys(of).length === 0)
  const viewers =
    whole.find(({ id }) => id === 'viewers') ??
    noViewers('no views by day or by video in its files', estimates.estimates[0]?.level ?? 0.8)
  const views = whole.find(
    ({ id, window }) => id === 'views' && JSON.stringify(window) === JSON.stringify(viewers.window),
  )
  return {
    id: account.id,
    kind: 'account',
    viewers,
    views: views === undefined ? null : intervalOf(views),
    territories:
      details.territories === undefined ? territoriesOf(estimates) : { fractions: details.territories, of: 'given' },
    audience: estimates.audience,
    spend: details.spend ?? null,
    followers: details.followers ?? latestFollowers(account),
  }
}

const noViewers = (reason: string, level: number): Estimate => ({
  id: 'viewers',
  of: {},
  unit: 'people',
  value: null,
  low: null,
  high: null,
  level,
  basis: 'assumed',
  window: null,
  aggregation: 'deduplicated',
  assumes: [],
  inputs: [],
  reason,
})

/** A member of which nothing is known: it is named in the result, with the reason. */
export const absentPart = (id: string, reason: string, level: number): CampaignPart => ({
  id,
  kind: 'account',
  viewers: noViewers(reason, level),
  views: null,
  territories: null,
  audience: [],
  spend: null,
  followers: null,
})

/** The three numbers of an estimate, or null. */
export const intervalOf = ({ value, low, high }: Pick<Estimate, 'value' | 'low' | 'high'>): Interval | null =>
  value === null || low === null || high === null ? null : { value, low, high }

/**
 * People reached by advertising, as the ads report counts them.
 *
 * @param people 0 or more, low <= value <= high; three times the same number where the report is exact
 * @param details views (impressions), spend in the campaign's currency, and fractions of the people by country (ISO 3166-1)
 * @param window the campaign's days; `lifetime` where none are given
 * @param level of the range of `people`, in (0, 1)
 * @throws RangeError where `people` is no such range
 */
export const paidPart = (
  id: string,
  people: Interval,
  details: PartDetails & { readonly views?: number | undefined },
  window: Estimate['window'],
  level: number,
): CampaignPart => {
  const { low, value, high } = people
  if (!(low >= 0 && low <= value && value <= high && high < Infinity))
    throw new RangeError(`people must be 0 <= low <= value <= high, got ${low}, ${value}, ${high}`)
  return paidMember(id, people, details, window, level)
}

const paidMember = (...[id, people, details, window, level]: Parameters<typeof paidPart>): CampaignPart => ({
  id,
  kind: 'paid',
  viewers: {
    id: 'viewers',
    of: {},
    unit: 'people',
    ...people,
    level,
    basis: 'measured',
    window,
    aggregation: 'deduplicated',
    assumes: [],
    inputs: [],
    bounds: { low: people.low, high: people.high },
  },
  views: details.views === undefined ? null : { value: details.views, low: details.views, high: details.views },
  territories: details.territories === undefined ? null : { fractions: details.territories, of: 'given' },
  audience: [],
  spend: details.spend ?? null,
  followers: null,
})
