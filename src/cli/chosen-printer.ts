import { type LazyPrinter, PRINTERS } from '../print/printers/index.ts'
import { UsageError } from './exit-codes.ts'
import type { RunOptions } from './run-options.ts'

/** Forms that show the problems themselves: the others say them on standard error. */
const SHOWS_PROBLEMS = new Set(['table', 'markdown'])

/** The output form of a command line, and whether it shows problems itself. @throws UsageError for a form that is not there */
export const chosenPrinter = (
  options: Pick<RunOptions, 'format' | 'json'>,
): { readonly printer: LazyPrinter; readonly showsProblems: boolean } => {
  const format = options.json === true ? 'json' : options.format
  const printer = PRINTERS.find(({ id }) => id === format)
  if (printer === undefined) throw new UsageError(`--format: no form is called ${format}`)
  return { printer, showsProblems: SHOWS_PROBLEMS.has(format) }
}
