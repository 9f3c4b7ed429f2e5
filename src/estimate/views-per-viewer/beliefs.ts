import type { Account } from '../../domain/account.ts'
import type { SourceFraction } from '../../domain/audience.ts'
import type { Video } from '../../domain/video.ts'
import type { AlignedDays } from '../period/align-days.ts'
import { priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import { type ViewsPerViewerPosterior, viewsPerViewerPosterior } from './views-per-viewer.ts'
import { viewsPerViewerBySource } from './views-per-viewer-by-source.ts'
import { TIKTOK_ACCOUNT_DAY, TIKTOK_POST, type ViewsPerViewerPrior } from './views-per-viewer-priors.ts'

/** What is believed of an account's views per viewer, and what the belief rests on. */
export interface Belief {
  readonly posterior: ViewsPerViewerPosterior
  readonly assumes: readonly string[]
}

const tablePrior = (settings: EstimateSettings, base: ViewsPerViewerPrior, id: string): ViewsPerViewerPrior => {
  const { median, spread } = priorOf(settings.priors, id)
  return { ...base, mean: Math.log(median), sd: spread, videoSd: priorOf(settings.priors, `${id}-spread`).median }
}

const fractionsOf = (sources: readonly SourceFraction[]) =>
  sources.flatMap(({ source, fraction }) => (fraction.value === null ? [] : [{ source, fraction: fraction.value }]))

/** Traffic sources beyond this sum are no rounding: the list is not used. */
const MOST = 1.04

/** The prior moved to the traffic sources, where they are known and make sense. */
const withSources = (
  prior: ViewsPerViewerPrior,
  sources: readonly SourceFraction[] | undefined,
  { priors }: EstimateSettings,
) => {
  const fractions = fractionsOf(sources ?? [])
  const total = fractions.reduce((sum, { fraction }) => sum + fraction, 0)
  if (fractions.length === 0 || total > MOST) return { prior, assumes: [] }
  return {
    prior: viewsPerViewerBySource(fractions, prior, (source) => priorOf(priors, `repeats-${source}`)),
    assumes: [...new Set(fractions.map(({ source }) => `repeats-${source}`))],
  }
}

/** Views per viewer of the account's posts, learned from those whose reach was measured. */
export const postBelief = (account: Account, settings: EstimateSettings): Belief => {
  const base = tablePrior(settings, TIKTOK_POST, TIKTOK_POST.id)
  const { prior, assumes } = withSources(base, account.sources, settings)
  const known = account.videos.flatMap(({ views, viewers }) =>
    views?.value == null || viewers?.value == null ? [] : [{ views: views.value, viewers: viewers.value }],
  )
  return {
    posterior: viewsPerViewerPosterior(known, prior),
    assumes: [TIKTOK_POST.id, `${TIKTOK_POST.id}-spread`, ...assumes],
  }
}

/** The belief for one video: where nothing was measured and its own traffic sources are known, they move the prior. */
export const videoBelief = (video: Video, account: Belief, settings: EstimateSettings): Belief => {
  if (account.posterior.n > 0 || video.sources === undefined) return account
  const base = tablePrior(settings, TIKTOK_POST, TIKTOK_POST.id)
  const { prior, assumes } = withSources(base, video.sources, settings)
  return {
    posterior: viewsPerViewerPosterior([], prior),
    assumes: [TIKTOK_POST.id, `${TIKTOK_POST.id}-spread`, ...assumes],
  }
}

/** Views per viewer of the account's days, learned from days with both numbers. */
export const dayBelief = ({ days }: AlignedDays, settings: EstimateSettings): Belief => {
  const prior = tablePrior(settings, TIKTOK_ACCOUNT_DAY, TIKTOK_ACCOUNT_DAY.id)
  const known = days.flatMap(({ views, viewers }) =>
    views?.value == null || viewers?.value == null ? [] : [{ views: views.value, viewers: viewers.value }],
  )
  return {
    posterior: viewsPerViewerPosterior(known, prior),
    assumes: [TIKTOK_ACCOUNT_DAY.id, `${TIKTOK_ACCOUNT_DAY.id}-spread`],
  }
}
