import type { Estimate } from '../../domain/estimate.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { followerSliceInterval } from '../audience/slice-interval.ts'
import { combineEnds, type Interval, LOG_SCALE } from '../interval.ts'
import { POPULATION_CEILINGS } from '../population-ceilings.ts'
import { priorOf } from '../priors.ts'
import { computedTerm, priorTerm } from '../terms.ts'
import { unionTerm, unionTerms } from './campaign-terms.ts'
import { type CampaignNumbers, campaignUnion } from './campaign-union.ts'
import { dressEstimate } from './dress-estimate.ts'
import type { CampaignFacts, KnownPart } from './gather-campaign.ts'

/** A member's people in one territory; a split of its followers says less of its viewers. */
const peopleInside = ({ people, territories }: KnownPart, fraction: number, { settings }: CampaignFacts): Interval => {
  const { value, low, high } = people
  if (territories?.of !== 'followers') return { value: value * fraction, low: low * fraction, high: high * fraction }
  const concentration = priorOf(settings.priors, 'follower-concentration').median
  const part = followerSliceInterval({ value: fraction, low: fraction, high: fraction }, concentration, settings.level)
  const ends = [
    [low * fraction, high * fraction],
    [value * part.low, value * part.high],
  ] as const
  return combineEnds(value * fraction, ends, LOG_SCALE)
}

/** The numbers of one territory alone. */
const numbersInside = (facts: CampaignFacts, index: number): CampaignNumbers => {
  const { known, split, numbers } = facts
  const reaches = known.map((part, place) => peopleInside(part, split.fractions[place]?.[index] ?? 0, facts))
  const at = (end: keyof Interval): number[] => reaches.map((people) => people[end])
  const largest = (list: readonly number[]): number => list.reduce((most, people) => Math.max(most, people), 0)
  const sum = (list: readonly number[]): number => list.reduce((total, people) => total + people, 0)
  return {
    ...numbers,
    shared: undefined,
    reaches,
    fractions: reaches.map(() => [1]),
    least: [largest(at('value')), largest(at('low'))],
    most: [sum(at('value')), sum(at('high'))],
  }
}

/** People by territory, where the territories of all members are known; each beside all whom TikTok could reach there. */
export const territories = (facts: CampaignFacts): { estimates: Estimate[]; problems: Problem[] } => {
  const { split, settings, counted, known } = facts
  const world = populationShare(facts, facts.union, null)
  if (split.territories.every((territory) => territory === null) || counted !== null) return world
  const byFollowers = known.some((part) => part.territories?.of === 'followers')
  const assumes = byFollowers ? [...new Set([...facts.assumes, 'follower-concentration'])] : facts.assumes
  const found = split.territories.flatMap((territory, index) => {
    if (territory === null) return []
    const local = numbersInside(facts, index)
    const interval = campaignUnion(local)
    if (interval.value < settings.minCell) return []
    const of = { segment: `territory:${territory}` }
    const basis = byFollowers ? 'assumed' : facts.basis
    const people = dressEstimate({ id: 'viewers', of, interval, basis, assumes, terms: () => unionTerms(local) }, facts)
    const part = populationShare(facts, interval, territory)
    // The slices of one account stand in its audience.
    return [{ estimates: [...(known.length > 1 ? [people] : []), ...part.estimates], problems: part.problems }]
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
