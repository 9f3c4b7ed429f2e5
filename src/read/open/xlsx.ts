import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { RawTable } from './raw-table.ts'

/** Whether the members of an archive make a workbook. */
export const isWorkbook = (names: readonly string[]): boolean => names.includes('xl/workbook.xml')

const asText = (cell: unknown): unknown => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'boolean' ? String(cell) : cell
}

/**
 * Reads a workbook: one table a sheet, the first row with two filled cells is its header.
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
    const tables = sheets.flatMap(({ data }): RawTable[] => {
      const rows = data.map((cells, index) => ({ cells: cells.map(asText), place: { file, line: index + 1 } }))
      const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
      const at = Math.max(
        0,
        filled.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length >= 2),
      )
      const head = filled[at]
      return head === undefined
        ? []
        : [
            {
              file,
              title: null,
              header: head.cells.map(String),
              headerLine: head.place.line,
              rows: filled.slice(at + 1),
            },
          ]
    })
    return { tables, problems: [] }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable'
    return { tables: [], problems: [problem('bad-zip', `the workbook can't be read: ${why}`, { file })] }
  }
}
