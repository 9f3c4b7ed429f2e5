import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { RawRow, RawTable } from './raw-table.ts'
import { COMMA, type Dialect } from './table/dialect.ts'
import { type FoundTable, findTables } from './table/find-tables.ts'
import { readRecords, type TextRecord } from './table/read-records.ts'
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
  const lines = text.replace(/\r\n?/g, '\n')
  const unwrapped = unwrapRecords(lines)
  const body = unwrapped ?? lines
  const named = namedDelimiter(body)
  const rest = named === null ? body : body.replace(/^.*/, '')
  const dialect = named === null ? sniffDialect(rest) : { ...COMMA, delimiter: named }
  return { dialect, tables: findTables(readRecords(rest, dialect)), wrapped: unwrapped !== null }
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

const rowOf = ({ cells, line, state }: TextRecord, width: number, file: string): RawRow | Problem => {
  const place = { file, line }
  if (state === 'broken') return problem('bad-row', 'a quote opens here and is never closed', place)
  if (cells.length === width) return { cells, place }
  if (cells.length > width && !cells.slice(width).some(isFilled)) return { cells: cells.slice(0, width), place }
  const found = { got: `${cells.length} cells`, expected: `${width} cells as in the header` }
  return problem('bad-row', `expected ${found.expected}, got ${cells.length}`, place, found)
}

/** A quote at one end of a cell only belongs to nobody. */
const withoutStray = (cell: string, quote: string): string => {
  const [first, last] = [cell.startsWith(quote), cell.endsWith(quote)]
  return cell.split(quote).length !== 2 || first === last ? cell : first ? cell.slice(1) : cell.slice(0, -1)
}

const mended = ({ line }: TextRecord, file: string): Problem =>
  problem('row-mended', 'its quotes or delimiters were read as the width of the table asks', { file, line })

/** A found table with its rows of the header's width; the others are problems. */
export const rawTableOf = (
  { preamble, headerRows, headerLine, rows: found }: FoundTable,
  { quote }: Dialect,
  file: string,
): { table: RawTable; problems: readonly Problem[] } => {
  const header = headerRows[0] ?? []
  const rows: RawRow[] = []
  const problems: Problem[] = []
  for (const record of found) {
    const row = rowOf(record, header.length, file)
    if (!('cells' in row)) problems.push(row)
    else if (record.state !== 'mended') rows.push(row)
    else {
      rows.push({ ...row, cells: record.cells.map((cell) => withoutStray(cell, quote)) })
      problems.push(mended(record, file))
    }
  }
  const title = preamble.at(-1)?.[0] ?? null
  return { table: { file, title, header, headerLine, rows }, problems }
}

/** Reads delimited text as tables. Rows that do not fit their header are left out, each with a problem at its line. */
export const readCsv = (text: string, file: string): { tables: readonly RawTable[]; problems: readonly Problem[] } => {
  const { dialect, tables } = tablesOfText(text)
  const read = tables.map((found) => rawTableOf(found, dialect, file))
  return { tables: read.map(({ table }) => table), problems: read.flatMap(({ problems }) => problems) }
}
