import type { Period } from './account.ts'
import type { IsoDate } from './day.ts'

/** A number that is known exactly (all three equal) or within a range. */
export interface PlanRange {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** One member of a planned campaign: an account with its exports, or people reached by advertising. */
export interface PlanCreator {
  readonly name: string
  /** Files, folders or archives; relative ones to the folder of the plan. Empty for paid reach. */
  readonly exports: readonly string[]
  /** People reached by advertising, instead of exports. */
  readonly paid: PlanRange | null
  /** Views of the advertising. */
  readonly views: number | null
  /** The days that count; null for all. */
  readonly dates: Period | null
  readonly asOf: IsoDate | null
  /** Fractions of the audience by territory (ISO 3166 alpha-2), summing to at most 1; null to take those of the exports. */
  readonly territories: Readonly<Record<string, number>> | null
  readonly spend: number | null
  readonly followers: number | null
}

/** People whom two members are known to share: as a fraction of the smaller one's viewers, or as people. */
export interface PlanOverlap {
  readonly between: readonly [string, string]
  readonly fraction?: PlanRange
  readonly people?: PlanRange
}

/** What the user knows of a campaign. */
export interface CampaignPlan {
  readonly creators: readonly PlanCreator[]
  readonly overlaps: readonly PlanOverlap[]
  readonly dates: Period | null
  readonly currency: string | null
  /** People reached by all members together, where somebody counted them. */
  readonly deduplicated: number | null
  /** People who could be reached, by territory. */
  readonly ceilings: Readonly<Record<string, number>>
}
