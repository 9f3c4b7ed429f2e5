import type { Basis } from '../../domain/estimate.ts'
import { trigamma } from '../../math/digamma.ts'
import { checkInterval, type Interval, intervalEnds } from '../interval.ts'
import {
  assumedNewViewersPerShareQuantile,
  NEW_VIEWERS_PER_SHARE_PRIOR,
  type NewViewersPerSharePrior,
} from './new-viewers-per-share.ts'
import { type CountedAt, realisedCoefficient } from './realised-coefficient.ts'
import { SHARE_RATE_PRIOR } from './share-rate.ts'
import { boundBySources, type ShareSources } from './share-sources.ts'
import {
  SPLIT_PRIOR,
  type SplitEvidence,
  type SplitPrior,
  splitConversionMoments,
  splitConversionQuantile,
} from './split-conversion.ts'

/** What was counted. */
export interface SharedViewing {
  /** People reached; where they were estimated, an interval at the level that is asked for. */
  readonly viewers: number | Interval
  /** Share actions, 0 or more. */
  readonly shares: number
  readonly sources?: ShareSources | undefined
  readonly days?: SharedDays | undefined
}

/** What a daily series tells beside the totals. */
export interface SharedDays {
  /** New viewers per share that no day allows to exceed; Infinity where none bounds it. */
  readonly limit: number
  /** Where the sources are those of single days; null where they are those of all viewers. */
  readonly split: SplitDays | null
}

/** The days of a window whose sources are known. */
export interface SplitDays {
  /** Shares that bear on these days, weighted by delay. */
  readonly pressure: number
  /** Viewers of these days added up: who came by shares on two days is new on each. */
  readonly people: number
  /** The part, in (0, 1], of the window's views that came on these days. */
  readonly part: number
  /** How many of the window's days a viewer can have come on at most, on average; 1 or more. */
  readonly repeats: number
}

/** What is believed of new viewers per share: without traffic sources, and with them. */
export interface ViralCoefficientPrior {
  readonly assumed: NewViewersPerSharePrior
  readonly split: SplitPrior
}

const DEFAULT_PRIOR: ViralCoefficientPrior = { assumed: NEW_VIEWERS_PER_SHARE_PRIOR, split: SPLIT_PRIOR }

/** The realised viral coefficient, and what it says of the viewers. */
export interface ViralCoefficient {
  /** New viewers per viewer, in [0, 1), its value at the median of new viewers per share; null where shares have no viewers. */
  readonly k: Interval | null
  /** Viewers who came by a share: K N. Null with `k`. */
  readonly shareDriven: Interval | null
  /** Viewers who came otherwise: N (1 - K); the two values sum to the viewers. Null with `k`. */
  readonly firstHand: Interval | null
  /** New counted viewers per share, not yet held inside the bounds of K. Null where there are no shares or no viewers. */
  readonly newViewersPerShare: Interval | null
  /** `bounded` where no share was counted: K is 0 whatever a share brings. */
  readonly basis: Exclude<Basis, 'measured'>
  /** What K cannot leave, by the traffic sources; null without them. */
  readonly bounds: { readonly low: number; readonly high: number } | null
  /** Fraction of the variance of ln K that more counts could remove; the rest is the assumption. Null unless `assumed`. */
  readonly varianceFromData: number | null
  /** Too little was counted to learn from: no interval is narrower than the assumption's, bounds apart. */
  readonly insufficient: boolean
  /** Why `k` is null, or `insufficient`. */
  readonly reason?: string
}

/** Fewest shares, and fewest viewers, from which anything is learned. */
export const FEWEST_SHARES = 5
export const FEWEST_VIEWERS = 500

/**
 * How many new viewers one viewer begot by sharing, among the counted viewers of a finished cascade: K = c S / N.
 *
 * c, the new viewers per share, is assumed below N / S, or learned from traffic sources, and K held inside what they allow.
 * With a daily series c is as assumed of everybody, only cut off at what the days allow; nothing but sources can move it.
 * Zero shares give exactly 0. Without sources, scaling viewers and shares together leaves the value unchanged.
 *
 * @param level in (0, 1): the probability that the intervals should hold.
 * @throws RangeError where an argument is outside its range.
 */
export const viralCoefficient = (
  { viewers, shares, sources, days }: SharedViewing,
  level: number,
  prior: ViralCoefficientPrior = DEFAULT_PRIOR,
): ViralCoefficient => {
  if (!(shares >= 0 && shares < Infinity)) throw new RangeError(`shares must be finite and 0 or more, got ${shares}`)
  const ends = intervalEnds(level)
  const people = typeof viewers === 'number' ? { value: viewers, low: viewers, high: viewers } : viewers
  checkInterval(people, 'viewers')
  const split = sources === undefined ? null : boundBySources(sources)
  const { part, repeats } = days?.split ?? { part: 1, repeats: 1 }
  const bounds = split && {
    low: shares === 0 ? 0 : split.bounds.low * part,
    // Of viewers who came on other days nothing is known.
    high: Math.min(1, (split.bounds.high * part + (1 - part)) * repeats),
  }
  const insufficient = shares < FEWEST_SHARES || people.value < FEWEST_VIEWERS
  const about = { bounds, insufficient, ...(insufficient ? { reason: reasonFor(shares, people.value) } : {}) }
  if (shares === 0 || people.value === 0) return { ...withoutCascade(people, shares), ...about }
  const { logSd } = prior.assumed
  const most = (at: CountedAt): number => (days === undefined ? Infinity : Math.min(days.limit, at.viewers / shares))
  const fromData = trigamma(SHARE_RATE_PRIOR.shape + shares)
  if (split === null || insufficient) {
    const conversion = (p: number, at: CountedAt): number =>
      days === undefined
        ? assumedNewViewersPerShareQuantile(p, at.viewers / shares, prior.assumed)
        : Math.min(most(at), assumedNewViewersPerShareQuantile(p, Infinity, prior.assumed))
    const counted = { viewers: people, direct: NONE, other: NONE }
    const medianAt = (moved: CountedAt): number => conversion(0.5, moved)
    const found = realisedCoefficient(counted, shares, conversion, medianAt, ends, bounds ?? { low: 0, high: 1 })
    return { ...found, basis: 'assumed', varianceFromData: fromData / (fromData + logSd * logSd), ...about }
  }
  const evidence = (at: CountedAt): SplitEvidence => evidenceOf(shares, at, days?.split ?? null)
  const conversion = (p: number, at: CountedAt): number =>
    // Without a direct message nothing excludes that shares brought nobody.
    p < 0.5 && at.direct === 0 ? 0 : Math.min(most(at), splitConversionQuantile(p, evidence(at), prior.split))
  const counted = { viewers: people, direct: split.direct, other: split.other }
  const mean = (at: CountedAt): number => splitConversionMoments(evidence(at), prior.split).mean
  // The median moves as the mean does, and the mean needs no inversion: most of the work of a video otherwise.
  const medianAt = (moved: CountedAt, middle: CountedAt, median: number): number =>
    Math.min(most(moved), (median * mean(moved)) / mean(middle))
  const found = realisedCoefficient(counted, shares, conversion, medianAt, ends, bounds ?? split.bounds)
  return { ...found, basis: 'calibrated', varianceFromData: null, ...about }
}

/** The viewers whom shares brought are the same fraction of all viewers as of all views. */
const evidenceOf = (shares: number, { viewers, direct, other }: CountedAt, days: SplitDays | null): SplitEvidence => {
  const people = days?.people ?? viewers
  return { shares: days?.pressure ?? shares, certain: direct * people, possible: other * people }
}

const NONE: Interval = { value: 0, low: 0, high: 0 }

/** Where nothing was shared, or nobody was there to share. */
const withoutCascade = (people: Interval, shares: number) =>
  ({
    k: shares === 0 ? NONE : null,
    shareDriven: shares === 0 ? NONE : null,
    firstHand: shares === 0 ? people : null,
    newViewersPerShare: null,
    basis: 'bounded',
    varianceFromData: null,
  }) as const

const reasonFor = (shares: number, viewers: number): string => {
  if (shares === 0) return 'no share was counted, so no counted viewer came by one; this says nothing of the next video'
  if (viewers === 0) return 'shares without viewers'
  return `insufficient: under ${FEWEST_SHARES} shares or ${FEWEST_VIEWERS} viewers; only what is assumed is left`
}
