import { bisect } from '../../math/bisect.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { type ViewsPerViewerBelief, viewersFromViews } from './viewers-from-views.ts'

/** Probabilities closer to 0 or 1 than this are not told apart. */
const EDGE = 1e-9

const quantile = (views: number, belief: ViewsPerViewerBelief, p: number): number => {
  if (p === 0.5) return viewersFromViews(views, belief, 0.5).value
  return p < 0.5 ? viewersFromViews(views, belief, 1 - 2 * p).low : viewersFromViews(views, belief, 2 * p - 1).high
}

/**
 * The people behind views when at least so many are proven: what is believed below them is ruled out, the rest kept.
 *
 * @param least people, at most `views`
 * @returns an interval inside [least, views]; all of it where belief and proof contradict each other
 */
export const viewersAbove = (views: number, belief: ViewsPerViewerBelief, least: number, level: number): Interval => {
  const excess = (p: number): number => quantile(views, belief, p) - least
  if (excess(EDGE) >= 0) return viewersFromViews(views, belief, level)
  if (excess(1 - EDGE) <= 0) return { value: least, low: least, high: views }
  const below = bisect(excess, EDGE, 1 - EDGE)
  const at = (p: number): number =>
    Math.max(least, quantile(views, belief, Math.min(1 - EDGE, below + p * (1 - below))))
  const [low, high] = intervalEnds(level)
  return { value: at(0.5), low: at(low), high: at(high) }
}
