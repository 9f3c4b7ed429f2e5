import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Interval } from '../interval.ts'
import type { CampaignPart, KnownOverlap } from './campaign-input.ts'
import { commonPeople, type SharedPeople } from './known-overlaps.ts'
import type { TerritorySplit } from './territory-split.ts'

const scaled = ({ value, low, high }: Interval, by: number): Interval => ({
  value: value * by,
  low: low * by,
  high: high * by,
})

/** A creator without a number is reported elsewhere; one with several accounts is not. */
const unused = (between: readonly string[], known: readonly { readonly id: string }[]): Problem[] =>
  between.flatMap((name) => {
    const parts = known.filter(({ id }) => id.startsWith(`${name}#`)).map(({ id }) => id)
    return parts.length === 0
      ? []
      : [problem('overlap-unused', `${between.join(' and ')}: ${name} is ${parts.join(', ')}`)]
  })

/** Room for the rounding of fractions and people in a plan. */
const ROUNDING = 1e-6

/**
 * The overlaps of a plan as people; one that a pair's people or countries rule out is cut to what is possible, and reported.
 *
 * An overlap with a member that has no number of people is of no use here and left out; the last of two for one pair counts.
 */
export const sharedPeople = (
  overlaps: readonly KnownOverlap[],
  known: readonly (Pick<CampaignPart, 'id'> & { readonly people: Interval })[],
  split: TerritorySplit,
): { readonly shared: readonly SharedPeople[]; readonly problems: readonly Problem[] } => {
  const place = new Map(known.map(({ id }, index) => [id, index]))
  const reaches = known.map(({ people }) => people.value)
  const problems: Problem[] = []
  const pairs = new Map<string, SharedPeople>()
  for (const { between, fraction, people } of overlaps) {
    const [i, j] = between.map((id) => place.get(id)).sort((a, b) => (a ?? 0) - (b ?? 0))
    if (i === undefined || j === undefined || i === j) {
      problems.push(...unused(between, known))
      continue
    }
    const smaller = Math.min(reaches[i] ?? 0, reaches[j] ?? 0)
    const given = people ?? scaled(fraction ?? { value: 0, low: 0, high: 0 }, smaller)
    const most = commonPeople(reaches, split.fractions, i, j)
    if (given.value > most * (1 + ROUNDING) + 1) {
      const message = `${between.join(' and ')} are said to share ${Math.round(given.value)} people; at most ${Math.floor(most)} are possible`
      problems.push(problem('overlap-impossible', message))
    }
    const cut = (end: keyof Interval): number => Math.min(given[end], most)
    pairs.set(`${i} ${j}`, { parts: [i, j], people: { value: cut('value'), low: cut('low'), high: cut('high') } })
  }
  return { shared: [...pairs.values()], problems }
}
