import type { Account } from '../domain/account.ts'
import type { CampaignEstimates } from '../domain/campaign.ts'
import type { AccountEstimates, Estimate, Sensitivity, TermRange } from '../domain/estimate.ts'
import type { Problem } from '../domain/problem.ts'
import { campaignModel } from '../estimate/campaign/campaign-models.ts'
import { estimateReach } from '../estimate/estimate-reach.ts'
import type { Interval } from '../estimate/interval.ts'
import type { Model } from '../estimate/model.ts'
import { MODELS } from '../estimate/models/index.ts'
import { priorOf } from '../estimate/priors.ts'
import { sensitivities } from '../estimate/sensitivity.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { type Symbols, symbolsOf } from '../estimate/symbols.ts'
import type { ReportEstimate } from '../print/report.ts'
import { roundCampaign, roundCut, roundEstimates } from '../print/round-estimates.ts'

/** One estimate with its working, its numbers as printed elsewhere. */
export interface Explained {
  /** Null for a campaign. */
  readonly account: string | null
  readonly title: string
  readonly summary: string
  readonly estimate: Estimate
  /** Every assumption with its number and source. */
  readonly priors: readonly {
    readonly id: string
    readonly median: number
    readonly meaning: string
    readonly source: string
  }[]
  /** Value, low and high computed again from the working alone; null where there is no number. */
  readonly recomputed: TermRange | null
  /** What moves the estimate most. */
  readonly sensitivity: readonly Sensitivity[]
}

/** What an explanation needs of the model of an account, or of a campaign. */
type Explainable = Pick<Model, 'title' | 'summary'> & {
  readonly recompute: (symbols: Symbols) => Interval | null
}

const explain = (
  account: string | null,
  { estimate, rounded }: Found,
  model: Explainable | undefined,
  settings: EstimateSettings,
): Explained => ({
  account,
  title: model?.title ?? estimate.id,
  summary: model?.summary ?? '',
  estimate: { ...rounded, ...(estimate.working ? { working: estimate.working } : {}) },
  priors: estimate.assumes
    .filter((id) => settings.priors.has(id))
    .map((id) => {
      const { median, meaning, source, unit } = priorOf(settings.priors, id)
      return { id, median, meaning: `${meaning}; ${unit}`, source }
    }),
  recomputed: recompute(estimate, model),
  sensitivity: sensitivityOf(estimate, model),
})

const recompute = ({ value, working }: Estimate, model: Explainable | undefined): TermRange | null =>
  value === null || working === undefined ? null : (model?.recompute(symbolsOf(working.terms)) ?? null)

const sensitivityOf = ({ value, working }: Estimate, model: Explainable | undefined): readonly Sensitivity[] =>
  value === null || working === undefined || model === undefined ? [] : sensitivities(working.terms, model.recompute)

/** What an explanation is asked of. */
export interface ExplainedSubject {
  readonly id: string
  /** Of one video instead of the account. */
  readonly video?: string | undefined
  /** Of one slice of the audience, as `gender:female`. */
  readonly segment?: string | undefined
}

/** An estimate beside itself as the report prints it. */
interface Found {
  readonly estimate: Estimate
  readonly rounded: ReportEstimate
}

const inSlices = ({ audience, estimates }: AccountEstimates): readonly Found[] =>
  audience.flatMap((cut) =>
    roundCut(cut, estimates).segments.flatMap(({ viewers: rounded }, index) => {
      const estimate = cut.segments[index]?.viewers
      return estimate === undefined ? [] : [{ estimate, rounded }]
    }),
  )

/** Rounded together, as the report does: parts that sum are moved by one. */
const inList = (estimates: readonly Estimate[]): readonly Found[] => {
  const rounded = roundEstimates(estimates)
  return estimates.flatMap((estimate, index) => {
    const printed = rounded[index]
    return printed === undefined ? [] : [{ estimate, rounded: printed }]
  })
}

const among = (found: AccountEstimates, { video, segment }: ExplainedSubject): readonly Found[] => {
  if (segment !== undefined) return inSlices(found).filter(({ estimate }) => estimate.of.segment === segment)
  if (video === undefined) return inList(found.estimates)
  return inList(found.videos.filter(({ id }) => id === video).flatMap(({ estimates }) => estimates))
}

/** Finds an estimate in every account (or of one video, or one slice) with the working filled in. */
export const explainAccounts = (
  accounts: readonly Account[],
  subject: ExplainedSubject,
  settings: EstimateSettings,
): { explained: readonly Explained[]; problems: readonly Problem[] } => {
  const working = { id: subject.id, video: subject.video ?? null }
  const model = MODELS.find(({ id }) => id === subject.id)
  const estimated = accounts.map((account) => estimateReach(account, { ...settings, working }))
  const explained = estimated.flatMap((found) =>
    among(found, subject)
      .filter(({ estimate }) => estimate.id === subject.id)
      .map(({ estimate, rounded }) => explain(found.account, { estimate, rounded }, model, settings)),
  )
  return { explained, problems: estimated.flatMap(({ problems }) => problems) }
}

/** Finds an estimate of a campaign, estimated with its workings: of all accounts together, of pairs, or what each adds. */
export const explainCampaign = (
  campaign: CampaignEstimates,
  id: string,
  settings: EstimateSettings,
): readonly Explained[] => {
  const rounded = roundCampaign(campaign)
  const whole = campaign.estimates.flatMap((estimate, index): Found[] => {
    const printed = rounded.estimates[index]
    return printed === undefined ? [] : [{ estimate, rounded: printed }]
  })
  const added = campaign.increments.flatMap((increment, index): Found[] => {
    const printed = rounded.increments[index]
    const named = { ...increment.estimate, of: { ...increment.estimate.of, account: increment.account } }
    return printed === undefined ? [] : [{ estimate: named, rounded: { ...printed.estimate, of: named.of } }]
  })
  return [...whole, ...added]
    .filter(({ estimate }) => estimate.id === id)
    .map((found) => explain(null, found, campaignModel(id), settings))
}
