import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { isObject, type JsonObject, type JsonRecord, tableOfRecords } from './json-rows.ts'
import type { RawTable } from './raw-table.ts'

/** Ids of 19 digits do not fit a double: numbers of more than 15 digits are kept as text. */
const LONG_NUMBER = /[^"\d]\d{16,}/

const parseExactly = async (text: string): Promise<unknown> => {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text)
  const { parse } = await import('lossless-json')
  return parse(text, null, {
    parseNumber: (number) => (/^\d{16,}$/.test(number) ? number : Number(number)),
    // As JSON.parse does: the later counts.
    onDuplicateKey: ({ newValue }) => newValue,
  })
}

/** Whether a text looks like JSON or JSON Lines rather than a table. */
export const looksLikeJson = (text: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[[{\]])/.test(text.slice(0, 1024))

/** Whether a table with these columns is one that somebody knows. */
export type IsKnown = (header: readonly string[]) => boolean

/** Records lie at most this deep (`__DEFAULT_SCOPE__`, a page, `itemInfo`, `itemStruct`). */
const DEPTH = 5

const recordsOf = (list: readonly unknown[], path: string, file: string): JsonRecord[] =>
  list.flatMap((value, index) => (isObject(value) ? [{ value, place: { file, path: `${path}[${index}]` } }] : []))

/** Tables that are known, and lists of records that nobody knows. */
interface Found {
  readonly known: readonly RawTable[]
  readonly other: readonly RawTable[]
}

const NOTHING: Found = { known: [], other: [] }

const together = (found: readonly Found[]): Found => ({
  known: found.flatMap(({ known }) => known),
  other: found.flatMap(({ other }) => other),
})

const searchRecords = (records: readonly JsonRecord[], path: string, isKnown: IsKnown, depth: number): Found => {
  const [first] = records
  if (first === undefined) return NOTHING
  const table = tableOfRecords(records, first.place.file)
  if (isKnown(table.header)) return { known: [table], other: [] }
  // Pages of an API put one behind the other: the records are inside.
  const pages = records.flatMap(({ value, place }) => {
    if (!isObject(value.data)) return []
    return [search(value.data, `${place.path ?? path}.data`, place.file, isKnown, depth - 1)]
  })
  const inside = together(pages)
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

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

const search = (value: unknown, path: string, file: string, isKnown: IsKnown, depth: number): Found => {
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

const apiProblem = (value: JsonObject, file: string): Problem | null => {
  // The older answers have their code at the top, the newer ones in `error`, where "ok" is none.
  const [at, { code, message }] = isObject(value.error) ? ['error.code', value.error] : ['code', value]
  const failed =
    at === 'code' ? /^[1-9]\d*$/.test(String(code)) : !['ok', '0', 'undefined', 'null'].includes(String(code))
  if (!failed || 'item_id' in value) return null
  return problem('api-error', `code ${String(code)}: ${typeof message === 'string' ? message : 'no message'}`, {
    file,
    path: at,
  })
}

/** What a JSON text holds: its lists of records as tables. */
export interface JsonContent {
  readonly tables: readonly RawTable[]
  readonly problems: readonly Problem[]
}

const ofDocument = (value: unknown, file: string, isKnown: IsKnown): JsonContent => {
  const { known, other } = search(value, '', file, isKnown, DEPTH)
  const lists = known.length > 0 ? known : other.filter(({ header }) => header.length > 0)
  if (!isObject(value)) return { tables: lists, problems: [] }
  const failed = apiProblem(value, file)
  if (failed) return { tables: [], problems: [failed] }
  const page = isObject(value.data) ? value.data : value
  const more =
    page.has_more === true ? [problem('more-pages', '“has_more” is true', { file, path: 'data.has_more' })] : []
  // An object without any list is itself the record, unless it holds nothing.
  const isRecord = known.length + other.length === 0 && Object.keys(value).length > 0
  const record = tableOfRecords([{ value, place: { file, path: '$' } }], file)
  return { tables: isRecord ? [record] : lists, problems: more }
}

const ofLines = async (text: string, file: string, isKnown: IsKnown): Promise<JsonContent> => {
  const problems: Problem[] = []
  const records: JsonRecord[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const place = { file, line: index + 1 }
    try {
      const value = await parseExactly(line)
      if (isObject(value)) records.push({ value, place })
      else problems.push(problem('bad-row', 'expected one JSON object a line', place))
    } catch {
      problems.push(problem('bad-json', 'this line is not valid JSON', place))
    }
  }
  const { known, other } = searchRecords(records, '', isKnown, DEPTH)
  return { tables: known.length > 0 ? known : other.filter(({ header }) => header.length > 0), problems }
}

/**
 * Reads JSON (a list, an API envelope, one object, a page with one inside) or JSON Lines. Numbers of more than 15 digits stay exact, as text.
 *
 * @param isKnown decides which lists and objects are records: where any is known, only known ones are returned
 */
export const readJson = async (text: string, file: string, isKnown: IsKnown = () => false): Promise<JsonContent> => {
  try {
    return ofDocument(await parseExactly(text), file, isKnown)
  } catch (error) {
    const lines = await ofLines(text, file, isKnown)
    if (lines.tables.length > 0) return lines
    // The parser's own words quote the text, which may name people: only the place is told.
    const position = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? Number.NaN)
    const line = Number.isNaN(position) ? {} : { line: text.slice(0, position).split('\n').length }
    return { tables: [], problems: [problem('bad-json', 'the text is not valid JSON', { file, ...line })] }
  }
}
