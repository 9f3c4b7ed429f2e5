import { digamma, trigamma } from '../../math/digamma.ts'
import { truncatedLogNormalQuantile } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { NEW_VIEWERS_PER_SHARE_PRIOR, type NewViewersPerSharePrior } from './new-viewers-per-share.ts'
import { SHARE_RATE_PRIOR, type ShareRate, shareRatePosterior } from './share-rate.ts'

/** The counts of a video, or of several together. */
export interface ShareCounts {
  /** Plays, 0 or more. */
  readonly views: number
  /** Share actions, 0 or more. */
  readonly shares: number
  /** 1 or more; 1 unless told, as when `views` already counts people. */
  readonly viewsPerViewer?: number
}

/** What is believed before the counts are seen. */
export interface ViralCoefficientPosteriorPrior {
  readonly shareRate: ShareRate
  readonly newViewersPerShare: NewViewersPerSharePrior
}

/** The viral coefficient that the same kind of video would have next time. */
export interface ViralCoefficientPosterior extends Interval {
  /** Mean and standard deviation of ln K before K < 1 is asked for. */
  readonly logMean: number
  readonly logSd: number
  /** Fraction of the variance of ln K that more views and shares could remove; the rest is the assumption. */
  readonly varianceFromData: number
}

const DEFAULT_PRIOR: ViralCoefficientPosteriorPrior = {
  shareRate: SHARE_RATE_PRIOR,
  newViewersPerShare: NEW_VIEWERS_PER_SHARE_PRIOR,
}

/**
 * The viral coefficient behind the counts, with small counts pulled towards what is usual.
 *
 * Unlike the realised coefficient of counted data this looks ahead: zero shares do not make it zero. The shares per view are
 * Gamma, the new viewers per share log-normal, and K, their product with the views per viewer, is taken as log-normal below 1.
 *
 * @param level in (0, 1).
 * @returns new viewers per viewer, in (0, 1); `value` is the median.
 * @throws RangeError where an argument is outside its range.
 */
export const viralCoefficientPosterior = (
  { views, shares, viewsPerViewer = 1 }: ShareCounts,
  level: number,
  prior: ViralCoefficientPosteriorPrior = DEFAULT_PRIOR,
): ViralCoefficientPosterior => {
  if (!(viewsPerViewer >= 1 && viewsPerViewer < Infinity)) {
    throw new RangeError(`viewsPerViewer must be finite and 1 or more, got ${viewsPerViewer}`)
  }
  const [lowEnd, highEnd] = intervalEnds(level)
  const { shape, rate } = shareRatePosterior(shares, views, prior.shareRate)
  const { median, logSd: conversionSd } = prior.newViewersPerShare
  const fromData = trigamma(shape)
  const logMean = digamma(shape) - Math.log(rate) + Math.log(median) + Math.log(viewsPerViewer)
  const logSd = Math.sqrt(fromData + conversionSd * conversionSd)
  const at = (p: number): number => truncatedLogNormalQuantile(p, { logMean, logSd }, 1)
  return {
    value: at(0.5),
    low: at(lowEnd),
    high: at(highEnd),
    logMean,
    logSd,
    varianceFromData: fromData / (logSd * logSd),
  }
}
