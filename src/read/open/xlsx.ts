import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { fitRows } from './fit-rows.ts'
import type { RawTable } from './raw-table.ts'
import { COMMA } from './table/dialect.ts'
import { findTables } from './table/find-tables.ts'
import type { TextRecord } from './table/read-records.ts'

/** Whether the members of an archive make a workbook. */
export const isWorkbook = (names: readonly string[]): boolean => names.includes('xl/workbook.xml')

/** A time of day is kept where there is one. The workbook counts days as fractions, which are seconds only when rounded. */
const asDate = (date: Date): string => {
  const time = Math.round(date.getTime() / 1000) * 1000
  if (Number.isNaN(time)) return ''
  const text = new Date(time).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

const asText = (cell: unknown): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? asDate(cell) : String(cell)

/** Rows of a sheet as records: a row is a line, and rows that are blank at their end are as wide as the widest. */
const recordsOf = (rows: readonly (readonly unknown[])[]): TextRecord[] =>
  rows.map((cells, index) => ({ cells: cells.map(asText), line: index + 1, lastLine: index + 1 }))

/**
 * Reads a workbook: the tables of every sheet, found as those of a text are.
 *
 * Numbers stay text as the workbook stores them, so that long ids keep their digits where Excel kept them.
 */
export const readXlsx = async (
  bytes: Uint8Array,
  file: string,
): Promise<{ tables: readonly RawTable[]; problems: readonly Problem[] }> => {
  const { default: readWorkbook } = await import('read-excel-file/node')
  try {
    const sheets = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      parseNumber: (text: string) => text,
    })
    const read = sheets.flatMap(({ data }) =>
      findTables(recordsOf(data)).map((found) => fitRows(found, COMMA.quote, file)),
    )
    return { tables: read.map(({ table }) => table), problems: read.flatMap(({ problems }) => problems) }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable'
    return { tables: [], problems: [problem('bad-zip', `the workbook can't be read: ${why}`, { file })] }
  }
}
