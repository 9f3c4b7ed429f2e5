import { COMMA, cutRecord } from './dialect.ts'
import { sniffDialect } from './sniff-dialect.ts'

/** The text inside a line that is one quoted cell; null for any other line. */
const insideOf = (line: string): string | null => {
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return null
  const cut = cutRecord(line, COMMA)
  return cut.cells.length === 1 && !cut.open && cut.faults === 0 ? (cut.cells[0] ?? null) : null
}

/** A header has at least so many names: a single quoted cell with fewer commas is a title. */
const FEWEST = 3

/**
 * Undoes what a spreadsheet does to a CSV that it takes for one column: every record wrapped in one more pair of quotes.
 *
 * Known by the first line: one quoted cell that is itself a row. Lines that are not wrapped stay as they are.
 * @returns null for a text that is not wrapped
 */
export const unwrapRecords = (text: string): string | null => {
  const first = /\S.*/.exec(text)
  const header =
    first === null ? null : insideOf(text.slice(text.lastIndexOf('\n', first.index) + 1, first.index) + first[0])
  if (header === null) return null
  const cut = cutRecord(header, sniffDialect(header))
  if (cut.cells.length < FEWEST || cut.open || cut.faults > 0) return null
  return text
    .split('\n')
    .map((line) => insideOf(line) ?? line)
    .join('\n')
}
