import { addDays, daysBetween } from '../../domain/calendar.ts'
import type { Day } from '../../domain/day.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading } from '../../domain/reading.ts'
import type { AccountCheck } from './check.ts'

const readingOf = ({ views, viewers }: Day): Reading | undefined => views ?? viewers

/** A row that stands between two others but could not be read has its own problem. */
const isNext = (a: Reading, b: Reading): boolean =>
  a.place.file === b.place.file && Math.abs((a.place.line ?? 0) - (b.place.line ?? 0)) === 1

/** Exports have a row for every day, zeros too: a day that is missing between two of one file was lost on the way. */
export const daysMissing: AccountCheck = ({ days }) =>
  days.flatMap((day, index) => {
    const before = days[index - 1]
    const [here, there] = [readingOf(day), before === undefined ? undefined : readingOf(before)]
    if (before === undefined || here === undefined || there === undefined || !isNext(here, there)) return []
    const lost = daysBetween(before.date, day.date) - 1
    if (lost <= 0) return []
    const [from, to] = [addDays(before.date, 1), addDays(day.date, -1)]
    return [problem('days-missing', lost === 1 ? `no row for ${from}` : `no rows from ${from} to ${to}`, here.place)]
  })
