import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { RawTable } from '../open/raw-table.ts'
import { readCount, readNumber } from './cells.ts'
import { type Column, textOfCell } from './columns.ts'

/** So many fractions make a habit of a column, not a slip in a cell. */
const FEWEST = 3

/** A number that is no count only because it has decimals: `33762.4`, not `14.5K`, `680.0` or `62%`. */
const fractionOf = (cell: unknown): number | null => {
  const number = readNumber(cell, true)
  if (number.kind !== 'number' || number.percent || readCount(cell, true).kind !== 'bad') return null
  return Number.isInteger(number.value) ? null : number.value
}

/** What is wrong with a column of counts as a whole; null where most of its numbers are whole. */
const scaled = (table: RawTable, index: number): Problem | null => {
  // Most columns have no sign of decimals at all: one quick look settles them.
  if (!table.rows.some(({ cells }) => /[.,\u066b]/.test(textOfCell(cells[index])))) return null
  const numbers = table.rows.filter(({ cells }) => readNumber(cells[index], true).kind === 'number')
  const broken = numbers.filter(({ cells }) => fractionOf(cells[index]) !== null)
  const [first] = broken
  if (first === undefined || broken.length < FEWEST || broken.length * 2 < numbers.length) return null
  const normalised = numbers.every(({ cells }) => {
    const number = readNumber(cells[index], true)
    return number.kind === 'number' && number.value >= 0 && number.value <= 1
  })
  const column = table.header[index] ?? ''
  const got = String(first.cells[index])
  const why = normalised ? 'all lie between 0 and 1: the column was normalised' : 'the column was scaled or averaged'
  const message = `“${column}”: ${broken.length} of ${numbers.length} counts are not whole, such as “${got}”; ${why}`
  return problem('counts-scaled', message, { ...first.place, column }, { got, expected: 'whole numbers' })
}

/**
 * Finds columns of counts that hold fractions throughout: their numbers are no counts any more.
 *
 * @param fields the format's fields with their index in the table
 * @returns the fields that are sound, and a problem for each that is not
 */
export const soundFields = (
  table: RawTable,
  fields: readonly (readonly [field: string, index: number])[],
  columns: Readonly<Record<string, Column>>,
): { sound: readonly (readonly [string, number])[]; problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const sound = fields.filter(([field, index]) => {
    const kind = columns[field]?.cell
    const found = kind === 'count' || kind === 'net' ? scaled(table, index) : null
    if (found) problems.push(found)
    return found === null
  })
  return { sound, problems }
}
