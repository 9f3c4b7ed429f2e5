import { cleanText } from './clean-text.ts'

/** What a spreadsheet takes for the start of a formula, in half and full width. */
const FORMULA = /^[=+\-@\uff0b\uff0d\uff1d\uff20]/

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Rows as CSV (RFC 4180, ends of lines CR LF): texts cleaned, and inert in a spreadsheet.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; null is an empty cell.
 *
 * @example toCsv([['a,b', 1, null]]) // => "\"a,b\",1,\r\n"
 * @example toCsv([['=1+1', '-5']]) // => "'=1+1,-5\r\n"
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

const csvCell = (cell: string | number | null): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = cleanText(cell)
  const inert = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return /[",]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
