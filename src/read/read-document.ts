import type { FileRecord, Platform } from '../domain/account.ts'
import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import { isBlank } from './cells/columns.ts'
import { readRows } from './cells/read-rows.ts'
import { readNames } from './dates/file-name-evidence.ts'
import type { FilePart } from './file-part.ts'
import type { Format } from './format.ts'
import { doubledColumns, missingColumns, missingOfMap, quotedNames } from './header-problems.ts'
import { withKnownHeader } from './known-header.ts'
import { knownNames } from './known-names.ts'
import { readCsv } from './open/csv.ts'
import { decode } from './open/decode.ts'
import { looksLikeJson, readJson } from './open/json.ts'
import type { RawTable } from './open/raw-table.ts'
import { headerKey } from './open/raw-table.ts'
import { readXlsx } from './open/xlsx.ts'
import { type ColumnMap, isReadable, type Recognition, recogniseKeys } from './recognise.ts'
import { recogniseTranslated } from './recognise-translated.ts'
import type { Document } from './source-file.ts'
import { markTotals } from './total-rows.ts'

/** What the user said about how to read tables. */
export interface TableOptions {
  readonly encoding?: string
  readonly locale?: string
  readonly from?: string
  readonly map?: ColumnMap
  /** Default `tiktok`: exports of other platforms are left out. `any`: they are read, to learn from their measured reach. */
  readonly platforms?: 'tiktok' | 'any'
}

/** One file after reading: what it is, what it gives, what was wrong. */
export interface DocumentResult {
  readonly record: FileRecord
  readonly parts: readonly FilePart[]
  readonly problems: readonly Problem[]
}

interface TableResult {
  readonly format: string | null
  readonly part: FilePart['part'] | null
  readonly platform?: Platform
  readonly language?: string | null
  readonly rows: number
  readonly used: readonly string[]
  readonly unused: readonly string[]
  readonly problems: readonly Problem[]
  /** It was recognised, and its rows are not for us. */
  readonly refused?: true
}

const unknownWords = (header: readonly string[]): string => {
  if (header.length < 2) return 'it is no table of a known export'
  const names = knownNames(header).slice(0, 8)
  const known = names.length === 0 ? '' : `; names that others have: ${quotedNames(names)}`
  return `no known export has its ${header.length} columns${known}`
}

const unknownTable = (table: RawTable, named: boolean, map: ColumnMap | undefined): TableResult => {
  const found = problem('unknown-file', unknownWords(table.header), { file: table.file })
  const problems = [named ? { ...found, severity: 'error' as const } : found, ...missingOfMap(table, map)]
  return { format: null, part: null, rows: table.rows.length, used: [], unused: table.header, problems }
}

/** Who names a file wants its numbers: that they can't be used is then an error. */
const refusal = ({ refusal: refused }: Format, file: string, named: boolean): Problem | null => {
  if (!refused) return null
  const found = problem(refused.code, refused.message, { file })
  return named ? { ...found, severity: 'error' } : found
}

const withoutSecondHeader = (table: RawTable, { format, match }: Recognition): RawTable => {
  const at = match.at.get(format.blankInSecondHeader ?? '')
  return at !== undefined && isBlank(table.rows[0]?.cells[at]) ? { ...table, rows: table.rows.slice(1) } : table
}

/** Rows that add up the others would count everything twice. A format that wants its totals knows them itself. */
const withoutTotals = (table: RawTable, { format }: Recognition): { table: RawTable; problems: readonly Problem[] } => {
  const totals = format.totals === undefined ? table.rows.filter(({ total }) => total) : []
  if (totals.length === 0) return { table, problems: [] }
  const problems = totals.map(({ place }) => problem('total-row', 'the row adds up the others', place))
  return { table: { ...table, rows: table.rows.filter(({ total }) => !total) }, problems }
}

const readTable = (whole: RawTable, named: boolean, options: TableOptions): TableResult => {
  const { recognition, language } = recogniseTranslated(whole.header, options)
  if (recognition === null) return unknownTable(whole, named, options.map)
  const { table, problems: added } = withoutTotals(whole, recognition)
  const { format, columns, match } = recognition
  const claimed = new Set([...match.at.values()])
  const used = table.header.filter((_, index) => claimed.has(index))
  const unused = table.header.filter((name, index) => !claimed.has(index) && headerKey(name) !== '')
  const base = { format: format.id, language, rows: table.rows.length, used, unused, part: null }
  const wanted = options.platforms === 'any' && format.part !== undefined
  const refused = wanted ? null : refusal(format, table.file, named)
  if (refused) return { ...base, used: [], unused: [], problems: [refused], refused: true }
  const problems = [...missingColumns(recognition, table), ...doubledColumns(recognition, table), ...added]
  if (match.missingEssential.length > 0 || !format.part) return { ...base, problems }
  if (table.rows.length === 0)
    return {
      ...base,
      problems: [...problems, problem('no-rows', `${format.title}: a header only`, { file: table.file })],
    }
  if (format.loose) {
    const reading = [...match.at].map(([field, index]) => `${field} = “${table.header[index]}”`).join(', ')
    problems.push(problem('columns-by-name', reading, { file: table.file }), ...missingOfMap(table, options.map))
  }
  const { table: body, totals } = markTotals(withoutSecondHeader(table, recognition), recognition)
  const { rows, problems: bad } = readRows(body, columns, match, {
    locale: options.locale,
    likely: format.locale,
    language,
  })
  const part = format.part(rows, table.title, totals)
  const platform = format.platform?.(rows, table.title) ?? 'tiktok'
  return { ...base, part, platform, problems: [...problems, ...bad, ...part.problems] }
}

interface Contents {
  readonly tables: readonly RawTable[]
  readonly problems: readonly Problem[]
  /** A format that is refused before anything in it is read. */
  readonly refused?: Format
}

const contentsOfText = async (text: string, file: string, options: TableOptions): Promise<Contents> => {
  if (!looksLikeJson(text)) return readCsv(text, file)
  const refused = recogniseKeys(text)
  if (refused) return { tables: [], problems: [], refused }
  const { tables, problems } = await readJson(text, file, (header) => isReadable(header, options))
  if (tables.length > 0 || problems.length > 0) return { tables, problems }
  return { tables, problems: [problem('no-rows', 'the JSON holds no list of records', { file })] }
}

/** The tables of a document before they are recognised, and what was wrong with opening them. */
export const contentsOf = async (document: Document, options: TableOptions): Promise<Contents> => {
  const { path: file, bytes, source, workbook } = document
  const known = ({ tables, ...rest }: Contents): Contents => ({
    ...rest,
    tables: tables.map((table) => withKnownHeader(table, options)),
  })
  if (workbook) return known(await readXlsx(bytes, file))
  const { text, problems: decoding } = await decode(bytes, file, options.encoding)
  if (text === null) {
    const found = problem('unknown-file', 'the file is not text', { file })
    return { tables: [], problems: [source.named ? { ...found, severity: 'error' } : found] }
  }
  if (text.trim() === '') return { tables: [], problems: [problem('empty-file', 'the file holds no text', { file })] }
  const contents = known(await contentsOfText(text, file, options))
  return { ...contents, problems: [...decoding, ...contents.problems] }
}

/** Tables that nobody knows: of a file with nothing else one is told; beside one that is read they are no error. */
const oneWord = (results: readonly TableResult[]): TableResult[] => {
  const known = results.some(({ format }) => format !== null)
  return results.map((result, index) => {
    if (result.format !== null) return result
    if (!known) return index === 0 ? result : { ...result, problems: [] }
    // What lies beside a table of another platform is that platform's too.
    if (results.some(({ refused }) => refused)) return { ...result, problems: [] }
    return { ...result, problems: result.problems.map((each) => ({ ...each, severity: 'info' as const })) }
  })
}

const languageOf = (results: readonly TableResult[]): Pick<FileRecord, 'language'> => {
  const language = results.map((result) => result.language).find((each) => each != null)
  return language == null ? {} : { language }
}

const baseNames = (path: string): string[] =>
  path
    .split('!/')
    .map((part) => part.split(/[\\/]/).at(-1) ?? part)
    .reverse()

/** Reads one document: finds its tables, recognises each, and checks the rows. Never throws for what it holds. */
export const readDocument = async (document: Document, options: TableOptions): Promise<DocumentResult> => {
  const { path: file, source } = document
  const { tables, problems: opening, refused } = await contentsOf(document, options)
  const names = readNames(baseNames(file))
  const results = oneWord(tables.map((table) => readTable(table, source.named, options)))
  const format = refused?.id ?? results.find((result) => result.format !== null)?.format ?? null
  // In a file that is no export at all, or none that is read, ragged rows are no defect.
  const unread = tables.length > 0 && results.every((result) => result.format === null || result.refused)
  const kept = unread ? opening.filter(({ code }) => format !== null && code !== 'bad-row') : opening
  const refusing = refused ? refusal(refused, file, source.named) : null
  const problems = [...kept, ...results.flatMap((result) => result.problems), ...(refusing ? [refusing] : [])]
  const record: FileRecord = {
    path: file,
    sha256: document.sha256,
    format,
    ...languageOf(results),
    rows: results.reduce((sum, { rows }) => sum + rows, 0),
    columns: { used: results.flatMap(({ used }) => used), unused: results.flatMap(({ unused }) => unused) },
    problems: problems.length,
  }
  const parts = results.flatMap((result) =>
    result.part && result.format
      ? [{ part: result.part, document, format: result.format, platform: result.platform ?? 'tiktok', names }]
      : [],
  )
  return { record, parts, problems }
}
