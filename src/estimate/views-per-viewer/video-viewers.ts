import type { Basis } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Video } from '../../domain/video.ts'
import type { Interval } from '../interval.ts'
import type { EstimateSettings } from '../settings.ts'
import { type Belief, videoBelief } from './beliefs.ts'
import { viewersAbove } from './viewers-above.ts'
import { viewersFromViews } from './viewers-from-views.ts'

/** The people that one video reached: the best of what the ladder offers. */
export interface VideoViewers {
  readonly interval: Interval | null
  readonly basis: Basis
  readonly assumes: readonly string[]
  readonly readings: readonly (Reading | undefined)[]
  /** What arithmetic proves, measured or not: max(likes, saves, new followers) <= viewers <= min(views, ceiling). */
  readonly bounds: { readonly low: number; readonly high: number | null }
  readonly reason?: string
}

/** At most one like, save or follow a person: the largest of them bounds the viewers from below. */
const provenPeople = (video: Video): { low: number; readings: (Reading | undefined)[] } => {
  const readings = [video.likes, video.saves, video.newFollowers]
  return { low: Math.max(0, ...readings.map((reading) => reading?.low ?? 0)), readings }
}

/** A proof below this interval's low end rules out next to nothing. */
const NEARLY_ALL = 0.99

/**
 * Measured reach as it is; else people from views, held inside the hard bounds.
 *
 * Likes above views contradict the counting of views: then only the upper bound holds.
 */
export const videoViewers = (video: Video, account: Belief, settings: EstimateSettings): VideoViewers => {
  const { views, viewers } = video
  if (viewers?.value != null) {
    const { value, low, high } = viewers as Reading & Interval
    return {
      interval: { value, low, high },
      basis: 'measured',
      assumes: [],
      readings: [viewers],
      bounds: { low, high },
    }
  }
  const proven = provenPeople(video)
  if (views?.value == null) {
    const reason = views?.reason ?? viewers?.reason ?? 'the export has no views of this video'
    return {
      interval: null,
      basis: 'assumed',
      assumes: [],
      readings: [views],
      bounds: { low: proven.low, high: null },
      reason,
    }
  }
  const { value, low, high } = views as Reading & Interval
  const belief = videoBelief(video, account, settings)
  const most = Math.min(high, settings.ceiling ?? Infinity)
  const least = proven.low <= most ? proven.low : 0
  const at = (count: number) =>
    least <= count && least > viewersFromViews(count, belief.posterior, NEARLY_ALL).low
      ? viewersAbove(count, belief.posterior, least, settings.level)
      : viewersFromViews(count, belief.posterior, settings.level)
  const clamp = (people: number) => Math.min(most, Math.max(least, people))
  return {
    interval: { value: clamp(at(value).value), low: clamp(at(low).low), high: clamp(at(high).high) },
    // Nobody saw what has no views: that is no assumption.
    basis: most === 0 ? 'bounded' : belief.posterior.n > 0 ? 'calibrated' : 'assumed',
    assumes: most === 0 ? [] : belief.assumes,
    readings: [views, ...(least > viewersFromViews(low, belief.posterior, NEARLY_ALL).low ? proven.readings : [])],
    bounds: { low: least, high: most },
  }
}
