import { textOfCell } from '../cells/columns.ts'
import { plainDigits } from '../cells/plain-digits.ts'
import { LOCALE_GROUPS, MARKED_DATES } from '../locales/index.ts'
import { monthOfWords, wordsOf } from './month-names.ts'
import { isRealDate, readEpoch, type WrittenDate } from './written-date.ts'

type DateReader = (text: string) => WrittenDate | null

const checked = (date: WrittenDate): WrittenDate | null => (isRealDate(date) ? date : null)

const YEAR_FIRST =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:Z|UTC|[+-]00:?00)?)?$/

const readYearFirst: DateReader = (text) => {
  const match = YEAR_FIRST.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
  const date = { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
  if (!isRealDate(date)) return null
  const instant = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second) / 1000
  return match[4] === undefined ? date : { ...date, epochSeconds: instant }
}

const readInstant: DateReader = (text) => {
  const seconds = readEpoch(text)
  if (seconds === null) return null
  const date = new Date(seconds * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    epochSeconds: Math.floor(seconds),
  }
}

/** `3/4`, `1.08.2019`, and with the spaces and the last dot of Czech and Finnish: `20. 1.` */
const NUMERIC = /^(\d{1,2})([/.-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2})|\.)?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/

const numericReader =
  (order: 'day-first' | 'month-first'): DateReader =>
  (text) => {
    const match = NUMERIC.exec(text)
    if (!match) return null
    const [, first = '', , second = '', yearText] = match
    const year = yearText === undefined ? null : Number(yearText.length === 2 ? `20${yearText}` : yearText)
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return checked({ year, month: Number(month), day: Number(day) })
  }

const readMarked: DateReader = (text) => {
  for (const pattern of MARKED_DATES) {
    const parts = pattern.exec(text)?.groups
    if (parts)
      return checked({
        year: parts.year ? Number(parts.year) : null,
        month: Number(parts.month),
        day: Number(parts.day),
      })
  }
  return null
}

const wordReader =
  (locale: string): DateReader =>
  (text) => {
    const numbers = (text.replace(/\d{1,2}:\d{2}(?::\d{2})?/, '').match(/\d+/g) ?? []).map(Number)
    const years = numbers.filter((number) => number >= 1900 && number < 2200)
    const days = numbers.filter((number) => number >= 1 && number <= 31)
    if (days.length !== 1 || years.length > 1 || years.length + days.length !== numbers.length) return null
    const month = monthOfWords(wordsOf(text), locale)
    return month === null ? null : checked({ year: years[0] ?? null, month, day: days[0] ?? 0 })
  }

/** Readers in the order in which they are tried; the readers of one group are weighed against each other. */
const groups = (locale: string | undefined): readonly (readonly DateReader[])[] => {
  const numeric = [numericReader('month-first'), numericReader('day-first')]
  const preferred =
    locale === undefined ? numeric : /^en(?:-us)?$/i.test(locale) ? numeric.slice(0, 1) : numeric.slice(1)
  const words = LOCALE_GROUPS.map((group) => group.map(wordReader))
  return [[readYearFirst], [readInstant], ...words.slice(0, 1), preferred, [readMarked], ...words.slice(1)]
}

/** A column of dates as read, or both readings where the text allows two. */
export type DateColumn =
  | { readonly kind: 'read'; readonly dates: readonly (WrittenDate | null)[] }
  | {
      readonly kind: 'ambiguous'
      readonly first: readonly (WrittenDate | null)[]
      readonly second: readonly (WrittenDate | null)[]
    }

const sameReading = (a: readonly (WrittenDate | null)[], b: readonly (WrittenDate | null)[]): boolean =>
  a.every((date, index) => date?.month === b[index]?.month && date?.day === b[index]?.day)

/** How many neighbours are one day apart: a daily table betrays the order of its dates. */
const dailySteps = (dates: readonly (WrittenDate | null)[]): number => {
  let steps = 0
  for (let index = 1; index < dates.length; index++) {
    const [before, after] = [dates[index - 1], dates[index]]
    if (!before || !after) continue
    const gap = Date.UTC(2024, after.month - 1, after.day) - Date.UTC(2024, before.month - 1, before.day)
    if (Math.abs(gap) === 86_400_000) steps++
  }
  return steps
}

const weigh = (readings: readonly (readonly (WrittenDate | null)[])[]): DateColumn | null => {
  const [first, ...others] = readings
  if (first === undefined) return null
  const second = others.find((other) => !sameReading(first, other))
  if (second === undefined) return { kind: 'read', dates: first }
  const [a, b] = [dailySteps(first), dailySteps(second)]
  if (a >= 2 * b + 2) return { kind: 'read', dates: first }
  if (b >= 2 * a + 2) return { kind: 'read', dates: second }
  return { kind: 'ambiguous', first, second }
}

/**
 * Reads a whole column of dates in one style; the column decides what a cell alone leaves open (`3/4`, a language).
 *
 * Cells that fit no style are null if at least half of the column fits one; styles are tried until all fit: one row of
 * August among many of September can be all that tells two languages apart.
 * @param cells texts or epoch numbers, in file order
 * @param locale a language tag that settles the order of day and month
 */
export const readDates = (cells: readonly unknown[], locale?: string): DateColumn => {
  const texts = cells.map((cell) => plainDigits(textOfCell(cell)).trim().replace(/\s+/g, ' '))
  const filled = texts.filter((text) => text !== '').length
  let best: { column: DateColumn; missed: number } | null = null
  for (const group of groups(locale)) {
    const readings = group.map((reader) => texts.map((text) => (text === '' ? null : reader(text))))
    const misses = readings.map((dates) => filled - dates.filter((date) => date !== null).length)
    const fewest = Math.min(...misses)
    if (filled > 0 && fewest * 2 > filled) continue
    const column = weigh(readings.filter((_, index) => misses[index] === fewest))
    if (column && (best === null || fewest < best.missed)) best = { column, missed: fewest }
    if (best?.missed === 0) break
  }
  return best?.column ?? { kind: 'read', dates: cells.map(() => null) }
}
