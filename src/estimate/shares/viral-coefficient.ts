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
 * Zero shares give exactly 0. Without sources, scaling viewers and shares together leaves the value unchanged.
 *
 * @param level in (0, 1): the probability that the intervals should hold.
 * @throws RangeError where an argument is outside its range.
 */
export const viralCoefficient = (
  { viewers, shares, sources }: SharedViewing,
  level: number,
  prior: ViralCoefficientPrior = DEFAULT_PRIOR,
): ViralCoefficient => {
  if (!(shares >= 0 && shares < Infinity)) throw new RangeError(`shares must be finite and 0 or more, got ${shares}`)
  const ends = intervalEnds(level)
  const people = typeof viewers === 'number' ? { value: viewers, low: viewers, high: viewers } : viewers
  checkInterval(people, 'viewers')
  const split = sources === undefined ? null : boundBySources(sources)
  const bounds = split && { low: shares === 0 ? 0 : split.bounds.low, high: split.bounds.high }
  const insufficient = shares < FEWEST_SHARES || people.value < FEWEST_VIEWERS
  const about = { bounds, insufficient, ...(insufficient ? { reason: reasonFor(shares, people.value) } : {}) }
  if (shares === 0 || people.value === 0) return { ...withoutCascade(people, shares), ...about }
  const { logSd } = prior.assumed
  const fromData = trigamma(SHARE_RATE_PRIOR.shape + shares)
  if (split === null || insufficient) {
    const conversion = (p: number, at: CountedAt): number =>
      assumedNewViewersPerShareQuantile(p, at.viewers / shares, prior.assumed)
    const counted = { viewers: people, direct: NONE, other: NONE }
    const medianAt = (moved: CountedAt): number => conversion(0.5, moved)
    const found = realisedCoefficient(counted, shares, conversion, medianAt, ends, bounds ?? { low: 0, high: 1 })
    return { ...found, basis: 'assumed', varianceFromData: fromData / (fromData + logSd * logSd), ...about }
  }
  const conversion = (p: number, at: CountedAt): number =>
    // Without a direct message nothing excludes that shares brought nobody.
    p < 0.5 && at.direct === 0 ? 0 : splitConversionQuantile(p, evidenceOf(shares, at), prior.split)
  const counted = { viewers: people, direct: split.direct, other: split.other }
  const mean = (at: CountedAt): number => splitConversionMoments(evidenceOf(shares, at), prior.split).mean
  // The median moves as the mean does, and the mean needs no inversion: most of the work of a video otherwise.
  const medianAt = (moved: CountedAt, middle: CountedAt, median: number): number =>
    (median * mean(moved)) / mean(middle)
  const found = realisedCoefficient(counted, shares, conversion, medianAt, ends, split.bounds)
  return { ...found, basis: 'calibrated', varianceFromData: null, ...about }
}

/** The viewers whom shares brought are the same fraction of all viewers as of all views. */
const evidenceOf = (shares: number, { viewers, direct, other }: CountedAt): SplitEvidence => ({
  shares,
  certain: direct * viewers,
  possible: other * viewers,
})

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
