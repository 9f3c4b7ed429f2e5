import type { Report, ReportAccount, ReportHead, ReportTail } from './report.ts'

/** What the reader's screen can show, and how much of the report is wanted. A data form ignores all but `detail`. */
export interface PrintOptions {
  readonly color: boolean
  /** False: only ASCII of our own (bars, rules and dashes). */
  readonly unicode: boolean
  /** Columns of the terminal, at least 40. */
  readonly width: number
  /** The rest of what is known: assumptions, every problem, full estimates. */
  readonly detail: boolean
  /** How many videos a table shows of one account. */
  readonly limit: number
  /** One of `VIDEO_SORTS`; null for viewers. */
  readonly sort: string | null
}

/** An output form account by account: memory does not grow with their number, and each can be made in a thread of its own. */
export interface PrinterPieces {
  readonly begin: (head: ReportHead) => string
  readonly account: (account: ReportAccount, options: PrintOptions) => string
  /** Stands between two accounts. */
  readonly between: string
  /** @param accounts how many there were */
  readonly end: (tail: ReportTail, accounts: number, options: PrintOptions) => string
}

/**
 * One output form.
 *
 * To add one: a file in `printers/` that exports a Printer, and a line in `printers/index.ts`. The laws in test/print
 * then hold for it too: no escape or bidi character of a file gets out, and the same report gives the same text.
 */
export interface Printer {
  /** The word after `--format`. */
  readonly id: string
  /** What it is for, in a few words. */
  readonly title: string
  /** The whole output, ending in a newline unless empty. */
  readonly print: (report: Report, options: PrintOptions) => string
  /** The same output in pieces, for forms that can be cut between accounts. */
  readonly pieces?: PrinterPieces
}

/** The whole output of a form that is made in pieces. */
export const printPieces =
  ({ begin, account, between, end }: PrinterPieces): Printer['print'] =>
  (report, options) =>
    [
      begin(report),
      report.accounts.map((each) => account(each, options)).join(between),
      end(report, report.accounts.length, options),
    ].join('')
