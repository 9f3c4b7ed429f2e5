import { isObject, type JsonObject, type JsonRecord, tableOfRecords } from './json-rows.ts'
import type { RawTable } from './raw-table.ts'

/** Whether a table with these columns is one that somebody knows. */
export type IsKnown = (header: readonly string[]) => boolean

/** Records lie at most this deep (`__DEFAULT_SCOPE__`, a page, `itemInfo`, `itemStruct`). */
export const DEPTH = 5

const recordsOf = (list: readonly unknown[], path: string, file: string): JsonRecord[] =>
  list.flatMap((value, index) => (isObject(value) ? [{ value, place: { file, path: `${path}[${index}]` } }] : []))

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** Tables that are known, and lists of records that nobody knows. */
export interface Found {
  readonly known: readonly RawTable[]
  readonly other: readonly RawTable[]
}

const NOTHING: Found = { known: [], other: [] }

const together = (found: readonly Found[]): Found => ({
  known: found.flatMap(({ known }) => known),
  other: found.flatMap(({ other }) => other),
})

/** What the `data` of pages hold: their lists, those of one name put together, and the data themselves. */
const listsOfPages = (pages: readonly JsonRecord[]): JsonRecord[][] => {
  const lists = new Map<string, JsonRecord[]>()
  const add = (name: string, records: readonly JsonRecord[]): void => {
    const list = lists.get(name) ?? []
    for (const record of records) list.push(record)
    lists.set(name, list)
  }
  for (const { value, place } of pages) {
    const { data } = value
    const at = joined(place.path ?? '', 'data')
    const held = Array.isArray(data) ? { '': data } : isObject(data) ? data : {}
    for (const [key, list] of Object.entries(held)) {
      if (!Array.isArray(list)) continue
      const records = recordsOf(list, key === '' ? at : joined(at, key), place.file)
      add(
        key,
        records.map((record) => ({ ...record, place: { ...place, ...record.place } })),
      )
    }
    if (isObject(data)) add('.data', [{ value: data, place: { ...place, path: at } }])
  }
  return [...lists.values()]
}

/** Looks for known tables in a list of records: the list itself, else what lies in the pages that it may be made of. */
export const searchRecords = (records: readonly JsonRecord[], path: string, isKnown: IsKnown, depth: number): Found => {
  const [first] = records
  if (first === undefined) return NOTHING
  const table = tableOfRecords(records, first.place.file)
  if (isKnown(table.header)) return { known: [table], other: [] }
  const inside =
    depth === 0 ? NOTHING : together(listsOfPages(records).map((list) => searchRecords(list, path, isKnown, 0)))
  return inside.known.length + inside.other.length > 0 ? inside : { known: [], other: [table] }
}

/** An object of objects under names of their own (`{"7527...": {...}}`) is a list in disguise. */
const searchNamed = (value: JsonObject, path: string, file: string, isKnown: IsKnown): RawTable | null => {
  const entries = Object.entries(value)
  if (entries.length < 2 || !entries.every(([, each]) => isObject(each))) return null
  const records = entries.map(([key, each]) => ({
    value: each as JsonObject,
    place: { file, path: joined(path, key) },
  }))
  const table = tableOfRecords(records, file)
  return isKnown(table.header) ? table : null
}

/** Looks for known tables in any JSON value: lists, records, lists in disguise, the outermost first. */
export const search = (value: unknown, path: string, file: string, isKnown: IsKnown, depth: number): Found => {
  if (Array.isArray(value)) {
    // An empty list is a list all the same: what holds it is no record.
    if (value.length === 0) return { known: [], other: [tableOfRecords([], file)] }
    return searchRecords(recordsOf(value, path, file), path, isKnown, depth)
  }
  if (!isObject(value) || depth === 0) return NOTHING
  const record = tableOfRecords([{ value, place: { file, path: path === '' ? '$' : path } }], file)
  const named = searchNamed(value, path, file, isKnown)
  if (named) return { known: [named], other: [] }
  const inside = together(
    Object.entries(value).map(([key, each]) => search(each, joined(path, key), file, isKnown, depth - 1)),
  )
  // Lists beside the one that counts (the ages of an audience beside the days) are cells of the record that holds them.
  return isKnown(record.header) ? { known: [...listsBeside(record, inside), record], other: [] } : inside
}

/** What is known inside a record that is known, but for what lies in its own cells. */
const listsBeside = ({ header }: RawTable, { known }: Found): readonly RawTable[] =>
  known.filter((table) => !table.header.every((name) => header.some((own) => own.endsWith(name))))
