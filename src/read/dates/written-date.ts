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
