import type { GateOutcome } from '../gate/check-gate.ts'
import type { GateSubject } from '../gate/gate-subject.ts'
import type { ReportProblem } from '../report.ts'
import type { Change } from './changes.ts'

/** A folder that gave nothing, and the code of the problem that speaks of it first. */
export interface LeftOut {
  readonly folder: string
  readonly code: string
}

/** What a run came to, as far as people and machines that run it need to know: small, whatever the report holds. */
export interface RunOutcome {
  /** `reach estimate`, as reports of tests name it. */
  readonly command: string
  /** In the order of the report: accounts, or the campaign. */
  readonly subjects: readonly GateSubject[]
  /** How many accounts have something estimated. */
  readonly estimated: number
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly ReportProblem[]
  /** Every gate on every subject. */
  readonly gates: readonly GateOutcome[]
  /** A gate that can't be told passes. */
  readonly allowMissing: boolean
  /** Against the baseline; null where there is none. */
  readonly changes: readonly Change[] | null
  /** Warnings count as errors. */
  readonly strict: boolean
}

/** Whether a gate fails the run. */
export const failsRun = ({ state }: GateOutcome, allowMissing: boolean): boolean =>
  state === 'breached' || (state === 'missing' && !allowMissing)

/** The gates that fail a run. */
export const failedGates = ({ gates, allowMissing }: RunOutcome): GateOutcome[] =>
  gates.filter((outcome) => failsRun(outcome, allowMissing))
