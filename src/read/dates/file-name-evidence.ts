import { dateOfSeconds, isoDate } from '../../domain/calendar.ts'
import type { IsoDate } from '../../domain/day.ts'
import { isRealDate, readEpoch } from './written-date.ts'

/** What the names of a file (and of the archive that holds it) say about when and whose it is. */
export interface NameEvidence {
  /** The day of export, from an epoch in the name. */
  readonly epochDay: IsoDate | null
  /** A full date in the name: the start of the window or the day of export, to be told by the rows. */
  readonly date: IsoDate | null
  /** A year in the name. */
  readonly year: number | null
  readonly handle: string | null
}

const EPOCH = /(?<!\d)(\d{10}|\d{13})(?!\d)/g
/** A full date, perhaps with hours, minutes and seconds behind it without a gap. */
const FULL_DATE = /(?<!\d)(20\d\d)([-_. ]?)(\d\d)\2(\d\d)(?:\d\d){0,3}(?!\d)/g
const YEAR = /(?<!\d)(20[12]\d)(?!\d)/g
/** `Overview_<start of window>_<epoch of export>_<handle>`, as Studio names its downloads. */
const STUDIO_NAME = /_\d{4}-\d{2}-\d{2}_\d{10}_([\w.]+?)(?: ?\(\d+\))?\.(?:zip|csv|xlsx)$/i

const fullDates = (name: string): IsoDate[] =>
  [...name.matchAll(FULL_DATE)].flatMap(([, year, , month, day]) => {
    const date = { year: Number(year), month: Number(month), day: Number(day) }
    return isRealDate(date) ? [isoDate(date.year, date.month, date.day)] : []
  })

/** `2026031410` is ten in the morning of a day, not a second of 2034. */
const epochDays = (name: string): IsoDate[] =>
  [...name.matchAll(EPOCH)].flatMap(([, digits = '']) => {
    const seconds = fullDates(digits).length > 0 ? null : readEpoch(digits)
    return seconds === null ? [] : [dateOfSeconds(seconds)]
  })

const newest = <T extends string | number>(values: readonly T[]): T | null =>
  values.reduce<T | null>((top, value) => (top === null || value > top ? value : top), null)

/**
 * Reads the names of a file: base name first, then those of the archives around it.
 *
 * @example readNames(['Overview_2026-02-10_1773506459_maya.bakes.zip']) // => {"epochDay":"2026-03-14","date":"2026-02-10","year":2026,"handle":"maya.bakes"}
 */
export const readNames = (names: readonly string[]): NameEvidence => ({
  epochDay: newest(names.flatMap(epochDays)),
  date: newest(names.flatMap(fullDates)),
  year: newest(names.flatMap((name) => [...name.matchAll(YEAR)].map(([, year]) => Number(year)))),
  handle: names.map((name) => STUDIO_NAME.exec(name)?.[1] ?? null).find((handle) => handle !== null) ?? null,
})
