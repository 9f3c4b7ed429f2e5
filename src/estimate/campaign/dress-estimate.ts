import type { Basis, Estimate, EstimateSubject, Term } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import { campaignModel } from './campaign-models.ts'
import type { CampaignFacts } from './gather-campaign.ts'

/** What was found of a campaign, before it is dressed as an Estimate; what is left out is the campaign's own. */
export interface CampaignFinding {
  readonly id: string
  readonly interval: Interval | null
  readonly of?: EstimateSubject
  readonly basis?: Basis
  readonly assumes?: readonly string[]
  readonly inputs?: Estimate['inputs']
  readonly bounds?: Estimate['bounds']
  readonly currency?: string | undefined
  readonly window?: Estimate['window']
  readonly reason?: string | undefined
  readonly terms: () => readonly Term[]
}

/** Dresses a finding as the Estimate that is printed. */
export const dressEstimate = (finding: CampaignFinding, facts: CampaignFacts): Estimate => {
  const {
    id,
    interval,
    of = {},
    basis = facts.basis,
    assumes = facts.assumes,
    inputs,
    bounds,
    currency,
    reason,
  } = finding
  const model = campaignModel(id)
  return {
    id,
    of,
    unit: model.unit,
    ...(currency === undefined ? {} : { currency }),
    value: interval?.value ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    level: facts.settings.level,
    basis,
    window: finding.window === undefined ? facts.window : finding.window,
    aggregation: model.aggregation,
    assumes,
    inputs: facts.settings.inputs ? (inputs ?? []) : [],
    ...(reason === undefined ? {} : { reason }),
    ...(bounds === undefined ? {} : { bounds }),
    ...(facts.settings.working && interval !== null
      ? { working: { formula: model.formula, terms: finding.terms() } }
      : {}),
  }
}
