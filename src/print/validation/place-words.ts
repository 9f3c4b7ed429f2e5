import { cleanText } from '../text/clean-text.ts'
import type { Finding } from './validation.ts'

/**
 * The letters of a column as spreadsheets count them.
 *
 * @param position from 1
 * @example columnLetters(2) // => "B"
 * @example columnLetters(28) // => "AB"
 */
export const columnLetters = (position: number): string => {
  const [before, last] = [Math.floor((position - 1) / 26), (position - 1) % 26]
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + last)}`
}

/** File and line as terminals make a link of them; null where the finding has no file. */
export const fileAndLine = ({ file, line }: Finding['at']): string | null =>
  file === undefined ? null : cleanText(line === undefined ? file : `${file}:${line}`)

/** The column by its letters and header, and the JSON path; empty where there is neither. */
export const columnWords = ({ column, position, path }: Finding['at']): string =>
  [
    column === undefined
      ? null
      : `column ${position === undefined ? '' : `${columnLetters(position)} `}“${cleanText(column)}”`,
    path === undefined ? null : cleanText(path),
  ]
    .filter((part) => part !== null)
    .join(', ')

/** What was got and expected, without the column: that is told with the place. */
export const foundWords = ({ at: { column }, message }: Finding): string => {
  const front = `“${column}”: `
  return cleanText(message.startsWith(front) ? message.slice(front.length) : message)
}
