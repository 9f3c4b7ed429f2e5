import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { RawRow, RawTable } from './raw-table.ts'

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ids of 19 digits do not fit a double: numbers of more than 15 digits are kept as text. */
const LONG_NUMBER = /[^"\d]\d{16,}/

const parseExactly = async (text: string): Promise<unknown> => {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text)
  const { parse } = await import('lossless-json')
  return parse(text, null, (number) => (/^\d{16,}$/.test(number) ? number : Number(number)))
}

/** Whether a text looks like JSON or JSON Lines rather than a table. */
export const looksLikeJson = (text: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[[{\]])/.test(text.slice(0, 1024))

/** The objects of a list as one table; a key that an object lacks is absent there, not empty. */
const tableOf = (objects: readonly { value: JsonObject; place: RawRow['place'] }[], file: string): RawTable => {
  const header = [...new Set(objects.flatMap(({ value }) => Object.keys(value)))]
  const rows = objects.map(({ value, place }) => ({
    cells: header.map((key) => (Object.hasOwn(value, key) ? value[key] : undefined)),
    place,
  }))
  return { file, title: null, header, rows, keyed: true }
}

const tableOfArray = (array: readonly unknown[], path: string, file: string): RawTable | null => {
  const objects = array.flatMap((value, index) =>
    isObject(value) ? [{ value, place: { file, path: `${path}[${index}]` } }] : [],
  )
  return objects.length > 0 || array.length === 0 ? tableOf(objects, file) : null
}

/** Lists of records lie at most this deep (`data.videos`). */
const DEPTH = 3

const tablesIn = (value: unknown, path: string, file: string, depth: number): RawTable[] => {
  if (Array.isArray(value)) {
    // Pages of an API put one behind the other: the records are inside.
    const pages = value.flatMap((page: unknown, index) =>
      isObject(page) && isObject(page.data) ? tablesIn(page.data, `${path}[${index}].data`, file, depth - 1) : [],
    )
    if (pages.length > 0 || depth === 0) return pages
    const table = tableOfArray(value, path, file)
    return table === null ? [] : [table]
  }
  if (!isObject(value) || depth === 0) return []
  return Object.keys(value).flatMap((key) =>
    tablesIn(value[key], path === '' ? key : `${path}.${key}`, file, depth - 1),
  )
}

const apiProblem = (value: JsonObject, file: string): Problem | null => {
  const { code, message } = value
  if (!/^[1-9]\d*$/.test(String(code)) || 'item_id' in value) return null
  return problem('api-error', `code ${String(code)}: ${typeof message === 'string' ? message : 'no message'}`, {
    file,
    path: 'code',
  })
}

/** What a JSON text holds: its lists of records as tables. */
export interface JsonContent {
  readonly tables: readonly RawTable[]
  readonly problems: readonly Problem[]
}

const ofDocument = (value: unknown, file: string): JsonContent => {
  const found = tablesIn(value, '', file, DEPTH)
  const lists = found.filter(({ header }) => header.length > 0)
  if (!isObject(value)) return { tables: lists, problems: [] }
  const failed = apiProblem(value, file)
  if (failed) return { tables: [], problems: [failed] }
  const page = isObject(value.data) ? value.data : value
  const more =
    page.has_more === true ? [problem('more-pages', '“has_more” is true', { file, path: 'data.has_more' })] : []
  // An object without any list is itself the record, unless it holds nothing.
  const isRecord = found.length === 0 && Object.keys(value).length > 0
  return { tables: isRecord ? [tableOf([{ value, place: { file, path: '$' } }], file)] : lists, problems: more }
}

const ofLines = async (text: string, file: string): Promise<JsonContent> => {
  const problems: Problem[] = []
  const objects: { value: JsonObject; place: RawRow['place'] }[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const place = { file, line: index + 1 }
    try {
      const value = await parseExactly(line)
      if (isObject(value)) objects.push({ value, place })
      else problems.push(problem('bad-row', 'expected one JSON object a line', place, { expected: 'one JSON object' }))
    } catch {
      problems.push(problem('bad-json', 'this line is not valid JSON', place))
    }
  }
  const pages = tablesIn(
    objects.map(({ value }) => value),
    '',
    file,
    DEPTH,
  )
  const isPaged = objects.some(
    ({ value }) => isObject(value.data) && pages.every(({ header }) => !header.includes('data')),
  )
  const tables = isPaged ? pages : objects.length > 0 ? [tableOf(objects, file)] : []
  return { tables, problems }
}

/** Where JSON goes wrong. The parser's own words quote the text, which may name people: only the place is told. */
const lineOfMistake = async (text: string): Promise<{ line?: number }> => {
  // The built-in parser tells the place of some mistakes only, and other ones in every version.
  const { parse } = await import('lossless-json')
  try {
    parse(text)
    return {}
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return position === undefined ? {} : { line: text.slice(0, Number(position)).split('\n').length }
  }
}

/** Reads JSON (a list, an API envelope, one object) or JSON Lines. Numbers of more than 15 digits stay exact, as text. */
export const readJson = async (text: string, file: string): Promise<JsonContent> => {
  try {
    return ofDocument(await parseExactly(text), file)
  } catch {
    const lines = await ofLines(text, file)
    if (lines.tables.length > 0) return lines
    const place = { file, ...(await lineOfMistake(text)) }
    return { tables: [], problems: [problem('bad-json', 'the text is not valid JSON', place)] }
  }
}
