import type { IsoDate } from './day.ts'

const DAY_MS = 86_400_000

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** `YYYY-MM-DD`. @example isoDate(2026, 2, 8) // => "2026-02-08" */
export const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days since 1970-01-01: dates as whole numbers, for arithmetic. @example dayNumber('1970-01-02') // => 1 */
export const dayNumber = (date: IsoDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS

/** The date of a day number. @example dateOfDayNumber(1) // => "1970-01-02" */
export const dateOfDayNumber = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The day that lies `days` later (earlier if negative). @example addDays('2026-02-28', 1) // => "2026-03-01" */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumber(date) + days)

/** Whole days from one date to another. @example daysBetween('2026-02-28', '2026-03-01') // => 1 */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)

/** The UTC day of an instant, given in seconds since 1970. @example dateOfSeconds(86400) // => "1970-01-02" */
export const dateOfSeconds = (seconds: number): IsoDate => dateOfDayNumber(Math.floor(seconds / 86_400))
