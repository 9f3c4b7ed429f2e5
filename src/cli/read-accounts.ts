import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import { hideNames } from '../print/hide-names.ts'
import { readTypedSources } from '../read/cells/typed-sources.ts'
import { FORMATS } from '../read/formats/index.ts'
import { headerKey } from '../read/open/raw-table.ts'
import { type ReadOptions, type ReadResult, readExports } from '../read/read-exports.ts'
import { UsageError } from './exit-codes.ts'
import { findFiles, messageOf } from './find-files.ts'
import { includedTexts } from './included-texts.ts'
import { readMap } from './read-map.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

const sourcesOf = (text: string) => {
  try {
    return readTypedSources(text)
  } catch (error) {
    throw new UsageError(`--sources: ${messageOf(error)}`)
  }
}

/** How to read, from a command line. @param map columns that the user named @throws UsageError for a format that is not there */
export const readOptions = (options: RunOptions, map: ReadOptions['map']): ReadOptions => {
  const { asOf, year, locale, encoding, from, sources, groupBy, strict } = options
  if (from !== undefined && !FORMATS.some(({ id }) => id === from))
    throw new UsageError(`--from: no format is called ${from}; see reach formats`)
  return {
    groupBy,
    ...(asOf === undefined ? {} : { asOf }),
    ...(year === undefined ? {} : { year }),
    ...(locale === undefined ? {} : { locale }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(from === undefined ? {} : { from }),
    ...(map === undefined ? {} : { map }),
    ...(sources === undefined ? {} : { sources: sourcesOf(sources) }),
    ...(strict === true ? { strict } : {}),
  }
}

/** Columns that the user named and that no table has. @param names headers of all tables, as `headerKey` makes them */
export const columnsNowhere = (
  map: ReadOptions['map'],
  names: ReadonlySet<string>,
  problems: readonly Problem[],
): Problem[] => {
  if (map === undefined || problems.some(({ code }) => code === 'map-column-missing')) return []
  const missing = Object.values(map).filter((name) => !names.has(headerKey(name)))
  return missing.map((name) => problem('map-column-missing', `no table has a column “${name}”`, {}, { expected: name }))
}

/** Headers of tables, made alike. */
export const headerNames = (files: ReadResult['files']): Set<string> =>
  new Set(files.flatMap(({ columns }) => [...columns.used, ...columns.unused].map(headerKey)))

/** Reads everything that the paths of a command line name. @param platforms whether exports of other platforms are read too */
export const readAccounts = async (
  paths: readonly string[],
  options: RunOptions,
  shell: Shell,
  platforms: ReadOptions['platforms'] = 'tiktok',
): Promise<ReadResult> => {
  const settings = readOptions(options, await readMap(options.map, shell))
  const found = await findFiles(paths, shell)
  const include = includedTexts(options)
  const read = await readExports(found.files, { ...settings, platforms, sha256: shell.sha256 })
  return {
    ...read,
    problems: [
      ...found.problems,
      ...read.problems.map((each) => hideNames(each, include)),
      ...columnsNowhere(settings.map, headerNames(read.files), read.problems),
    ],
  }
}

/** The exit code that the problems of a run ask for, where something could be done. */
export const codeOfProblems = (problems: readonly Pick<Problem, 'severity'>[], strict: boolean | undefined): 0 | 1 =>
  problems.some(({ severity }) => severity === 'error' || (strict === true && severity === 'warning')) ? 1 : 0
