import type { Problem } from '../domain/problem.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { toCsv } from '../print/text/to-csv.ts'
import { decode } from '../read/open/decode.ts'
import type { TableOptions } from '../read/read-document.ts'
import { type OpenedTables, readTables } from '../read/read-tables.ts'
import { type SplitRecords, splitRecords } from '../read/split-records.ts'
import { UsageError } from './exit-codes.ts'
import { findFiles, messageOf } from './find-files.ts'
import type { NewFile, Shell } from './shell.ts'

/** Told at one cell, true of a whole column: no row of it is worse than the others. */
const OF_COLUMNS: ReadonlySet<string> = new Set([
  'ambiguous-date',
  'ambiguous-number',
  'counts-rounded',
  'counts-scaled',
  'doubled-column',
  'missing-column',
])

/** What a run knows of a table that is to be split. */
export interface SplitInput {
  readonly problems: readonly Problem[]
  readonly folder: string
  readonly strict: boolean
  readonly reading: TableOptions
}

/** A path below the folder of the output, whatever the user or an archive calls the file. @example pathBelow('../a.zip!/b.csv') // => ["_up","a.zip","b.csv"] */
export const pathBelow = (path: string): string[] =>
  path
    .split(/!\/|[\\/]/)
    .filter((step) => step !== '' && step !== '.')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no name of a file should hold them
    .map((step) => (step === '..' ? '_up' : step === '-' ? 'stdin' : step.replace(/[\u0000-\u001f:*?"<>|]/g, '_')))

const namesOf = (path: string, folder: string) => {
  const below = [folder.replace(/(?<=.)\/+$/, ''), ...pathBelow(path)].join('/')
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(below)?.[0] ?? ''
  const stem = ending === '' ? below : below.slice(0, -ending.length)
  return {
    valid: `${stem}.valid${ending}`,
    invalid: `${stem}.invalid${ending}`,
    why: `${stem}.invalid.problems.csv`,
  }
}

/** The lines on which the records of a table of lines begin; null where records have no lines of their own. */
const startsOf = ({ document, tables, problems }: OpenedTables): { lines: number[]; keyed: boolean } | null => {
  const [table] = tables
  if (document.workbook || table === undefined || tables.length > 1) return null
  const rows = table.rows.map(({ place }) => (place.path === undefined ? place.line : undefined))
  if (rows.includes(undefined)) return null
  const broken = problems.flatMap(({ at, code }) => (code === 'bad-row' || code === 'bad-json' ? (at.line ?? []) : []))
  return { lines: [...rows.flatMap((line) => line ?? []), ...broken], keyed: table.keyed === true }
}

/** One line a problem: which row of the invalid table it is of, and what belongs there. Inert in a spreadsheet. */
const whyInvalid = (problems: readonly Problem[], starts: readonly number[], file: string): string => {
  const rows = [...new Set(starts)].sort((a, b) => a - b)
  const ordered = problems.toSorted((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0))
  return toCsv([
    ['row', 'file', 'line', 'column', 'code', 'expected', 'fix'],
    ...ordered.map(({ at, code, expected, message, got, hint }) => [
      rows.indexOf(at.line ?? 0) + 1,
      file,
      at.line ?? null,
      at.column ?? null,
      code,
      expected ?? (got === undefined ? message : null),
      hint,
    ]),
  ])
}

const told = (names: ReturnType<typeof namesOf>, { validRows, invalidRows }: SplitRecords): string =>
  `reach: ${names.valid}: ${validRows} rows; ${names.invalid}: ${invalidRows} rows, the reasons in ${names.why}`

/** Two files and the reasons of one table, or why it is not split; nothing where all its rows are sound. */
const splitTable = async (
  opened: OpenedTables,
  input: SplitInput,
): Promise<{ files: NewFile[]; line: string } | null> => {
  const { path, bytes } = opened.document
  const own = input.problems.filter(
    ({ at, code, severity }) =>
      at.file === path && !OF_COLUMNS.has(code) && (severity === 'error' || (input.strict && severity === 'warning')),
  )
  const ofRows = own.filter(({ at }) => at.line !== undefined || at.path !== undefined)
  if (ofRows.length === 0) return null
  const starts = startsOf(opened)
  if (starts === null) {
    const line = `reach: ${path} is not split: only a table of lines alone in its file is (CSV, TSV, JSON Lines)`
    return { files: [], line }
  }
  const known = new Set(starts.lines)
  const found = ofRows.filter(({ at }) => known.has(at.line ?? 0))
  const bad = new Set(found.map(({ at }) => at.line ?? 0))
  if (bad.size === 0) return null
  const { encoding } = await decode(bytes, path, input.reading.encoding)
  const layout = { encoding: encoding ?? 'utf-8', loneCr: !starts.keyed }
  const split = splitRecords(bytes, starts.lines, (line) => bad.has(line), layout)
  const names = namesOf(path, input.folder)
  const why = whyInvalid(found, [...bad], path)
  const files = [
    { path: names.valid, bytes: split.valid },
    { path: names.invalid, bytes: split.invalid },
    { path: names.why, bytes: new TextEncoder().encode(why) },
  ]
  return { files, line: told(names, split) }
}

/**
 * Writes the sound rows of every table with faulty ones to one file and the others to another, each byte as it was, with the header
 * in both; the reasons beside them. All or nothing, and never over a file.
 *
 * The rows are the user's own text and stay as they are; only what is added is made inert for spreadsheets.
 * @throws UsageError where a file stands in the way
 */
export const splitFiles = async (paths: readonly string[], input: SplitInput, shell: Shell): Promise<void> => {
  const results: { files: NewFile[]; line: string }[] = []
  for (const source of (await findFiles(paths, shell)).files) {
    const { opened } = await readTables(source, input.reading)
    for (const each of opened) {
      const result = await splitTable(each, input)
      if (result !== null) results.push(result)
    }
  }
  const files = results.flatMap((result) => result.files)
  const targets = new Set<string>()
  for (const { path } of files) {
    if (targets.has(path)) throw new UsageError(`--split: two tables would be written to ${path}`)
    if ((await shell.look(path)) !== null)
      throw new UsageError(`--split: ${path} exists already; it is not overwritten`)
    targets.add(path)
  }
  try {
    await shell.writeNew(files)
  } catch (error) {
    throw new UsageError(`--split: nothing was written: ${messageOf(error)}`)
  }
  const lines =
    results.length > 0 ? results.map(({ line }) => line) : ['reach: no table has faulty rows: nothing was split']
  await shell.stderr.write(lines.map((line) => `${cleanText(line)}\n`).join(''))
}
