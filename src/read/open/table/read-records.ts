import { CsvError, parse } from 'csv-parse/sync'
import { cutRecord, type Dialect } from './dialect.ts'
import { mendRecord } from './mend-record.ts'

/** One record of a text. */
export interface TextRecord {
  readonly cells: readonly string[]
  /** The line on which it begins, from 1, and the line on which it ends. */
  readonly line: number
  readonly lastLine: number
  /** What was wrong with it: quotes or a delimiter that were read as they must be meant, or a quote that nothing closes. */
  readonly state?: 'mended' | 'broken'
}

const newlines = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

/** The records of a text that keeps the grammar; null where it breaks it. */
const readSound = (text: string, { delimiter, quote, escapeSign, spaced }: Dialect): TextRecord[] | null => {
  const records: TextRecord[] = []
  try {
    parse(text, {
      delimiter,
      quote,
      escape: escapeSign,
      ltrim: spaced,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: lines - newlines(cells), lastLine: lines })
        return null
      },
    })
    return records
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** The most common number of cells among lines that stand for themselves. */
export const usualWidth = (widths: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 1
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && width > best)) best = width
  }
  return best
}

/** A quoted cell seldom has more lines; what is longer was never closed. */
const MOST_LINES = 200
/** Signs by which a single row of a table is sometimes cut where the others are not. */
const OTHER_DELIMITERS = [',', ';', '\t', '|']

interface Tolerant {
  readonly lines: readonly string[]
  readonly dialect: Dialect
  readonly width: number
}

const isPerfect = (line: string | undefined, { dialect, width }: Tolerant): boolean => {
  if (line === undefined || line.trim() === '') return true
  const cut = cutRecord(line, dialect)
  return !cut.open && cut.faults === 0 && cut.cells.length === width
}

/** A record of several lines: where its last quote closes, if none of the lines that it swallows is a whole row itself. */
const readOverLines = (at: number, tolerant: Tolerant): TextRecord | null => {
  const { lines, dialect } = tolerant
  let text = lines[at] ?? ''
  for (let more = at + 1; more < Math.min(lines.length, at + MOST_LINES); more++) {
    const line = lines[more] ?? ''
    if (tolerant.width > 1 && line.trim() !== '' && isPerfect(line, tolerant)) return null
    text = `${text}\n${line}`
    // Only a line with a quote can close the cell.
    if (!line.includes(dialect.quote)) continue
    const cut = cutRecord(text, dialect)
    if (!cut.open) return cut.faults === 0 ? { cells: cut.cells, line: at + 1, lastLine: more + 1 } : null
  }
  return null
}

const cutOtherwise = (line: string, { dialect, width }: Tolerant): readonly string[] | null => {
  if (width < 3) return null
  for (const delimiter of OTHER_DELIMITERS) {
    if (delimiter === dialect.delimiter || !line.includes(delimiter)) continue
    const cut = cutRecord(line, { ...dialect, delimiter })
    if (!cut.open && cut.faults === 0 && cut.cells.length === width) return cut.cells
  }
  return null
}

const readTolerantly = (at: number, tolerant: Tolerant): TextRecord => {
  const { lines, dialect, width } = tolerant
  const line = lines[at] ?? ''
  const here = { line: at + 1, lastLine: at + 1 }
  const cut = cutRecord(line, dialect)
  if (!cut.open && cut.faults === 0) {
    // A row that the usual delimiter leaves nearly whole.
    const other = 2 * cut.cells.length > width ? null : cutOtherwise(line, tolerant)
    return other === null ? { cells: cut.cells, ...here } : { cells: other, ...here, state: 'mended' }
  }
  const over = cut.open ? readOverLines(at, tolerant) : null
  if (over?.cells.length === width) return over
  const mended = mendRecord(line, dialect, width)
  // What is open at the end of the text was cut there: its last cell may be a part of what it was.
  const cutOff = cut.open && lines.slice(at + 1).every((rest) => rest.trim() === '')
  if (mended !== null) return { cells: mended, ...here, state: cutOff ? 'broken' : 'mended' }
  if (over !== null) return over
  if (!cut.open) return { cells: cut.cells, ...here, state: 'mended' }
  return { cells: line.split(dialect.delimiter), ...here, state: 'broken' }
}

/** Reads a text whose quotes break the grammar line by line: a misplaced quote costs its own line at most. */
const readDamaged = (text: string, dialect: Dialect): TextRecord[] => {
  const lines = text.split('\n')
  const widths = lines.flatMap((line) => {
    const cut = line.trim() === '' ? null : cutRecord(line, dialect)
    return cut === null || cut.open || cut.faults > 0 ? [] : [cut.cells.length]
  })
  const tolerant = { lines, dialect, width: usualWidth(widths) }
  const records: TextRecord[] = []
  for (let at = 0; at < lines.length; ) {
    if ((lines[at] ?? '') === '') {
      at++
      continue
    }
    const record = readTolerantly(at, tolerant)
    records.push(record)
    at = record.lastLine
  }
  return records
}

/** Whether another delimiter stands in a record as often as the width asks. */
const holdsAnother = (cells: readonly string[], { delimiter }: Dialect, width: number): boolean =>
  OTHER_DELIMITERS.some(
    (other) => other !== delimiter && cells.reduce((sum, cell) => sum + cell.split(other).length - 1, 0) === width - 1,
  )

/**
 * Whether a sound reading is suspicious all the same: a record that has not the width of the others and goes over several lines,
 * or could be cut by another delimiter.
 */
const isSuspicious = (records: readonly TextRecord[], dialect: Dialect): boolean => {
  const width = usualWidth(records.map(({ cells }) => cells.length))
  return records.some(
    ({ cells, line, lastLine }) =>
      cells.length !== width && (lastLine > line || (2 * cells.length <= width && holdsAnother(cells, dialect, width))),
  )
}

/**
 * Reads a delimited text as records, each with its lines.
 *
 * @param text lines end with `\n`
 */
export const readRecords = (text: string, dialect: Dialect): TextRecord[] => {
  const sound = readSound(text, dialect)
  return sound === null || isSuspicious(sound, dialect) ? readDamaged(text, dialect) : sound
}
