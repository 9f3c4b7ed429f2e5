import type { Term } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import type { EstimateSettings } from '../settings.ts'
import { readTerm } from '../terms.ts'
import type { Traffic } from '../traffic.ts'
import type { Belief } from '../views-per-viewer/beliefs.ts'
import type { VideoViewers } from '../views-per-viewer/video-viewers.ts'
import type { PeriodViewers } from './period.ts'
import { unionOfParts } from './union-of-parts.ts'

const partTerms = (videos: readonly (VideoViewers & { readonly interval: Interval })[]): readonly Term[] => {
  const people = (measured: boolean) => videos.filter(({ basis }) => (basis === 'measured') === measured)
  const term = (
    symbol: string,
    meaning: string,
    of: readonly (VideoViewers & { readonly interval: Interval })[],
  ): Term[] =>
    of.length === 0
      ? []
      : [
          readTerm(
            symbol,
            meaning,
            of.map(({ interval }) => interval.value),
            of.flatMap(({ readings }) => readings),
          ),
        ]
  return [
    ...term('R', 'people of each measured video', people(true)),
    ...term('E', 'people of each other video, estimated from its views (see --video)', people(false)),
  ]
}

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
    return {
      ...about,
      interval: only.interval,
      basis: only.basis,
      assumes: only.assumes,
      overlap: null,
      ...(only.terms ? { terms: only.terms } : {}),
    }
  const parts = known.map(({ interval, basis }) => ({ people: interval.value, measured: basis === 'measured' }))
  const { interval, overlap, assumes, terms, learned } = unionOfParts(
    'videos',
    parts,
    bounds,
    belief,
    traffic,
    settings,
  )
  return {
    ...about,
    interval,
    basis: learned ? 'calibrated' : 'assumed',
    assumes,
    overlap,
    terms: () => [...partTerms(known), ...terms()],
  }
}
