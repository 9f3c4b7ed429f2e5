import { reportHead } from '../print/build-report.ts'
import type { LazyPrinter } from '../print/printers/index.ts'
import type { ReportTail } from '../print/report.ts'
import { chosenPrinter } from './chosen-printer.ts'
import { carryOut, estimatedReport, prepareBatch, TOOL, tailOf } from './estimated-report.ts'
import { finishRun } from './finish-run.ts'
import { readRunGates } from './gate-options.ts'
import type { BatchEnd } from './jobs/run-batch.ts'
import { openOutput, refuseOverwriting } from './open-output.ts'
import type { RunOptions } from './run-options.ts'
import { printOptions } from './screen-options.ts'
import type { Shell } from './shell.ts'

type Batch = Awaited<ReturnType<typeof prepareBatch>>

interface Printed {
  readonly end: BatchEnd
  readonly tail: ReportTail
  /** Whether anything was written. */
  readonly wrote: boolean
}

/** Forms in pieces are written while the folders are read: memory does not grow with their number. */
const printPieces = async (
  batch: Batch,
  options: RunOptions,
  chosen: LazyPrinter,
  shell: Shell,
): Promise<Printed | null> => {
  const { pieces } = await chosen.load()
  if (pieces === undefined) return null
  const screen = printOptions(options, shell)
  const output = await openOutput(options, batch.inputs, shell)
  try {
    let written = 0
    await output.write(pieces.begin(reportHead(TOOL, options.level)))
    const settings = { ...batch.settings, pieces: { form: chosen.id, options: screen } }
    const end = await carryOut({ ...batch, settings }, options, shell, async (result) => {
      for (const piece of result.pieces) await output.write(`${written++ === 0 ? '' : pieces.between}${piece}`)
    })
    const tail = tailOf(end, batch)
    await output.write(pieces.end(tail, written, screen))
    await output.keep()
    return { end, tail, wrote: true }
  } finally {
    await output.drop()
  }
}

/** Forms that need the whole report are written at the end, where there is anything to show. */
const printWhole = async (
  batch: Batch,
  options: RunOptions,
  chosen: LazyPrinter,
  shell: Shell,
  always: boolean,
): Promise<Printed> => {
  const { report, end } = await estimatedReport(batch, options, shell)
  if (end.estimated === 0 && !always) return { end, tail: report, wrote: false }
  const printer = await chosen.load()
  const output = await openOutput(options, batch.inputs, shell)
  try {
    await output.write(printer.print(report, printOptions(options, shell)))
    await output.keep()
  } finally {
    await output.drop()
  }
  return { end, tail: report, wrote: true }
}

const NOTHING =
  'reach: nothing to estimate from. `reach formats` lists what is read; `reach inspect` shows what was recognised.'

/** Reads and estimates folder by folder, prints, and tells what it came to. @returns the exit code */
export const estimate = async (paths: readonly string[], options: RunOptions, shell: Shell): Promise<number> => {
  const start = shell.now()
  const gates = await readRunGates(options, 'account', shell)
  const { printer: chosen, showsProblems } = chosenPrinter(options, shell)
  const batch = await prepareBatch(paths, options, chosen, shell, gates.needs)
  refuseOverwriting(options, batch.inputs)
  const { end, tail, wrote } =
    (await printPieces(batch, options, chosen, shell)) ??
    (await printWhole(batch, options, chosen, shell, !showsProblems))
  const { subjects, estimated, leftOut, bugs } = end
  const run = {
    command: 'reach estimate' as const,
    subjects,
    estimated,
    leftOut,
    bugs,
    problems: tail.problems,
    told: showsProblems && (wrote || options.output !== undefined),
    nothing: estimated === 0 ? NOTHING : null,
    milliseconds: shell.now() - start,
  }
  return finishRun(run, gates, options, shell)
}
