import type { Video } from '../../domain/video.ts'
import type { Sharing, Total } from '../facts.ts'
import type { Interval } from '../interval.ts'
import { isLearned, priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import { type Traffic, trafficOf } from '../traffic.ts'
import type { NewViewersPerSharePrior } from './new-viewers-per-share.ts'
import { poolConversion } from './pooled-conversion.ts'
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
 * @param learned what the account's other videos teach where this one has no traffic sources; null where they teach nothing
 */
export const sharingOf = (
  viewers: Interval | null,
  shares: Total | null,
  traffic: Traffic | null,
  learned: NewViewersPerSharePrior | null,
  settings: EstimateSettings,
): Sharing => {
  const nothing = (reason: string): Sharing => ({ found: null, traffic, shares, reason })
  if (shares === null) return nothing('the export has no shares')
  if (shares.value < 0) return nothing('more shares were taken back than made: the net count is below zero')
  if (viewers === null) return nothing('the number of viewers is not known')
  const sources = traffic === null ? undefined : { direct: traffic.direct, other: withinRest(traffic) }
  const prior = viralPrior(settings)
  const assumed = learned ?? prior.assumed
  const said = viralCoefficient({ viewers, shares: shares.value, sources }, settings.level, { ...prior, assumed })
  const calibrated = learned !== null || isLearned(settings, 'new-viewers-per-share')
  const found: ViralCoefficient = calibrated && said.basis === 'assumed' ? { ...said, basis: 'calibrated' } : said
  return {
    found,
    traffic,
    shares,
    believed: { ...prior, assumed },
    ...(found.reason === undefined ? {} : { reason: found.reason }),
  }
}

/** Rounded fractions can exceed 1 together: what is direct is not other. */
export const withinRest = ({ direct, other }: Traffic): Interval => {
  const rest = 1 - direct.low
  return { value: Math.min(other.value, rest), low: Math.min(other.low, rest), high: Math.min(other.high, rest) }
}
