import type { TrafficSource } from '../domain/audience.ts'
import type { ViewsPerViewerPrior } from './views-per-viewer-priors.ts'

/** Repeat views per viewer (F - 1) of the views that one traffic source brings. All are assumptions. */
export const REPEATS_BY_SOURCE: Readonly<Record<TrafficSource, number>> = {
  'for-you': 0.08,
  following: 0.35,
  profile: 0.8,
  search: 0.12,
  sound: 0.1,
  hashtag: 0.1,
  'direct-message': 0.2,
  other: 0.2,
}

/** Standard deviation of the logarithm of each number above. */
export const REPEATS_BY_SOURCE_SPREAD = 0.8

/**
 * Moves the middle of a prior to what the account's traffic sources suggest.
 *
 * The new middle is ln of the mean of the sources' repeat views, weighted by their fractions of the views; views without a
 * named source count as `other`. The spread never becomes smaller, since the sources' numbers are assumed, and grows where
 * a single source stands for nearly everything. Everything else of the prior stays.
 *
 * @param sources fractions of views in [0, 1], summing to 1 or less; sums to 1.04 are rounding and rescaled; none leaves the prior as it is
 * @throws RangeError if a fraction is outside [0, 1] or their sum is above 1.04
 * @example viewsPerViewerBySource([], { mean: -1.5, sd: 0.6, videoSd: 0.45 }) // => { "mean": -1.5, "sd": 0.6, "videoSd": 0.45 }
 * @example viewsPerViewerBySource([{ source: 'profile', fraction: 1 }], { mean: -1.5, sd: 0.6, videoSd: 0.4 }).sd // => 0.8
 */
export function viewsPerViewerBySource(
  sources: readonly { readonly source: TrafficSource; readonly fraction: number }[],
  prior: ViewsPerViewerPrior,
): ViewsPerViewerPrior {
  if (sources.length === 0) return prior
  for (const { fraction } of sources) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new RangeError(`viewsPerViewerBySource: a fraction must be from 0 to 1, got ${fraction}`)
    }
  }
  const named = sources.reduce((sum, { fraction }) => sum + fraction, 0)
  if (named > MOST) throw new RangeError(`viewsPerViewerBySource: fractions must sum to 1 or less, got ${named}`)
  const parts = new Map<number, number>([[REPEATS_BY_SOURCE.other, Math.max(0, 1 - named)]])
  for (const { source, fraction } of sources) {
    const repeats = REPEATS_BY_SOURCE[source]
    parts.set(repeats, (parts.get(repeats) ?? 0) + fraction)
  }
  const shares = [...parts].map(([repeats, fraction]) => repeats * fraction)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const spread = REPEATS_BY_SOURCE_SPREAD * Math.hypot(...shares.map((share) => share / total))
  return { ...prior, mean: Math.log(total / Math.max(1, named)), sd: Math.max(prior.sd, spread) }
}

/** The largest sum of rounded percentages that is still taken for a whole. */
const MOST = 1.04
