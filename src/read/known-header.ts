import type { RawTable } from './open/raw-table.ts'
import type { ColumnMap } from './recognise.ts'
import { recogniseTranslated } from './recognise-translated.ts'

/**
 * A table whose header is, of several rows above each other, the one by which it is known: a name may stand above what describes it or
 * below its group. The first where none is known.
 */
export const withKnownHeader = (
  table: RawTable,
  options: { readonly map?: ColumnMap; readonly from?: string },
): RawTable => {
  const known = table.headers?.map((row) => ({ row, found: recogniseTranslated(row.cells, options).recognition }))
  const whole = known?.find(({ found }) => found !== null && found.match.missingEssential.length === 0)
  const { row } = whole ?? known?.find(({ found }) => found !== null) ?? {}
  return row === undefined ? table : { ...table, header: row.cells, headerLine: row.line }
}
