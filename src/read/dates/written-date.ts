import { isLeapYear } from '../../domain/calendar.ts'

/** A date as a file writes it: the year may be missing. */
export interface WrittenDate {
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
  /** Second since 1970 UTC, where the cell holds an instant. */
  readonly epochSeconds?: number
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the calendar has such a day (29 February needs a leap year, or no year). */
export const isRealDate = (date: WrittenDate): boolean =>
  date.day >= 1 &&
  date.day <= (MONTH_DAYS[date.month - 1] ?? 0) &&
  !(date.month === 2 && date.day === 29 && date.year !== null && !isLeapYear(date.year))

/** Years in which a platform that is read here has data. */
const [FIRST_YEAR, LAST_YEAR] = [2005, 2099]
/** Thailand counts from 543 before our years. */
const BUDDHIST = 543
/** Two digits are years from 2014 to 2056, or Buddhist years from 2557 on: nothing was exported before, nothing comes from later. */
const [FIRST_SHORT, FIRST_SHORT_BUDDHIST] = [14, 57]

const inRange = (year: number): number | null => (year >= FIRST_YEAR && year <= LAST_YEAR ? year : null)

/** The year that four or two digits write, the Buddhist ones of Thailand as ours; null where no export has such a year. @example calendarYear('2569') // => 2026 */
export const calendarYear = (digits: string): number | null => {
  const written = Number(digits)
  if (digits.length === 4) return inRange(written) ?? inRange(written - BUDDHIST)
  if (digits.length !== 2 || written < FIRST_SHORT) return null
  return written < FIRST_SHORT_BUDDHIST ? 2000 + written : inRange(2500 + written - BUDDHIST)
}

/** Reads an epoch: 10 digits are seconds, 13 are milliseconds. Null outside 2014 to 2100, where TikTok has no data. */
export const readEpoch = (text: string): number | null => {
  if (!/^\d{10}$|^\d{13}$/.test(text)) return null
  const seconds = text.length === 13 ? Number(text) / 1000 : Number(text)
  return seconds >= 1_388_534_400 && seconds < 4_102_444_800 ? seconds : null
}

/**
 * The second (UTC) at which TikTok made a video's id: its upper 32 bits. Null for ids that are no such clock.
 *
 * @example videoIdSeconds('7527623000473079054') // => 1752661308
 */
export const videoIdSeconds = (id: string): number | null =>
  /^\d{18,20}$/.test(id) ? readEpoch(String(BigInt(id) >> 32n)) : null
