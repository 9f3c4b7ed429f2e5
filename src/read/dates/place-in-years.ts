import { dayNumber, isLeapYear, isoDate } from '../../domain/calendar.ts'
import type { IsoDate } from '../../domain/day.ts'
import { type Anchor, misfit } from './anchor.ts'
import type { WrittenDate } from './written-date.ts'

const monthDay = ({ month, day }: WrittenDate): number => month * 100 + day

/** Whether the rows stand oldest first: on the circle of the year, most neighbours are a short step ahead. */
const isAscending = (dates: readonly WrittenDate[]): boolean => {
  const dayOfYear = ({ month, day }: WrittenDate): number => dayNumber(isoDate(2024, month, day))
  let up = 0
  for (let index = 1; index < dates.length; index++) {
    const [before, after] = [dates[index - 1], dates[index]]
    if (!before || !after) continue
    const step = (dayOfYear(after) - dayOfYear(before) + 366) % 366
    if (step > 0) up += step < 183 ? 1 : -1
  }
  return up >= 0
}

/** Dates of a daily table for one year of its last row, walking back; null where a 29 February falls in a common year. */
const walkBack = (ascending: readonly WrittenDate[], lastYear: number): IsoDate[] | null => {
  let year = lastYear
  let later: WrittenDate | undefined
  const dates: IsoDate[] = []
  for (const date of ascending.toReversed()) {
    if (later !== undefined && monthDay(date) > monthDay(later)) year -= 1
    if (date.month === 2 && date.day === 29 && !isLeapYear(year)) return null
    dates.push(isoDate(year, date.month, date.day))
    later = date
  }
  return dates.reverse()
}

/** Whether a step from 28 February to 1 March skips the 29th that this year has. */
const skipsLeapDay = (dates: readonly IsoDate[]): boolean =>
  dates.some((date, index) => {
    const before = dates[index - 1]
    return before?.endsWith('-02-28') === true && date.endsWith('-03-01') && dayNumber(date) - dayNumber(before) === 2
  })

/** Years around the anchor's, nearest first: leap years are at most four apart (but for 1900 and 2100). */
const YEAR_OFFSETS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5]

/** The dates of a table under one reading of its years. */
export interface PlacedDates {
  /** In the order of the rows. */
  readonly dates: readonly IsoDate[]
  /** The reading fits the evidence only with a contradiction in the calendar (a 29 February too few or too many). */
  readonly strained: boolean
}

/**
 * Gives years to the dates of a daily table: the last row by the anchor, then backwards, one year less where the month rises.
 *
 * The calendar helps: a 29 February needs a leap year, and a run from 28 February to 1 March excludes one.
 */
export const placeInYears = (written: readonly WrittenDate[], anchor: Anchor): PlacedDates | null => {
  const ascending = isAscending(written) ? written : written.toReversed()
  const anchorYear = Number(anchor.date.slice(0, 4))
  const candidates: { dates: IsoDate[]; distance: number; strained: boolean }[] = []
  for (const offset of YEAR_OFFSETS) {
    // Once a reading fits, a year further off is only wanted where the calendar contradicts it.
    if (Math.abs(offset) > 1 && candidates.some(({ strained }) => !strained)) break
    const dates = walkBack(ascending, anchorYear + offset)
    const [first, last] = [dates?.[0], dates?.at(-1)]
    if (!dates || first === undefined || last === undefined) continue
    const distance = misfit(anchor, first, last)
    if (distance !== null) candidates.push({ dates, distance, strained: skipsLeapDay(dates) })
  }
  const ranked = candidates.sort((a, b) => a.distance - b.distance)
  const [closest] = ranked
  // File time is weak: there a calendar without contradiction counts more than closeness.
  const chosen = anchor.from === 'file-time' ? (ranked.find(({ strained }) => !strained) ?? closest) : closest
  if (!chosen) return null
  const strained = chosen.strained || chosen.distance > 366
  return { dates: ascending === written ? chosen.dates : chosen.dates.toReversed(), strained }
}
