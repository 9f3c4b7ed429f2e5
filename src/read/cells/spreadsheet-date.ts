import { readDates } from '../dates/read-dates.ts'

/** Whether a cell of a column of numbers holds a day and a month: what a spreadsheet makes of `3.4` (`3.апр`, `3-Apr`). */
export const isSpreadsheetDate = (cell: unknown): boolean => {
  if (typeof cell !== 'string' || cell.length > 20 || !/\d/.test(cell) || !/\p{L}/u.test(cell)) return false
  const column = readDates([cell])
  const [date] = column.kind === 'read' ? column.dates : column.first
  return date != null
}
