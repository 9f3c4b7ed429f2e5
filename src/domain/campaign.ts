import type { Dimension } from './audience.ts'
import type { Estimate } from './estimate.ts'
import type { Problem } from './problem.ts'

/** One member of a campaign: an account, or people reached by advertising. */
export interface CampaignIncrement {
  /** Id of the account, or the name of the paid reach. */
  readonly account: string
  readonly kind: 'account' | 'paid'
  /** People whom it reached, whoever else did. */
  readonly own: Estimate
  /** What it adds, whatever the order (Shapley value): the values sum to the campaign's viewers. */
  readonly estimate: Estimate
  /** What it adds to all that reached more people: the values sum to the campaign's viewers. */
  readonly ordered: Estimate
}

/** Several accounts as one audience. */
export interface CampaignEstimates {
  /** The headline `viewers` first. */
  readonly estimates: readonly Estimate[]
  /** By what they are due, largest first; members without a number last. */
  readonly increments: readonly CampaignIncrement[]
  readonly problems: readonly Problem[]
}

/** A combination of slices that all must hold, such as women in Greece. */
export type AudienceTarget = readonly { readonly dimension: Dimension; readonly segment: string }[]
