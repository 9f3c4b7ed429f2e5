import * as z from 'zod/mini'
import type { Problem, ProblemPlace } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading, RecordPlace } from '../../domain/reading.ts'
import { agreedMonthFirst } from '../dates/date-order.ts'
import { readDates } from '../dates/read-dates.ts'
import type { WrittenDate } from '../dates/written-date.ts'
import type { ColumnMatch } from '../match-columns.ts'
import type { RawTable } from '../open/raw-table.ts'
import { tableStyle } from '../table-style.ts'
import type { CellReading } from './cells.ts'
import { type CellKind, type Column, cellsOf, isBlank } from './columns.ts'
import { soundFields } from './scaled-columns.ts'
import { isSpreadsheetDate } from './spreadsheet-date.ts'

/** A row whose cells were checked: numbers with their rounding cells, dates as written, text. */
export interface ReadRow<Field extends string = string> {
  readonly place: RecordPlace
  readonly cells: Readonly<Partial<Record<Field, unknown>>>
  /** The header of each field as the file spells it; shared by all rows of a table. */
  readonly headers: Readonly<Partial<Record<Field, string>>>
}

/** The number of a cell with its place, or undefined where the table has no such column. */
export const readingOf = <Field extends string>(row: ReadRow<Field>, field: Field): Reading | undefined => {
  const column = row.headers[field]
  const cell = row.cells[field] as CellReading | undefined
  if (column === undefined || cell === undefined || cell.kind === 'bad') return undefined
  return cell.kind === 'number'
    ? { value: cell.value, low: cell.low, high: cell.high, place: row.place, column }
    : { value: null, low: null, high: null, reason: cell.reason, place: row.place, column }
}

/** The text of a cell; empty where there is none. */
export const textOf = <Field extends string>(row: ReadRow<Field>, field: Field): string =>
  typeof row.cells[field] === 'string' ? (row.cells[field] as string) : ''

/** The date of a cell; null where there is none. */
export const dateOf = <Field extends string>(row: ReadRow<Field>, field: Field): WrittenDate | null =>
  (row.cells[field] as WrittenDate | null | undefined) ?? null

/** The numbers of several fields, absent columns left out: what a Day or a Video is made of. */
export const readingsOf = <Field extends string, Kept extends Field>(
  row: ReadRow<Field>,
  fields: readonly Kept[],
): Partial<Record<Kept, Reading>> => {
  const readings: Partial<Record<Kept, Reading>> = {}
  for (const field of fields) {
    const reading = readingOf(row, field)
    if (reading !== undefined) readings[field] = reading
  }
  return readings
}

/** A cell as the file spells it, cut where it is long. */
const spelt = (cell: unknown): string => {
  if (typeof cell === 'object' && cell !== null) return Array.isArray(cell) ? 'a list' : 'an object'
  const text = String(cell ?? 'nothing')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

const shown = (cell: unknown): string => (typeof cell === 'object' && cell !== null ? spelt(cell) : `“${spelt(cell)}”`)

/** Columns of a table by field: the header as spelt, and which column it is, from 1. */
interface Headers {
  readonly names: Readonly<Record<string, string>>
  readonly positions: Readonly<Record<string, number>>
}

const placed = (place: RecordPlace, field: string, { names, positions }: Headers): ProblemPlace => ({
  ...place,
  column: names[field] ?? field,
  ...(positions[field] === undefined ? {} : { position: positions[field] }),
})

interface Draft {
  readonly place: RecordPlace
  readonly raw: Record<string, unknown>
  cells: Record<string, unknown> | null
}

const checkRow = (
  schema: z.ZodMiniType,
  draft: Draft,
  headers: Headers,
  columns: Readonly<Record<string, Column>>,
): Problem[] => {
  const checked = schema.safeParse(draft.raw)
  if (checked.success) {
    draft.cells = checked.data as Record<string, unknown>
    return []
  }
  const bad = checked.error.issues.map((issue) => ({ field: String(issue.path[0]), message: issue.message }))
  // Without views or an id a row says nothing; without its likes it still does.
  if (bad.every(({ field }) => columns[field]?.need !== 'essential')) {
    const rest = { ...draft.raw, ...Object.fromEntries(bad.map(({ field }) => [field, undefined])) }
    draft.cells = (schema.safeParse(rest).data as Record<string, unknown> | undefined) ?? null
  }
  return bad.map(({ field, message }) => {
    const [at, cell] = [placed(draft.place, field, headers), draft.raw[field]]
    const code = isSpreadsheetDate(cell) ? 'spreadsheet-date' : 'bad-cell'
    const found = { got: spelt(cell), expected: message.replace(/^expected /, '') }
    return problem(code, `“${at.column}”: ${message}, got ${shown(cell)}`, at, found)
  })
}

/** So many counts of exactly three digits behind the sign are thousands: decimals would vary in length, and counts have none. */
const PLAINLY_GROUPED = 3

type Doubtful = Extract<CellReading, { kind: 'number' }>

const otherReadings = (drafts: readonly Draft[], field: string, counts: boolean, headers: Headers): Problem[] => {
  const doubts = drafts.flatMap((draft) => {
    const cell = draft.cells?.[field] as CellReading | undefined
    return cell?.kind === 'number' && cell.otherwise !== undefined ? [{ draft, cell }] : []
  })
  const bySign = doubts.filter(({ cell }) => cell.doubt === 'sign')
  const open = counts && bySign.length >= PLAINLY_GROUPED ? doubts.filter(({ cell }) => cell.doubt === 'word') : doubts
  const [first] = open
  if (!first) return []
  const { value, otherwise }: Doubtful = first.cell
  const at = placed(first.draft.place, field, headers)
  const text = first.draft.raw[field]
  const message = `“${at.column}”: ${shown(text)} can be ${value} or ${otherwise}; read as ${value}`
  const found = { got: spelt(text), expected: 'a number that can be read in one way only' }
  return [problem('ambiguous-number', message, at, found)]
}

const readDateColumn = (
  drafts: readonly Draft[],
  field: string,
  headers: Headers,
  need: Column['need'],
  { locale, likely, language }: RowLanguages,
): Problem[] => {
  const texts = drafts.map((draft) => draft.raw[field])
  const plain = readDates(texts, locale)
  // The header's language tells the order where all its regions have one.
  const habit = likely ?? (language != null && agreedMonthFirst(language) !== null ? language : undefined)
  const column = plain.kind === 'ambiguous' && habit !== undefined ? readDates(texts, habit) : plain
  if (column.kind === 'ambiguous') {
    const [draft] = drafts
    const show = (date: WrittenDate | null | undefined) => (date ? `day ${date.day} of month ${date.month}` : 'nothing')
    for (const each of drafts)
      if (need === 'essential') each.cells = null
      else if (each.cells) each.cells[field] = null
    const message = `“${headers.names[field]}”: ${shown(draft?.raw[field])} can be ${show(column.first[0])} or ${show(column.second[0])}`
    const found = { got: spelt(draft?.raw[field]), expected: 'dates that can be read in one way only' }
    return [problem('ambiguous-date', message, draft ? placed(draft.place, field, headers) : {}, found)]
  }
  const problems: Problem[] = []
  for (const [index, draft] of drafts.entries()) {
    const date = column.dates[index] ?? null
    if (date === null && (need === 'essential' || !isBlank(draft.raw[field]))) {
      const [at, cell] = [placed(draft.place, field, headers), draft.raw[field]]
      const found = { got: spelt(cell), expected: 'a date' }
      problems.push(problem('bad-cell', `“${at.column}”: expected a date, got ${shown(cell)}`, at, found))
      draft.cells = null
    } else if (draft.cells) draft.cells[field] = date
  }
  return problems
}

const NUMBERS: readonly CellKind[] = ['count', 'net', 'amount', 'money', 'fraction']

/** What is known of the language of some rows. */
export interface RowLanguages {
  /** The user's word: settles the order of day and month in numeric dates, and how numbers are written. */
  readonly locale?: string | undefined
  /** The habit of the platform: settles that order where the rows fit both and there is no locale. */
  readonly likely?: string | undefined
  /** The language of the header, where it is not English. */
  readonly language?: string | null
}

/**
 * Reads the rows of a table as a format's columns. A bad row is left out with a problem at its cell; the rest goes on.
 *
 * @param languages what is known of the language that they are written in
 */
export const readRows = (
  table: RawTable,
  columns: Readonly<Record<string, Column>>,
  match: ColumnMatch,
  { locale, likely, language = null }: RowLanguages = {},
): { rows: ReadRow[]; problems: Problem[] } => {
  const { sound: fields, problems: scaled } = soundFields(table, [...match.at], columns)
  const headers = Object.fromEntries(fields.map(([field, index]) => [field, table.header[index] ?? field]))
  const positions = table.keyed ? {} : Object.fromEntries(fields.map(([field, index]) => [field, index + 1]))
  const places: Headers = { names: headers, positions }
  const indexes = (kinds: readonly CellKind[]) =>
    fields.filter(([field]) => kinds.includes(columns[field]?.cell ?? 'text')).map(([, index]) => index)
  const style = tableStyle(table, { dates: indexes(['date']), numbers: indexes(NUMBERS) }, language, locale)
  const cells = cellsOf(style)
  const kinds = fields.map(([field]) => [field, cells[columns[field]?.cell ?? 'text']] as const)
  const schema = z.object(Object.fromEntries(kinds))
  const drafts = table.rows.map(({ cells, place }): Draft => {
    const raw = Object.fromEntries(fields.map(([field, index]) => [field, cells[index]]))
    return { place, raw, cells: null }
  })
  const badCells = drafts.flatMap((draft) => checkRow(schema, draft, places, columns))
  const badColumns = fields.flatMap(([field]) => {
    const { cell, need } = columns[field] ?? { cell: 'text', need: undefined }
    if (cell === 'date') return readDateColumn(drafts, field, places, need, { locale, likely, language })
    if (cell === 'count' || cell === 'net') return otherReadings(drafts, field, true, places)
    return cell === 'amount' || cell === 'money' ? otherReadings(drafts, field, false, places) : []
  })
  const rows = drafts.flatMap(({ place, cells }) => (cells === null ? [] : [{ place, cells, headers }]))
  return { rows, problems: [...scaled, ...badCells, ...badColumns] }
}
