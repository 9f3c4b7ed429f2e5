import type { DateReader } from './date-cell.ts'
import { calendarYear, isRealDate, readEpoch, type WrittenDate } from './written-date.ts'

/** A date that the calendar has, or null. */
export const checked = (date: WrittenDate): WrittenDate | null => (isRealDate(date) ? date : null)

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ] ?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i

const offsetSeconds = (zone: string | undefined): number => {
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}

/** A date of the Gregorian or Buddhist year that four digits write; null for years of no export. */
const dated = (year: string, month: string, day: string): WrittenDate | null => {
  const known = calendarYear(year)
  return known === null ? null : checked({ year: known, month: Number(month), day: Number(day) })
}

/** `2026-03-29T17:12:11+02:00`: the day as written, the instant by its zone, UTC where none is given. */
export const readIso: DateReader = ({ text }) => {
  const match = ISO.exec(text)
  if (!match) return null
  const [, year = '', month = '', day = '', hour, minute, second = 0, zone] = match
  const date = dated(year, month, day)
  if (date?.year == null) return null
  const local = Date.UTC(date.year, date.month - 1, date.day, Number(hour), Number(minute), Number(second)) / 1000
  return { ...date, epochSeconds: local - offsetSeconds(zone) }
}

const YEAR_FIRST = /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/

/** `2026-03-02`, `2026. 3. 2.`, with weekday or time or not. */
export const readYearFirst: DateReader = (cell) => {
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(cell.digits()) ?? []
  return dated(year, month, day)
}

export const readInstant: DateReader = ({ text }) => {
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
const NUMERIC = /^(\d{1,2})([/.-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2})\2?|\.)?$/

const SHORT_YEAR_FIRST = /^(\d{2})([/.-]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/

/** Whether a text is a numeric date as it stands, in some order. */
export const isNumericDate = (text: string): boolean =>
  NUMERIC.test(text) || YEAR_FIRST.test(text) || SHORT_YEAR_FIRST.test(text)

/** Reads `3/4` and `3/4/2026` in one order. */
export const numericReader =
  (order: 'day-first' | 'month-first'): DateReader =>
  (cell) => {
    const match = NUMERIC.exec(cell.digits())
    if (!match) return null
    const [, first = '', , second = '', yearText] = match
    // In Persian digits it is a day of the Persian calendar as well, and which of ours that is depends on the year.
    if (yearText === undefined && cell.persian) return null
    const year = yearText === undefined ? null : calendarYear(yearText)
    if (yearText !== undefined && year === null) return null
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return checked({ year, month: Number(month), day: Number(day) })
  }

const SPACED = /^\d{2}\. \d{1,2}\. \d{1,2}\.$/

/** `26/3/2` as Basque and Nepali write the second of March 2026. */
export const readShortYearFirst: DateReader = (cell) => {
  const [, year = '', , month = '', day = ''] = SHORT_YEAR_FIRST.exec(cell.digits()) ?? []
  return dated(year, month, day)
}

/** `26. 3. 2.`, as Korean writes it. */
export const readSpacedYearFirst: DateReader = (cell) => (SPACED.test(cell.digits()) ? readShortYearFirst(cell) : null)

/** Days of spreadsheets from 2014 to 2056. */
const [FIRST_SERIAL, LAST_SERIAL] = [41_640, 57_344]

/** `46083`: a day number of spreadsheets (1 is 1 January 1900). Only for columns in which every cell is one. */
export const readSerial: DateReader = ({ text }) => {
  if (!/^\d{5}(?:[.,]\d{1,12})?$/.test(text)) return null
  const serial = Number(text.slice(0, 5))
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null
  const date = new Date(Date.UTC(1899, 11, 30 + serial))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
