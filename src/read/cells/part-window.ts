import type { ReachWindow } from '../../domain/account.ts'
import { addDays, isoDate } from '../../domain/calendar.ts'
import type { IsoDate } from '../../domain/day.ts'
import type { Reading } from '../../domain/reading.ts'
import type { WrittenDate } from '../dates/written-date.ts'
import type { PartWindow } from '../part.ts'

/** A date with its year; null where the year is open: a stretch of days of no known year says nothing. */
export const fullDate = (date: WrittenDate | null): IsoDate | null =>
  date === null || date.year === null ? null : isoDate(date.year, date.month, date.day)

/** A window as a list of one; empty where its people are missing. */
export const windowOf = (
  viewers: Reading | undefined,
  { from, to, parts }: Omit<ReachWindow, 'viewers'>,
  handle: string | null = null,
): PartWindow[] =>
  viewers === undefined || viewers.value === null
    ? []
    : [{ window: { from, to, viewers, ...(parts === undefined ? {} : { parts }) }, handle }]

/** The window of so many days that ends on a day. */
export const trailingWindow = (viewers: Reading | undefined, to: IsoDate, days: number): PartWindow[] =>
  windowOf(viewers, { from: addDays(to, 1 - days), to })
