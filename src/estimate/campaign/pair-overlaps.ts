import type { Estimate } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import { computedTerm, rangeOf } from '../terms.ts'
import { dressEstimate } from './dress-estimate.ts'
import type { CampaignFacts, KnownPart } from './gather-campaign.ts'
import { commonPeople, type SharedPeople } from './known-overlaps.ts'

/** Members above which the matrix holds known pairs alone: the others would be the same prior thousands of times. */
const MOST_MEMBERS = 40

const scaled = ({ value, low, high }: Interval, by: number): Interval => ({
  value: Math.min(1, value * by),
  low: Math.min(1, low * by),
  high: Math.min(1, high * by),
})

const pairEstimate = (i: number, j: number, facts: CampaignFacts, known: SharedPeople | undefined): Estimate[] => {
  const [a, b] = [facts.known[i], facts.known[j]]
  if (a === undefined || b === undefined) return []
  const smaller = Math.min(a.people.value, b.people.value)
  if (smaller === 0) return []
  const of = { account: a.id, with: b.id }
  const size = computedTerm('S', 'people of the smaller account', smaller)
  if (known !== undefined) {
    const terms = () => [computedTerm('o', 'people whom both reached, as given', rangeOf(known.people)), size]
    return [
      dressEstimate(
        { id: 'overlap', of, interval: scaled(known.people, 1 / smaller), basis: 'measured', assumes: [], terms },
        facts,
      ),
    ]
  }
  const common = commonPeople(
    facts.numbers.reaches.map(({ value }) => value),
    facts.split.fractions,
    i,
    j,
  )
  const { unknown } = facts.overlap
  const terms = () => [
    computedTerm('c', 'overlap of a pair of which nothing is known', rangeOf(unknown)),
    computedTerm('W', 'people of the smaller account in each territory that both have', common),
    size,
  ]
  const apart = common === 0
  return [
    dressEstimate(
      {
        id: 'overlap',
        of,
        interval: scaled(unknown, common / smaller),
        basis: apart ? basisOfSplit([a, b]) : 'assumed',
        assumes: apart ? [] : ['overlap-accounts'],
        ...(apart ? { reason: 'they reach no common territory' } : {}),
        terms,
      },
      facts,
    ),
  ]
}

const basisOfSplit = (parts: readonly KnownPart[]): Estimate['basis'] =>
  parts.some(({ territories }) => territories?.of === 'followers') ? 'assumed' : 'bounded'

/**
 * The overlap of every two members: a known one as given, any other by the prior and by the territories that both reach.
 *
 * Of more than forty members only the known pairs.
 */
export const pairOverlaps = (facts: CampaignFacts): Estimate[] => {
  const { known, shared } = facts
  const told = new Map(shared.map((pair) => [pair.parts.join(' '), pair]))
  if (known.length > MOST_MEMBERS)
    return shared.flatMap((pair) => pairEstimate(pair.parts[0], pair.parts[1], facts, pair))
  return known.flatMap((_, j) => known.slice(0, j).flatMap((__, i) => pairEstimate(i, j, facts, told.get(`${i} ${j}`))))
}
