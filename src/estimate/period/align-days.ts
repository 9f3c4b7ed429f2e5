import type { Account } from '../../domain/account.ts'
import { addDays, dateOfDayNumber, dayNumber } from '../../domain/calendar.ts'
import type { Day, IsoDate } from '../../domain/day.ts'
import type { Reading } from '../../domain/reading.ts'
import { type DayShift, detectDayShift } from './detect-day-shift.ts'

/** One row of measured viewers: the day it is labelled with, and the day whose views it belongs to. */
export interface ViewerRow {
  readonly label: IsoDate
  readonly date: IsoDate
  readonly viewers: Reading
  readonly newViewers: Reading | undefined
  readonly returningViewers: Reading | undefined
}

/** The days of an account in the calendar of its views. */
export interface AlignedDays {
  /** Every day with views or viewers, ascending; viewers stand at the day that they belong to. */
  readonly days: readonly Day[]
  /** Rows of viewers as labelled, ascending: the bounds of a period depend on their order alone. */
  readonly rows: readonly ViewerRow[]
  /** Null where views and viewers stand in one row of one file, so that no label can be late. */
  readonly shift: DayShift | null
}

const comesFromAnotherFile = ({ views, viewers }: Day): boolean => views?.place.file !== viewers?.place.file

const shiftOf = (days: readonly Day[]): DayShift | null => {
  const apart = days.filter((day) => day.viewers !== undefined && comesFromAnotherFile(day))
  if (apart.length === 0) return null
  const series = (pick: (day: Day) => Reading | undefined, from: readonly Day[]) =>
    from.flatMap((day) => {
      const reading = pick(day)
      return reading === undefined ? [] : [{ date: day.date, value: reading.value }]
    })
  return detectDayShift(
    series((day) => day.views, days),
    series((day) => day.viewers, apart),
  )
}

const shiftAt = (shift: DayShift | null, label: IsoDate): number =>
  shift?.segments.find(({ from, to }) => from <= label && label <= to)?.shift ?? shift?.shift ?? 0

/**
 * Moves viewers that are labelled late (or early) to the day of their views.
 *
 * Where two rows then claim one day, its viewers are missing there; both rows stay in `rows`.
 */
export const alignDays = ({ days }: Pick<Account, 'days'>): AlignedDays => {
  const shift = shiftOf(days)
  const rows = days.flatMap((day): ViewerRow[] => {
    if (day.viewers === undefined) return []
    const late = comesFromAnotherFile(day) ? shiftAt(shift, day.date) : 0
    const { date: label, viewers, newViewers, returningViewers } = day
    return [{ label, date: addDays(label, -late), viewers, newViewers, returningViewers }]
  })
  const claims = new Map<IsoDate, number>()
  for (const { date } of rows) claims.set(date, (claims.get(date) ?? 0) + 1)
  const byDate = new Map(days.map((day): [IsoDate, Day] => [day.date, withoutViewers(day)]))
  for (const row of rows) {
    if (claims.get(row.date) !== 1) continue
    const { date, viewers, newViewers, returningViewers } = row
    byDate.set(date, {
      ...(byDate.get(date) ?? { date }),
      viewers,
      ...(newViewers ? { newViewers } : {}),
      ...(returningViewers ? { returningViewers } : {}),
    })
  }
  return { days: [...byDate.values()].sort((a, b) => dayNumber(a.date) - dayNumber(b.date)), rows, shift }
}

const withoutViewers = ({ viewers: _, newViewers: __, returningViewers: ___, ...day }: Day): Day => day

/** All calendar days from the first to the last, both included. */
export const calendarDays = (from: IsoDate, to: IsoDate): IsoDate[] => {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => dateOfDayNumber(first + index))
}
