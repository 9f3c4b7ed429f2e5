import type { infer as Infer } from 'zod'
import type { reportSchema } from './report-schema.ts'

/** The same shape, with every field and list read-only. */
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/**
 * Everything that a run found, rounded and ready to print.
 *
 * Inferred from its schema, because here the schema is the product; imported as a type only, so that no printer
 * loads zod.
 */
export type Report = DeepReadonly<Infer<typeof reportSchema>>

/** The fields before the accounts, and those after them: a report can be written account by account. */
export type ReportHead = Pick<Report, 'schemaVersion' | 'tool' | 'level'>
export type ReportTail = Pick<Report, 'campaign' | 'assumptions' | 'problems' | 'asOf'>

export type ReportAccount = Report['accounts'][number]
export type ReportVideo = ReportAccount['videos'][number]
export type ReportCut = ReportAccount['audience'][number]
export type ReportSegment = ReportCut['segments'][number]
export type ReportJoint = NonNullable<ReportAccount['joint']>
export type ReportDay = ReportAccount['series'][number]
export type ReportAssumption = NonNullable<Report['assumptions']>[number]
export type ReportProblem = Report['problems'][number]
export type ReportCampaign = NonNullable<Report['campaign']>

/** One quantity as printed: people, views and viewer-days whole, fractions and ratios with 6 significant digits. */
export type ReportEstimate = ReportAccount['estimates'][number]

export type ReportWindow = ReportEstimate['window']
