import type { AsOf } from '../../domain/account.ts'
import { daysBetween } from '../../domain/calendar.ts'
import type { IsoDate } from '../../domain/day.ts'

/**
 * What a piece of evidence says about the last row of a table.
 *
 * `at-or-before`: the table was exported on that day (of UTC). `in-year`: its last row is not after that day, the last of a year. `starts-on`: its first row is that day. `at-or-after`: the
 * export is not older than that day. `near`: a sibling of the same export ends there.
 */
export interface Anchor {
  readonly rule: 'at-or-before' | 'in-year' | 'starts-on' | 'at-or-after' | 'near'
  readonly date: IsoDate
  readonly from: AsOf['from']
}

/** Data lag two days behind the export, and a post may be newer than the last complete day. */
const LAG_DAYS = 3

/** The account's own day is up to one ahead of the day of UTC. */
const AHEAD_DAYS = 1

/** How far a candidate for the last row lies from what the anchor says: smaller fits better, null does not fit. */
export const misfit = (anchor: Anchor, first: IsoDate, last: IsoDate): number | null => {
  const past = daysBetween(last, anchor.date)
  switch (anchor.rule) {
    case 'at-or-before':
      return past >= -AHEAD_DAYS ? Math.abs(past) : null
    case 'in-year':
      return past >= 0 ? past : null
    case 'at-or-after':
      return past <= LAG_DAYS ? LAG_DAYS - past : null
    case 'starts-on':
      return Math.abs(daysBetween(anchor.date, first))
    case 'near':
      return Math.abs(past)
  }
}
