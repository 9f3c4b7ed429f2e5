import type { Account, FileRecord } from '../domain/account.ts'
import type { SourceFraction } from '../domain/audience.ts'
import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import { type AccountGroup, type GroupBy, groupAccounts } from './account-groups.ts'
import { checkReadOptions } from './check-read-options.ts'
import { checkAccount } from './checks/index.ts'
import { refuseAmbiguousYears } from './dates/ambiguous-years.ts'
import { type DatedPart, datePart } from './dates/dated-part.ts'
import type { YearOptions } from './dates/year-evidence.ts'
import type { FilePart } from './file-part.ts'
import { mergeAccount } from './merge-account.ts'
import { isWorkbook } from './open/xlsx.ts'
import { isZip, unzip } from './open/zip.ts'
import { readDocument, type TableOptions } from './read-document.ts'
import { type Document, type SourceFile, sha256Of } from './source-file.ts'

/** How to read: everything is optional. */
export interface ReadOptions extends TableOptions, YearOptions {
  /** Default `folder`: one folder is one account. */
  readonly groupBy?: GroupBy
  /** Traffic sources of every account, as typed on the command line. */
  readonly sources?: readonly SourceFraction[]
  /** SHA-256 in hexadecimal; Web Crypto unless told. */
  readonly sha256?: (bytes: Uint8Array) => string | Promise<string>
}

/** What was read: the accounts, every file with what it is, and everything that was wrong. */
export interface ReadResult {
  readonly accounts: readonly Account[]
  readonly files: readonly FileRecord[]
  readonly problems: readonly Problem[]
  /**
   * The files of each account before they were merged, by the account's id.
   *
   * @internal
   */
  readonly parts: ReadonlyMap<string, readonly DatedPart[]>
}

/** The documents of a file: itself, or the members of the archive that it is. */
export const openSource = async (
  source: SourceFile,
  hash: NonNullable<ReadOptions['sha256']>,
): Promise<{ documents: Document[]; problems: readonly Problem[] }> => {
  let bytes: Uint8Array
  try {
    bytes = await source.load()
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable'
    return { documents: [], problems: [problem('file-unreadable', why, { file: source.path })] }
  }
  if (bytes.length === 0)
    return { documents: [], problems: [problem('empty-file', 'the file has no bytes', { file: source.path })] }
  return openBytes(source.path, bytes, source, hash, ARCHIVES_DEEP)
}

/** A download of downloads: an archive may hold archives, these no more. */
const ARCHIVES_DEEP = 2

/** The documents in some bytes: themselves, or the members of the archive that they are. */
const openBytes = async (
  path: string,
  bytes: Uint8Array,
  source: SourceFile,
  hash: NonNullable<ReadOptions['sha256']>,
  depth: number,
): Promise<{ documents: Document[]; problems: readonly Problem[] }> => {
  const whole = async (workbook: boolean) => ({ path, source, bytes, sha256: await hash(bytes), workbook })
  if (!isZip(bytes) || depth === 0) return { documents: [await whole(false)], problems: [] }
  const { members, problems } = await unzip(bytes, path)
  if (isWorkbook(members.map(({ name }) => name))) return { documents: [await whole(true)], problems }
  const opened = await Promise.all(
    members.map(({ name, bytes: inner }) => openBytes(`${path}!/${name}`, inner, source, hash, depth - 1)),
  )
  return {
    documents: opened.flatMap(({ documents }) => documents),
    problems: [...problems, ...opened.flatMap((each) => each.problems)],
  }
}

interface Reading {
  readonly files: Map<string, FileRecord[]>
  readonly parts: FilePart[]
  readonly problems: Problem[]
}

/** One by one: a call takes about 100,000 arguments at most, a damaged file has more problems than that. */
const append = <T>(list: T[], more: readonly T[]): void => {
  for (const each of more) list.push(each)
}

const readSources = async (sources: readonly SourceFile[], options: ReadOptions): Promise<Reading> => {
  const reading: Reading = { files: new Map(), parts: [], problems: [] }
  const seen = new Map<string, string>()
  for (const source of sources) {
    const opened = await openSource(source, options.sha256 ?? sha256Of)
    append(reading.problems, opened.problems)
    for (const document of opened.documents) {
      const key = `${source.folder}\n${document.sha256}`
      const twin = seen.get(key)
      if (twin !== undefined) {
        reading.problems.push(problem('duplicate-file', `the same bytes as ${twin}`, { file: document.path }))
        continue
      }
      seen.set(key, document.path)
      const { record, parts, problems } = await readDocument(document, options)
      reading.files.set(source.folder, [...(reading.files.get(source.folder) ?? []), record])
      append(reading.parts, parts)
      append(reading.problems, problems)
    }
  }
  return reading
}

const readGroup = (group: AccountGroup, files: readonly FileRecord[], options: ReadOptions) => {
  const dated = group.parts.map((part) => datePart(part, group.parts, options))
  const { kept, problems } = refuseAmbiguousYears(dated.flatMap(({ value }) => value ?? []))
  const merged = mergeAccount(group.id, group.handle, group.platform, kept, files)
  const account: Account =
    options.sources === undefined || options.sources.length === 0
      ? merged.value
      : { ...merged.value, sources: options.sources }
  const found = [...dated.flatMap((each) => each.problems), ...problems, ...merged.problems]
  return { account, parts: kept, problems: [...found, ...checkAccount(account)] }
}

/** The records of a group's files, unrecognised neighbours in its folder included. */
const filesOf = (group: AccountGroup, files: Reading['files']): FileRecord[] => {
  const folders = new Set(group.parts.map(({ document }) => document.source.folder))
  const own = new Set(group.parts.map(({ document }) => document.path))
  return [...folders]
    .flatMap((folder) => files.get(folder) ?? [])
    .filter(({ path, format }) => format === null || own.has(path))
}

/**
 * Reads exports to accounts: opens archives, recognises each file by its content, completes dates, merges by account.
 *
 * Never throws for what a file holds, nor where it can't be loaded; whatever is wrong is among the problems, and the rest is read.
 *
 * @param sources in any order; bytes that stand twice in one folder are read once
 * @returns one account a folder unless told otherwise; counts as they stand in the files, fractions in [0, 1]
 * @throws RangeError (as a rejection) for an option that is none: a day, year, encoding, format, grouping or field
 * @example await readExports([{ path: 'Overview.csv', folder: '.', named: true, modifiedOn: null, load: async () => bytes }])
 */
export const readExports = async (sources: readonly SourceFile[], options: ReadOptions = {}): Promise<ReadResult> => {
  checkReadOptions(options)
  const ordered = sources.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const reading = await readSources(ordered, options)
  const groups = groupAccounts(reading.parts, options.groupBy ?? 'folder').map((group) =>
    readGroup(group, filesOf(group, reading.files), options),
  )
  return {
    accounts: groups.map(({ account }) => account),
    files: [...reading.files.values()].flat(),
    problems: [...reading.problems, ...groups.flatMap(({ problems }) => problems)],
    parts: new Map(groups.map(({ account, parts }) => [account.id, parts])),
  }
}
