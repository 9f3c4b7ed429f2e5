import { cellType } from './cell-type.ts'
import { isFilled, isTyped, LOOK } from './record-kinds.ts'

type Cells = readonly string[]

/** `Total`, `Grand total`, `Total of 12 results`. */
const NAMED = /^\W*(?:grand )?total(?: of [\d.,]+ \w+)?\W*$/i
const WHOLE = /^(?:\d+|\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+)$/
/** An id is a number that nobody adds up. */
const ID = /^\d{12,}$/

/** A whole number, grouped in any way; null for any other cell. */
const wholeOf = (cell: string): number | null => (WHOLE.test(cell.trim()) ? Number(cell.replace(/\D/g, '')) : null)

/** Whether a cell can name a row: a date in digits or words, a link, an id. */
const isKey = (cell: string): boolean => {
  const type = cellType(cell)
  return type === 'date' || type === 'link' || ID.test(cell.trim()) || (type === 'words' && /\p{Nd}/u.test(cell))
}

/** Whether every other row has a date, a link or an id where this one has words or nothing. */
const lacksKey = (cells: Cells, others: readonly Cells[]): boolean =>
  cells.some((cell, column) => {
    if (isTyped(cellType(cell)) || (isKey(cell) && !NAMED.test(cell))) return false
    return others.slice(0, LOOK).every((other) => isKey(other[column] ?? ''))
  })

/** A sum so small can come about by chance. */
const SMALL = 100

/** Whether its whole numbers are the sums of the others', in half of the columns at least: rates and means are none. */
const addsUp = (cells: Cells, others: readonly Cells[]): boolean => {
  const values = cells.flatMap((cell, column) => {
    const [value, parts] = [wholeOf(cell), others.map((other) => wholeOf(other[column] ?? ''))]
    const counted = parts.filter((part) => part !== null && part > 0).length
    if (value === null || value === 0 || counted < 2) return []
    return [{ value, isSum: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === value }]
  })
  const sums = values.filter(({ isSum }) => isSum)
  return 2 * sums.length >= values.length && (sums.length > 1 || sums.some(({ value }) => value >= SMALL))
}

/**
 * Whether the first or last row of a table is the total of the others: it lacks the date, link or id that every other row has, and is
 * named a total or adds them up.
 *
 * @param others the cells of all other rows
 */
export const isTotalRow = (cells: Cells, others: readonly Cells[]): boolean =>
  others.length >= 2 &&
  cells.some(isFilled) &&
  lacksKey(cells, others) &&
  (cells.some((cell) => NAMED.test(cell)) || addsUp(cells, others))
