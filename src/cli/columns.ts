import type { Problem } from '../domain/problem.ts'
import { type ColumnKind, describeColumn, isDataRow } from '../read/columns/describe-column.ts'
import { confidenceWord, guessFields } from '../read/columns/guess-fields.ts'
import type { RawTable } from '../read/open/raw-table.ts'
import type { OpenedTables } from '../read/read-tables.ts'
import { readTables } from '../read/read-tables.ts'
import type { ColumnMap } from '../read/recognise.ts'
import { recogniseTranslated } from '../read/recognise-translated.ts'
import { findFiles } from './find-files.ts'
import type { Shell } from './shell.ts'

/** Below it a guess is shown and left out of the map: the user decides. */
const WORTH_A_MAP = 0.7

/** One column as `reach columns` prints it. */
export interface ProposedColumn {
  readonly position: number
  readonly header: string
  readonly kind: ColumnKind
  /** Fraction of rows in [0, 1]. */
  readonly filled: number
  readonly range: { readonly from: number | string; readonly to: number | string } | null
  readonly guess: {
    readonly field: string
    readonly confidence: number
    readonly word: 'sure' | 'likely' | 'possible'
    readonly reason: string
  } | null
}

/** One table as `reach columns` prints it. */
export interface ProposedTable {
  readonly file: string
  readonly rows: number
  /** Null where it is no known export. */
  readonly format: string | null
  readonly title: string | null
  /** Whether it is read without a map: as an export, or by common names. */
  readonly read: 'as an export' | 'by its names' | 'refused' | 'not'
  readonly of: 'videos' | 'days' | null
  /** Whether its first row is one of data, so that its columns have no names: its cells are not printed. */
  readonly headless: boolean
  readonly columns: readonly ProposedColumn[]
  /** What a map would hold: guesses that are at least likely. */
  readonly map: ColumnMap
}

const known = (
  table: Pick<RawTable, 'file' | 'rows'>,
  format: { id: string; title: string },
  read: ProposedTable['read'],
): ProposedTable => ({
  file: table.file,
  rows: table.rows.length,
  format: format.id,
  title: format.title,
  read,
  of: null,
  headless: false,
  columns: [],
  map: {},
})

/** Six digits, so that the same table gives the same bytes whatever adds up. */
const rounded = (value: number): number => Number(value.toPrecision(6))

const propose = (table: RawTable): ProposedTable => {
  const recognition = recogniseTranslated(table.header).recognition
  const format = recognition?.format
  if (format !== undefined && format.loose === undefined) {
    const { missingEssential } = recognition?.match ?? { missingEssential: [] }
    if (format.refusal !== undefined) return known(table, format, 'refused')
    if (missingEssential.length === 0) return known(table, format, 'as an export')
  }
  const headless = format === undefined && table.keyed !== true && isDataRow(table.header)
  const described = table.header.map((header, index) =>
    describeColumn(
      headless ? '' : header,
      index + 1,
      table.rows.map(({ cells }) => cells[index]),
    ),
  )
  const { of, guesses } = guessFields(described)
  const columns = described.map(({ position, header, kind, filled, range }): ProposedColumn => {
    const guess = guesses.get(position)
    return {
      position,
      header,
      kind,
      filled: rounded(filled),
      range,
      guess:
        guess === undefined
          ? null
          : {
              field: guess.field,
              confidence: Number(guess.confidence.toFixed(2)),
              word: confidenceWord(guess.confidence),
              reason: guess.reason,
            },
    }
  })
  const likely = columns.flatMap(({ header, guess }) =>
    guess !== null && guess.confidence >= WORTH_A_MAP ? [[guess.field, header] as const] : [],
  )
  return {
    file: table.file,
    rows: table.rows.length,
    format: format?.id ?? null,
    title: format?.title ?? null,
    read: format?.loose === undefined ? 'not' : 'by its names',
    of: headless ? null : of,
    headless,
    columns,
    map: Object.fromEntries(likely.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Prose has words between blanks as well: a table has a column of something else, or one that may be of use. */
const isTable = ({ format, columns }: ProposedTable): boolean =>
  format !== null || columns.some(({ kind, guess }) => guess !== null || (kind !== 'texts' && kind !== 'nothing'))

const proposeAll = ({ document, tables, refused }: OpenedTables): ProposedTable[] =>
  refused === null
    ? tables
        .filter(({ header }) => header.length > 1)
        .map(propose)
        .filter(isTable)
    : [known({ file: document.path, rows: [] }, refused, 'refused')]

/** Opens what the paths name and proposes a reading of every table. */
export const proposeColumns = async (
  paths: readonly string[],
  encoding: string | undefined,
  shell: Shell,
): Promise<{
  readonly tables: readonly ProposedTable[]
  readonly problems: readonly Problem[]
  /** Every file that was opened. */
  readonly files: readonly string[]
}> => {
  const found = await findFiles(paths, shell)
  const tables: ProposedTable[] = []
  const problems: Problem[] = [...found.problems]
  for (const source of found.files) {
    const { opened, problems: opening } = await readTables(source, encoding === undefined ? {} : { encoding })
    problems.push(...opening)
    for (const each of opened) {
      const proposed = proposeAll(each)
      tables.push(...proposed)
      // In a file that holds no table, ragged rows are no defect.
      if (proposed.length > 0 || each.tables.length === 0) problems.push(...each.problems)
    }
  }
  return { tables, problems, files: found.files.map(({ path }) => path) }
}
