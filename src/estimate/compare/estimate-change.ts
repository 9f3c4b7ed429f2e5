import { daysBetween } from '../../domain/calendar.ts'
import type { EstimateChange, Verdict } from '../../domain/comparison.ts'
import type { Estimate } from '../../domain/estimate.ts'
import { type Interval, rootSumSquare } from '../interval.ts'

const intervalOf = ({ value, low, high }: Estimate): Interval | null =>
  value === null || low === null || high === null ? null : { value, low, high }

/** Ends that are limits rather than quantiles: two of them can be reached at once. */
const isLimit = ({ basis }: Estimate): boolean => basis === 'measured' || basis === 'bounded'

interface Step {
  readonly length: number
  readonly isLimit: boolean
}

/** Limits add up; chances combine as if they were independent. */
const combined = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + (step.isLimit ? step.length : 0), 0) +
  rootSumSquare(steps.filter((step) => !step.isLimit).map(({ length }) => length))

/**
 * The ratio of two quantities with its range, by steps of logarithms; null where one of them may be 0.
 *
 * Errors that two windows of one account share (its views per viewer, the overlap of its days) pull both the same way and would cancel
 * in part: taking them for independent makes the range too wide rather than too narrow.
 *
 * @param limits whether the ends of each are limits rather than quantiles
 */
export const ratioRange = (after: Interval, before: Interval, limits: readonly [boolean, boolean]): Interval | null => {
  if (!(after.low > 0 && before.low > 0)) return null
  const [a, b] = [after, before].map(({ value, low, high }) => ({
    down: Math.max(0, Math.log(value / low)),
    up: Math.max(0, Math.log(high / value)),
  })) as [{ down: number; up: number }, { down: number; up: number }]
  const steps = (ofAfter: number, ofBefore: number): number =>
    combined([
      { length: ofAfter, isLimit: limits[0] },
      { length: ofBefore, isLimit: limits[1] },
    ])
  const value = after.value / before.value
  return { value, low: value / Math.exp(steps(a.down, b.up)), high: value * Math.exp(steps(a.up, b.down)) }
}

/** Days of a window; null for a lifetime. */
const lengthOf = ({ window }: Estimate): number | null =>
  window === null || window === 'lifetime' ? null : daysBetween(window.from, window.to) + 1

const verdictOf = (ratio: Interval | null, after: Interval, before: Interval): Verdict => {
  if (ratio === null)
    return after.low > before.high ? 'more' : after.high < before.low ? 'fewer' : 'not-distinguishable'
  return ratio.low > 1 ? 'more' : ratio.high < 1 ? 'fewer' : 'not-distinguishable'
}

interface Judged {
  readonly verdict: Verdict
  readonly note: string | null
}

const per = ({ value, low, high }: Interval, days: number): Interval => ({
  value: value / days,
  low: low / days,
  high: high / days,
})

/** More days reach no fewer people: over fewer days more, or over more days fewer, is a difference all the same. */
const judgePeople = (verdict: Verdict, daysBefore: number, daysAfter: number): Judged => {
  const holds = (verdict === 'more' && daysAfter < daysBefore) || (verdict === 'fewer' && daysAfter > daysBefore)
  const lengths = `${daysAfter} days against ${daysBefore}`
  return holds
    ? { verdict, note: `${lengths}, and ${verdict} all the same` }
    : { verdict: 'windows-differ', note: `${lengths}: people of windows of different length are not comparable` }
}

/** Of more days there are more views a person, and smaller parts of a larger whole. */
const GROWS_WITH_DAYS: readonly string[] = ['views-per-viewer', 'overlap', 'new-followers-per-viewer']

const judgeRatio = (id: string, verdict: Verdict, daysBefore: number | null, daysAfter: number | null): Judged => {
  if (daysBefore === null || daysAfter === null || daysBefore === daysAfter) return { verdict, note: null }
  // The whole is the same: the part is people.
  if (id === 'population-share') return judgePeople(verdict, daysBefore, daysAfter)
  if (!GROWS_WITH_DAYS.includes(id)) return { verdict, note: null }
  return {
    verdict: 'windows-differ',
    note: `${daysAfter} days against ${daysBefore}: what depends on the people does not compare`,
  }
}

/** One estimate of one account at two times: how far apart, and whether the ranges bear that. */
export const estimateChange = (before: Estimate, after: Estimate): EstimateChange => {
  const base = { id: after.id, unit: after.unit, before, after, ratio: null, perDay: null }
  const [was, is] = [intervalOf(before), intervalOf(after)]
  if (was === null || is === null)
    return { ...base, verdict: 'unknown', note: before.reason ?? after.reason ?? 'one of the two is not known' }
  const [daysBefore, daysAfter] = [lengthOf(before), lengthOf(after)]
  const limits = [isLimit(after), isLimit(before)] as const
  const ratio = ratioRange(is, was, limits)
  const verdict = verdictOf(ratio, is, was)
  if (after.aggregation === 'ratio') return { ...base, ratio, ...judgeRatio(after.id, verdict, daysBefore, daysAfter) }
  if (daysBefore === null || daysAfter === null) {
    if (daysBefore === daysAfter) return { ...base, ratio, verdict, note: null }
    const note = 'one is of days, the other of the lifetime of videos'
    return { ...base, ratio, verdict: 'windows-differ', note }
  }
  if (daysBefore === daysAfter) return { ...base, ratio, verdict, note: null }
  if (after.aggregation === 'deduplicated') return { ...base, ratio, ...judgePeople(verdict, daysBefore, daysAfter) }
  const [dailyBefore, dailyAfter] = [per(was, daysBefore), per(is, daysAfter)]
  return {
    ...base,
    ratio,
    perDay: { before: dailyBefore.value, after: dailyAfter.value },
    verdict: verdictOf(ratioRange(dailyAfter, dailyBefore, limits), dailyAfter, dailyBefore),
    note: `${daysAfter} days against ${daysBefore}: judged by the day`,
  }
}
