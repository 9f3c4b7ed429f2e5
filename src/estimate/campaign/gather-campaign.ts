import type { Basis, Estimate } from '../../domain/estimate.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { truncatedLogNormalQuantile } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { exactly } from '../model.ts'
import { weaker } from '../period/period.ts'
import { priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import { settled } from './campaign-increments.ts'
import { type CampaignInput, type CampaignPart, intervalOf } from './campaign-input.ts'
import { type CampaignNumbers, campaignUnion } from './campaign-union.ts'
import { type AccountOverlap, accountOverlap, type SharedPeople, sharedByPair } from './known-overlaps.ts'
import { sharedPeople } from './shared-people.ts'
import { splitTerritories, type TerritorySplit } from './territory-split.ts'
import { leastPeople, mostPeople } from './union-limits.ts'

/** A member with its number of people. */
export interface KnownPart extends CampaignPart {
  readonly people: Interval
}

/** Everything that a campaign's estimates are made from: gathered once. */
export interface CampaignFacts {
  readonly input: CampaignInput
  readonly settings: EstimateSettings
  /** Largest first, then by id. */
  readonly known: readonly KnownPart[]
  readonly unknown: readonly CampaignPart[]
  readonly split: TerritorySplit
  readonly shared: readonly SharedPeople[]
  readonly overlap: AccountOverlap
  readonly numbers: CampaignNumbers
  readonly union: Interval
  /** What arithmetic proves, whatever is assumed. */
  readonly bounds: { readonly low: number; readonly high: number | null }
  /** The deduplicated number that the user knows, if it is possible. */
  readonly counted: number | null
  readonly basis: Basis
  /** The weakest basis of the accounts' own people. */
  readonly weakest: Basis
  readonly assumes: readonly string[]
  readonly window: Estimate['window']
  readonly problems: readonly Problem[]
}

/** The days of all members together, or `lifetime` where one of them has no days; and whether they differ. */
const windowOf = (parts: readonly KnownPart[]): { window: Estimate['window']; differ: boolean } => {
  const windows = parts.filter(({ kind }) => kind === 'account').map(({ viewers }) => viewers.window)
  const all = windows.length > 0 ? windows : parts.map(({ viewers }) => viewers.window)
  const differ = new Set(all.map((window) => JSON.stringify(window))).size > 1
  const days = all.filter((window) => window !== null && window !== 'lifetime')
  const [first] = days
  if (first === undefined || days.length < all.length) return { window: all.length === 0 ? null : 'lifetime', differ }
  const from = days.reduce((earliest, day) => (day.from < earliest ? day.from : earliest), first.from)
  const to = days.reduce((latest, day) => (day.to > latest ? day.to : latest), first.to)
  return { window: { from, to }, differ }
}

const tailOf = ({ priors, level }: EstimateSettings): Interval => {
  const { median, spread } = priorOf(priors, 'overlap-accounts-tail')
  const [lowEnd, highEnd] = intervalEnds(level)
  const at = (p: number): number =>
    truncatedLogNormalQuantile(p, { logMean: Math.log(median), logSd: spread }, Number.MAX_VALUE)
  return { value: median, low: at(lowEnd), high: at(highEnd) }
}

const numbersOf = (
  known: readonly KnownPart[],
  split: TerritorySplit,
  shared: readonly SharedPeople[],
  overlap: AccountOverlap,
  settings: EstimateSettings,
): CampaignNumbers => {
  const reaches = known.map(({ people }) => people)
  const at = (end: keyof Interval): number[] => reaches.map((people) => people[end])
  // A ceiling does not take away people whom a member was seen to reach.
  const cut = (most: number, largest: readonly number[]): number =>
    Math.max(
      Math.min(most, settings.ceiling ?? Infinity),
      largest.reduce((top, people) => Math.max(top, people), 0),
    )
  const tail = tailOf(settings)
  const most = [
    cut(mostPeople(at('value'), shared), at('value')),
    cut(mostPeople(at('high'), shared), at('value')),
  ] as const
  return {
    reaches,
    fractions: split.fractions,
    overlap: overlap.all,
    ...(shared.length === 0
      ? {}
      : { shared: sharedByPair(at('value'), split.fractions, shared, overlap.unknown.value) }),
    // Two members overlap in one way only.
    tail: known.length > 2 ? tail : exactly(tail.value),
    least: [Math.min(leastPeople(at('value'), shared), most[0]), Math.min(leastPeople(at('low'), shared), most[1])],
    most,
  }
}

const provenBounds = (known: readonly KnownPart[], shared: readonly SharedPeople[], ceiling: number | null) => {
  const lows = known.map(({ viewers }) => viewers.bounds?.low ?? (viewers.basis === 'measured' ? viewers.low : 0) ?? 0)
  const highs = known.map(({ viewers }) =>
    viewers.bounds === undefined ? (viewers.basis === 'measured' ? viewers.high : null) : viewers.bounds.high,
  )
  const low = known.every(({ people }) => people.low === people.high)
    ? leastPeople(lows, shared)
    : leastPeople(lows, [])
  const sum = highs.some((high) => high === null)
    ? null
    : mostPeople(
        highs.map((high) => high ?? 0),
        shared,
      )
  return { low, high: sum === null ? ceiling : Math.max(low, Math.min(sum, ceiling ?? Infinity)) }
}

/** A counted number of all people, if the members' people allow it. */
const countedOf = (
  { deduplicated }: CampaignInput,
  known: readonly KnownPart[],
): { counted: number | null; problems: readonly Problem[] } => {
  if (deduplicated === null || known.length === 0) return { counted: null, problems: [] }
  const largest = known.reduce((most, { people }) => Math.max(most, people.low), 0)
  const sum = known.reduce((total, { people }) => total + people.high, 0)
  if (deduplicated >= Math.floor(largest) && deduplicated <= Math.ceil(sum))
    return { counted: deduplicated, problems: [] }
  const message = `${deduplicated} people are given, but the creators reached ${Math.floor(largest)} (the largest) to ${Math.ceil(sum)} (all added up)`
  return { counted: null, problems: [problem('union-impossible', message)] }
}

const weakestOf = (known: readonly KnownPart[]): Basis =>
  known.reduce<Basis>((worst, { viewers }) => weaker(worst, viewers.basis), 'measured')

const basisOf = (
  known: readonly KnownPart[],
  split: TerritorySplit,
  overlap: AccountOverlap,
  counted: number | null,
): { basis: Basis; assumes: string[] } => {
  if (counted !== null) return { basis: 'measured', assumes: [] }
  const parts = weakestOf(known)
  const assumes = known.flatMap(({ viewers }) => viewers.assumes)
  if (known.length < 2) return { basis: parts, assumes }
  const byFollowers = split.territories.length > 1 && known.some(({ territories }) => territories?.of === 'followers')
  const base = byFollowers ? 'assumed' : weaker('bounded', parts)
  const alone = overlap.all.high === 0
  if (alone) return { basis: base, assumes }
  const tail = known.length > 2 ? ['overlap-accounts-tail'] : []
  if (overlap.complete)
    return { basis: known.length > 2 ? weaker('calibrated', base) : base, assumes: [...assumes, ...tail] }
  return { basis: 'assumed', assumes: [...assumes, 'overlap-accounts', ...tail] }
}

/** The union's numbers; where the union was counted, with the overlap that gives it and no doubt. */
const settle = (numbers: CampaignNumbers, counted: number | null): { numbers: CampaignNumbers; union: Interval } => {
  if (counted === null) return { numbers, union: campaignUnion(numbers) }
  const known = { ...numbers, least: [counted, counted], most: [counted, counted] } as const
  const { overlap } = settled(known).numbers
  return {
    numbers: { ...known, overlap: exactly(overlap.value), tail: exactly(numbers.tail.value) },
    union: exactly(counted),
  }
}

const problemsOf = (known: readonly KnownPart[], unknown: readonly CampaignPart[], differ: boolean): Problem[] => {
  const windows = known.map(({ id, viewers: { window } }) =>
    window === null || window === 'lifetime' ? `${id} lifetime` : `${id} ${window.from} to ${window.to}`,
  )
  return [
    ...unknown.map(({ id, viewers }) =>
      problem('left-out-of-campaign', `${id}: ${viewers.reason ?? 'no people are known'}`),
    ),
    ...(differ
      ? [problem('windows-differ', `${windows.slice(0, 8).join(', ')}${windows.length > 8 ? ', ...' : ''}`)]
      : []),
  ]
}

/** Gathers what the estimates of a campaign are made from; never throws for what a plan says. */
export const gatherCampaign = (input: CampaignInput, settings: EstimateSettings): CampaignFacts => {
  const known = input.parts
    .flatMap((part): KnownPart[] => {
      const people = intervalOf(part.viewers)
      return people === null ? [] : [{ ...part, people }]
    })
    .sort((a, b) => b.people.value - a.people.value || (a.id < b.id ? -1 : 1))
  const unknown = input.parts.filter(({ viewers }) => viewers.value === null)
  const split = splitTerritories(known.map(({ territories }) => territories?.fractions ?? null))
  const told = sharedPeople(input.overlaps, known, split)
  const reaches = known.map(({ people }) => people.value)
  const prior = priorOf(settings.priors, 'overlap-accounts')
  const overlap = accountOverlap(reaches, split.fractions, told.shared, prior, settings.level)
  const { counted, problems } = countedOf(input, known)
  const { window, differ } = windowOf(known)
  const { basis, assumes } = basisOf(known, split, overlap, counted)
  return {
    input,
    settings,
    known,
    unknown,
    split,
    shared: told.shared,
    overlap,
    ...settle(numbersOf(known, split, told.shared, overlap, settings), counted),
    bounds: provenBounds(known, told.shared, settings.ceiling),
    counted,
    basis,
    weakest: weakestOf(known),
    assumes: [...new Set(assumes)],
    window,
    problems: [...problemsOf(known, unknown, differ), ...told.problems, ...problems],
  }
}
