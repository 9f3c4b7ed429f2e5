import { cellType } from './cell-type.ts'
import { headerHeight, headerIndex } from './header-rows.ts'
import type { TextRecord } from './read-records.ts'
import { filledOf, isBlank, isFilled, isHeaderOf, isTyped, LOOK, typedColumns } from './record-kinds.ts'
import { sideBySide } from './side-by-side.ts'

/** A table as it stands in a text or a sheet: where it begins and ends, nothing of what it means. */
export interface FoundTable {
  /** Lines above the header that belong to it, each as its filled cells. */
  readonly preamble: readonly (readonly string[])[]
  /** The header; more than one row where several stand above each other. */
  readonly headerRows: readonly (readonly string[])[]
  /** The line of each. */
  readonly headerLines: readonly number[]
  /** Whether the first row looks like the others: then the table has no header, and the row is one. */
  readonly headless: boolean
  /** Records with anything in them, ragged ones too. */
  readonly rows: readonly TextRecord[]
  /** Lines below it that are no rows. */
  readonly footer: readonly (readonly string[])[]
}

/** The record below that has anything in it, if it has as many cells: a header stands above rows of its own width. */
const firstRow = (records: readonly TextRecord[], at: number): TextRecord | null => {
  const below = records.slice(at + 1, at + 1 + LOOK).find((record) => !isBlank(record))
  return below !== undefined && below.cells.length === records[at]?.cells.length ? below : null
}

const isWordy = (record: TextRecord): boolean =>
  filledOf(record).length >= 2 && filledOf(record).every((cell) => !isTyped(cellType(cell)))

const isBehindGap = (records: readonly TextRecord[], at: number): boolean => {
  const [here, above] = [records[at], records[at - 1]]
  return here !== undefined && above !== undefined && (isBlank(above) || here.line - above.lastLine > 1)
}

interface Body {
  readonly start: number
  /** Filled cells of the header. */
  readonly width: number
}

/** The columns of numbers, dates and links in the rows before a record: of the first rows only, which are looked at once. */
const columnsAbove = (records: readonly TextRecord[], start: number): ((at: number) => readonly number[]) => {
  let known: readonly number[] | undefined
  return (at) => {
    if (at - start < LOOK) return typedColumns(records.slice(start, at))
    known ??= typedColumns(records.slice(start, start + LOOK))
    return known
  }
}

/** Index of the record at which the table has ended: where words stand in its columns of numbers, or head other rows after a gap. */
const endOf = (records: readonly TextRecord[], { start, width }: Body): number => {
  const columns = columnsAbove(records, start)
  const startsAnother = (record: TextRecord, at: number): boolean => {
    if (!isWordy(record)) return false
    const above = columns(at)
    if (isHeaderOf(record, above)) return firstRow(records, at) !== null
    if (!isBehindGap(records, at)) return false
    const next = firstRow(records, at)
    if (next === null) return false
    const isOther = filledOf(record).length !== width
    return (
      isOther ||
      (above.length === 0 && !isWordy(next) && isHeaderOf(record, typedColumns(records.slice(at + 1, at + 1 + LOOK))))
    )
  }
  const end = records.findIndex((record, at) => at >= start && startsAnother(record, at))
  return end < 0 ? records.length : end
}

/** Splits what belongs to the next table, a title perhaps, from the rows above it. */
const withoutTitles = (records: readonly TextRecord[], start: number, end: number): number => {
  if (end >= records.length) return end
  let last = end
  while (last > start) {
    const above = records[last - 1]
    if (above === undefined || (!isBlank(above) && filledOf(above).length !== 1)) break
    last--
  }
  return last
}

/** Whether a line is a remark below a table whose rows begin with a number, a date or a link: words without a delimiter. */
const isRemark = (record: TextRecord, columns: readonly number[]): boolean =>
  columns.includes(0) && record.cells.length === 1 && !isTyped(cellType(record.cells[0] ?? ''))

/** Index of the first line of a footer: single cells at the end, behind a blank line or told from rows by their words. */
const footerStart = (records: readonly TextRecord[], body: Body, end: number): number => {
  if (body.width < 3) return end
  let start = end
  while (start > body.start && filledOf(records[start - 1] as TextRecord).length <= 1) start--
  const [first, above] = [records[start], records[start - 1]]
  if (first === undefined || above === undefined || start === end) return end
  if (isBlank(first) || first.line - above.lastLine > 1) return start
  const columns = typedColumns(records.slice(body.start, body.start + LOOK))
  return records.slice(start, end).every((record) => isBlank(record) || isRemark(record, columns)) ? start : end
}

/** Whether the first record has numbers, dates or links wherever the rows below have them. */
const isHeadless = (header: TextRecord, below: readonly TextRecord[]): boolean => {
  const columns = typedColumns(below)
  return columns.length >= 2 && columns.every((column) => isTyped(cellType(header.cells[column] ?? '')))
}

const filledLines = (records: readonly TextRecord[]): string[][] =>
  records.filter((record) => !isBlank(record)).map(filledOf)

/**
 * Finds the tables among the records of a text or a sheet: preambles above, footers below, several header rows, tables one below
 * the other or side by side. Blank records separate nothing by themselves.
 */
export const findTables = (records: readonly TextRecord[]): FoundTable[] => {
  const tables: FoundTable[] = []
  for (let start = 0; start < records.length; ) {
    const at = headerIndex(records, start)
    const header = records[at]
    if (header === undefined) break
    const body = { start: at + headerHeight(records, at), width: header.cells.filter(isFilled).length }
    const next = endOf(records, body)
    const end = withoutTitles(records, body.start, next)
    const foot = end === records.length ? footerStart(records, body, end) : end
    const headers = records.slice(at, body.start)
    const table: FoundTable = {
      preamble: filledLines(records.slice(start, at)),
      headerRows: headers.map(({ cells }) => cells),
      headerLines: headers.map(({ line }) => line),
      headless: headers.length === 1 && isHeadless(header, records.slice(body.start, body.start + LOOK)),
      rows: records.slice(body.start, foot).filter((record) => !isBlank(record)),
      footer: filledLines(records.slice(foot, end)),
    }
    tables.push(...sideBySide(table, at > start ? records[at - 1]?.cells : undefined))
    start = Math.max(end, body.start)
  }
  return tables
}
