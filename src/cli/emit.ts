import { problemPlace } from '../print/outcome/problem-place.ts'
import type { ReportProblem } from '../print/report.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { EXIT, UsageError } from './exit-codes.ts'
import { messageOf } from './find-files.ts'
import { refuseInput } from './open-output.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/**
 * Writes a run's output to standard output, or to a file: whole or not at all, and never over one of the inputs.
 *
 * @param option how the user named the file
 */
export const emit = async (
  text: string,
  inputs: readonly string[],
  options: Pick<RunOptions, 'output' | 'quiet'>,
  shell: Shell,
  option = '--output',
): Promise<void> => {
  const { output } = options
  if (output === undefined || output === '-') return shell.stdout.write(text)
  refuseInput(option, output, inputs)
  // What is written now is written whole, whenever Ctrl-C comes.
  shell.endOnInterrupt(EXIT.interrupted)
  try {
    await shell.write(output, text)
  } catch (error) {
    throw new UsageError(`${option}: ${output} can't be written: ${messageOf(error)}`)
  }
  if (options.quiet !== true) await shell.stderr.write(`reach: wrote ${output}\n`)
}

/** How many problems of one kind are printed one by one. */
const SHOWN = 5

/** One line a problem for standard error, for forms whose readers do not see the report; more of a kind are counted. @param notes whether mere information is told too */
export const problemLines = (problems: readonly ReportProblem[], quiet: boolean | undefined, notes = false): string => {
  const told = problems.filter(
    ({ severity }) => severity === 'error' || (quiet !== true && (severity === 'warning' || notes)),
  )
  const seen = new Map<string, number>()
  const lines = told.flatMap((problem) => {
    const count = (seen.get(problem.code) ?? 0) + 1
    seen.set(problem.code, count)
    if (count > SHOWN) return []
    const place = problemPlace(problem)
    return [
      `reach: ${problem.severity} ${problem.code}: ${place === '' ? '' : `${place}: `}${problem.message}. ${problem.hint}`,
    ]
  })
  const more = [...seen].flatMap(([code, count]) => (count > SHOWN ? [`reach: ${count - SHOWN} more of ${code}`] : []))
  return [...lines, ...more].map((line) => `${cleanText(line)}\n`).join('')
}
