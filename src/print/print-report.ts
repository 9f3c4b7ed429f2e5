import type { Printer, PrintOptions } from './printer.ts'
import { csvPrinter } from './printers/csv.ts'
import { jsonPrinter } from './printers/json.ts'
import { jsonlPrinter } from './printers/jsonl.ts'
import { markdownPrinter } from './printers/markdown.ts'
import type { Report } from './report.ts'

/** A form that needs neither a terminal nor a document: the same words as after `--format`. */
export type PlainForm = 'json' | 'jsonl' | 'csv' | 'markdown'

/** How much of a report is wanted; what is left out is as on the command line. */
export interface PlainOptions {
  /** The rest of what is known: assumptions, every problem, full estimates in JSON Lines. */
  readonly detail?: boolean
  /** How many videos Markdown shows of one account, 0 or more; 20 unless told. */
  readonly limit?: number
  /** What Markdown sorts videos by: the id of an estimate (largest first), `posted` (newest first) or `id`; viewers unless told. */
  readonly sort?: string
}

const PLAIN: Readonly<Record<PlainForm, Printer>> = {
  json: jsonPrinter,
  jsonl: jsonlPrinter,
  csv: csvPrinter,
  markdown: markdownPrinter,
}

/**
 * A report as text, as `reach estimate --format` prints it: the whole of it, ending in a newline unless empty.
 *
 * Pure: the same report and options give the same text. Cells that a spreadsheet would run are made inert in CSV, and so is
 * everything that Markdown would read as its own.
 *
 * @param form `json` is the contract (`reach/schema/report.json`); `csv` has one row an estimate, `jsonl` one line a video
 * @throws RangeError for a form, a limit or an order that there is none of
 */
export const printReport = (report: Report, form: PlainForm, options: PlainOptions = {}): string => {
  const { detail = false, limit = 20, sort = null } = options
  if (!Object.hasOwn(PLAIN, form))
    throw new RangeError(`no form is called ${form}; expected one of ${Object.keys(PLAIN).join(', ')}`)
  if (!(Number.isInteger(limit) && limit >= 0))
    throw new RangeError(`limit must be a whole number from 0, got ${limit}`)
  const screen: PrintOptions = { color: false, unicode: true, width: 80, detail, limit, sort }
  return PLAIN[form].print(report, screen)
}
