import { normalQuantile } from '../../math/normal.ts'
import type { NewViewersPerSharePrior } from './new-viewers-per-share.ts'
import { SPLIT_PRIOR, type SplitEvidence, type SplitPrior, splitConversionQuantile } from './split-conversion.ts'

/** What the videos with traffic sources say of their account. */
export interface PooledConversion {
  /** The counts of all of them. */
  readonly evidence: SplitEvidence
  /** The prior with the overdispersion of these videos, from ten videos on. */
  readonly prior: SplitPrior
  /** What is believed of the account's videos without sources: the pooled median, with the spread from video to video. */
  readonly withoutSources: NewViewersPerSharePrior
}

/** Fewest videos that tell how unlike videos are. */
export const FEWEST_FOR_OVERDISPERSION = 10

/**
 * Pools the traffic sources of an account's videos, so that its videos without sources can learn from them.
 *
 * @param videos of one account, one entry each.
 * @throws RangeError where evidence or prior is outside its range.
 */
export const poolConversion = (videos: readonly SplitEvidence[], prior: SplitPrior = SPLIT_PRIOR): PooledConversion => {
  const evidence = {
    shares: total(videos.map(({ shares }) => shares)),
    certain: total(videos.map(({ certain }) => certain)),
    possible: total(videos.map(({ possible }) => possible)),
  }
  const fitted = { ...prior, overdispersion: fitOverdispersion(videos, prior) }
  const at = (p: number): number => splitConversionQuantile(p, evidence, fitted)
  const median = at(0.5)
  const uncertainty = Math.log(at(0.9) / at(0.1)) / (2 * normalQuantile(0.9))
  // A typical video of the pool scatters around the account's mean by this variance of the logarithm.
  const scatter = evidence.shares === 0 ? 0 : (fitted.overdispersion * videos.length) / (median * evidence.shares)
  return { evidence, prior: fitted, withoutSources: { median, logSd: Math.sqrt(uncertainty ** 2 + scatter) } }
}

/** How many times more the videos' viewers by shares vary than Poisson counts would (Pearson), at least 1. */
const fitOverdispersion = (videos: readonly SplitEvidence[], prior: SplitPrior): number => {
  const shared = videos
    .filter(({ shares }) => shares > 0)
    .map(({ shares, certain, possible }) => ({ shares, viewers: certain + possible / (1 + prior.possibleB) }))
  const mean = total(shared.map(({ viewers }) => viewers)) / total(shared.map(({ shares }) => shares))
  if (shared.length < FEWEST_FOR_OVERDISPERSION || !(mean > 0)) return prior.overdispersion
  const pearson = total(shared.map(({ shares, viewers }) => (viewers - mean * shares) ** 2 / (mean * shares)))
  return Math.max(1, pearson / (shared.length - 1))
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
