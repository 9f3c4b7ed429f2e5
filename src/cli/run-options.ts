import type { GroupBy } from '../read/account-groups.ts'
import type { JobsOption } from './jobs/choose-threads.ts'

/** What `--map` was given: columns by field, and files that hold such. */
export interface MapOption {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly string[]
}

/** The options of the estimating commands as commander leaves them. */
export interface RunOptions {
  readonly asOf?: string
  readonly year?: number
  readonly locale?: string
  readonly encoding?: string
  readonly from?: string
  readonly map?: MapOption
  readonly sources?: string
  readonly groupBy: GroupBy
  readonly strict?: boolean
  readonly level: number
  readonly prior?: Readonly<Record<string, string>>
  /** File with what `reach calibrate` learned. */
  readonly model?: string
  readonly ceiling?: number
  readonly minCell: number
  /** Slices that must all hold, as typed. */
  readonly target?: string
  readonly format: string
  readonly json?: boolean
  readonly output?: string
  readonly sort?: string
  readonly limit: number
  readonly detail?: boolean
  readonly include?: readonly string[]
  readonly quiet?: boolean
  readonly jobs?: JobsOption
  /** Conditions under which the run fails, as typed. */
  readonly failIf?: readonly string[]
  readonly allowMissing?: boolean
  /** File with an earlier JSON report. */
  readonly baseline?: string
  readonly junit?: string
  readonly color?: boolean
}
