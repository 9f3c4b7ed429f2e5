import { daysBetween } from '../../domain/calendar.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { AccountCheck } from './check.ts'

/** So many days, and so large a part of them, must agree before the one that does not is held to be wrong. */
const FEWEST_DAYS = 5
const MOST_OF_THEM = 0.8

/**
 * The change of followers on a day against the difference of their levels.
 *
 * Exports differ in what the change counts (to the day before, or to the day after), so the days themselves decide: only where
 * nearly all agree on one way is a day that does not a slip.
 */
export const followersChange: AccountCheck = ({ days }) => {
  const steps = days.flatMap((day, index) => {
    const { followers, followersChange: change, date } = day
    if (followers?.value == null || change?.value == null) return []
    const differenceTo = (other: typeof day | undefined, sign: number): number | null =>
      other?.followers?.value == null || Math.abs(daysBetween(date, other.date)) !== 1
        ? null
        : sign * ((followers.value ?? 0) - other.followers.value)
    return [
      { date, change, value: change.value, by: [differenceTo(days[index - 1], 1), differenceTo(days[index + 1], -1)] },
    ]
  })
  for (const way of [0, 1]) {
    const known = steps.filter(({ by }) => by[way] != null)
    const off = known.filter(({ by, value }) => by[way] !== value)
    if (known.length < FEWEST_DAYS || off.length > (1 - MOST_OF_THEM) * known.length) continue
    return off.map(({ date, change, by, value }) => {
      const message = `${date}: the followers changed by ${by[way]}, the column says ${value}`
      const found = { got: String(value), expected: String(by[way]) }
      return problem('followers-change', message, { ...change.place, column: change.column }, found)
    })
  }
  return []
}
