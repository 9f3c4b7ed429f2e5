/**
 * The estimator alone: pure functions and lists of plain data, nothing of Node in them, so that they run in a browser as well.
 *
 * Everything is synchronous; nothing is read, written or kept. A bundler takes only what is used.
 *
 * @packageDocumentation
 */

export {
  type Account,
  type AsOf,
  type FileRecord,
  type Period,
  PLATFORMS,
  type Platform,
  type ReachWindow,
  type WindowParts,
} from './domain/account.ts'
export {
  type Dimension,
  type Segment,
  type SourceFraction,
  type SourceSplit,
  TRAFFIC_SOURCES,
  type TrafficSource,
} from './domain/audience.ts'
export type { AudienceTarget, CampaignEstimates, CampaignIncrement } from './domain/campaign.ts'
export type { Day, DayNumbers, IsoDate } from './domain/day.ts'
export {
  type AccountEstimates,
  type AudienceCut,
  type AudienceSegment,
  BASES,
  type Basis,
  type DayPoint,
  type Estimate,
  type EstimateSubject,
  type Grade,
  type InputRef,
  type JointAudience,
  type JointCell,
  type Sensitivity,
  type Term,
  type TermRange,
  type Unit,
  type VideoEstimates,
} from './domain/estimate.ts'
export { PAID_LEVELS, type Paid, type PaidLevel } from './domain/paid.ts'
export type { Outcome, Problem, ProblemPlace } from './domain/problem.ts'
export { PROBLEMS, type ProblemCode } from './domain/problem-catalogue.ts'
export type { Reading, RecordPlace } from './domain/reading.ts'
export type { Video, VideoNumbers, VideoSnapshot } from './domain/video.ts'
export { type FittedTable, fitMargins } from './estimate/audience/fit-margins.ts'
export {
  type AudienceSlice,
  type ProjectedAudience,
  type ProjectedSegment,
  type ProjectionOptions,
  projectAudience,
} from './estimate/audience/project-audience.ts'
export {
  accountPart,
  type CampaignInput,
  type CampaignPart,
  type KnownOverlap,
  type PartDetails,
  paidPart,
  plainCampaign,
} from './estimate/campaign/campaign-input.ts'
export { CAMPAIGN_MODELS, type CampaignModel, recomputeCampaign } from './estimate/campaign/campaign-models.ts'
export { cutAccount } from './estimate/campaign/cut-account.ts'
export { estimateCampaign } from './estimate/campaign/estimate-campaign.ts'
export type { TerritoryFractions } from './estimate/campaign/territory-split.ts'
export { DEFAULT_SETTINGS, estimateReach } from './estimate/estimate-reach.ts'
export type { Interval } from './estimate/interval.ts'
export type { ModelDescription } from './estimate/model.ts'
export { ACCOUNT_MODELS } from './estimate/models/index.ts'
export {
  type DatedValue,
  type DayShift,
  detectDayShift,
  type ShiftSegment,
} from './estimate/period/detect-day-shift.ts'
export { type PeriodReach, type PeriodReachInput, periodReach } from './estimate/period/period-reach.ts'
export { type PeriodReachBounds, periodReachBounds, type ViewerDay } from './estimate/period/period-reach-bounds.ts'
export { PRIORS, type Prior, priorTable } from './estimate/priors.ts'
export type { EstimateSettings, WorkingOf } from './estimate/settings.ts'
export {
  type BeyondPrior,
  beyondTikTok,
  type UnknownFraction,
  type UnknownNumber,
} from './estimate/shares/beyond-tiktok.ts'
export { discretisedGammaInterval } from './estimate/shares/discretised-gamma-interval.ts'
export { finalSize } from './estimate/shares/final-size.ts'
export { type MomentumEvidence, momentum, momentumEvidence } from './estimate/shares/momentum.ts'
export type { NewViewersPerSharePrior } from './estimate/shares/new-viewers-per-share.ts'
export { type PooledConversion, poolConversion } from './estimate/shares/pooled-conversion.ts'
export { quietDayBound } from './estimate/shares/quiet-day-bound.ts'
export { reachInPool } from './estimate/shares/reach-in-pool.ts'
export {
  type CascadeDay,
  type ReproductionNumber,
  type ReproductionOptions,
  reproductionNumber,
} from './estimate/shares/reproduction-number.ts'
export { type ShareGenerations, shareGenerations } from './estimate/shares/share-generations.ts'
export { shareNovelty } from './estimate/shares/share-novelty.ts'
export { type ShareRate, shareRateInterval, shareRatePosterior } from './estimate/shares/share-rate.ts'
export type { ShareSources } from './estimate/shares/share-sources.ts'
export { sharingDayWeights } from './estimate/shares/sharing-kernel.ts'
export type { SplitEvidence, SplitPrior } from './estimate/shares/split-conversion.ts'
export {
  type SharedDays,
  type SharedViewing,
  type SplitDays,
  type ViralCoefficient,
  type ViralCoefficientPrior,
  viralCoefficient,
} from './estimate/shares/viral-coefficient.ts'
export {
  type ShareCounts,
  type ViralCoefficientPosterior,
  type ViralCoefficientPosteriorPrior,
  viralCoefficientPosterior,
} from './estimate/shares/viral-coefficient-posterior.ts'
export { type Symbols, symbolsOf } from './estimate/symbols.ts'
export { fitOverlap } from './estimate/union/fit-overlap.ts'
export { type CombinationBounds, frechetBounds } from './estimate/union/frechet-bounds.ts'
export { type IncrementalPart, incrementalReach } from './estimate/union/incremental-reach.ts'
export { type KnownUnion, MOST_OVERLAP, type OverlapBelief } from './estimate/union/overlap-prior.ts'
export {
  addReach,
  EXACT_PARTS,
  emptyReachSketch,
  mergeReachSketches,
  type ReachSketch,
  reachSketchOf,
  type SketchBin,
  sketchUnion,
} from './estimate/union/reach-sketch.ts'
export { type OverlapParams, unionReach } from './estimate/union/union-reach.ts'
export {
  type ViewersRange,
  type ViewsPerViewerBelief,
  viewersFromViews,
} from './estimate/views-per-viewer/viewers-from-views.ts'
export {
  type KnownVideo,
  type ViewsPerViewerPosterior,
  viewsPerViewerPosterior,
} from './estimate/views-per-viewer/views-per-viewer.ts'
export {
  FACEBOOK_POST,
  INSTAGRAM_REEL,
  TIKTOK_ACCOUNT_DAY,
  TIKTOK_POST,
  type ViewsPerViewerPopulation,
  type ViewsPerViewerPrior,
} from './estimate/views-per-viewer/views-per-viewer-priors.ts'
export type { LogNormal } from './math/truncated-log-normal.ts'
