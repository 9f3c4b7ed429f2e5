import type { AudienceTarget } from '../../domain/campaign.ts'
import type { AudienceCut, Estimate } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import { weaker } from '../period/period.ts'
import { computedTerm, rangeOf } from '../terms.ts'
import { type CampaignPart, intervalOf } from './campaign-input.ts'
import { flatIntervals } from './campaign-terms.ts'
import { combineSlices } from './combine-slices.ts'

/** The name of a target in estimates. @example targetName([{ dimension: 'territory', segment: 'GR' }, { dimension: 'gender', segment: 'female' }]) // => "country:GR+gender:female" */
export const targetName = (target: AudienceTarget): string =>
  target.map(({ dimension, segment }) => `${dimension === 'territory' ? 'country' : dimension}:${segment}`).join('+')

type Audience = Pick<CampaignPart, 'viewers' | 'territories' | 'audience'>

interface Slice {
  readonly people: Interval
  readonly of: 'viewers' | 'followers' | 'given'
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const givenSlice = ({ territories }: Audience, segment: string, people: Interval): Slice | null => {
  if (territories?.of !== 'given') return null
  const found = Object.entries(territories.fractions).find(([territory]) => isSame(territory, segment))
  const sum = Object.values(territories.fractions).reduce((total, fraction) => total + fraction, 0)
  const fraction = found?.[1] ?? (sum >= 1 - 1e-6 ? 0 : null)
  if (fraction === null) return null
  return {
    people: { value: people.value * fraction, low: people.low * fraction, high: people.high * fraction },
    of: 'given',
  }
}

/** The slice as people, or why it is not known. */
const sliceOf = (part: Audience, { dimension, segment }: AudienceTarget[number], people: Interval): Slice | string => {
  const given = dimension === 'territory' ? givenSlice(part, segment, people) : null
  if (given !== null) return given
  const cut: AudienceCut | undefined = part.audience.find((each) => each.dimension === dimension)
  if (cut === undefined)
    return `the files do not cut the audience by ${dimension === 'territory' ? 'country' : dimension}`
  const found = cut.segments.find((each) => isSame(each.segment, segment))
  if (found === undefined) {
    const names = cut.segments.slice(0, 12).map((each) => each.segment)
    return `the audience by ${cut.dimension} has no ${segment}; it has ${names.join(', ')}`
  }
  const size = intervalOf(found.viewers)
  return size === null ? `${segment}: ${found.viewers.reason ?? 'suppressed'}` : { people: size, of: cut.of }
}

/**
 * The people of a target within one audience.
 *
 * Of several slices the value holds if they are independent, low and high whatever they have to do with each other (Frechet). Null
 * with a reason where a slice is not known, too small to print, or the result is.
 */
export const targetViewers = (part: Audience, target: AudienceTarget, minCell: number): Estimate => {
  const { viewers } = part
  const people = intervalOf(viewers)
  const { reason: _, bounds: __, working: ___, ...base } = viewers
  const of = { segment: targetName(target) }
  const nothing = (reason: string): Estimate => ({
    ...base,
    of,
    value: null,
    low: null,
    high: null,
    inputs: [],
    reason,
  })
  if (people === null) return nothing(viewers.reason ?? 'no people are known')
  const slices: Slice[] = []
  for (const each of target) {
    const slice = sliceOf(part, each, people)
    if (typeof slice === 'string') return nothing(slice)
    slices.push(slice)
  }
  const sizes = slices.map((slice) => slice.people)
  const interval = combineSlices(people, sizes)
  if (interval.value < minCell) return nothing(`fewer than ${minCell} people`)
  const byFollowers = slices.some((slice) => slice.of === 'followers')
  return {
    ...base,
    of,
    ...interval,
    basis: byFollowers || sizes.length > 1 ? 'assumed' : weaker('bounded', viewers.basis),
    assumes: byFollowers ? [...new Set([...viewers.assumes, 'follower-concentration'])] : viewers.assumes,
    ...(sizes.length > 1
      ? { reason: 'the value holds if the slices are independent; low and high hold whatever they have in common' }
      : {}),
    working: {
      formula:
        'T = N times the product of S / N; at least N less all who are missing from a slice, at most the smallest slice',
      terms: [
        computedTerm('N', 'people reached', rangeOf(people)),
        computedTerm('S', 'people of each slice', flatIntervals(sizes)),
      ],
    },
  }
}
