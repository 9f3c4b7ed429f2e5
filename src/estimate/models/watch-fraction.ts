import type { Term } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Video } from '../../domain/video.ts'
import { weightedMeanRange } from '../../math/weighted-mean-range.ts'
import type { Interval } from '../interval.ts'
import type { Finding, Model } from '../model.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, rangeOf, readTerm } from '../terms.ts'

type Known = Reading & Interval

const isKnown = (reading: Reading | undefined): reading is Known => reading !== undefined && reading.value !== null

const ofMean = (mean: Interval, duration: Interval): Interval => ({
  value: mean.value / duration.value,
  low: mean.low / duration.high,
  high: mean.high / duration.low,
})

const ofTotal = (total: Interval, views: Interval, duration: Interval): Interval =>
  ofMean(
    { value: total.value / views.value, low: total.low / views.high, high: total.high / views.low },
    { value: duration.value, low: duration.low, high: duration.high },
  )

const unknown = (reason: string, readings: readonly (Reading | undefined)[]): Finding => ({
  interval: null,
  basis: 'bounded',
  readings,
  reason,
})

/** What a view watched of one video; undefined where the export has no durations or no watch time at all. */
const watched = ({ views, durationSeconds: d, meanWatchSeconds: m, watchSeconds: w }: Video): Finding | undefined => {
  const time = isKnown(m) ? m : (w ?? m)
  if (d === undefined || time === undefined) return undefined
  const readings = isKnown(m) ? [m, d] : [w ?? m, views, d]
  if (!isKnown(d)) return unknown(`duration: ${d.reason ?? 'not given'}`, readings)
  if (!(d.low > 0)) return unknown('the duration may be 0', readings)
  if (!isKnown(time)) return unknown(`watch time: ${time.reason ?? 'not given'}`, readings)
  // A view takes time, however little: a zero was never computed.
  if (time.value === 0) return unknown('watch time 0: not given, or nobody viewed', readings)
  const lasts = readTerm('d', 'duration in seconds', rangeOf(d), [d])
  if (time === m)
    return {
      interval: ofMean(time, d),
      basis: 'bounded',
      readings,
      terms: () => [readTerm('m', 'seconds watched per view', rangeOf(time), [time]), lasts],
    }
  if (!isKnown(views) || !(views.low > 0)) return unknown('watch time without views to share it', readings)
  return {
    interval: ofTotal(time, views, d),
    basis: 'bounded',
    readings,
    terms: () => [
      readTerm('W', 'seconds watched in all', rangeOf(time), [time]),
      readTerm('V', 'views', rangeOf(views), [views]),
      lasts,
    ],
  }
}

interface Watched {
  readonly of: Interval
  readonly weight: Known
}

const listTerms = (found: readonly Watched[]): readonly Term[] => {
  const ends = (pick: 'of' | 'weight', end: keyof Interval): number[] => found.map((each) => each[pick][end])
  const views = found.map(({ weight }) => weight)
  return [
    computedTerm('w', 'fraction watched of each video', ends('of', 'value')),
    computedTerm('w low', 'the least that each can be', ends('of', 'low')),
    computedTerm('w high', 'the most that each can be', ends('of', 'high')),
    readTerm('v', 'views of each video', ends('weight', 'value'), views),
    readTerm('v low', 'the least that they were before the export rounded them', ends('weight', 'low'), views),
    readTerm('v high', 'the most that they were', ends('weight', 'high'), views),
  ]
}

/** All views of all videos together: the mean of the videos, weighted by their views. */
const pooled = (videos: readonly Video[]): readonly Finding[] => {
  const each = videos.flatMap((video) => {
    const finding = watched(video)
    return finding === undefined ? [] : [{ finding, views: video.views }]
  })
  const found = each.flatMap(({ finding: { interval, readings }, views }) =>
    interval !== null && isKnown(views) && views.value > 0 ? [{ of: interval, weight: views, readings }] : [],
  )
  const [first] = each
  if (first === undefined) return []
  const readings = found.flatMap((one) => [...one.readings, one.weight])
  if (found.length === 0)
    return [{ ...unknown(first.finding.reason ?? 'no video has views beside its watch time', []), window: 'lifetime' }]
  const interval = weightedMeanRange(found)
  return [{ interval, basis: 'bounded', readings, window: 'lifetime', terms: () => listTerms(found) }]
}

const ofVideos = (symbols: Symbols): Interval => {
  const range = (symbol: string): Interval[] => {
    const [low, high] = [symbols.list(`${symbol} low`), symbols.list(`${symbol} high`)]
    return symbols.list(symbol).map((value, index) => ({ value, low: low[index] ?? value, high: high[index] ?? value }))
  }
  const views = range('v')
  return weightedMeanRange(
    range('w').map((of, index) => ({ of, weight: views[index] ?? { value: 0, low: 0, high: 0 } })),
  )
}

export const watchFraction: Model = {
  id: 'watch-fraction',
  title: 'Part watched',
  summary:
    'Watch time per view as a part of the duration. More than 1 where a video plays again; not the part of views that reached the end.',
  formula: 'w = m / d, or W / (V d); of several videos, the mean weighted by views',
  source: 'definition',
  priors: [],
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => {
    if (symbols.has('w')) return ofVideos(symbols)
    const duration = symbols.interval('d')
    return symbols.has('m')
      ? ofMean(symbols.interval('m'), duration)
      : ofTotal(symbols.interval('W'), symbols.interval('V'), duration)
  },
  ofPeriod: (_, { videos }, isHeadline) => (isHeadline ? pooled(videos.map(({ video }) => video)) : []),
  ofVideo: ({ video }) => {
    const finding = watched(video)
    return finding === undefined ? [] : [finding]
  },
}
