import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { RawRow, RawTable } from './raw-table.ts'

interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
}

const DELIMITERS = [',', ';', '\t', '|']

/** How often a sign stands outside quotes in a text. */
const countOutsideQuotes = (text: string, sign: string): number => {
  let count = 0
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (char === sign && !quoted) count++
  }
  return count
}

/** The delimiter named by a `sep=` line, or the one that the first lines hold most of. */
const findDelimiter = (text: string): { delimiter: string; skip: number } => {
  const named = /^sep=(.)\n/i.exec(text)
  if (named?.[1] !== undefined) return { delimiter: named[1], skip: 1 }
  const head = text.slice(0, 4096)
  const counts = DELIMITERS.map((sign) => countOutsideQuotes(head, sign))
  const best = counts.indexOf(Math.max(...counts))
  return { delimiter: DELIMITERS[best] ?? ',', skip: 0 }
}

const newlines = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

/** The offset at which a line (counted from 0) begins. */
const offsetOfLine = (text: string, line: number): number => {
  let at = 0
  for (let passed = 0; passed < line; passed++) {
    const next = text.indexOf('\n', at)
    if (next < 0) return text.length
    at = next + 1
  }
  return at
}

/** A quote that is never closed swallows what follows: give up after so many. */
const MOST_OPEN_QUOTES = 50

/** Parses all records; a quote that is never closed costs the line on which it opens, not the rest of the file. */
const parseRecords = (text: string, delimiter: string, file: string): { records: CsvRecord[]; problems: Problem[] } => {
  const records: CsvRecord[] = []
  const problems: Problem[] = []
  let skipped = 0
  while (problems.length < MOST_OPEN_QUOTES) {
    let last = skipped
    try {
      parse(text.slice(offsetOfLine(text, skipped)), {
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        on_record: (cells: string[], context) => {
          last = skipped + context.lines
          records.push({ cells, line: last - newlines(cells) })
          return null
        },
      })
      return { records, problems }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      const line = last + 1
      problems.push(problem('bad-row', 'a quote opens here and is never closed', { file, line }))
      skipped = line
    }
  }
  return { records, problems }
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

/** Index of the header: the first record with two filled cells; lines with a single cell above it are titles. */
const findHeader = (records: readonly CsvRecord[]): number => {
  const index = records.slice(0, 10).findIndex(({ cells }) => cells.filter(isFilled).length >= 2)
  return Math.max(0, index)
}

const rowOf = (record: CsvRecord, width: number, file: string): RawRow | Problem => {
  const place = { file, line: record.line }
  const { cells } = record
  if (cells.length === width) return { cells, place }
  if (cells.length > width && !cells.slice(width).some(isFilled)) return { cells: cells.slice(0, width), place }
  const found = { got: `${cells.length} cells`, expected: `${width} cells as in the header` }
  return problem('bad-row', `expected ${found.expected}, got ${cells.length}`, place, found)
}

/**
 * Reads delimited text as one table. Rows that do not fit the header are left out, each with a problem at its line.
 *
 * Line ends of any system (also inside quotes) become `\n`, so that lines count as an editor counts them.
 * @returns null for a text without any record
 */
export const readCsv = (text: string, file: string): { table: RawTable | null; problems: readonly Problem[] } => {
  const lines = text.replace(/\r\n?/g, '\n')
  const { delimiter, skip } = findDelimiter(lines)
  const body = skip === 0 ? lines : `\n${lines.slice(offsetOfLine(lines, skip))}`
  const { records, problems } = parseRecords(body, delimiter, file)
  const at = findHeader(records)
  const [head, ...rest] = records.slice(at)
  if (head === undefined) return { table: null, problems }
  const title = at > 0 ? (records[at - 1]?.cells.find(isFilled) ?? null) : null
  const rows: RawRow[] = []
  for (const record of rest) {
    if (!record.cells.some(isFilled)) continue
    const row = rowOf(record, head.cells.length, file)
    if ('cells' in row) rows.push(row)
    else problems.push(row)
  }
  return { table: { file, title, header: head.cells, headerLine: head.line, rows }, problems }
}
