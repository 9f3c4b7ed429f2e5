import type { AsOf } from '../../domain/account.ts'
import type { AudienceTarget } from '../../domain/campaign.ts'
import type { Problem } from '../../domain/problem.ts'
import type { EstimateSettings } from '../../estimate/settings.ts'
import type { Inclusions } from '../../print/build-report.ts'
import type { GateNeeds, GateSubject } from '../../print/gate/gate-subject.ts'
import type { PrintOptions } from '../../print/printer.ts'
import type { ReportAccount } from '../../print/report.ts'
import type { ReadOptions } from '../../read/read-exports.ts'
import type { FoundFile } from '../find-files.ts'

/** A file of a job, without the way to its bytes: it can be sent to a thread. */
export type JobFile = Omit<FoundFile, 'load'>

/** The files that are read together: those of one folder, or all where folders may be joined. */
export interface FolderJob {
  readonly folder: string
  readonly files: readonly JobFile[]
  /** Size of all files. */
  readonly bytes: number
}

/** What every job of a run is told. Plain data. */
export interface JobSettings {
  readonly read: ReadOptions
  readonly estimate: EstimateSettings
  readonly target: AudienceTarget | null
  readonly include: Inclusions
  readonly needs: GateNeeds
  /** The output form whose pieces are made in the job; null where the accounts themselves are wanted. */
  readonly pieces: { readonly form: string; readonly options: PrintOptions } | null
}

/** An account of a job, small: what gates and summaries look at. */
export interface JobAccount {
  readonly subject: GateSubject
  readonly asOf: AsOf | null
  /** Ids of what its numbers take for granted. */
  readonly assumed: readonly string[]
  /** Whether anything could be estimated. */
  readonly usable: boolean
}

/** What a job gives. Plain data. */
export interface FolderResult {
  readonly accounts: readonly JobAccount[]
  /** The accounts as the report has them; none where pieces were made. */
  readonly reports: readonly ReportAccount[]
  /** The accounts as the output form prints them, one text each. */
  readonly pieces: readonly string[]
  readonly problems: readonly Problem[]
  readonly rows: number
  /** Headers of the tables, as `--map` is compared with them; none where nothing is mapped. */
  readonly columns: readonly string[]
}
