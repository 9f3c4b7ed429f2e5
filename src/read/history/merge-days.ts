import { addDays } from '../../domain/calendar.ts'
import type { DayField, IsoDate } from '../../domain/day.ts'
import type { Reading } from '../../domain/reading.ts'
import { DAY_FIELDS } from '../cells/part-day.ts'
import type { DatedDay, DatedPart } from '../dates/dated-part.ts'
import type { Vintage } from '../part.ts'

/** A day with its latest numbers and where they come from. */
export interface HistoryDay extends Vintage {
  readonly date: IsoDate
  readonly numbers: ReadonlyMap<DayField, Reading>
}

/** One export's numbers of one day. */
interface Observation {
  readonly vintage: Vintage
  /** Whether a history says so, which may stand for many exports. */
  readonly isMerged: boolean
  readonly path: string
  readonly numbers: ReadonlyMap<DayField, Reading>
}

/** The last days of an export still change. */
const PROVISIONAL_DAYS = 2

const VIEWER_FIELDS: ReadonlySet<DayField> = new Set(['viewers', 'newViewers', 'returningViewers'])

const numbersOf = (day: DatedDay): Map<DayField, Reading> =>
  new Map(DAY_FIELDS.flatMap((field) => (day[field] === undefined ? [] : [[field, day[field]] as const])))

const observationsOf = (part: DatedPart): [IsoDate, Observation][] => {
  const last = part.days.reduce((latest, { date }) => (date > latest ? date : latest), '')
  const asOf = part.exportedOn ?? last
  const provisionalFrom = last === '' ? '' : addDays(last, -PROVISIONAL_DAYS)
  return part.days.map((day) => [
    day.date,
    {
      vintage: day.vintage ?? { asOf, provisional: day.date >= provisionalFrom, revised: 0 },
      isMerged: day.vintage !== undefined,
      path: part.file.document.path,
      numbers: numbersOf(day),
    },
  ])
}

const byExport = (a: Observation, b: Observation): number => {
  const [x, y] = [a.vintage.asOf, b.vintage.asOf]
  if (x !== y) return x < y ? -1 : 1
  // A history holds what the exports of that day came to: they may repeat it.
  if (a.isMerged !== b.isMerged) return a.isMerged ? -1 : 1
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** A missing number never hides a known one. */
const overlay = (earlier: ReadonlyMap<DayField, Reading>, later: Observation['numbers']): Map<DayField, Reading> => {
  const merged = new Map(earlier)
  for (const [field, reading] of later)
    if (reading.value !== null || (merged.get(field)?.value ?? null) === null) merged.set(field, reading)
  return merged
}

const hasChanged = (was: ReadonlyMap<DayField, Reading>, is: ReadonlyMap<DayField, Reading>): boolean =>
  [...was].some(([field, { value }]) => value !== null && value !== is.get(field)?.value)

/** The observations of one day, merged by day of export. */
const merged = (date: IsoDate, observations: readonly Observation[]): HistoryDay | null => {
  const ordered = observations.filter(({ numbers }) => numbers.size > 0).toSorted(byExport)
  const exports = new Map<IsoDate, Observation[]>()
  for (const each of ordered) exports.set(each.vintage.asOf, [...(exports.get(each.vintage.asOf) ?? []), each])
  let day: HistoryDay | null = null
  for (const [asOf, of] of exports) {
    const before: ReadonlyMap<DayField, Reading> = day?.numbers ?? new Map()
    const numbers = of.reduce((sofar, each) => overlay(sofar, each.numbers), new Map(before))
    const counted = (day?.revised ?? 0) + (hasChanged(before, numbers) ? 1 : 0)
    const revised = Math.max(counted, ...of.map(({ vintage }) => vintage.revised))
    day = { date, numbers, asOf, provisional: of.some(({ vintage }) => vintage.provisional), revised }
  }
  return day
}

const picked = (observations: readonly Observation[], keep: (field: DayField) => boolean): Observation[] =>
  observations.map((each) => ({ ...each, numbers: new Map([...each.numbers].filter(([field]) => keep(field))) }))

/** Whether the viewers of a day come from another file than its views: then their labels may be late by a day. */
const isApart = ({ numbers }: HistoryDay): boolean => {
  const [views, viewers] = [numbers.get('views'), numbers.get('viewers')]
  return viewers !== undefined && viewers.place.file !== views?.place.file
}

/**
 * The days of all exports of an account, each with its latest numbers; viewers that have a file of their own apart.
 *
 * A history among the parts counts for all exports that it was merged from: merging it with later ones gives what all together give.
 */
export const mergeHistoryDays = (
  parts: readonly DatedPart[],
): { readonly days: readonly HistoryDay[]; readonly viewers: readonly HistoryDay[] } => {
  const byDate = new Map<IsoDate, Observation[]>()
  for (const [date, observation] of parts.flatMap(observationsOf))
    byDate.set(date, [...(byDate.get(date) ?? []), observation])
  const found = [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, observations]) => {
      const whole = merged(date, observations)
      if (whole === null || !isApart(whole)) return { day: whole, viewers: null }
      return {
        day: merged(
          date,
          picked(observations, (field) => !VIEWER_FIELDS.has(field)),
        ),
        viewers: merged(
          date,
          picked(observations, (field) => VIEWER_FIELDS.has(field)),
        ),
      }
    })
  return { days: found.flatMap(({ day }) => day ?? []), viewers: found.flatMap(({ viewers }) => viewers ?? []) }
}
