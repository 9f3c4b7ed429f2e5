import { dateCell } from './dates/date-cell.ts'
import { monthOfWords } from './dates/month-names.ts'
import { LOCALE_GROUPS } from './locales/index.ts'
import { NUMBER_DATA } from './locales/suffixes.ts'
import type { RawTable } from './open/raw-table.ts'

/** So many different words of dates tell a language as well as all of them. */
const MOST_WORDS = 40

/** Marks beside a month in digits. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  年: ['ja', 'zh', 'zh-Hant'],
  月: ['ja', 'zh', 'zh-Hant'],
  월: ['ko'],
}

/** The languages in which all the words of some dates are months; none where the dates have no words. */
const languagesOfDates = (cells: readonly unknown[]): string[] => {
  const phrases = new Set<string>()
  for (const cell of cells) {
    const { text, words: found } = dateCell(cell)
    const marked = Object.keys(MARKS).find((mark) => text.includes(mark))
    if (marked !== undefined) return [...(MARKS[marked] ?? [])]
    const words = found().join(' ')
    if (words !== '') phrases.add(words)
    if (phrases.size >= MOST_WORDS) break
  }
  if (phrases.size === 0) return []
  const all = [...phrases].map((phrase) => phrase.split(' '))
  return LOCALE_GROUPS.flat().filter((locale) => all.every((words) => monthOfWords(words, locale) !== null))
}

/**
 * The languages that a table can be of, so that its numbers are read as they are written there: the user's word first, then the
 * words of its dates, then its header. None: unknown.
 *
 * @param dates indexes of its columns of dates
 * @param header the language of its header, where that is not English
 */
export const tableLanguages = (
  table: RawTable,
  dates: readonly number[],
  header: string | null,
  locale: string | undefined,
): readonly string[] => {
  const said = locale?.toLowerCase().split('-')[0]
  if (said !== undefined && NUMBER_DATA[said] !== undefined) return [said]
  for (const index of dates) {
    const found = languagesOfDates(table.rows.map(({ cells }) => cells[index]))
    if (found.length > 0) return header !== null && found.includes(header) ? [header] : found
  }
  return header === null ? [] : [header]
}
