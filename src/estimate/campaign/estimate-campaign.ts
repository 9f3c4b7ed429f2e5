import type { CampaignEstimates, CampaignIncrement } from '../../domain/campaign.ts'
import type { Estimate } from '../../domain/estimate.ts'
import { DEFAULT_SETTINGS } from '../estimate-reach.ts'
import type { Interval } from '../interval.ts'
import { exactly } from '../model.ts'
import { weaker } from '../period/period.ts'
import { checkedSettings, type EstimateSettings } from '../settings.ts'
import { computedTerm, rangeOf } from '../terms.ts'
import { campaignDues, campaignIncrements, settled } from './campaign-increments.ts'
import { type CampaignInput, intervalOf } from './campaign-input.ts'
import { repeatedPart } from './campaign-models.ts'
import { costs, followersAddedUp, viewsAndFrequency } from './campaign-ratios.ts'
import { unionTerms } from './campaign-terms.ts'
import { territories } from './campaign-territories.ts'
import { campaignUnion } from './campaign-union.ts'
import { dressEstimate } from './dress-estimate.ts'
import { type CampaignFacts, gatherCampaign } from './gather-campaign.ts'
import { pairOverlaps } from './pair-overlaps.ts'
import { targetName, targetViewers } from './target-viewers.ts'

/**
 * Several accounts as one audience: people reached by at least one of them, and what each adds.
 *
 * Pure and deterministic; the order of the members plays no role. Members without a number of people are left out and named.
 *
 * @param input members with distinct ids, from `accountPart` and `paidPart`
 * @param settings what differs from the defaults
 * @returns people of all, overlaps of pairs, frequency, costs in the campaign's currency; what each member adds sums to the whole
 * @throws RangeError for a level outside (0, 1), a negative ceiling, or a table of priors that lacks one
 */
export const estimateCampaign = (input: CampaignInput, settings: Partial<EstimateSettings> = {}): CampaignEstimates => {
  const facts = gatherCampaign(input, checkedSettings({ ...DEFAULT_SETTINGS, ...settings }))
  if (facts.known.length === 0) return nothingKnown(facts)
  const dues = campaignDues(facts.numbers)
  const places = territories(facts)
  return {
    estimates: [
      headline(facts),
      ...totalOverlap(facts),
      ...pairOverlaps(facts),
      ...viewsAndFrequency(facts),
      ...costs(facts, dues),
      ...places.estimates,
      ...targets(facts),
      ...followersAddedUp(facts),
    ],
    increments: [...increments(facts, dues), ...facts.unknown.map((part) => withoutNumbers(part, facts))],
    problems: [...facts.problems, ...places.problems],
  }
}

const nothingKnown = (facts: CampaignFacts): CampaignEstimates => ({
  estimates: [
    dressEstimate(
      { id: 'viewers', interval: null, reason: 'no creator has a number of people', terms: () => [] },
      facts,
    ),
  ],
  increments: facts.unknown.map((part) => withoutNumbers(part, facts)),
  problems: facts.problems,
})

const headline = (facts: CampaignFacts): Estimate => {
  const { numbers, union, bounds, counted, known } = facts
  return dressEstimate(
    {
      id: 'viewers',
      interval: union,
      bounds,
      inputs: known.flatMap(({ viewers }) => viewers.inputs),
      ...(counted === null ? {} : { reason: 'the deduplicated number that was given' }),
      terms: () =>
        counted === null ? unionTerms(numbers) : [computedTerm('D', 'people reached by all, as given', counted)],
    },
    facts,
  )
}

const totalOverlap = (facts: CampaignFacts): Estimate[] => {
  const { known, union, counted, weakest } = facts
  const add = (end: keyof Interval): number => known.reduce((total, { people }) => total + people[end], 0)
  const sum = add('value')
  if (known.length < 2 || sum === 0) return []
  // A counted total has no doubt of its own: what is left is that of the accounts' people.
  const added = counted === null ? exactly(sum) : { value: sum, low: add('low'), high: add('high') }
  return [
    dressEstimate(
      {
        id: 'overlap',
        interval: repeatedPart(union, added),
        ...(counted === null ? {} : { basis: weaker('bounded', weakest) }),
        terms: () => [
          computedTerm('U', 'people reached', rangeOf(union)),
          computedTerm('S', 'people of the accounts added up', rangeOf(added)),
        ],
      },
      facts,
    ),
  ]
}

const increments = (facts: CampaignFacts, dues: readonly Interval[]): CampaignIncrement[] => {
  const { known, numbers } = facts
  const ordered = campaignIncrements(numbers)
  const terms = (place: number, inOrder: boolean) => () => [
    ...unionTerms(numbers),
    computedTerm('i', 'place of the account in the lists', place + 1),
    ...(inOrder ? [computedTerm('k', 'place of the account by people reached', place + 1)] : []),
  ]
  return known
    .map((part, place) => {
      const [due, added] = [dues[place] ?? part.people, ordered[place] ?? part.people]
      const about = {
        id: 'incremental-viewers',
        inputs: part.viewers.inputs,
        basis: known.length === 1 ? facts.basis : spread(facts),
      }
      return {
        account: part.id,
        kind: part.kind,
        own: part.viewers,
        estimate: dressEstimate({ ...about, interval: due, terms: terms(place, false) }, facts),
        ordered: dressEstimate({ ...about, interval: added, terms: terms(place, true) }, facts),
        due: due.value,
      }
    })
    .sort((a, b) => b.due - a.due)
    .map(({ due: _, ...increment }) => increment)
}

/** A counted total says nothing of who added how much, unless there are two. */
const spread = ({ basis, known, counted, weakest }: CampaignFacts): Estimate['basis'] =>
  counted === null ? basis : weaker(known.length > 2 ? 'calibrated' : 'bounded', weakest)

const withoutNumbers = (part: CampaignFacts['unknown'][number], facts: CampaignFacts): CampaignIncrement => {
  const reason = part.viewers.reason ?? 'no people are known'
  const nothing = dressEstimate(
    { id: 'incremental-viewers', interval: null, basis: 'assumed', reason, terms: () => [] },
    facts,
  )
  return { account: part.id, kind: part.kind, own: part.viewers, estimate: nothing, ordered: nothing }
}

/** The people of the target: of each member, then of all as one audience by the same overlap. */
const targets = (facts: CampaignFacts): Estimate[] => {
  const { target } = facts.input
  if (target === null) return []
  const { minCell, working } = facts.settings
  const each = facts.known.map((part) => {
    const { working: how, ...estimate } = targetViewers(part, target, minCell)
    const of = { account: part.id, ...estimate.of }
    return { ...estimate, of, ...(working && how && estimate.value !== null ? { working: how } : {}) }
  })
  return [targetOfAll(facts, each, targetName(target)), ...each]
}

const targetOfAll = (facts: CampaignFacts, each: readonly Estimate[], segment: string): Estimate => {
  const of = { segment }
  const missing = each.filter(({ value }) => value === null)
  if (missing.length > 0) {
    const names = missing.slice(0, 5).map((estimate) => `${estimate.of.account}: ${estimate.reason}`)
    const reason = `not known of every creator (${names.join('; ')})`
    return dressEstimate({ id: 'viewers', of, interval: null, reason, terms: () => [] }, facts)
  }
  const parts = each.flatMap((estimate) => intervalOf(estimate) ?? [])
  const at = (end: keyof Interval): number[] => parts.map((people) => people[end])
  const largest = (list: readonly number[]): number => list.reduce((most, people) => Math.max(most, people), 0)
  const sum = (list: readonly number[]): number => list.reduce((total, people) => total + people, 0)
  const { numbers } = settled(facts.numbers)
  const inOneTerritory = facts.input.target?.some(({ dimension }) => dimension === 'territory') === true
  const local = {
    ...numbers,
    shared: undefined,
    reaches: parts,
    fractions: inOneTerritory ? parts.map(() => [1]) : numbers.fractions,
    least: [largest(at('value')), largest(at('low'))] as const,
    most: [sum(at('value')), sum(at('high'))] as const,
  }
  const assumes = [...new Set([...facts.assumes, ...each.flatMap((estimate) => estimate.assumes)])]
  const { reason } = each.find((estimate) => estimate.reason !== undefined) ?? {}
  return dressEstimate(
    {
      id: 'viewers',
      of,
      interval: campaignUnion(local),
      basis: 'assumed',
      assumes,
      reason,
      terms: () => unionTerms(local),
    },
    facts,
  )
}
