import type { Account, ReachWindow } from '../domain/account.ts'
import { dayNumber, daysBetween } from '../domain/calendar.ts'
import { alignDays, calendarDays } from '../estimate/period/align-days.ts'
import type { KnownUnion } from '../estimate/union/overlap-prior.ts'

/** A stretch of days whose parts and union were measured. */
export interface MeasuredUnion {
  /** First and last day as day numbers, both included. */
  readonly from: number
  readonly to: number
  /** People of each part; of days in order of the calendar. */
  readonly reaches: readonly number[]
  /** People reached by at least one part. */
  readonly union: number
}

/** The stretch as evidence of the overlap. */
export const toKnownUnion = ({ from, to, reaches, union }: MeasuredUnion): KnownUnion => ({
  reaches,
  union,
  middle: (from + to) / 2,
  span: to - from + 1,
})

/** Stretches of one account that are alike: of one length, or of one kind in a table. */
export interface UnionSet {
  readonly account: string
  readonly name: string
  readonly parts: 'days' | 'videos'
  /** Length of the stretches in days. */
  readonly span: number
  /** By last day. */
  readonly windows: readonly MeasuredUnion[]
}

/** Stretches that can't be hidden and estimated, and why. */
export interface LeftOutUnions {
  /** A day inside has no measured people. */
  readonly missingDay: number
  /** The union is smaller than the largest part or larger than the sum: no overlap explains it. */
  readonly outside: number
  /** Nobody, or a single part. */
  readonly trivial: number
}

type Found = (MeasuredUnion & Pick<UnionSet, 'name' | 'parts'>) | keyof LeftOutUnions

const check = (name: string, parts: UnionSet['parts'], window: MeasuredUnion): Found => {
  const { reaches, union } = window
  const [sum, largest] = [
    reaches.reduce((total, reach) => total + reach, 0),
    reaches.reduce((most, reach) => Math.max(most, reach), 0),
  ]
  if (union < largest || union > sum) return 'outside'
  if (union === 0 || reaches.filter((reach) => reach > 0).length < 2) return 'trivial'
  return { name, parts, ...window }
}

const measure = (window: ReachWindow, people: ReadonlyMap<string, number>): Found => {
  const { from, to, viewers, parts } = window
  const stretch = { from: dayNumber(from), to: dayNumber(to), union: viewers.value ?? 0 }
  if (parts !== undefined) return check(parts.name, parts.kind, { ...stretch, reaches: parts.reaches })
  const days = calendarDays(from, to).map((date) => people.get(date))
  const reaches = days.filter((day) => day !== undefined)
  if (reaches.length < days.length) return 'missingDay'
  return check(nameOfDays(days.length), 'days', { ...stretch, reaches })
}

/** What stretches of an account's own days are called. @example nameOfDays(7) // => "7 days" */
export const nameOfDays = (span: number): string => `${span} days`

/** The stretches of an account with measured people, those of one kind together, and how many can't be used. */
export const unionSets = (
  account: Account,
): { readonly sets: readonly UnionSet[]; readonly leftOut: LeftOutUnions } => {
  const people = new Map(
    alignDays(account).days.flatMap(({ date, viewers }) => (viewers?.value == null ? [] : [[date, viewers.value]])),
  )
  const found = account.windows
    .filter(({ from, to, parts }) => parts !== undefined || daysBetween(from, to) > 0)
    .map((window) => measure(window, people))
  const count = (why: keyof LeftOutUnions): number => found.filter((each) => each === why).length
  const sets = new Map<string, UnionSet & { readonly windows: MeasuredUnion[] }>()
  for (const each of found) {
    if (typeof each === 'string') continue
    const { name, parts, ...window } = each
    const span = window.to - window.from + 1
    const set = sets.get(`${name} ${span}`) ?? { account: account.id, name, parts, span, windows: [] }
    set.windows.push(window)
    sets.set(`${name} ${span}`, set)
  }
  return {
    sets: [...sets.values()].map((set) => ({ ...set, windows: set.windows.toSorted((a, b) => a.to - b.to) })),
    leftOut: { missingDay: count('missingDay'), outside: count('outside'), trivial: count('trivial') },
  }
}
