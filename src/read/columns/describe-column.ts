import { isoDate } from '../../domain/calendar.ts'
import { missingReason, readCount, readNumber } from '../cells/cells.ts'
import { textOfCell } from '../cells/columns.ts'
import { plainDigits } from '../cells/plain-digits.ts'
import { readVideoLink } from '../cells/video-link.ts'
import { readDates } from '../dates/read-dates.ts'
import { readEpoch, videoIdSeconds, type WrittenDate } from '../dates/written-date.ts'

/** What most of the filled cells of a column are. */
export type ColumnKind =
  | 'video ids'
  | 'links to videos'
  | 'links'
  | 'handles'
  | 'dates'
  | 'counts'
  | 'fractions'
  | 'numbers'
  | 'texts'
  | 'nothing'

/** A column without any of its cells: what can be said of it, and nothing that could name people. */
export interface ColumnDescription {
  readonly header: string
  /** From 1. */
  readonly position: number
  readonly kind: ColumnKind
  /** Fraction of rows that hold something, in [0, 1]. */
  readonly filled: number
  /** Least and most, of numbers and of dates; null for everything else. */
  readonly range: { readonly from: number | string; readonly to: number | string } | null
  /** Numbers by row, null where there is none: for comparing columns, never printed. */
  readonly numbers: readonly (number | null)[]
}

/** So many of the filled cells must agree. */
const MOST = 0.9

const numberOf = (cell: unknown): number | null => {
  const reading = readNumber(cell, true)
  return reading.kind === 'number' ? reading.value : null
}

const isEpoch = (text: string): boolean => readEpoch(text) !== null

const TESTS: readonly (readonly [ColumnKind, (cell: unknown, text: string) => boolean])[] = [
  ['links to videos', (_, text) => /^https?:\/\//i.test(text) && readVideoLink(text).id !== null],
  ['links', (_, text) => /^https?:\/\//i.test(text)],
  ['video ids', (_, text) => videoIdSeconds(text) !== null],
  ['handles', (_, text) => /^@[\w.]{2,40}$/.test(text)],
  ['dates', (_, text) => isEpoch(text)],
  ['counts', (cell) => readCount(cell, true).kind === 'number'],
]

const isPercent = (cell: unknown): boolean => {
  const reading = readNumber(cell)
  return reading.kind === 'number' && (reading.percent || (reading.value >= 0 && reading.value <= 1))
}

const show = ({ year, month, day }: WrittenDate): string =>
  year === null ? isoDate(2024, month, day).slice(5) : isoDate(year, month, day)

const dateRange = (
  cells: readonly unknown[],
): { readonly dates: number; readonly range: ColumnDescription['range'] } => {
  const column = readDates(cells)
  const dates = (column.kind === 'read' ? column.dates : column.first).filter((date) => date !== null)
  const shown = dates.map(show).sort()
  const [from, to] = [shown[0], shown.at(-1)]
  // Without years the order of the days is not known.
  const dated = dates.every(({ year }) => year !== null)
  return { dates: dates.length, range: dated && from !== undefined && to !== undefined ? { from, to } : null }
}

const numberRange = (numbers: readonly (number | null)[]): ColumnDescription['range'] => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) {
    if (number === null) continue
    from = Math.min(from, number)
    to = Math.max(to, number)
  }
  return from <= to ? { from, to } : null
}

const kindOf = (filled: readonly unknown[]): { kind: ColumnKind; range: ColumnDescription['range'] } => {
  const enough = MOST * filled.length
  const cells = filled.map((cell) => ({ cell, text: plainDigits(textOfCell(cell)).trim() }))
  const count = (test: (cell: unknown, text: string) => boolean) =>
    cells.filter(({ cell, text }) => test(cell, text)).length
  const plain = TESTS.find(([, test]) => count(test) >= enough)?.[0]
  if (plain === 'counts') return { kind: 'counts', range: numberRange(filled.map(numberOf)) }
  if (plain === 'dates') return { kind: 'dates', range: dateRange(filled).range }
  if (plain !== undefined) return { kind: plain, range: null }
  if (count(isPercent) >= enough) return { kind: 'fractions', range: null }
  if (count((cell) => numberOf(cell) !== null) >= enough)
    return { kind: 'numbers', range: numberRange(filled.map(numberOf)) }
  const { dates, range } = dateRange(filled)
  return dates >= enough ? { kind: 'dates', range } : { kind: 'texts', range: null }
}

/**
 * Whether the first row of a table is one of data: it holds a link, an id, a handle, a date or a number, which no column is named by.
 *
 * @example isDataRow(['7602700284478891789', 'My cat', '1200']) // => true
 * @example isDataRow(['Video ID', 'Caption', 'Plays']) // => false
 */
export const isDataRow = (header: readonly string[]): boolean =>
  header.some((name) => !['texts', 'nothing'].includes(describeColumn('', 1, [name]).kind))

/** Describes one column. @param position from 1 */
export const describeColumn = (header: string, position: number, cells: readonly unknown[]): ColumnDescription => {
  const filled = cells.filter((cell) => missingReason(cell) === null)
  const { kind, range } = filled.length === 0 ? { kind: 'nothing' as const, range: null } : kindOf(filled)
  const numbers = kind === 'counts' || kind === 'numbers' ? cells.map(numberOf) : []
  return { header, position, kind, range, numbers, filled: cells.length === 0 ? 0 : filled.length / cells.length }
}
