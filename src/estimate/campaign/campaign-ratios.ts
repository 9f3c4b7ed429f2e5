import type { Basis, Estimate } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import { exactly } from '../model.ts'
import { weaker } from '../period/period.ts'
import { computedTerm, rangeOf } from '../terms.ts'
import { flatIntervals, unionTerm } from './campaign-terms.ts'
import { dressEstimate } from './dress-estimate.ts'
import type { CampaignFacts } from './gather-campaign.ts'

/** Views of all members, and how often a person watched. Null with a reason where a member's views are not known. */
export const viewsAndFrequency = (facts: CampaignFacts): Estimate[] => {
  const { known, union } = facts
  const without = known.filter(({ views }) => views === null).map(({ id }) => id)
  if (without.length > 0) {
    const reason = `the views of ${without.slice(0, 5).join(', ')}${without.length > 5 ? ', ...' : ''} are not known`
    const nothing = { interval: null, reason, terms: () => [] }
    return [
      dressEstimate({ id: 'views', basis: 'measured', assumes: [], ...nothing }, facts),
      dressEstimate({ id: 'views-per-viewer', ...nothing }, facts),
    ]
  }
  const parts = known.flatMap(({ views }) => views ?? [])
  const sum = (end: keyof Interval): number => parts.reduce((total, part) => total + part[end], 0)
  const views = { value: sum('value'), low: sum('low'), high: sum('high') }
  const terms = () => [computedTerm('v', 'views of each account (value, low, high)', flatIntervals(parts))]
  const total = dressEstimate({ id: 'views', interval: views, basis: 'measured', assumes: [], terms }, facts)
  if (union.low <= 0) return [total]
  const frequency = { value: views.value / union.value, low: views.low / union.high, high: views.high / union.low }
  return [
    total,
    dressEstimate(
      {
        id: 'views-per-viewer',
        basis: weaker('bounded', facts.basis),
        interval: frequency,
        terms: () => [computedTerm('V', 'views', rangeOf(views)), unionTerm(union)],
      },
      facts,
    ),
  ]
}

/** What a thousand people cost: of the whole, and of each member with a spend a thousand people that it adds. */
export const costs = (facts: CampaignFacts, dues: readonly Interval[]): Estimate[] => {
  const { known, union, input } = facts
  const spenders = known.flatMap(({ id, spend }, part) =>
    spend === null ? [] : [{ id, spend, due: dues[part] ?? union }],
  )
  if (spenders.length === 0) return []
  const cost = (spend: number, people: Interval, of: Estimate['of'], basis: Basis): Estimate => {
    const per = (count: number): number => (1000 * spend) / count
    const known = people.low > 0
    return dressEstimate(
      {
        id: 'cost-per-thousand',
        of,
        basis,
        currency: input.currency ?? undefined,
        interval: known ? { value: per(people.value), low: per(people.high), high: per(people.low) } : null,
        reason: known ? undefined : 'it may have added nobody',
        terms: () => [computedTerm('E', 'money spent', spend), unionTerm(people)],
      },
      facts,
    )
  }
  const total = spenders.reduce((sum, { spend }) => sum + spend, 0)
  const each =
    known.length > 1
      ? spenders.map(({ id, spend, due }) =>
          cost(spend, due, { account: id }, weaker('bounded', weaker(facts.basis, facts.weakest))),
        )
      : []
  return [cost(total, union, {}, weaker('bounded', facts.basis)), ...each]
}

/** The follower counts in a sum, named as what they are. */
export const followersAddedUp = (facts: CampaignFacts): Estimate[] => {
  const counts = facts.known.flatMap(({ followers }) => followers ?? [])
  if (counts.length < 2) return []
  const sum = counts.reduce((total, count) => total + count, 0)
  const reason = 'no audience: one person follows several accounts, and a follower need not watch'
  const terms = () => [computedTerm('f', 'followers of each account', counts)]
  return [
    dressEstimate(
      { id: 'followers', interval: exactly(sum), basis: 'measured', assumes: [], window: null, reason, terms },
      facts,
    ),
  ]
}
