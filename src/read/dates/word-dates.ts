import { MARKED_DATES } from '../locales/index.ts'
import type { DateReader } from './date-cell.ts'
import { monthOfWords, PERSIAN, standAround, wordsOf } from './month-names.ts'
import { checked } from './numeric-dates.ts'
import { persianDate } from './persian-date.ts'
import { calendarYear } from './written-date.ts'

/** The day and the year among the numbers of a date whose month is a word: `2 March 2026`, `2026 March 2`, `2-Mar-26`. */
const dayAndYear = (numbers: readonly string[]): { day: number; year: string | null } | null => {
  const [first, second, third] = numbers
  if (first === undefined || third !== undefined) return null
  if (second === undefined) return first.length <= 2 ? { day: Number(first), year: null } : null
  if (first.length === 4 && second.length <= 2) return { day: Number(second), year: first }
  return first.length <= 2 && (second.length === 4 || second.length === 2) ? { day: Number(first), year: second } : null
}

/** Reads dates whose month is a word of one language. */
export const wordReader =
  (locale: string): DateReader =>
  (cell) => {
    const parts = dayAndYear(cell.numbers())
    if (parts === null) return null
    const month = monthOfWords(cell.words(), locale)
    if (month === null) return null
    const year = parts.year === null ? null : calendarYear(parts.year)
    return parts.year !== null && year === null ? null : checked({ year, month, day: parts.day })
  }

/** Reads dates whose month is a number with a mark: `3月2日`, `2 tháng 3`. */
export const readMarked: DateReader = (cell) => {
  const bare = cell.bare()
  for (const pattern of MARKED_DATES) {
    const match = pattern.exec(bare)
    const parts = match?.groups
    if (!match || !parts) continue
    const around = `${bare.slice(0, match.index)} ${bare.slice(match.index + match[0].length)}`
    if (/\d/.test(around) || !standAround(wordsOf(around), true)) return null
    const year = parts.year === undefined ? null : calendarYear(parts.year)
    if (parts.year !== undefined && year === null) return null
    return checked({ year, month: Number(parts.month), day: Number(parts.day) })
  }
  return null
}

const PERSIAN_NUMERIC = /^(1[34]\d{2})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})$/

/** Reads whole dates of the Persian calendar, in words or digits. Without a year they are none: the day would depend on it. */
export const readPersian: DateReader = (cell) => {
  const [, year, , month, day] = PERSIAN_NUMERIC.exec(cell.digits()) ?? []
  if (year !== undefined) return persianDate(Number(year), Number(month), Number(day))
  const named = monthOfWords(cell.words(), PERSIAN)
  const parts = named === null ? null : dayAndYear(cell.numbers())
  return named === null || parts?.year == null ? null : persianDate(Number(parts.year), named, parts.day)
}
