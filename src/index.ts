/**
 * The library: reading exports, estimating reach, and the pure functions that the estimates are made of.
 *
 * `readExports` is the only asynchronous function; everything else is pure and synchronous.
 *
 * @packageDocumentation
 */

export type { Account, AsOf, FileRecord, Period, Platform, ReachWindow } from './domain/account.ts'
export type { Dimension, Segment, SourceFraction, TrafficSource } from './domain/audience.ts'
export type { AudienceTarget, CampaignEstimates, CampaignIncrement } from './domain/campaign.ts'
export type { Day, DayNumbers, IsoDate } from './domain/day.ts'
export type {
  AccountEstimates,
  AudienceCut,
  AudienceSegment,
  Basis,
  DayPoint,
  Estimate,
  EstimateSubject,
  Grade,
  InputRef,
  JointAudience,
  JointCell,
  Term,
  Unit,
  VideoEstimates,
} from './domain/estimate.ts'
export type { Paid, PaidLevel } from './domain/paid.ts'
export type { Outcome, Problem, ProblemPlace } from './domain/problem.ts'
export { PROBLEMS, type ProblemCode } from './domain/problem-catalogue.ts'
export type { Reading, RecordPlace } from './domain/reading.ts'
export type { Video, VideoNumbers } from './domain/video.ts'
export { type FittedTable, fitMargins } from './estimate/audience/fit-margins.ts'
export {
  type AudienceSlice,
  type ProjectedAudience,
  type ProjectionOptions,
  projectAudience,
} from './estimate/audience/project-audience.ts'
export {
  accountPart,
  type CampaignInput,
  type CampaignPart,
  type KnownOverlap,
  paidPart,
  plainCampaign,
} from './estimate/campaign/campaign-input.ts'
export { CAMPAIGN_MODELS, recomputeCampaign } from './estimate/campaign/campaign-models.ts'
export { cutAccount } from './estimate/campaign/cut-account.ts'
export { estimateCampaign } from './estimate/campaign/estimate-campaign.ts'
export { DEFAULT_SETTINGS, estimateReach } from './estimate/estimate-reach.ts'
export type { Interval } from './estimate/interval.ts'
export {
  type DatedValue,
  type DayShift,
  detectDayShift,
  type ShiftSegment,
} from './estimate/period/detect-day-shift.ts'
export { type PeriodReach, type PeriodReachInput, periodReach } from './estimate/period/period-reach.ts'
export { type PeriodReachBounds, periodReachBounds, type ViewerDay } from './estimate/period/period-reach-bounds.ts'
export { PRIORS, type Prior, priorTable } from './estimate/priors.ts'
export type { EstimateSettings } from './estimate/settings.ts'
export { type BeyondPrior, beyondTikTok } from './estimate/shares/beyond-tiktok.ts'
export { discretisedGammaInterval } from './estimate/shares/discretised-gamma-interval.ts'
export { finalSize } from './estimate/shares/final-size.ts'
export { type MomentumEvidence, momentum, momentumEvidence } from './estimate/shares/momentum.ts'
export { poolConversion } from './estimate/shares/pooled-conversion.ts'
export { quietDayBound } from './estimate/shares/quiet-day-bound.ts'
export { reachInPool } from './estimate/shares/reach-in-pool.ts'
export { reproductionNumber } from './estimate/shares/reproduction-number.ts'
export { shareGenerations } from './estimate/shares/share-generations.ts'
export { shareNovelty } from './estimate/shares/share-novelty.ts'
export { type ShareRate, shareRateInterval, shareRatePosterior } from './estimate/shares/share-rate.ts'
export { sharingDayWeights } from './estimate/shares/sharing-kernel.ts'
export { type SharedViewing, type ViralCoefficient, viralCoefficient } from './estimate/shares/viral-coefficient.ts'
export { viralCoefficientPosterior } from './estimate/shares/viral-coefficient-posterior.ts'
export { fitOverlap } from './estimate/union/fit-overlap.ts'
export { frechetBounds } from './estimate/union/frechet-bounds.ts'
export { incrementalReach } from './estimate/union/incremental-reach.ts'
export type { KnownUnion } from './estimate/union/overlap-prior.ts'
export {
  addReach,
  emptyReachSketch,
  mergeReachSketches,
  type ReachSketch,
  sketchUnion,
} from './estimate/union/reach-sketch.ts'
export { type OverlapParams, unionReach } from './estimate/union/union-reach.ts'
export { viewersFromViews } from './estimate/views-per-viewer/viewers-from-views.ts'
export { type ViewsPerViewerPosterior, viewsPerViewerPosterior } from './estimate/views-per-viewer/views-per-viewer.ts'
export {
  FACEBOOK_POST,
  INSTAGRAM_REEL,
  TIKTOK_ACCOUNT_DAY,
  TIKTOK_POST,
  type ViewsPerViewerPrior,
} from './estimate/views-per-viewer/views-per-viewer-priors.ts'
export { buildReport, type ReportInput } from './print/build-report.ts'
export type { Report } from './print/report.ts'
export { readTypedSources } from './read/cells/typed-sources.ts'
export { readTable, type Table, type TableReading, type TableRow } from './read/open/read-table.ts'
export { type ReadOptions, type ReadResult, readExports } from './read/read-exports.ts'
export type { SourceFile } from './read/source-file.ts'
export { VERSION } from './version.ts'
