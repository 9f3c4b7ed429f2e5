import type { Problem } from '../../domain/problem.ts'
import { checkEncoding } from '../check-encoding.ts'
import { tablesOfText } from './csv.ts'
import { decode } from './decode.ts'
import type { FoundTable } from './table/find-tables.ts'

/** A row as the text has it: not checked against the header, so that its width may differ. */
export interface TableRow {
  readonly cells: readonly string[]
  /** The line on which it begins, from 1. */
  readonly line: number
  /** `mended`: misplaced quotes or another delimiter were read as the other rows suggest. `broken`: a quote that nothing closes. */
  readonly state?: 'mended' | 'broken'
}

/** A table found in a text. */
export interface Table {
  /** Filled cells of the lines above its header, and of those below its last row behind a blank line. */
  readonly preamble: readonly (readonly string[])[]
  readonly footer: readonly (readonly string[])[]
  /** Several where header rows stand above each other; none where the first row looks like the others. */
  readonly headers: readonly (readonly string[])[]
  /** The line of the first header row; of the first row, where there is no header. */
  readonly headerLine: number
  readonly rows: readonly TableRow[]
}

/** What a delimited text holds, and how it is written. */
export interface TableReading {
  /** WHATWG name; null where the bytes are no text. */
  readonly encoding: string | null
  readonly delimiter: string
  readonly quote: string
  readonly escape: string
  /** Whether every record was wrapped in one more pair of quotes. */
  readonly wrapped: boolean
  readonly tables: readonly Table[]
  readonly problems: readonly Problem[]
}

const tableOf = ({ preamble, footer, headerRows, headerLines, headless, rows }: FoundTable): Table => {
  const headerLine = headerLines[0] ?? 1
  const body = rows.map(({ cells, line, state }) => ({ cells, line, ...(state === undefined ? {} : { state }) }))
  return headless
    ? { preamble, footer, headers: [], headerLine, rows: [{ cells: headerRows[0] ?? [], line: headerLine }, ...body] }
    : { preamble, footer, headers: headerRows, headerLine, rows: body }
}

/**
 * Reads any delimited text (CSV, TSV and what people make of them) without being told how it is written: encoding, delimiter,
 * quotes and escapes, line ends, preambles and footers, several header rows, several tables.
 *
 * Cells are text as written. Never throws for what the bytes hold.
 * @param options.encoding a WHATWG label, where the guess is wrong
 * @param options.path what problems call the text
 * @throws RangeError (as a rejection) for a label that no encoding has
 */
export const readTable = async (
  bytes: Uint8Array,
  options: { readonly encoding?: string; readonly path?: string } = {},
): Promise<TableReading> => {
  checkEncoding(options.encoding)
  const { text, encoding, problems } = await decode(bytes, options.path ?? '-', options.encoding)
  const { dialect, tables, wrapped } = tablesOfText(text ?? '')
  const { delimiter, quote, escapeSign, spaced } = dialect
  return {
    encoding,
    delimiter: spaced ? `${delimiter} ` : delimiter,
    quote,
    escape: escapeSign,
    wrapped,
    tables: tables.map(tableOf),
    problems,
  }
}
