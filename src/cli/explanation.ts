import type { Account } from '../domain/account.ts'
import type { AccountEstimates, Estimate, Sensitivity, TermRange } from '../domain/estimate.ts'
import type { Problem } from '../domain/problem.ts'
import { estimateReach } from '../estimate/estimate-reach.ts'
import { MODELS } from '../estimate/models/index.ts'
import { priorOf } from '../estimate/priors.ts'
import { sensitivities } from '../estimate/sensitivity.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { symbolsOf } from '../estimate/symbols.ts'
import type { ReportEstimate } from '../print/report.ts'
import { roundCut, roundEstimates } from '../print/round-estimates.ts'

/** One estimate with its working, its numbers as printed elsewhere. */
export interface Explained {
  readonly account: string
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

const explain = (
  account: string,
  estimate: Estimate,
  rounded: ReportEstimate,
  settings: EstimateSettings,
): Explained => ({
  account,
  estimate: { ...rounded, ...(estimate.working ? { working: estimate.working } : {}) },
  priors: estimate.assumes
    .filter((id) => settings.priors.has(id))
    .map((id) => {
      const { median, meaning, source, unit } = priorOf(settings.priors, id)
      return { id, median, meaning: `${meaning}; ${unit}`, source }
    }),
  recomputed: recompute(estimate),
  sensitivity: sensitivityOf(estimate),
})

const modelOf = ({ id }: Estimate) => MODELS.find((model) => model.id === id)

const recompute = (estimate: Estimate): TermRange | null => {
  const { value, working } = estimate
  return value === null || working === undefined
    ? null
    : (modelOf(estimate)?.recompute(symbolsOf(working.terms)) ?? null)
}

const sensitivityOf = (estimate: Estimate): readonly Sensitivity[] => {
  const model = modelOf(estimate)
  return estimate.value === null || estimate.working === undefined || model === undefined
    ? []
    : sensitivities(estimate.working.terms, model.recompute)
}

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
  const estimated = accounts.map((account) => estimateReach(account, { ...settings, working }))
  const explained = estimated.flatMap((found) =>
    among(found, subject)
      .filter(({ estimate }) => estimate.id === subject.id)
      .map(({ estimate, rounded }) => explain(found.account, estimate, rounded, settings)),
  )
  return { explained, problems: estimated.flatMap(({ problems }) => problems) }
}
