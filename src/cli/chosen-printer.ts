import { type LazyPrinter, PRINTERS } from '../print/printers/index.ts'
import { UsageError } from './exit-codes.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** Forms that show the problems themselves: the others say them on standard error. */
const SHOWS_PROBLEMS = new Set(['table', 'markdown', 'html'])

/**
 * The output form of a command line, and whether it shows problems itself.
 *
 * @throws UsageError for a form that is not there, and for a page on a terminal
 */
export const chosenPrinter = (
  options: Pick<RunOptions, 'format' | 'json' | 'output'>,
  { stdout }: Pick<Shell, 'stdout'>,
): { readonly printer: LazyPrinter; readonly showsProblems: boolean } => {
  const format = options.json === true ? 'json' : options.format
  const printer = PRINTERS.find(({ id }) => id === format)
  if (printer === undefined) throw new UsageError(`--format: no form is called ${format}`)
  if (format === 'html' && stdout.isTTY && (options.output ?? '-') === '-')
    throw new UsageError('a page is for a browser, not for a terminal: write it to a file with -o report.html')
  return { printer, showsProblems: SHOWS_PROBLEMS.has(format) }
}
