import { type CellType, cellType } from './cell-type.ts'
import type { TextRecord } from './read-records.ts'

export const isFilled = (cell: string): boolean => cell.trim() !== ''
export const filledOf = ({ cells }: TextRecord): string[] => cells.filter(isFilled)
export const isBlank = ({ cells }: TextRecord): boolean => !cells.some(isFilled)

/** Numbers, dates and links are what rows hold; words can be anything. */
export const isTyped = (type: CellType): boolean => type === 'number' || type === 'date' || type === 'link'

/** How many records are looked at to know a table. */
export const LOOK = 30

/** Columns whose cells are nearly all numbers, dates or links, with at least two rows of them. */
export const typedColumns = (rows: readonly TextRecord[]): number[] => {
  const some = rows.filter((row) => filledOf(row).length >= 2).slice(0, LOOK)
  const width = some.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const types = some.map(({ cells }) => cellType(cells[column] ?? '')).filter((type) => type !== 'empty')
    return types.length >= 2 && types.filter(isTyped).length >= 0.8 * types.length
  })
}

/** A header may have two columns of one name; one name in every column is a row of marks, such as “hidden”. */
const isVaried = (cells: readonly string[]): boolean => {
  const filled = cells.filter(isFilled).map((cell) => cell.trim())
  return new Set(filled).size > filled.length / 2
}

/**
 * Whether a record has words where the rows of its table have numbers, dates or links: a header does, a row does not.
 *
 * @param share the fraction of these columns that must have words; the others are blank
 */
export const isHeaderOf = ({ cells }: TextRecord, columns: readonly number[], share = 0.5): boolean => {
  const types = columns.map((column) => cellType(cells[column] ?? ''))
  const words = types.filter((type) => type === 'words' || type === 'other').length
  return columns.length >= 2 && !types.some(isTyped) && words >= 2 && words >= share * columns.length && isVaried(cells)
}
