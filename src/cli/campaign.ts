import { gateSubjects } from '../print/gate/gate-subject.ts'
import { campaignReport } from './campaign-report.ts'
import { chosenPrinter } from './chosen-printer.ts'
import { emit, problemLines } from './emit.ts'
import { EXIT } from './exit-codes.ts'
import { finishRun } from './finish-run.ts'
import { readRunGates } from './gate-options.ts'
import { refuseOverwriting } from './open-output.ts'
import type { RunOptions } from './run-options.ts'
import { printOptions } from './screen-options.ts'
import type { Shell } from './shell.ts'

const NOTHING =
  'reach: no creator has a number of people. `reach formats` lists what is read; `reach inspect` shows what was recognised.'

/** Estimates several accounts as one audience, prints, and tells what it came to. @returns the exit code */
export const campaign = async (paths: readonly string[], options: RunOptions, shell: Shell): Promise<number> => {
  const start = shell.now()
  const gates = await readRunGates(options, 'campaign', shell)
  const { printer: chosen, showsProblems } = chosenPrinter(options, shell)
  const { report, inputs, problems } = await campaignReport(paths, options, chosen, shell, gates.needs.ofVideos)
  refuseOverwriting(options, inputs)
  if (report === null) {
    await shell.stderr.write(problemLines(problems, options.quiet, true))
    await shell.stderr.write('reach: the plan was not carried out\n')
    return EXIT.nothingUsable
  }
  const usable = report.campaign?.estimates.some(({ value }) => value !== null) === true
  if (usable || !showsProblems) {
    const printer = await chosen.load()
    await emit(printer.print(report, printOptions(options, shell)), inputs, options, shell)
  }
  const run = {
    command: 'reach campaign' as const,
    subjects: gateSubjects(report, gates.needs),
    estimated: report.accounts.filter(({ grade }) => grade !== 'insufficient').length,
    leftOut: [],
    bugs: [],
    problems: report.problems,
    told: showsProblems && usable && options.output === undefined,
    nothing: usable ? null : NOTHING,
    milliseconds: shell.now() - start,
  }
  return finishRun(run, gates, options, shell)
}
