import type { Account } from '../../domain/account.ts'
import type { SourceFraction } from '../../domain/audience.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Video } from '../../domain/video.ts'
import type { AlignedDays } from '../period/align-days.ts'
import { priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import { type KnownVideo, type ViewsPerViewerPosterior, viewsPerViewerPosterior } from './views-per-viewer.ts'
import { viewsPerViewerBySource } from './views-per-viewer-by-source.ts'
import { TIKTOK_ACCOUNT_DAY, TIKTOK_POST, type ViewsPerViewerPrior } from './views-per-viewer-priors.ts'

/** What is believed of an account's views per viewer, and what the belief rests on. */
export interface Belief {
  readonly posterior: ViewsPerViewerPosterior
  readonly assumes: readonly string[]
  /** What it was learned from, for the working. */
  readonly from: {
    readonly priorId: string
    readonly viewsSlope: number
    /** Traffic sources that moved the prior; none where they are unknown or make no sense. */
    readonly sources: readonly SourceFraction[]
    readonly known: readonly KnownReadings[]
  }
}

/** Views and viewers of one post (or day) whose reach was measured. */
export interface KnownReadings {
  readonly views: Reading & { readonly value: number }
  readonly viewers: Reading & { readonly value: number }
}

const knownReadings = (
  records: readonly { readonly views?: Reading; readonly viewers?: Reading }[],
): readonly KnownReadings[] =>
  records.flatMap(({ views, viewers }) =>
    views?.value == null || viewers?.value == null
      ? []
      : [{ views: views as KnownReadings['views'], viewers: viewers as KnownReadings['viewers'] }],
  )

const counts = (known: readonly KnownReadings[]): readonly KnownVideo[] =>
  known.map(({ views, viewers }) => ({ views: views.value, viewers: viewers.value }))

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
  if (fractions.length === 0 || total > MOST) return { prior, assumes: [], used: [] }
  return {
    prior: viewsPerViewerBySource(fractions, prior, (source) => priorOf(priors, `repeats-${source}`)),
    assumes: [...new Set(fractions.map(({ source }) => `repeats-${source}`))],
    used: (sources ?? []).filter(({ fraction }) => fraction.value !== null),
  }
}

/** Views per viewer of the account's posts, learned from those whose reach was measured. */
export const postBelief = (account: Account, settings: EstimateSettings): Belief => {
  const base = tablePrior(settings, TIKTOK_POST, TIKTOK_POST.id)
  const { prior, assumes, used } = withSources(base, account.sources, settings)
  const known = knownReadings(account.videos)
  return {
    posterior: viewsPerViewerPosterior(counts(known), prior),
    assumes: [TIKTOK_POST.id, `${TIKTOK_POST.id}-spread`, ...assumes],
    from: { priorId: TIKTOK_POST.id, viewsSlope: base.viewsSlope ?? 0, sources: used, known },
  }
}

/** The belief for one video: where nothing was measured and its own traffic sources are known, they move the prior. */
export const videoBelief = (video: Video, account: Belief, settings: EstimateSettings): Belief => {
  if (account.posterior.n > 0 || video.sources === undefined) return account
  const base = tablePrior(settings, TIKTOK_POST, TIKTOK_POST.id)
  const { prior, assumes, used } = withSources(base, video.sources, settings)
  return {
    posterior: viewsPerViewerPosterior([], prior),
    assumes: [TIKTOK_POST.id, `${TIKTOK_POST.id}-spread`, ...assumes],
    from: { priorId: TIKTOK_POST.id, viewsSlope: base.viewsSlope ?? 0, sources: used, known: [] },
  }
}

/** Views per viewer of the account's days, learned from days with both numbers. */
export const dayBelief = ({ days }: AlignedDays, settings: EstimateSettings): Belief => {
  const prior = tablePrior(settings, TIKTOK_ACCOUNT_DAY, TIKTOK_ACCOUNT_DAY.id)
  const known = knownReadings(days)
  return {
    posterior: viewsPerViewerPosterior(counts(known), prior),
    assumes: [TIKTOK_ACCOUNT_DAY.id, `${TIKTOK_ACCOUNT_DAY.id}-spread`],
    from: { priorId: TIKTOK_ACCOUNT_DAY.id, viewsSlope: prior.viewsSlope ?? 0, sources: [], known },
  }
}
