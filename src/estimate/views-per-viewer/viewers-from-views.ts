import { normalQuantile } from '../../math/normal.ts'
import type { ViewsPerViewerPosterior } from './views-per-viewer.ts'

/** A number of people with the interval that should hold it. */
export interface ViewersRange {
  /** The median. */
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The part of a posterior that a prediction needs; without slope and typical views every video is alike. */
export type ViewsPerViewerBelief = Pick<ViewsPerViewerPosterior, 'mean' | 'sd' | 'videoSd'> &
  Partial<Pick<ViewsPerViewerPosterior, 'viewsSlope' | 'typicalViews'>>

/**
 * The people behind the views of one video.
 *
 * viewers = views / (1 + e^x), where x has the middle that the posterior gives for so many views; the interval adds up
 * the doubt about the account, the spread between videos, and the counting noise of a small video, with Student-t tails.
 * At most `views` people, and at least one where there was a whole view.
 *
 * @param views of one video, >= 0
 * @param level probability that the interval should hold the true number, in (0, 1)
 * @returns people, unrounded
 * @throws RangeError if views are negative or not finite, or the level is not inside (0, 1)
 * @example viewersFromViews(0, { mean: -1.6, sd: 0.6, videoSd: 0.45 }, 0.8).high // => 0
 * @example viewersFromViews(3000, { mean: Math.log(0.2), sd: 0.6, videoSd: 0.45 }, 0.8).value // => 2500
 */
export function viewersFromViews(views: number, posterior: ViewsPerViewerBelief, level: number): ViewersRange {
  if (!(views >= 0 && Number.isFinite(views))) {
    throw new RangeError(`viewersFromViews: views must be finite and >= 0, got ${views}`)
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`viewersFromViews: level must be inside (0, 1), got ${level}`)
  if (views === 0) return { value: 0, low: 0, high: 0 }
  const x = middleFor(views, posterior)
  const reach = tailQuantile(level) * Math.hypot(posterior.sd, posterior.videoSd)
  const [middle, fewest, most] = [x, x - reach, x + reach].map((at) => views / (1 + Math.exp(-at))) as Three
  const count = countingNoise(middle, x, level)
  const value = people(views, middle)
  return {
    value,
    low: Math.min(value, people(views, middle + Math.hypot(most - middle, count.up))),
    high: Math.max(value, people(views, middle - Math.hypot(middle - fewest, count.down))),
  }
}

type Three = [number, number, number]

/**
 * How far the repeat views of one video may lie from their mean, by counting alone.
 *
 * Plays per viewer are taken as geometric: their variance is the mean times F. On the scale of the square root, where counts
 * have the same spread everywhere, so that a handful of repeat views may well be none at all.
 */
function countingNoise(repeats: number, x: number, level: number): { readonly up: number; readonly down: number } {
  const step = (normalQuantile((1 + level) / 2) * Math.sqrt(1 + Math.exp(x))) / 2
  const root = Math.sqrt(repeats)
  return { up: (root + step) ** 2 - repeats, down: repeats - Math.max(0, root - step) ** 2 }
}

/** No account has shown posts further than this from its typical views, so the slope is not carried beyond. */
const FURTHEST = Math.log(1000)

function middleFor(views: number, { mean, viewsSlope = 0, typicalViews = null }: ViewsPerViewerBelief): number {
  if (typicalViews === null || viewsSlope === 0) return mean
  const distance = Math.log(views) - Math.log(typicalViews)
  return mean + viewsSlope * Math.max(-FURTHEST, Math.min(FURTHEST, distance))
}

function people(views: number, repeats: number): number {
  return Math.max(Math.min(1, views), Math.min(views, views - repeats))
}

/**
 * Half the width of the central interval of a Student-t with 4 degrees of freedom and standard deviation 1.
 *
 * Four is the number for which video effects were fitted, and the one above two with a closed form.
 */
function tailQuantile(level: number): number {
  const root = Math.sqrt((1 - level) * (1 + level))
  const q = Math.cos(Math.acos(root) / 3) / root
  return Math.SQRT2 * Math.sqrt(Math.max(0, q - 1))
}
