import { textOfCell } from './cells/columns.ts'
import { type NumberStyle, numberStyle } from './cells/number-style.ts'
import { signEvidence } from './cells/sign-evidence.ts'
import { languagesOfSuffixes, suffixKey } from './cells/suffix.ts'
import type { RawTable } from './open/raw-table.ts'
import { tableLanguages } from './table-languages.ts'

/** Indexes of a table's columns by what their cells hold. */
export interface ColumnIndexes {
  readonly dates: readonly number[]
  readonly numbers: readonly number[]
}

/** A number with letters beside it. */
const WORDED = /\p{Nd}.*\p{L}|\p{L}.*\p{Nd}/u
/** So many different words tell as much as all. */
const MOST_WORDS = 20

const suffixLanguages = (cells: readonly unknown[]): readonly string[] => {
  const keys = new Set<string>()
  for (const cell of cells) {
    if (typeof cell === 'string' && cell.length < 40 && WORDED.test(cell)) keys.add(suffixKey(textOfCell(cell)))
    if (keys.size >= MOST_WORDS) break
  }
  return languagesOfSuffixes(keys)
}

/**
 * How the numbers of a table are written: the user's word first, then what its own cells prove, then its language.
 *
 * @param header the language of its header, where that is not English
 */
export const tableStyle = (
  table: RawTable,
  { dates, numbers }: ColumnIndexes,
  header: string | null,
  locale: string | undefined,
): NumberStyle => {
  const cells = table.rows.flatMap((row) => numbers.map((index) => row.cells[index]))
  const told = tableLanguages(table, dates, header, locale)
  const languages = told.length > 0 ? told : suffixLanguages(cells)
  const style = numberStyle(languages, locale)
  if (locale !== undefined && style.sure) return style
  const proven = signEvidence(cells)
  return proven === null ? style : { languages, ...proven, sure: true, proven: true }
}
