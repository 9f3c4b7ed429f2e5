import type { Sharing, Total } from './facts.ts'
import type { Interval } from './interval.ts'
import { priorOf } from './priors.ts'
import type { EstimateSettings } from './settings.ts'
import type { Traffic } from './traffic.ts'
import { viralCoefficient } from './viral-coefficient.ts'

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

/** What sharing did among the viewers of a video or a window. */
export const sharingOf = (
  viewers: Interval | null,
  shares: Total | null,
  traffic: Traffic | null,
  settings: EstimateSettings,
): Sharing => {
  const nothing = (reason: string): Sharing => ({ found: null, traffic, shares, reason })
  if (shares === null) return nothing('the export has no shares')
  if (shares.value < 0) return nothing('more shares were taken back than made: the net count is below zero')
  if (viewers === null) return nothing('the number of viewers is not known')
  const sources = traffic === null ? undefined : { direct: traffic.direct, other: withinRest(traffic) }
  const found = viralCoefficient({ viewers, shares: shares.value, sources }, settings.level, viralPrior(settings))
  return { found, traffic, shares, ...(found.reason === undefined ? {} : { reason: found.reason }) }
}

/** Rounded fractions can exceed 1 together: what is direct is not other. */
const withinRest = ({ direct, other }: Traffic): Interval => {
  const rest = 1 - direct.low
  return { value: Math.min(other.value, rest), low: Math.min(other.low, rest), high: Math.min(other.high, rest) }
}
