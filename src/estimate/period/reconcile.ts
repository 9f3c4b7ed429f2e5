import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Video } from '../../domain/video.ts'
import { normalQuantile } from '../../math/normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { computedTerm, rangeOf } from '../terms.ts'
import { type VideoViewers, videoInside } from '../views-per-viewer/video-viewers.ts'
import type { PeriodViewers } from './period.ts'

/** A video with its people, as far as they are known. */
export interface ReachedVideo {
  readonly video: Pick<Video, 'id' | 'postedOn' | 'snapshotOn'>
  readonly viewers: VideoViewers
}

/** Estimates that agree with each other, and what had to be moved far. */
export interface Reconciled {
  readonly periods: readonly PeriodViewers[]
  readonly videos: readonly VideoViewers[]
  readonly problems: readonly Problem[]
}

/** A move beyond this many standard deviations is no chance. */
const FAR = 3

/** How far a number is moved, in its own standard deviations (of the logarithm). */
const moved = (from: Interval, to: Interval, level: number): number => {
  const distance = Math.abs(Math.log(to.value / from.value))
  if (!(distance > 0)) return 0
  const sd = Math.log(from.high / from.low) / (2 * normalQuantile(intervalEnds(level)[1]))
  return sd > 0 ? distance / sd : Infinity
}

/** Whoever is in the part is in the whole: every quantile of the whole is at least that of the part. */
export const atLeast = (whole: Interval, part: Interval): Interval => ({
  value: Math.max(whole.value, part.value),
  low: Math.max(whole.low, part.low),
  high: Math.max(whole.high, part.high),
})

const told = (what: string, from: Interval, to: Interval, level: number): Problem[] => {
  const by = moved(from, to, level)
  if (by <= FAR) return []
  const far = by === Infinity ? 'without any doubt of its own' : `${by.toFixed(1)} standard deviations`
  return [problem('reconciled', `${what}: ${Math.round(from.value)} people moved to ${Math.round(to.value)}, ${far}`)]
}

const isSame = (a: Interval, b: Interval): boolean => a.value === b.value && a.low === b.low && a.high === b.high

const isStated = ({ basis }: { readonly basis: string }): boolean => basis === 'measured' || basis === 'bounded'

/** The longer window holds the headline: its people are no fewer. */
const growWhole = (headline: PeriodViewers, whole: PeriodViewers, level: number): [PeriodViewers, Problem[]] => {
  if (headline.interval === null || whole.interval === null || isStated(whole)) return [whole, []]
  const interval = atLeast(whole.interval, headline.interval)
  if (isSame(interval, whole.interval)) return [whole, []]
  const inside = headline.interval
  const terms = () => [
    ...(whole.terms?.() ?? []),
    computedTerm('W', 'people of the measured days inside: the whole period has no fewer', rangeOf(inside)),
  ]
  return [{ ...whole, interval, terms }, told('the whole period', whole.interval, interval, level)]
}

const isInside = ({ video }: ReachedVideo, window: PeriodViewers['window']): boolean =>
  window !== 'lifetime' &&
  video.postedOn !== null &&
  video.snapshotOn !== undefined &&
  video.postedOn >= window.from &&
  video.snapshotOn <= window.to

/** A video of the headline's days, read no later than their end, has no more people than they; unless measured. */
const shrinkVideo = (each: ReachedVideo, headline: PeriodViewers, level: number): [VideoViewers, Problem[]] => {
  const { viewers, video } = each
  const unmovable = viewers.interval === null || headline.interval === null || isStated(viewers)
  if (unmovable || !isInside(each, headline.window)) return [viewers, []]
  const whole = headline.interval
  const interval = videoInside(viewers.interval, whole, viewers.bounds.low)
  if (isSame(interval, viewers.interval)) return [viewers, []]
  const terms = () => [
    ...(viewers.terms?.() ?? []),
    computedTerm('W', 'people of the days that hold the video: it has no more', rangeOf(whole)),
  ]
  return [{ ...viewers, interval, terms }, told(`video ${video.id}`, viewers.interval, interval, level)]
}

/**
 * Makes no part larger than the whole: the whole period is at least its measured days, a video of these days at most they.
 *
 * What the export states stays. A number that is moved by more than three standard deviations is told.
 *
 * @param periods the headline first
 */
export const reconcile = (
  periods: readonly PeriodViewers[],
  videos: readonly ReachedVideo[],
  level: number,
): Reconciled => {
  const [headline, ...longer] = periods
  if (headline === undefined) return { periods, videos: videos.map(({ viewers }) => viewers), problems: [] }
  const grown = longer.map((whole) => growWhole(headline, whole, level))
  const shrunk = videos.map((video) => shrinkVideo(video, headline, level))
  return {
    periods: [headline, ...grown.map(([period]) => period)],
    videos: shrunk.map(([viewers]) => viewers),
    problems: [...grown, ...shrunk].flatMap(([, problems]) => problems),
  }
}
