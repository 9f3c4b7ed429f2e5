import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { isObject, type JsonObject, type JsonRecord, tableOfRecords } from './json-rows.ts'
import { DEPTH, type IsKnown, search, searchRecords } from './json-tables.ts'
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

const apiProblem = (value: JsonObject, file: string): Problem | null => {
  // The older answers have their code at the top, the newer ones in `error`, where "ok" is none.
  const [at, { code, message }] = isObject(value.error) ? ['error.code', value.error] : ['code', value]
  const failed =
    at === 'code' ? /^[1-9]\d*$/.test(String(code)) : !['ok', '0', 'undefined', 'null'].includes(String(code))
  if (!failed || 'item_id' in value) return null
  const name = /^[\w.-]{1,60}$/.test(String(code)) ? String(code) : 'unknown'
  const place = { file, path: at }
  if (typeof message !== 'string' || message === '') return problem('api-error', `code ${name}: no message`, place)
  return problem('api-error', `code ${name}: ${message}`, place, { got: message, expected: 'an answer with data' })
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
      else problems.push(problem('bad-row', 'expected one JSON object a line', place, { expected: 'one JSON object' }))
    } catch {
      problems.push(problem('bad-json', 'this line is not valid JSON', place))
    }
  }
  const { known, other } = searchRecords(records, '', isKnown, DEPTH)
  return { tables: known.length > 0 ? known : other.filter(({ header }) => header.length > 0), problems }
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

/**
 * Reads JSON (a list, an API envelope, one object, a page with one inside) or JSON Lines. Numbers of more than 15 digits stay exact, as text.
 *
 * @param isKnown decides which lists and objects are records: where any is known, only known ones are returned
 */
export const readJson = async (text: string, file: string, isKnown: IsKnown = () => false): Promise<JsonContent> => {
  try {
    return ofDocument(await parseExactly(text), file, isKnown)
  } catch {
    const lines = await ofLines(text, file, isKnown)
    if (lines.tables.length > 0) return lines
    const place = { file, ...(await lineOfMistake(text)) }
    return { tables: [], problems: [problem('bad-json', 'the text is not valid JSON', place)] }
  }
}
