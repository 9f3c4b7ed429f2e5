import type { Video } from '../../domain/video.ts'
import type { Sharing, Total } from '../facts.ts'
import type { Interval } from '../interval.ts'
import { isLearned, priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import { type Traffic, trafficOf } from '../traffic.ts'
import type { DailySharing } from './daily-sharing.ts'
import type { NewViewersPerSharePrior } from './new-viewers-per-share.ts'
import { poolConversion } from './pooled-conversion.ts'
import { shareNovelty } from './share-novelty.ts'
import { FEWEST_SHARES, type ViralCoefficient, viralCoefficient } from './viral-coefficient.ts'

const viralPrior = ({ priors }: EstimateSettings) => {
  const perShare = priorOf(priors, 'new-viewers-per-share')
  return {
    assumed: { median: perShare.median, logSd: perShare.spread },
    split: {
      shape: priorOf(priors, 'split-shape').median,
      rate: priorOf(priors, 'split-rate').median,
      overdispersion: priorOf(priors, 'split-overdispersion').median,
      possibleB: priorOf(priors, 'split-possible').median,
    },
  }
}

/** What an account's videos with traffic sources teach of new viewers per share; null where they say nothing. */
export const poolSharing = (
  videos: readonly { readonly video: Video; readonly viewers: Interval | null }[],
  settings: EstimateSettings,
): NewViewersPerSharePrior | null => {
  const evidence = videos.flatMap(({ video, viewers }) => {
    const [traffic, shares] = [trafficOf(video.sources), video.shares?.value ?? 0]
    if (traffic === null || viewers === null || shares <= 0) return []
    const other = withinRest(traffic).value
    return [{ shares, certain: traffic.direct.value * viewers.value, possible: other * viewers.value }]
  })
  const shares = evidence.reduce((sum, each) => sum + each.shares, 0)
  return shares < FEWEST_SHARES ? null : poolConversion(evidence, viralPrior(settings).split).withoutSources
}

/**
 * What sharing did among the viewers of a video or a window.
 *
 * @param given the traffic sources of all these viewers, where they are known
 * @param learned what the account's other videos teach where this one has no traffic sources; null where they teach nothing
 * @param daily what the days of a window tell; null for what has no days
 */
export const sharingOf = (
  viewers: Interval | null,
  shares: Total | null,
  given: Traffic | null,
  learned: NewViewersPerSharePrior | null,
  settings: EstimateSettings,
  daily: DailySharing | null = null,
): Sharing => {
  const split = daily?.split ?? null
  const traffic = split?.traffic ?? given
  const about = { traffic, shares, ...(daily === null ? {} : { daily }) }
  const nothing = (reason: string): Sharing => ({ found: null, ...about, reason })
  if (shares === null) return nothing('the export has no shares')
  if (shares.value < 0) return nothing('more shares were taken back than made: the net count is below zero')
  if (viewers === null) return nothing('the number of viewers is not known')
  const sources = traffic === null ? undefined : { direct: traffic.direct, other: withinRest(traffic) }
  const prior = viralPrior(settings)
  const novelty = noveltyIn(viewers.value, settings)
  const fresh = { ...prior.assumed, median: prior.assumed.median * (novelty ?? 1) }
  const days = daily === null ? undefined : { limit: daily.quietDay?.bound ?? Infinity, split }
  const viewing = { viewers, shares: shares.value, sources, days }
  const said = viralCoefficient(viewing, settings.level, { ...prior, assumed: learned ?? fresh })
  const calibrated = learned !== null || isLearned(settings, 'new-viewers-per-share')
  const found: ViralCoefficient = calibrated && said.basis === 'assumed' ? { ...said, basis: 'calibrated' } : said
  const saturated = novelty !== null && learned === null && said.basis === 'assumed' ? { novelty } : {}
  const believed = { ...prior, assumed: learned ?? prior.assumed }
  return { found, ...about, believed, ...saturated, ...(found.reason === undefined ? {} : { reason: found.reason }) }
}

/** Where everybody has been reached the discount would be the whole: c must stay above 0 to have a logarithm. */
const LEAST_NOVELTY = 0.01

/** The part of those whom a share lands on who are new, in the pool that the user gave; null without a pool. */
const noveltyIn = (viewers: number, { ceiling, priors }: EstimateSettings): number | null =>
  ceiling === null || !(ceiling > 0)
    ? null
    : Math.max(LEAST_NOVELTY, shareNovelty(viewers, ceiling, priorOf(priors, 'share-homophily').median))

/** Rounded fractions can exceed 1 together: what is direct is not other. */
export const withinRest = ({ direct, other }: Traffic): Interval => {
  const rest = 1 - direct.low
  return { value: Math.min(other.value, rest), low: Math.min(other.low, rest), high: Math.min(other.high, rest) }
}
