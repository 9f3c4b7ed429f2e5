import { gammaQuantile } from '../../math/incomplete-gamma.ts'
import { type Interval, intervalEnds } from '../interval.ts'

/** A Gamma distribution of shares per view. */
export interface ShareRate {
  /** Number of shares that it is worth, above 0. */
  readonly shape: number
  /** Number of views that it is worth, above 0. */
  readonly rate: number
}

/** What is believed of a video's shares per view before it is seen: 0.9 shares in 300 views, a mean of 0.3 %. */
export const SHARE_RATE_PRIOR: ShareRate = { shape: 0.9, rate: 300 }

/**
 * What a video's counts say of its shares per view.
 *
 * @param shares share actions, 0 or more.
 * @param views plays, 0 or more.
 * @throws RangeError where a count is negative or not finite, or the prior is not above 0.
 * @example shareRatePosterior(40, 9700) // => { "shape": 40.9, "rate": 10000 }
 */
export const shareRatePosterior = (shares: number, views: number, prior: ShareRate = SHARE_RATE_PRIOR): ShareRate => {
  if (!(shares >= 0 && shares < Infinity)) throw new RangeError(`shares must be finite and 0 or more, got ${shares}`)
  if (!(views >= 0 && views < Infinity)) throw new RangeError(`views must be finite and 0 or more, got ${views}`)
  if (!(prior.shape > 0 && prior.rate > 0)) {
    throw new RangeError(`shape and rate must be above 0, got ${prior.shape} and ${prior.rate}`)
  }
  return { shape: prior.shape + shares, rate: prior.rate + views }
}

/**
 * Shares per view: the median and the central interval of the posterior.
 *
 * @param level in (0, 1).
 * @returns shares per view.
 * @throws RangeError for a level outside (0, 1).
 */
export const shareRateInterval = ({ shape, rate }: ShareRate, level: number): Interval => {
  const [lowEnd, highEnd] = intervalEnds(level)
  return {
    value: gammaQuantile(0.5, shape, rate),
    low: gammaQuantile(lowEnd, shape, rate),
    high: gammaQuantile(highEnd, shape, rate),
  }
}
