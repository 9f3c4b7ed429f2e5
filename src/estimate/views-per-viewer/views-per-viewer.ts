import type { RepeatPoint } from './fit-repeat-views.ts'
import { fitRepeatViews } from './fit-repeat-views.ts'
import type { ViewsPerViewerPrior } from './views-per-viewer-priors.ts'
import { TIKTOK_POST } from './views-per-viewer-priors.ts'

/** One video whose reach the platform measured. Counts of the same moment; may be fractional where the source rounded. */
export interface KnownVideo {
  readonly views: number
  /** Distinct people, the platform's own number. */
  readonly viewers: number
}

/**
 * What is known of an account's views per viewer F, on the scale x = ln(F - 1). Plain data: it survives JSON.
 *
 * A video of this account with V views is expected at x = mean + viewsSlope * ln(V / typicalViews).
 */
export interface ViewsPerViewerPosterior {
  /** Account effect: the middle of x for a video of typical views. */
  readonly mean: number
  /** Standard deviation of the account effect; never above the prior's. */
  readonly sd: number
  /** Standard deviation of x between videos of this account. */
  readonly videoSd: number
  /** Known videos that were used. */
  readonly n: number
  /** Used videos that lie so far from the others that they count for less than a fifth of one in the middle. */
  readonly trimmed: number
  /** Known rows that say nothing: more viewers than views, or no viewers (missing) or no views. */
  readonly leftOut: number
  /** Change of x per unit of ln(views) inside the account. */
  readonly viewsSlope: number
  /** Geometric mean of the views of the used videos; null where none is known (the slope is then not used). */
  readonly typicalViews: number | null
}

/**
 * Learns an account's views per viewer from videos whose reach was measured.
 *
 * Most accounts and most videos lie close together, a few far out, and a known reach can simply be wrong. So one odd video
 * moves the answer by a bounded amount, and several that agree move it all the way. The order of the videos does not
 * matter to the last bit; none at all gives the prior.
 *
 * @param known in any order; rows that cannot be (see `leftOut`) are counted and not used
 * @param prior the population that the account belongs to
 * @throws RangeError if a count is negative or not finite, or the prior is not finite with spreads above 0
 * @example viewsPerViewerPosterior([]).n // => 0
 * @example viewsPerViewerPosterior([{ views: 900, viewers: 1000 }]).leftOut // => 1
 */
export function viewsPerViewerPosterior(
  known: readonly KnownVideo[],
  prior: ViewsPerViewerPrior = TIKTOK_POST,
): ViewsPerViewerPosterior {
  checkPrior(prior)
  for (const video of known) checkVideo(video)
  const used = known.filter(({ views, viewers }) => viewers > 0 && viewers <= views)
  const leftOut = known.length - used.length
  const viewsSlope = prior.viewsSlope ?? 0
  if (used.length === 0) {
    const { mean, sd, videoSd } = prior
    return { mean, sd, videoSd, n: 0, trimmed: 0, leftOut, viewsSlope, typicalViews: null }
  }
  const typicalLogViews =
    used
      .map(({ views }) => Math.log(views))
      .sort(ascending)
      .reduce(add) / used.length
  const points = used.map((video) => toPoint(video, viewsSlope, typicalLogViews)).sort(byPlace)
  const fit = fitRepeatViews(points, prior)
  return { ...fit, n: used.length, leftOut, viewsSlope, typicalViews: Math.exp(typicalLogViews) }
}

/** Half a view stands for "none seen twice", whose logarithm does not exist. */
function toPoint({ views, viewers }: KnownVideo, slope: number, typicalLogViews: number): RepeatPoint {
  const repeats = Math.max(views - viewers, 0.5)
  return { x: Math.log(repeats) - Math.log(viewers) - slope * (Math.log(views) - typicalLogViews), noise: 1 / repeats }
}

function checkVideo({ views, viewers }: KnownVideo): void {
  for (const count of [views, viewers]) {
    if (!(count >= 0 && Number.isFinite(count))) {
      throw new RangeError(`viewsPerViewerPosterior: views and viewers must be finite and >= 0, got ${count}`)
    }
  }
}

function checkPrior({ mean, sd, videoSd, viewsSlope = 0 }: ViewsPerViewerPrior): void {
  for (const place of [mean, viewsSlope]) {
    if (!Number.isFinite(place)) throw new RangeError(`viewsPerViewerPosterior: a prior must be finite, got ${place}`)
  }
  for (const spread of [sd, videoSd]) {
    if (!(spread > 0 && Number.isFinite(spread))) {
      throw new RangeError(`viewsPerViewerPosterior: a prior spread must be finite and above 0, got ${spread}`)
    }
  }
}

const ascending = (a: number, b: number): number => a - b
const add = (a: number, b: number): number => a + b
/** A fixed order of summation, so that the answer does not depend on the order of the rows to the last bit. */
const byPlace = (a: RepeatPoint, b: RepeatPoint): number => a.x - b.x || a.noise - b.noise
