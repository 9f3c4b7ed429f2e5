import { type Column, column } from './cells/columns.ts'
import type { Format } from './format.ts'
import { FORMATS } from './formats/index.ts'
import { type ColumnMatch, matchColumns } from './match-columns.ts'
import { headerKey } from './open/raw-table.ts'

/** Which format a table is of, and how well it fits. */
export interface Recognition {
  readonly format: Format
  readonly columns: Readonly<Record<string, Column>>
  readonly match: ColumnMatch
}

/** Columns that the user named (`--map views="Plays"`): field to header. */
export type ColumnMap = Readonly<Record<string, string>>

/** A table with this fraction of a format's columns is one of its kind with columns missing. */
const NEAR = 0.6

const needed = ({ columns }: Format): number => Object.values(columns).filter(({ need }) => need !== undefined).length

const hasOneOf = ({ oneOf }: Format, { at }: ColumnMatch): boolean =>
  oneOf === undefined || oneOf.some((field) => at.has(field))

const isComplete = ({ format, match }: Recognition): boolean =>
  match.found > 0 &&
  match.missingEssential.length === 0 &&
  match.missingRequired.length === 0 &&
  hasOneOf(format, match)

const isClean = (recognition: Recognition, map: ColumnMap): boolean => {
  const { format, match } = recognition
  if (!isComplete(recognition) || format.loose === undefined) return isComplete(recognition)
  const { oneOf, atLeast, named } = format.loose
  const has = (field: string): boolean => match.at.has(field)
  const byName = named !== undefined && Object.hasOwn(map, named.field) && has(named.field) && named.oneOf.some(has)
  return byName || (match.at.size >= atLeast && oneOf.some(has))
}

const isNear = ({ format, match }: Recognition): boolean =>
  format.loose === undefined &&
  format.everyday !== true &&
  match.found >= 2 &&
  match.found >= NEAR * needed(format) &&
  hasOneOf(format, match)

const best = (candidates: readonly Recognition[]): Recognition | null =>
  candidates.reduce<Recognition | null>(
    (top, next) => (top === null || next.match.found > top.match.found ? next : top),
    null,
  )

const withMap = (columns: Readonly<Record<string, Column>>, map: ColumnMap): Record<string, Column> => {
  const mapped: Record<string, Column> = { ...columns }
  for (const [field, header] of Object.entries(map)) {
    const known = columns[field]
    if (known) mapped[field] = column(known.cell, header, known.need)
  }
  return mapped
}

/**
 * Finds the format of a table by its headers alone: never by file name, quoting, separator or date style.
 *
 * In this order: a format whose columns are all there (most columns win); a format with columns missing that it can do without;
 * a table of common names; a format with columns missing that it needs.
 * @param from a format id that the user named
 */
export const recognise = (
  header: readonly string[],
  options: { readonly map?: ColumnMap; readonly from?: string } = {},
): Recognition | null => {
  const { map = {}, from } = options
  const candidates = FORMATS.filter(({ id }) => from === undefined || id === from).map((format): Recognition => {
    const columns = withMap(format.columns, format.loose || from !== undefined ? map : {})
    return { format, columns, match: matchColumns(columns, header) }
  })
  const strict = candidates.filter(({ format }) => format.loose === undefined)
  const loose = candidates.filter((candidate) => candidate.format.loose !== undefined && isClean(candidate, map))
  const mapped = best(loose.filter(({ match }) => Object.keys(map).some((field) => match.at.has(field))))
  const near = strict.filter(isNear)
  return (
    mapped ??
    best(strict.filter(isComplete)) ??
    best(near.filter(({ match }) => match.missingEssential.length === 0)) ??
    best(loose) ??
    best(near) ??
    (from === undefined ? null : (candidates[0] ?? null))
  )
}

/** Every name of a column that some format has. */
let named: ReadonlySet<string> | undefined

/** Whether some format has a column of this name, in English. */
export const isColumnName = (name: string): boolean => {
  named ??= new Set(
    FORMATS.flatMap(({ columns }) => Object.values(columns)).flatMap(({ headers }) => headers.map(headerKey)),
  )
  return named.has(headerKey(name))
}

/** Every header by which some format is known. */
let telling: ReadonlySet<string> | undefined

/**
 * Whether a table with these columns is an export that can be read: cheap enough to ask it of every object of a JSON text.
 *
 * A table that lacks what its format needs is not: what holds it or lies in it may be the export.
 */
export const isReadable = (
  header: readonly string[],
  options: { readonly map?: ColumnMap; readonly from?: string } = {},
): boolean => {
  telling ??= new Set(
    FORMATS.flatMap(({ columns }) => Object.values(columns))
      .filter(({ need }) => need !== undefined)
      .flatMap(({ headers }) => headers.map(headerKey)),
  )
  const known = telling
  if (Object.keys(options.map ?? {}).length === 0 && !header.some((name) => known.has(headerKey(name)))) return false
  return recognise(header, options)?.match.missingEssential.length === 0
}

/** The format that a JSON text is known by from its keys, whole or damaged, before anything in it is read. */
export const recogniseKeys = (text: string): Format | null => {
  const has = (key: string): boolean => new RegExp(`"${key}"\\s*:`).test(text)
  return FORMATS.find((format) => format.topKeys?.some((keys) => keys.every(has))) ?? null
}
