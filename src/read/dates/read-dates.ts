import { LOCALE_GROUPS } from '../locales/index.ts'
import { type DateCell, type DateReader, dateCell } from './date-cell.ts'
import { dateOrder } from './date-order.ts'
import {
  numericReader,
  readInstant,
  readIso,
  readSerial,
  readShortYearFirst,
  readSpacedYearFirst,
  readYearFirst,
} from './numeric-dates.ts'
import { readMarked, readPersian, wordReader } from './word-dates.ts'
import type { WrittenDate } from './written-date.ts'

const monthFirst = numericReader('month-first')
const dayFirst = numericReader('day-first')

/** Numeric dates in the order of one locale. */
const localeReader = (locale: string): DateReader => {
  const order = dateOrder(locale)
  return (cell) => {
    const short = order.yearFirst ? readShortYearFirst(cell) : null
    if (short !== null) return short
    const first = cell.numbers().length > 2 ? order.monthFirst : order.monthFirstWithoutYear
    return (first ? monthFirst : dayFirst)(cell)
  }
}

/** Readers in the order in which they are tried; the readers of one group are weighed against each other. */
const groups = (locale: string | undefined): readonly (readonly DateReader[])[] => {
  const numeric = locale === undefined ? [monthFirst, dayFirst, readSpacedYearFirst] : [localeReader(locale)]
  const words = LOCALE_GROUPS.map((group) => group.map(wordReader))
  const whole: DateReader = (cell) => readIso(cell) ?? readYearFirst(cell)
  return [
    [whole],
    [readInstant],
    ...words.slice(0, 1),
    numeric,
    [readShortYearFirst],
    [readMarked],
    ...words.slice(1),
    [readPersian],
  ]
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
  const distinct = readings.filter((each, index) => readings.findIndex((other) => sameReading(each, other)) === index)
  const [first, second] = distinct
  if (first === undefined) return null
  if (second === undefined) return { kind: 'read', dates: first }
  const weighed = distinct.map((dates) => ({ dates, steps: dailySteps(dates) })).toSorted((a, b) => b.steps - a.steps)
  const [best, next] = weighed
  if (best && next && best.steps >= 2 * next.steps + 2) return { kind: 'read', dates: best.dates }
  return { kind: 'ambiguous', first, second }
}

/** Day numbers of a spreadsheet look like any number: every cell must be one. */
const readSerials = (cells: readonly DateCell[]): DateColumn | null => {
  const dates = cells.map((cell) => (cell.text === '' ? null : readSerial(cell)))
  return dates.every((date, index) => date !== null || cells[index]?.text === '') ? { kind: 'read', dates } : null
}

/**
 * Reads a whole column of dates in one style; the column decides what a cell alone leaves open (`3/4`, a language).
 *
 * Cells that fit no style are null if at least half of the column fits one; styles are tried until all fit: one row of
 * August among many of September can be all that tells two languages apart. Years of the Buddhist and the Persian calendar become
 * ours; dates of the Islamic calendar, and of the Persian one without a year, are none, because no rule fixes their day.
 * @param values texts or epoch numbers, in file order
 * @param locale a language tag that settles the order of day and month, as CLDR has it
 */
export const readDates = (values: readonly unknown[], locale?: string): DateColumn => {
  const cells = values.map(dateCell)
  const filled = cells.filter(({ text }) => text !== '').length
  let best: { column: DateColumn; missed: number } | null = null
  for (const group of groups(locale)) {
    const readings = group.map((reader) => cells.map((cell) => (cell.text === '' ? null : reader(cell))))
    const misses = readings.map((dates) => filled - dates.filter((date) => date !== null).length)
    const fewest = Math.min(...misses)
    if (filled > 0 && fewest * 2 > filled) continue
    const column = weigh(readings.filter((_, index) => misses[index] === fewest))
    if (column && (best === null || fewest < best.missed)) best = { column, missed: fewest }
    if (best?.missed === 0) break
  }
  return best?.column ?? readSerials(cells) ?? { kind: 'read', dates: cells.map(() => null) }
}
