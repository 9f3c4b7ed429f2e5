import type { EstimateSettings } from '../settings.ts'
import type { Traffic } from '../traffic.ts'
import type { Belief } from '../views-per-viewer/beliefs.ts'
import type { VideoViewers } from '../views-per-viewer/video-viewers.ts'
import type { PeriodViewers } from './period.ts'
import { unionOfParts } from './union-of-parts.ts'

/** People reached by the videos at hand since they were posted. Null where no video has a number of people. */
export const videosPeriod = (
  videos: readonly VideoViewers[],
  belief: Belief,
  traffic: Traffic | null,
  settings: EstimateSettings,
): PeriodViewers | null => {
  const told = videos.flatMap((video) => (video.interval === null ? [] : [{ ...video, interval: video.interval }]))
  const seen = told.filter(({ interval }) => interval.high > 0)
  // Videos that nobody saw say nothing, unless there are no others.
  const known = seen.length > 0 ? seen : told.slice(0, 1)
  const [only] = known
  if (only === undefined) return null
  let [sum, most, low, largest] = [0, 0, 0, 0]
  for (const { interval, bounds, basis } of known) {
    sum += interval.value
    most += bounds.high ?? interval.high
    low = Math.max(low, bounds.low)
    // A measured number stands, even above the ceiling.
    if (basis === 'measured') largest = Math.max(largest, interval.high)
  }
  const bounds = { low, high: Math.max(low, largest, Math.min(most, settings.ceiling ?? Infinity)) }
  const about = {
    window: 'lifetime',
    parts: 'videos',
    count: known.length,
    bounds,
    readings: known.flatMap(({ readings }) => readings),
    sum,
  } as const
  if (known.length === 1)
    return { ...about, interval: only.interval, basis: only.basis, assumes: only.assumes, overlap: null }
  const parts = known.map(({ interval, basis }) => ({ people: interval.value, measured: basis === 'measured' }))
  const { interval, overlap, assumes } = unionOfParts('videos', parts, bounds, belief, traffic, settings)
  return { ...about, interval, basis: 'assumed', assumes, overlap }
}
