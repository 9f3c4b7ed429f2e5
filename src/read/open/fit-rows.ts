import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { RawRow, RawTable } from './raw-table.ts'
import type { FoundTable } from './table/find-tables.ts'
import type { TextRecord } from './table/read-records.ts'
import { isFilled } from './table/record-kinds.ts'
import { isTotalRow } from './table/total-row.ts'

interface TextRow extends RawRow {
  readonly cells: readonly string[]
}

const wrongWidth = ({ cells }: TextRecord, width: number, place: RawRow['place']): Problem => {
  const found = { got: `${cells.length} cells`, expected: `${width} cells as in the header` }
  return problem('bad-row', `expected ${found.expected}, got ${cells.length}`, place, found)
}

/** A quote at one end of a cell only belongs to nobody. */
const withoutStray = (cell: string, quote: string): string => {
  const [first, last] = [cell.startsWith(quote), cell.endsWith(quote)]
  return cell.split(quote).length !== 2 || first === last ? cell : first ? cell.slice(1) : cell.slice(0, -1)
}

/** From which column on some whole row has nothing but blanks: so many cells a tool may have left out at the end of others. */
const blankFrom = (records: readonly TextRecord[], width: number): number =>
  records.reduce((least, { cells, state }) => {
    if (cells.length !== width || state !== undefined) return least
    return Math.min(least, cells.findLastIndex(isFilled) + 1)
  }, width)

interface How {
  readonly width: number
  readonly quote: string
  readonly file: string
  /** Rows from this column on may have left their blank cells out. */
  readonly blank: number
}

const rowOf = (record: TextRecord, { width, quote, file, blank }: How): { row?: TextRow; problem?: Problem } => {
  const { cells, line, state } = record
  const place = { file, line }
  if (state === 'broken') return { problem: problem('bad-row', 'a quote opens here and is never closed', place) }
  const mended = (why: string): Problem => problem('row-mended', why, place)
  if (cells.length < width && cells.length >= blank && state === undefined) {
    const filled = [...cells, ...new Array<string>(width - cells.length).fill('')]
    return {
      row: { cells: filled, place },
      problem: mended('the cells missing at its end were read as blank, as other rows have them'),
    }
  }
  const fits = cells.length === width || (cells.length > width && !cells.slice(width).some(isFilled))
  if (!fits) return { problem: wrongWidth(record, width, place) }
  const own = cells.length === width ? cells : cells.slice(0, width)
  if (state !== 'mended') return { row: { cells: own, place } }
  const why = 'its quotes or delimiters were read as the width of the table asks'
  return { row: { cells: own.map((cell) => withoutStray(cell, quote)), place }, problem: mended(why) }
}

/** Marks the first and the last row where they are totals of the others. */
const withTotals = (rows: readonly TextRow[]): RawRow[] =>
  rows.map((row, index) => {
    if (index > 0 && index < rows.length - 1) return row
    const others = () => rows.flatMap(({ cells }, other) => (other === index ? [] : [cells]))
    return isTotalRow(row.cells, others()) ? { ...row, total: true } : row
  })

/** A found table with its rows of the header's width; the others are problems. */
export const fitRows = (
  { preamble, headerRows, headerLines, rows: found }: FoundTable,
  quote: string,
  file: string,
): { table: RawTable; problems: readonly Problem[] } => {
  const header = headerRows[0] ?? []
  const width = header.length
  const isShort = found.some(({ cells }) => cells.length < width)
  const how = { width, quote, file, blank: isShort ? blankFrom(found, width) : width }
  const fitted = found.map((record) => rowOf(record, how))
  const rows = withTotals(fitted.flatMap(({ row }) => row ?? []))
  const headers = headerRows.map((cells, index) => ({ cells, line: headerLines[index] ?? 1 }))
  const title = preamble.at(-1)?.[0] ?? null
  const several = headers.length > 1 ? { headers } : {}
  return {
    table: { file, title, header, headerLine: headerLines[0] ?? 1, rows, ...several },
    problems: fitted.flatMap((each) => each.problem ?? []),
  }
}
