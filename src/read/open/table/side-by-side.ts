import type { FoundTable } from './find-tables.ts'
import { isFilled } from './record-kinds.ts'

/** Blank columns of a table, with what lies between them. */
const columnGroups = ({ headerRows, rows }: FoundTable): [from: number, to: number][] => {
  const header = headerRows[0] ?? []
  const isGap = (column: number): boolean =>
    headerRows.every((cells) => !isFilled(cells[column] ?? '')) &&
    rows.every(({ cells }) => !isFilled(cells[column] ?? ''))
  const groups: [number, number][] = []
  let from = -1
  for (let column = 0; column <= header.length; column++) {
    const gap = column === header.length || isGap(column)
    if (gap && from >= 0) groups.push([from, column])
    from = gap ? -1 : from < 0 ? column : from
  }
  return groups
}

const lastFilled = ({ rows }: FoundTable, [from, to]: readonly [number, number]): number =>
  rows.findLastIndex(({ cells }) => cells.slice(from, to).some(isFilled))

/** Whether the line above the header has a title over the first column of each group, and nothing else. */
const isTitled = (above: readonly string[] | undefined, groups: readonly (readonly [number, number])[]): boolean => {
  const filled = (above ?? []).flatMap((cell, column) => (isFilled(cell) ? [column] : []))
  return filled.length === groups.length && groups.every(([from], index) => filled[index] === from)
}

/** Whether groups of columns are tables of their own: they share a name, differ in length, or have a title each. */
const areApart = (
  table: FoundTable,
  groups: readonly (readonly [number, number])[],
  above: readonly string[] | undefined,
): boolean => {
  const names = groups.map(([from, to]) =>
    (table.headerRows[0] ?? []).slice(from, to).map((name) => name.trim().toLowerCase()),
  )
  const shared = names.some((own, index) =>
    names.slice(index + 1).some((other) => own.some((name) => other.includes(name))),
  )
  return shared || new Set(groups.map((group) => lastFilled(table, group))).size > 1 || isTitled(above, groups)
}

/**
 * Tables that stand beside each other, a blank column between them. A blank column alone may as well lie in the middle of one table.
 *
 * @param above the cells of the line above the header, with titles perhaps
 */
export const sideBySide = (table: FoundTable, above: readonly string[] | undefined): FoundTable[] => {
  const groups = columnGroups(table)
  if (groups.length < 2 || groups.some(([from, to]) => to - from < 2) || !areApart(table, groups, above)) return [table]
  const titled = isTitled(above, groups)
  return groups.map(([from, to], index) => ({
    ...table,
    preamble: titled ? [...table.preamble.slice(0, -1), [above?.[from] ?? '']] : table.preamble,
    footer: index === 0 ? table.footer : [],
    headerRows: table.headerRows.map((cells) => cells.slice(from, to)),
    rows: table.rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, to) }))
      .filter(({ cells }) => cells.some(isFilled)),
  }))
}
