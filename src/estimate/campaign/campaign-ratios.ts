import type { Estimate } from '../../domain/estimate.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Interval } from '../interval.ts'
import { exactly } from '../model.ts'
import { POPULATION_CEILINGS } from '../population-ceilings.ts'
import { priorOf } from '../priors.ts'
import { computedTerm, priorTerm } from '../terms.ts'
import { flatIntervals, unionTerms } from './campaign-terms.ts'
import { campaignUnion } from './campaign-union.ts'
import { dressEstimate } from './dress-estimate.ts'
import type { CampaignFacts } from './gather-campaign.ts'

const unionTerm = (union: Interval) => computedTerm('U', 'people reached (median, low, high)', flatIntervals([union]))

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
        interval: frequency,
        terms: () => [computedTerm('V', 'views (value, low, high)', flatIntervals([views])), unionTerm(union)],
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
  const cost = (spend: number, people: Interval, of: Estimate['of']): Estimate => {
    const per = (count: number): number => (1000 * spend) / count
    const known = people.low > 0
    return dressEstimate(
      {
        id: 'cost-per-thousand',
        of,
        currency: input.currency ?? undefined,
        interval: known ? { value: per(people.value), low: per(people.high), high: per(people.low) } : null,
        reason: known ? undefined : 'it may have added nobody',
        terms: () => [computedTerm('E', 'money spent', spend), unionTerm(people)],
      },
      facts,
    )
  }
  const total = spenders.reduce((sum, { spend }) => sum + spend, 0)
  const each = known.length > 1 ? spenders.map(({ id, spend, due }) => cost(spend, due, { account: id })) : []
  return [cost(total, union, {}), ...each]
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

/** People by territory, where the territories of all members are known; each beside all whom TikTok could reach there. */
export const territories = (facts: CampaignFacts): { estimates: Estimate[]; problems: Problem[] } => {
  const { split, numbers, settings, counted } = facts
  const world = populationShare(facts, facts.union, null)
  if (split.territories.length < 2 || counted !== null) return { estimates: world.estimates, problems: world.problems }
  const found = split.territories.flatMap((territory, index) => {
    if (territory === null) return []
    const inside = (end: keyof Interval): number[] =>
      numbers.reaches.map((people, part) => people[end] * (split.fractions[part]?.[index] ?? 0))
    const [value, low, high] = [inside('value'), inside('low'), inside('high')]
    const largest = (list: readonly number[]): number => list.reduce((most, people) => Math.max(most, people), 0)
    const sum = (list: readonly number[]): number => list.reduce((total, people) => total + people, 0)
    const local = {
      ...numbers,
      reaches: value.map((people, part) => ({ value: people, low: low[part] ?? people, high: high[part] ?? people })),
      fractions: value.map(() => [1]),
      least: [largest(value), largest(low)] as const,
      most: [sum(value), sum(high)] as const,
    }
    const interval = campaignUnion(local)
    if (interval.value < settings.minCell) return []
    const of = { segment: `territory:${territory}` }
    const people = dressEstimate({ id: 'viewers', of, interval, terms: () => unionTerms(local) }, facts)
    const part = populationShare(facts, interval, territory)
    return [{ estimates: [people, ...part.estimates], problems: part.problems }]
  })
  return {
    estimates: [...world.estimates, ...found.flatMap(({ estimates }) => estimates)],
    problems: [...world.problems, ...found.flatMap(({ problems }) => problems)],
  }
}

/** People beside everybody who could be reached; nothing where no ceiling is known for the territory. */
const populationShare = (
  facts: CampaignFacts,
  people: Interval,
  territory: string | null,
): { estimates: Estimate[]; problems: Problem[] } => {
  const { ceilings } = facts.input
  const listed = POPULATION_CEILINGS.find((each) => each.territory === territory)
  const given =
    territory === null
      ? (facts.settings.ceiling ?? undefined)
      : Object.hasOwn(ceilings, territory)
        ? ceilings[territory]
        : undefined
  const everybody =
    given ?? (territory === null ? priorOf(facts.settings.priors, 'population-ceiling').median : listed?.people)
  if (everybody === undefined || !(everybody > 0)) return { estimates: [], problems: [] }
  const part = (count: number): number => Math.min(1, count / everybody)
  const source =
    given !== undefined
      ? 'as given'
      : territory === null
        ? 'adults whom TikTok ads could reach, worldwide'
        : `${listed?.measure}, ${listed?.date}`
  const estimate = dressEstimate(
    {
      id: 'population-share',
      ...(territory === null ? {} : { of: { segment: `territory:${territory}` } }),
      interval: { value: part(people.value), low: part(people.low), high: part(people.high) },
      ...(given === undefined ? { basis: 'assumed', assumes: [...facts.assumes, 'population-ceiling'] } : {}),
      terms: () => [
        unionTerm(people),
        given === undefined && territory === null
          ? priorTerm('P', 'population-ceiling', facts.settings)
          : computedTerm('P', `people who could be reached: ${source}`, everybody),
      ],
    },
    facts,
  )
  const message = `${territory ?? 'all territories'}: ${Math.round(people.value)} people, but ${Math.round(everybody)} ${source}`
  return { estimates: [estimate], problems: people.value > everybody ? [problem('above-ceiling', message)] : [] }
}
