import type { Problem } from '../../domain/problem.ts'
import { fitRows } from './fit-rows.ts'
import type { RawTable } from './raw-table.ts'
import { COMMA, type Dialect } from './table/dialect.ts'
import { type FoundTable, findTables } from './table/find-tables.ts'
import { readRecords } from './table/read-records.ts'
import { sniffDialect } from './table/sniff-dialect.ts'
import { unwrapRecords } from './table/unwrap-records.ts'

/** A text as tables, before anybody knows what they are. */
export interface TextTables {
  readonly dialect: Dialect
  readonly tables: readonly FoundTable[]
  /** Whether every record was wrapped in one more pair of quotes. */
  readonly wrapped: boolean
}

/** A `sep=` line names the delimiter; it counts as a line. */
const namedDelimiter = (text: string): string | null => /^sep=(.)\n/i.exec(text)?.[1] ?? null

/**
 * Finds dialect and tables of a delimited text.
 *
 * Line ends of any system (also inside quotes) become `\n`, so that lines count as an editor counts them.
 */
export const tablesOfText = (text: string): TextTables => {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  // Files put one behind the other keep their byte-order marks.
  const lines = plain.includes('\ufeff') ? plain.replace(/^\ufeff+/gm, '') : plain
  const unwrapped = unwrapRecords(lines)
  const body = unwrapped ?? lines
  const named = namedDelimiter(body)
  const rest = named === null ? body : body.replace(/^.*/, '')
  const dialect = named === null ? sniffDialect(rest) : { ...COMMA, delimiter: named }
  return { dialect, tables: findTables(readRecords(rest, dialect)), wrapped: unwrapped !== null }
}

/** Reads delimited text as tables. Rows that do not fit their header are left out, each with a problem at its line. */
export const readCsv = (text: string, file: string): { tables: readonly RawTable[]; problems: readonly Problem[] } => {
  const { dialect, tables } = tablesOfText(text)
  const read = tables.map((found) => fitRows(found, dialect.quote, file))
  return { tables: read.map(({ table }) => table), problems: read.flatMap(({ problems }) => problems) }
}
