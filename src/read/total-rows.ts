import type { RecordPlace } from '../domain/reading.ts'
import type { RawTable } from './open/raw-table.ts'
import type { Recognition } from './recognise.ts'

/** `Total`, `Grand total`, `Total of 12 results`; an ad may be called “Total look”. */
const TOTAL = /^\W*(?:grand )?total(?: of [\d.,]+ \w+)?\W*$/i

/** A table whose rows of totals are known by their places, with the word total taken out of the cells that it stands in for a name or a day. */
export const markTotals = (
  table: RawTable,
  { format, match }: Recognition,
): { table: RawTable; totals: ReadonlySet<RecordPlace> } => {
  const at = (format.totals ?? []).flatMap((field) => match.at.get(field) ?? [])
  const totals = new Set<RecordPlace>()
  if (at.length === 0) return { table, totals }
  const rows = table.rows.map((row) => {
    const named = at.filter((index) => TOTAL.test(String(row.cells[index] ?? '')))
    if (named.length === 0) return row
    totals.add(row.place)
    return { ...row, cells: row.cells.map((cell, index) => (named.includes(index) ? '' : cell)) }
  })
  return { table: { ...table, rows }, totals }
}
