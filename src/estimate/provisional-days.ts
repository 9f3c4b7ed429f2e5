import type { Account } from '../domain/account.ts'
import { addDays } from '../domain/calendar.ts'
import { type Day, type IsoDate, PROVISIONAL_DAYS } from '../domain/day.ts'

/**
 * The first day whose numbers may still have grown when they were exported: the last two of the days, unless the export is known to
 * be later than that.
 *
 * @param days ascending, in the views' calendar
 * @returns a day after all others where none is provisional
 */
export const provisionalFrom = (
  { exportedOn, asOf }: Pick<Account, 'exportedOn' | 'asOf'>,
  days: readonly Day[],
): IsoDate => {
  const last = days.at(-1)?.date
  if (last === undefined) return NEVER
  const exported = [exportedOn, asOf?.date ?? null].reduce((a, b) => (b !== null && (a === null || b > a) ? b : a))
  const youngest = addDays(last, 1 - PROVISIONAL_DAYS)
  // An export holds the days before its own.
  const still = exported === null || exported <= last ? youngest : addDays(exported, -PROVISIONAL_DAYS)
  return still > youngest ? still : youngest
}

/** Later than every day. */
const NEVER = '9999-12-31'
