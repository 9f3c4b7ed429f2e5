import type { Validation } from './validation.ts'

/** What the reader's screen can show, and how much is wanted. A form for machines ignores all. */
export interface ValidationPrintOptions {
  readonly color: boolean
  /** Columns of the terminal, at least 40. */
  readonly width: number
  /** Every finding one by one. */
  readonly detail: boolean
}

/**
 * One form of a validation.
 *
 * To add one: a file in `printers/` that exports a ValidationPrinter, and a line in `printers/index.ts`. The laws in
 * test/print/validation then hold for it too.
 */
export interface ValidationPrinter {
  /** The word after `--format`. */
  readonly id: string
  /** What it is for, in a few words. */
  readonly title: string
  /** The whole output, ending in a newline unless empty. */
  readonly print: (validation: Validation, options: ValidationPrintOptions) => string
}
