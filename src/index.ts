/**
 * The library: reading exports, estimating reach, and the pure functions that the estimates are made of.
 *
 * `readExports` is the only asynchronous function; everything else is pure and synchronous.
 *
 * @packageDocumentation
 */

export type { Account, AsOf, FileRecord, Period } from './domain/account.ts'
export type { Dimension, Segment, SourceFraction, TrafficSource } from './domain/audience.ts'
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
  Term,
  Unit,
  VideoEstimates,
} from './domain/estimate.ts'
export type { Outcome, Problem, ProblemPlace } from './domain/problem.ts'
export { PROBLEMS, type ProblemCode } from './domain/problem-catalogue.ts'
export type { Reading, RecordPlace } from './domain/reading.ts'
export type { Video, VideoNumbers } from './domain/video.ts'
export { type DatedValue, type DayShift, detectDayShift, type ShiftSegment } from './estimate/detect-day-shift.ts'
export { DEFAULT_SETTINGS, estimateReach } from './estimate/estimate-reach.ts'
export { finalSize } from './estimate/final-size.ts'
export { fitOverlap } from './estimate/fit-overlap.ts'
export { incrementalReach } from './estimate/incremental-reach.ts'
export type { Interval } from './estimate/interval.ts'
export type { KnownUnion } from './estimate/overlap-prior.ts'
export { type PeriodReach, type PeriodReachInput, periodReach } from './estimate/period-reach.ts'
export { type PeriodReachBounds, periodReachBounds, type ViewerDay } from './estimate/period-reach-bounds.ts'
export { PRIORS, type Prior, priorTable } from './estimate/priors.ts'
export {
  type AudienceSlice,
  type ProjectedAudience,
  type ProjectionOptions,
  projectAudience,
} from './estimate/project-audience.ts'
export {
  addReach,
  emptyReachSketch,
  mergeReachSketches,
  type ReachSketch,
  sketchUnion,
} from './estimate/reach-sketch.ts'
export { reproductionNumber } from './estimate/reproduction-number.ts'
export type { EstimateSettings } from './estimate/settings.ts'
export { shareGenerations } from './estimate/share-generations.ts'
export { type ShareRate, shareRateInterval, shareRatePosterior } from './estimate/share-rate.ts'
export { type OverlapParams, unionReach } from './estimate/union-reach.ts'
export { viewersFromViews } from './estimate/viewers-from-views.ts'
export { type ViewsPerViewerPosterior, viewsPerViewerPosterior } from './estimate/views-per-viewer.ts'
export {
  FACEBOOK_POST,
  INSTAGRAM_REEL,
  TIKTOK_ACCOUNT_DAY,
  TIKTOK_POST,
  type ViewsPerViewerPrior,
} from './estimate/views-per-viewer-priors.ts'
export { type SharedViewing, type ViralCoefficient, viralCoefficient } from './estimate/viral-coefficient.ts'
export { viralCoefficientPosterior } from './estimate/viral-coefficient-posterior.ts'
export { buildReport, type ReportInput } from './print/build-report.ts'
export type { Report } from './print/report.ts'
export { type ReadOptions, type ReadResult, readExports } from './read/read-exports.ts'
export type { SourceFile } from './read/source-file.ts'
export { readTypedSources } from './read/typed-sources.ts'
export { VERSION } from './version.ts'
