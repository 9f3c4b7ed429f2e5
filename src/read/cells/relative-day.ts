import { addDays, isoDate } from '../../domain/calendar.ts'
import type { IsoDate } from '../../domain/day.ts'
import { isRealDate } from '../dates/written-date.ts'

const DAYS: Readonly<Record<string, number>> = { m: 0, h: 0, d: 1, w: 7 }

const existing = (year: number, month: number, day: number): IsoDate | null =>
  isRealDate({ year, month, day }) ? isoDate(year, month, day) : null

/**
 * The day that a page of TikTok writes under a post, as seen on a day: `2h ago`, `2d ago`, `1w ago`, `3-12` (of the same year), `2024-3-12`.
 *
 * @returns null where the text is none of these
 * @example relativeDay('2d ago', '2025-03-13') // => "2025-03-11"
 */
export const relativeDay = (text: string, seenOn: IsoDate): IsoDate | null => {
  const ago = /^(\d{1,3}) ?([mhdw]) ago$/i.exec(text.trim())
  if (ago) return addDays(seenOn, -Number(ago[1]) * (DAYS[ago[2]?.toLowerCase() ?? ''] ?? 0))
  const numbers = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (!numbers) return null
  const [, yearText, month = '', day = ''] = numbers
  const seenYear = Number(seenOn.slice(0, 4))
  const date = existing(Number(yearText ?? seenYear), Number(month), Number(day))
  if (yearText !== undefined || date === null || date <= seenOn) return date
  return existing(seenYear - 1, Number(month), Number(day))
}
