import type { Basis, Term } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Video } from '../../domain/video.ts'
import type { Interval } from '../interval.ts'
import { isLearned } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, rangeOf, readTerm } from '../terms.ts'
import { beliefOf, beliefTerms } from './belief-terms.ts'
import { type Belief, videoBelief } from './beliefs.ts'
import { viewersAbove } from './viewers-above.ts'
import { viewersFromViews } from './viewers-from-views.ts'
import type { ViewsPerViewerPosterior } from './views-per-viewer.ts'

/** What the people of one video are estimated from. */
export interface ViewedVideo {
  readonly views: Interval
  /** People proven by likes, saves or new followers. */
  readonly proven: number
  /** People who could be reached at all; Infinity where unknown. */
  readonly ceiling: number
}

/**
 * People behind the views of one video, held between those proven and all that there can be.
 *
 * Likes above views contradict the counting of views: then only the upper bound holds.
 */
export const peopleBehindViews = (
  { views, proven, ceiling }: ViewedVideo,
  posterior: ViewsPerViewerPosterior,
  level: number,
): {
  readonly interval: Interval
  readonly bounds: { readonly low: number; readonly high: number }
  readonly proofCounts: boolean
} => {
  const most = Math.min(views.high, ceiling)
  const least = proven <= most ? proven : 0
  const rulesOut = (count: number): boolean => least > viewersFromViews(count, posterior, NEARLY_ALL).low
  const at = (count: number): Interval =>
    least <= count && rulesOut(count)
      ? viewersAbove(count, posterior, least, level)
      : viewersFromViews(count, posterior, level)
  const clamp = (people: number): number => Math.min(most, Math.max(least, people))
  return {
    interval: { value: clamp(at(views.value).value), low: clamp(at(views.low).low), high: clamp(at(views.high).high) },
    bounds: { low: least, high: most },
    proofCounts: rulesOut(views.low),
  }
}

/** The people that one video reached: the best of what the ladder offers. */
export interface VideoViewers {
  readonly interval: Interval | null
  readonly basis: Basis
  readonly assumes: readonly string[]
  readonly readings: readonly (Reading | undefined)[]
  /** What arithmetic proves, measured or not: max(likes, saves, new followers) <= viewers <= min(views, ceiling). */
  readonly bounds: { readonly low: number; readonly high: number | null }
  readonly reason?: string
  /** The working; absent where there is no number. */
  readonly terms?: () => readonly Term[]
}

const videoTerms = (
  views: Reading & Interval,
  proven: ReturnType<typeof provenPeople>,
  belief: Belief,
  settings: EstimateSettings,
): readonly Term[] => [
  readTerm('V', 'views', rangeOf(views), [views]),
  readTerm('least', 'people proven by likes, saves or new followers', proven.low, proven.readings),
  ...(settings.ceiling === null ? [] : [computedTerm('most', 'everybody there is, as given', settings.ceiling)]),
  ...beliefTerms(belief, settings),
]

/** A video's people, no more than those of the days that hold it, and no fewer than proven. */
export const videoInside = (video: Interval, days: Interval, proven: number): Interval => {
  const at = (end: keyof Interval): number => Math.max(proven, Math.min(video[end], days[end]))
  return { value: at('value'), low: at('low'), high: at('high') }
}

/** The people of a video again, from its terms. */
export const recomputeVideo = (symbols: Symbols): Interval => {
  if (symbols.has('N')) return symbols.interval('N')
  const viewed = {
    views: symbols.interval('V'),
    proven: symbols.number('least'),
    ceiling: symbols.has('most') ? symbols.number('most') : Infinity,
  }
  const { interval, bounds } = peopleBehindViews(viewed, beliefOf(symbols), symbols.number('level'))
  return symbols.has('W') ? videoInside(interval, symbols.interval('W'), bounds.low) : interval
}

/** At most one like, save or follow a person: the largest of them bounds the viewers from below. */
const provenPeople = (video: Video): { low: number; readings: (Reading | undefined)[] } => {
  const readings = [video.likes, video.saves, video.newFollowers]
  return { low: Math.max(0, ...readings.map((reading) => reading?.low ?? 0)), readings }
}

/** A proof below this interval's low end rules out next to nothing. */
const NEARLY_ALL = 0.99

/** Measured reach as it is; else people from views, held inside the hard bounds. */
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
      terms: () => [readTerm('N', 'people that the export states', { value, low, high }, [viewers])],
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
  const counted = views as Reading & Interval
  const belief = videoBelief(video, account, settings)
  const viewed = { views: counted, proven: proven.low, ceiling: settings.ceiling ?? Infinity }
  const { interval, bounds, proofCounts } = peopleBehindViews(viewed, belief.posterior, settings.level)
  const nobody = bounds.high === 0
  return {
    interval,
    // Nobody saw what has no views: that is no assumption.
    basis: nobody
      ? 'bounded'
      : belief.posterior.n > 0 || isLearned(settings, belief.from.priorId)
        ? 'calibrated'
        : 'assumed',
    assumes: nobody ? [] : belief.assumes,
    readings: [views, ...(proofCounts ? proven.readings : [])],
    bounds,
    terms: () => videoTerms(counted, proven, belief, settings),
  }
}
