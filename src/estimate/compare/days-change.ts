import type { Account } from '../../domain/account.ts'
import { addDays, daysBetween } from '../../domain/calendar.ts'
import type { DaysChange } from '../../domain/comparison.ts'
import type { Day, DayField, IsoDate } from '../../domain/day.ts'
import { type Counts, seriesChange } from './series-change.ts'

/** Counts of a day that can be added up; followers are a level, and no day's people are another's. */
const DAY_METRICS = [
  'views',
  'viewers',
  'newViewers',
  'returningViewers',
  'profileViews',
  'likes',
  'comments',
  'shares',
  'followersChange',
  'newFollowers',
  'lostFollowers',
  'engagedViewers',
] as const satisfies readonly DayField[]

/** The last days of an export still change. */
export const PROVISIONAL_DAYS = 2

const countsOf = (days: readonly Day[], field: DayField): Counts =>
  new Map(
    days.flatMap((day) => {
      const reading = day[field]
      return reading?.value == null || reading.low === null || reading.high === null
        ? []
        : [[day.date, { value: reading.value, low: reading.low, high: reading.high }] as const]
    }),
  )

const lastOf = (counts: Counts): IsoDate => [...counts.keys()].reduce((last, date) => (date > last ? date : last), '')

const periodOf = (series: readonly Counts[]): DaysChange['before'] | null => {
  const dates = series.flatMap((counts) => [...counts.keys()]).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  return from === undefined || to === undefined ? null : { from, to, days: daysBetween(from, to) + 1 }
}

/** What lies between the daily counts of two exports of one account; null where they have no count in common. */
export const daysChange = (before: Pick<Account, 'days'>, after: Pick<Account, 'days'>): DaysChange | null => {
  const both = DAY_METRICS.map((metric) => ({
    metric,
    was: countsOf(before.days, metric),
    is: countsOf(after.days, metric),
  })).filter(({ was, is }) => was.size > 0 && is.size > 0)
  const [earlier, later] = [periodOf(both.map(({ was }) => was)), periodOf(both.map(({ is }) => is))]
  if (earlier === null || later === null) return null
  const changes = both.map(({ metric, was, is }) => {
    const [end, newEnd] = [lastOf(was), lastOf(is)]
    return seriesChange(metric, was, is, {
      isNew: (date) => date > end,
      isGrowth: (date) => date >= addDays(end, -PROVISIONAL_DAYS),
      isProvisional: (date) => date >= addDays(newEnd, -PROVISIONAL_DAYS),
    })
  })
  return { before: earlier, after: later, changes }
}
