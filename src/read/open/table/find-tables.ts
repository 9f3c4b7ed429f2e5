import { type CellType, cellType } from './cell-type.ts'
import { type TextRecord, usualWidth } from './read-records.ts'

/** A table as it stands in a text or a sheet: where it begins and ends, nothing of what it means. */
export interface FoundTable {
  /** Lines above the header that belong to it, each as its filled cells. */
  readonly preamble: readonly (readonly string[])[]
  /** The header; more than one row where several stand above each other. */
  readonly headerRows: readonly (readonly string[])[]
  readonly headerLine: number
  /** Records with anything in them, ragged ones too. */
  readonly rows: readonly TextRecord[]
  /** Lines below it, behind a blank line, that are no rows. */
  readonly footer: readonly (readonly string[])[]
}

const isFilled = (cell: string): boolean => cell.trim() !== ''
const filledOf = ({ cells }: TextRecord): string[] => cells.filter(isFilled)
const isBlank = ({ cells }: TextRecord): boolean => !cells.some(isFilled)

const isTyped = (type: CellType): boolean => type === 'number' || type === 'date' || type === 'link'

/** How many records are looked at to know a table. */
const LOOK = 30

/** Columns whose cells are nearly all numbers, dates or links, with at least two rows of them. */
const typedColumns = (rows: readonly TextRecord[]): number[] => {
  const some = rows.filter((row) => filledOf(row).length >= 2).slice(0, LOOK)
  const width = some.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const types = some.map(({ cells }) => cellType(cells[column] ?? '')).filter((type) => type !== 'empty')
    return types.length >= 2 && types.filter(isTyped).length >= 0.8 * types.length
  })
}

/** Whether a record has words where the rows of its table have numbers, dates or links: a header does, a row does not. */
const isHeaderOf = ({ cells }: TextRecord, columns: readonly number[]): boolean => {
  const types = columns.map((column) => cellType(cells[column] ?? ''))
  const words = types.filter((type) => type === 'words' || type === 'other').length
  return columns.length >= 2 && !types.some(isTyped) && words >= 2 && words * 2 >= columns.length
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell.trim() === b[index]?.trim())

/** The header: the first record that has at least half the cells of a row; lines of fewer are a preamble. */
const headerIndex = (records: readonly TextRecord[], start: number): number => {
  const near = records.slice(start, start + LOOK)
  const width = usualWidth(near.filter((record) => filledOf(record).length >= 2).map(({ cells }) => cells.length))
  const wide = near.findIndex((record) => {
    const filled = filledOf(record).length
    return filled >= 2 && 2 * filled >= width && (width > 4 || record.cells.length >= width)
  })
  const some = wide >= 0 ? wide : near.findIndex((record) => filledOf(record).length >= 2)
  const first = near.findIndex((record) => !isBlank(record))
  const at = some >= 0 ? some : first
  return at < 0 ? -1 : start + at
}

/** How many records from the header on are header: repeated ones, and those with words above columns of numbers. */
const headerHeight = (records: readonly TextRecord[], at: number): number => {
  const header = records[at]?.cells ?? []
  let height = 1
  while (height < 4) {
    const next = records[at + height]
    if (next === undefined || isBlank(next)) break
    const below = records.slice(at + height + 1, at + height + 1 + LOOK)
    if (!same(next.cells, header) && !isHeaderOf(next, typedColumns(below))) break
    height++
  }
  return height
}

/** Whether the record below has as many cells: a header stands above rows of its own width. */
const hasRows = (records: readonly TextRecord[], at: number): boolean => {
  const below = records.slice(at + 1, at + 1 + LOOK).find((record) => !isBlank(record))
  return below !== undefined && below.cells.length === records[at]?.cells.length
}

/** The wordy record after a blank line that has another width than the table above: another table begins. */
const startsAnother = (records: readonly TextRecord[], at: number, width: number): boolean => {
  const [here, above] = [records[at], records[at - 1]]
  if (here === undefined || above === undefined) return false
  const gap = isBlank(above) || here.line - above.lastLine > 1
  const filled = filledOf(here)
  return gap && filled.length >= 2 && filled.length !== width && filled.every((cell) => !isTyped(cellType(cell)))
}

/** Index of the record at which the table that begins at `body` has ended. */
const endOf = (records: readonly TextRecord[], body: number, header: readonly string[]): number => {
  const columns = typedColumns(records.slice(body, body + LOOK))
  const width = header.filter(isFilled).length
  let end = body
  for (; end < records.length; end++) {
    const record = records[end]
    if (record === undefined || isBlank(record)) continue
    if (end > body && isHeaderOf(record, columns) && hasRows(records, end)) break
    if (startsAnother(records, end, width) && hasRows(records, end)) break
  }
  return end
}

/** Splits what belongs to the next table, a title perhaps, from the rows above it. */
const withoutTitles = (records: readonly TextRecord[], body: number, end: number): number => {
  if (end >= records.length) return end
  let last = end
  while (last > body) {
    const above = records[last - 1]
    if (above === undefined || (!isBlank(above) && filledOf(above).length !== 1)) break
    last--
  }
  return last
}

/** Records of a single cell behind a blank line, after the last row. */
const footerStart = (records: readonly TextRecord[], body: number, end: number, width: number): number => {
  if (width < 3) return end
  let start = end
  while (start > body && filledOf(records[start - 1] as TextRecord).length <= 1) start--
  const [first, above] = [records[start], records[start - 1]]
  if (first === undefined || above === undefined || start === end) return end
  return isBlank(first) || first.line - above.lastLine > 1 ? start : end
}

/** Blank columns of a table, with what lies between them: two columns at least a side make tables of their own. */
const columnGroups = (table: FoundTable): [from: number, to: number][] => {
  const header = table.headerRows[0] ?? []
  const blank = header.map(
    (_, column) =>
      table.headerRows.every((cells) => !isFilled(cells[column] ?? '')) &&
      table.rows.every(({ cells }) => !isFilled(cells[column] ?? '')),
  )
  const groups: [number, number][] = []
  for (let from = 0; from < blank.length; ) {
    if (blank[from]) {
      from++
      continue
    }
    let to = from
    while (to < blank.length && !blank[to]) to++
    groups.push([from, to])
    from = to
  }
  return groups
}

const lastFilled = ({ rows }: FoundTable, [from, to]: readonly [number, number]): number =>
  rows.findLastIndex(({ cells }) => cells.slice(from, to).some(isFilled))

/** Tables that stand beside each other, a blank column between them; only where they share a name or differ in length are they two. */
const sideBySide = (table: FoundTable): FoundTable[] => {
  const groups = columnGroups(table)
  if (groups.length < 2 || groups.some(([from, to]) => to - from < 2)) return [table]
  const names = groups.map(([from, to]) =>
    (table.headerRows[0] ?? []).slice(from, to).map((name) => name.trim().toLowerCase()),
  )
  const shared = names.some((own, index) =>
    names.slice(index + 1).some((other) => own.some((name) => other.includes(name))),
  )
  const ends = new Set(groups.map((group) => lastFilled(table, group)))
  if (!shared && ends.size === 1) return [table]
  return groups.map(([from, to]) => ({
    ...table,
    headerRows: table.headerRows.map((cells) => cells.slice(from, to)),
    rows: table.rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, to) }))
      .filter(({ cells }) => cells.some(isFilled)),
  }))
}

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
    const body = at + headerHeight(records, at)
    const next = endOf(records, body, header.cells)
    const end = withoutTitles(records, body, next)
    const foot = end === records.length ? footerStart(records, body, end, filledOf(header).length) : end
    tables.push(
      ...sideBySide({
        preamble: records
          .slice(start, at)
          .filter((record) => !isBlank(record))
          .map(filledOf),
        headerRows: records.slice(at, body).map(({ cells }) => cells),
        headerLine: header.line,
        rows: records.slice(body, foot).filter((record) => !isBlank(record)),
        footer: records
          .slice(foot, end)
          .filter((record) => !isBlank(record))
          .map(filledOf),
      }),
    )
    start = Math.max(end, body)
  }
  return tables
}
