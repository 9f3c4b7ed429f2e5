import type { RecordPlace } from '../../domain/reading.ts'
import type { RawTable } from './raw-table.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** One record of a JSON text, and where it stands. */
export interface JsonRecord {
  readonly value: JsonObject
  readonly place: RecordPlace
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Numbers of a post lie at most this deep in its record (`data.stats.playCount`). */
const DEPTH = 4

/** The cells of a record by their paths; objects are opened, lists stay whole. */
const eachCell = (
  value: JsonObject,
  path: string,
  depth: number,
  found: (path: string, cell: unknown) => void,
): void => {
  for (const [key, cell] of Object.entries(value)) {
    const own = path === '' ? key : `${path}.${key}`
    if (isObject(cell) && depth > 1) eachCell(cell, own, depth - 1, found)
    else found(own, cell)
  }
}

/**
 * Records as one table: nested keys become dotted columns (`stats.playCount`), a key that a record lacks is absent there, not empty.
 *
 * Rows hold only what their record has: records without a common key make a wide table, and a full one of a million cells a row would not fit.
 */
export const tableOfRecords = (records: readonly JsonRecord[], file: string): RawTable => {
  const columns = new Map<string, number>()
  const rows = records.map(({ value, place }) => {
    const cells: unknown[] = []
    eachCell(value, '', DEPTH, (path, cell) => {
      const index = columns.get(path) ?? columns.size
      if (index === columns.size) columns.set(path, index)
      // A key with a dot in it may be spelt as a nested one: the first counts.
      if (!(index in cells)) cells[index] = cell
    })
    return { cells, place }
  })
  return { file, title: null, header: [...columns.keys()], rows, keyed: true }
}
