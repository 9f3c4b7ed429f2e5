import type { TrafficSource } from '../../domain/audience.ts'
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

/** What is believed of one source's repeat views: the median, and the standard deviation of the logarithm. */
export interface SourceRepeats {
  readonly median: number
  readonly spread: number
}

const assumedRepeats = (source: TrafficSource): SourceRepeats => ({
  median: REPEATS_BY_SOURCE[source],
  spread: REPEATS_BY_SOURCE_SPREAD,
})

/**
 * Moves the middle of a prior to what the account's traffic sources suggest.
 *
 * The new middle is ln of the mean of the sources' repeat views, weighted by their fractions of the views; views without a
 * named source count as `other`. The spread never becomes smaller, since the sources' numbers are assumed, and grows where
 * a single source stands for nearly everything. Everything else of the prior stays.
 *
 * @param sources fractions of views in [0, 1], summing to 1 or less; sums to 1.04 are rounding and rescaled; none leaves the prior as it is
 * @param repeatsOf what is believed of a source; the numbers above unless told
 * @throws RangeError if a fraction is outside [0, 1] or their sum is above 1.04
 * @example viewsPerViewerBySource([], { mean: -1.5, sd: 0.6, videoSd: 0.45 }) // => { "mean": -1.5, "sd": 0.6, "videoSd": 0.45 }
 * @example viewsPerViewerBySource([{ source: 'profile', fraction: 1 }], { mean: -1.5, sd: 0.6, videoSd: 0.4 }).sd // => 0.8
 */
export function viewsPerViewerBySource(
  sources: readonly { readonly source: TrafficSource; readonly fraction: number }[],
  prior: ViewsPerViewerPrior,
  repeatsOf: (source: TrafficSource) => SourceRepeats = assumedRepeats,
): ViewsPerViewerPrior {
  if (sources.length === 0) return prior
  for (const { fraction } of sources) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new RangeError(`viewsPerViewerBySource: a fraction must be from 0 to 1, got ${fraction}`)
    }
  }
  const named = sources.reduce((sum, { fraction }) => sum + fraction, 0)
  if (named > MOST) throw new RangeError(`viewsPerViewerBySource: fractions must sum to 1 or less, got ${named}`)
  const parts = new Map<string, { readonly repeats: number; readonly spread: number }>()
  const add = (source: TrafficSource, fraction: number): void => {
    const { median, spread } = repeatsOf(source)
    // Sources of one number are off together.
    const key = `${median} ${spread}`
    parts.set(key, { repeats: (parts.get(key)?.repeats ?? 0) + median * fraction, spread })
  }
  add('other', Math.max(0, 1 - named))
  for (const { source, fraction } of sources) add(source, fraction)
  const total = [...parts.values()].reduce((sum, { repeats }) => sum + repeats, 0)
  const spread = Math.hypot(...[...parts.values()].map((each) => (each.spread * each.repeats) / total))
  return { ...prior, mean: Math.log(total / Math.max(1, named)), sd: Math.max(prior.sd, spread) }
}

/** The largest sum of rounded percentages that is still taken for a whole. */
const MOST = 1.04
