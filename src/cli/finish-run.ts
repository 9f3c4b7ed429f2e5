import { checkGate } from '../print/gate/check-gate.ts'
import type { GateSubject } from '../print/gate/gate-subject.ts'
import { gateWords } from '../print/gate/gate-words.ts'
import { changeLines, changesSince } from '../print/outcome/changes.ts'
import { failedGates, type LeftOut, type RunOutcome } from '../print/outcome/run-outcome.ts'
import { summaryLine } from '../print/outcome/summary-line.ts'
import type { ReportProblem } from '../print/report.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { bugReport } from './bug-report.ts'
import { emit, problemLines } from './emit.ts'
import { EXIT } from './exit-codes.ts'
import { messageOf } from './find-files.ts'
import type { RunGates } from './gate-options.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** A run whose output is printed: what is left to say, and the exit code. */
export interface RunEnd {
  readonly command: 'reach estimate' | 'reach campaign'
  readonly subjects: readonly GateSubject[]
  /** How many accounts have something estimated. */
  readonly estimated: number
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly ReportProblem[]
  /** Whether the output told the problems already. */
  readonly told: boolean
  /** Null where something was estimated; else what to say. */
  readonly nothing: string | null
  readonly bugs: readonly unknown[]
  readonly milliseconds: number
}

/** One step of a workflow writes at most so many bytes of summary. @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const STEP_SUMMARY_ROOM = 2 ** 20

const outcomeOf = (end: RunEnd, { gates, baseline }: RunGates, options: RunOptions): RunOutcome => ({
  command: end.command,
  subjects: end.subjects,
  estimated: end.estimated,
  leftOut: end.leftOut,
  problems: end.problems,
  gates: end.subjects.flatMap((subject) =>
    gates.map((gate) => checkGate(gate, subject, baseline?.get(subject.id) ?? null)),
  ),
  allowMissing: options.allowMissing === true,
  changes: baseline === null ? null : changesSince(end.subjects, baseline),
  strict: options.strict === true,
})

const gateLines = (outcome: RunOutcome): string =>
  failedGates(outcome)
    .map((each) => `reach: gate failed for ${cleanText(each.subject.id)}: ${gateWords(each)}\n`)
    .join('')

/** Annotations and the summary of the step, where GitHub runs this. */
const tellGithub = async (outcome: RunOutcome, options: RunOptions, shell: Shell): Promise<void> => {
  const { runAnnotations } = await import('../print/outcome/run-annotations.ts')
  const lines = runAnnotations(outcome, options.quiet === true)
  await shell.stderr.write(lines.map((line) => `${line}\n`).join(''))
  const path = shell.env.GITHUB_STEP_SUMMARY
  if (path === undefined || path === '') return
  const { stepSummary } = await import('../print/outcome/step-summary.ts')
  try {
    const used = (await shell.look(path))?.size ?? 0
    await shell.append(path, stepSummary(outcome, STEP_SUMMARY_ROOM - used))
  } catch (error) {
    await shell.stderr.write(`reach: the summary of the step can't be written: ${cleanText(messageOf(error))}\n`)
  }
}

const tellPeople = async (outcome: RunOutcome, end: RunEnd, options: RunOptions, shell: Shell): Promise<void> => {
  if (!end.told) await shell.stderr.write(problemLines(end.problems, options.quiet, end.nothing !== null))
  await shell.stderr.write(gateLines(outcome))
}

const exitCode = (outcome: RunOutcome, { nothing, bugs, problems }: RunEnd, strict: boolean | undefined): number => {
  if (bugs.length > 0) return EXIT.bug
  if (nothing !== null) return EXIT.nothingUsable
  if (failedGates(outcome).length > 0) return EXIT.gate
  const bad = problems.some(({ severity }) => severity === 'error' || (strict === true && severity === 'warning'))
  return bad ? EXIT.badInput : EXIT.done
}

/**
 * Tells what a run came to, when its output is printed: problems, gates, changes, a line of summary; to GitHub as annotations; as JUnit
 * to a file. Only standard error and files are written to.
 *
 * @returns the exit code
 */
export const finishRun = async (end: RunEnd, gates: RunGates, options: RunOptions, shell: Shell): Promise<number> => {
  const outcome = outcomeOf(end, gates, options)
  const { quiet, junit } = options
  if (shell.env.GITHUB_ACTIONS === 'true') await tellGithub(outcome, options, shell)
  else await tellPeople(outcome, end, options, shell)
  if (quiet !== true && outcome.changes !== null)
    await shell.stderr.write(
      changeLines(outcome.changes)
        .map((line) => `reach: since the baseline: ${line}\n`)
        .join(''),
    )
  if (junit !== undefined) {
    const { runJunit } = await import('../print/outcome/run-junit.ts')
    await emit(runJunit(outcome), [], { output: junit, ...(quiet === true ? { quiet } : {}) }, shell, '--junit')
  }
  if (end.nothing !== null) await shell.stderr.write(`${end.nothing}\n`)
  else if (quiet !== true && (end.estimated > 1 || end.leftOut.length > 0)) {
    // A time is for people: without one, the same run says the same.
    const line = summaryLine(outcome, shell.stderr.isTTY ? end.milliseconds : null)
    await shell.stderr.write(`reach: ${line}\n`)
  }
  for (const bug of end.bugs.slice(0, 1)) await shell.stderr.write(bugReport(bug))
  return exitCode(outcome, end, options.strict)
}
