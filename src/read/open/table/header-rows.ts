import { type TextRecord, usualWidth } from './read-records.ts'
import { filledOf, isBlank, isHeaderOf, LOOK, typedColumns } from './record-kinds.ts'

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell.trim() === b[index]?.trim())

/** Index of the header: the first record that has at least half the cells of a row; lines of fewer are a preamble. -1 where all are blank. */
export const headerIndex = (records: readonly TextRecord[], start: number): number => {
  const near = records.slice(start, start + LOOK)
  const width = usualWidth(near.filter((record) => filledOf(record).length >= 2).map(({ cells }) => cells.length))
  const wide = near.findIndex((record) => {
    const filled = filledOf(record).length
    return filled >= 2 && 2 * filled >= width && (width > 4 || record.cells.length >= width)
  })
  const some = wide >= 0 ? wide : near.findIndex((record) => filledOf(record).length >= 2)
  const first = near.findIndex((record) => !isBlank(record))
  const at = some >= 0 ? some : first
  return at < 0 ? -1 : start + at
}

/** A second header row may describe some columns only. */
const DESCRIBED = 0.1

/** How many records from the header on are header: repeated ones, and those with words above columns of numbers. */
export const headerHeight = (records: readonly TextRecord[], at: number): number => {
  const header = records[at]?.cells ?? []
  let height = 1
  while (height < 4) {
    const next = records[at + height]
    if (next === undefined || isBlank(next)) break
    const below = records.slice(at + height + 1, at + height + 1 + LOOK)
    if (!same(next.cells, header) && !isHeaderOf(next, typedColumns(below), DESCRIBED)) break
    height++
  }
  return height
}
