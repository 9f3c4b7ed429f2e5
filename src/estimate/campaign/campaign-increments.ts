import { combineEnds, type Interval, LOG_SCALE } from '../interval.ts'
import { incrementalReach } from '../union/incremental-reach.ts'
import {
  type CampaignNumbers,
  type CampaignSetting,
  campaignUnion,
  inside,
  middleOf,
  overlapFor,
  settingsAtEnds,
  unionAt,
} from './campaign-union.ts'
import { shareLoss } from './share-loss.ts'

/** What is counted more than once is taken from each part by the weight of its pairs. */
const afterLoss = (
  setting: CampaignSetting,
  fractions: CampaignNumbers['fractions'],
  weights: readonly number[],
): number[] => {
  const { reaches } = setting
  const sum = reaches.reduce((total, reach) => total + reach, 0)
  const losses = shareLoss(Math.max(0, sum - unionAt(setting, fractions)), weights, reaches)
  return reaches.map((reach, part) => Math.max(0, reach - (losses[part] ?? 0)))
}

const sumOf = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)

/** Each part by what it is due: by its own pairs where something is known of them, else the Shapley value in closed form. */
const duesAt = (setting: CampaignSetting, { fractions, shared }: CampaignNumbers): number[] => {
  if (shared !== undefined) return afterLoss(setting, fractions, shared.map(sumOf))
  const { reaches, overlap, tail } = setting
  const dues = reaches.map(() => 0)
  for (const territory of (fractions[0] ?? []).keys()) {
    const parts = inside(reaches, fractions, territory).map((reach, part) => ({ id: String(part), reach }))
    for (const { id, due } of incrementalReach(parts, { overlap, tail }).parts) {
      dues[Number(id)] = (dues[Number(id)] ?? 0) + due
    }
  }
  return dues
}

/** What each part adds to all larger ones where something is known of pairs: its loss is what it shares with them. */
const addedBySharing = (numbers: CampaignNumbers, shared: readonly (readonly number[])[], left: number): Interval[] => {
  const order = orderOfReach(numbers.reaches.map(({ value }) => value))
  const rank = new Map(order.map((part, place) => [part, place]))
  const larger = (i: number, j: number): boolean => (rank.get(i) ?? 0) < (rank.get(j) ?? 0)
  const weights = shared.map((row, part) => sumOf(row.filter((_, other) => larger(other, part))))
  const at = (setting: CampaignSetting): number[] => afterLoss(setting, numbers.fractions, weights)
  return intervalsOf(numbers, at, left)
}

/** A quantity of each part with every uncertain number at its two ends. */
const intervalsOf = (
  numbers: CampaignNumbers,
  at: (setting: CampaignSetting) => number[],
  left: number,
): Interval[] => {
  const ends = settingsAtEnds(numbers).map(([a, b]) => [at(a), at(b)] as const)
  return at(middleOf(numbers)).map((value, part) => {
    const pairs = ends.map(([a, b]) => [(a[part] ?? 0) * left, (b[part] ?? 0) * left] as const)
    return atMost(combineEnds(value * left, pairs, LOG_SCALE), numbers.reaches[part]?.high ?? 0)
  })
}

/** The numbers with the overlap that gives the union its value, and the part of the people that a ceiling leaves. */
export const settled = (numbers: CampaignNumbers): { readonly numbers: CampaignNumbers; readonly left: number } => {
  const { overlap, left } = overlapFor(numbers, campaignUnion(numbers).value)
  const { low, high } = numbers.overlap
  return {
    numbers: { ...numbers, overlap: { value: overlap, low: Math.min(low, overlap), high: Math.max(high, overlap) } },
    left,
  }
}

const atMost = ({ value, low, high }: Interval, most: number): Interval => ({
  value,
  low,
  high: Math.max(value, Math.min(high, most)),
})

/**
 * What each part is due of the union, whatever the order: its mean increment over all orders (Shapley value).
 *
 * In closed form where nothing is known of any pair. Else each part gives up, of what is counted more than once, as much as its own
 * pairs weigh: for two parts that is the Shapley value too. The values sum to the value of {@link campaignUnion}; nobody is due more
 * people than it reached.
 *
 * @returns people, in the order of the parts
 */
export const campaignDues = (given: CampaignNumbers): Interval[] => {
  const { numbers, left } = settled(given)
  return intervalsOf(numbers, (setting) => duesAt(setting, numbers), left)
}

/** The parts' places, largest reach first; equal ones by place. @example orderOfReach([5, 9, 5]) // => [1, 0, 2] */
export const orderOfReach = (reaches: readonly number[]): number[] =>
  reaches.map((_, part) => part).sort((a, b) => (reaches[b] ?? 0) - (reaches[a] ?? 0))

/**
 * What each part adds to all larger ones.
 *
 * The values sum to the value of {@link campaignUnion}. Its own people and the overlap make it uncertain: in one territory the size of
 * the larger parts plays no role.
 *
 * @returns people, in the order of the parts
 */
export const campaignIncrements = (given: CampaignNumbers): Interval[] => {
  const { numbers, left } = settled(given)
  const { fractions, reaches, overlap, tail, shared } = numbers
  if (shared !== undefined) return addedBySharing(numbers, shared, left)
  const order = orderOfReach(reaches.map(({ value }) => value))
  const result: Interval[] = reaches.map(() => ({ value: 0, low: 0, high: 0 }))
  const people = reaches.map(() => 0)
  for (const part of order) {
    const own = reaches[part] ?? { value: 0, low: 0, high: 0 }
    const added = (reach: number, c: number, a: number): number => {
      const without = unionAt({ reaches: people, overlap: c, tail: a }, fractions)
      return (
        Math.max(0, unionAt({ reaches: people.with(part, reach), overlap: c, tail: a }, fractions) - without) * left
      )
    }
    const pairs = [
      [added(own.low, overlap.value, tail.value), added(own.high, overlap.value, tail.value)],
      [added(own.value, overlap.high, tail.value), added(own.value, overlap.low, tail.value)],
      [added(own.value, overlap.value, tail.low), added(own.value, overlap.value, tail.high)],
    ] as const
    result[part] = atMost(combineEnds(added(own.value, overlap.value, tail.value), pairs, LOG_SCALE), own.high)
    people[part] = own.value
  }
  return result
}
