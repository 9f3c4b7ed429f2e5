/** One calendar day of an account; null where the export says nothing. */
export interface ViewerDay {
  /** Distinct people of the day. */
  readonly total: number | null
  /** Of these, people never seen before, or last seen more than a year ago. */
  readonly new: number | null
  readonly returning: number | null
  readonly views?: number | null | undefined
}

/** How many people a stretch of days reached at least and at most. */
export interface PeriodReachBounds {
  /** People reached at least. */
  readonly low: number
  /** People reached at most; null where a day has neither viewers nor views. */
  readonly high: number | null
  /** The window holds the account's first day and low = high. */
  readonly exact: boolean
  /** `fromBirth` was claimed, and the numbers contradict it: the ordinary bounds are given. */
  readonly birthUnproven: boolean
  /** Days without a number of viewers. */
  readonly missingDays: number
  /** Days whose new and returning viewers do not add up to the total: treated as missing. */
  readonly inconsistentDays: number
  /** Every day with viewers tells new from returning. */
  readonly split: boolean
}

const LONGEST_WINDOW = 365

/** A day whose viewers are known. */
export interface KnownDay {
  readonly total: number
  /** Null where only the total is known. */
  readonly new: number | null
}

const checkCount = (name: string, count: number | null | undefined): void => {
  if (count != null && !(count >= 0 && count < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be finite and 0 or more, got ${count}`)
  }
}

/** Fills in the one of three numbers that the other two give; null where the day says nothing usable. */
const knownDay = ({ total, new: fresh, returning }: ViewerDay): KnownDay | 'inconsistent' | null => {
  if (fresh !== null && returning !== null) {
    return total !== null && total !== fresh + returning ? 'inconsistent' : { total: fresh + returning, new: fresh }
  }
  if (total === null) return null
  if (fresh !== null) return fresh > total ? 'inconsistent' : { total, new: fresh }
  if (returning !== null) return returning > total ? 'inconsistent' : { total, new: total - returning }
  return { total, new: null }
}

/**
 * Hard bounds on the people reached in a window, from daily totals and new viewers.
 *
 * Everyone new in the window counts once; of a day's returning viewers at most those who were new earlier in the window are
 * counted already. So sum(new) + max(returning - new before) people were reached at least, and sum(total) at most. A missing
 * day adds its views to the upper bound and nothing to the lower. From the account's first day on, sum(new) is exact.
 *
 * @param days oldest first, one entry a calendar day, at most 365: "new" means new within a year. Dates play no part.
 * @param options with `fromBirth` the window is claimed to hold the account's first day (its leading days are undefined).
 * Believed only where no day returns more viewers than were new before it and no later day is missing.
 * @throws RangeError over 365 days, or for a negative or infinite count.
 * @example periodReachBounds([{ total: 10, new: 4, returning: 6 }, { total: 8, new: 3, returning: 5 }]).low // => 13
 */
export const periodReachBounds = (
  days: readonly ViewerDay[],
  options: { readonly fromBirth?: boolean } = {},
): PeriodReachBounds => {
  if (days.length > LONGEST_WINDOW) {
    throw new RangeError(`a window has at most ${LONGEST_WINDOW} days, got ${days.length}: split it`)
  }
  for (const day of days) {
    for (const field of ['total', 'new', 'returning', 'views'] as const) checkCount(field, day[field])
  }
  const known = days.map(knownDay)
  const numeric = known.filter((day) => day !== null && day !== 'inconsistent')
  const { fromBirth = false } = options
  const exact = fromBirth && provesBirth(known)
  const low = leastPeople(numeric)
  return {
    low,
    high: exact ? low : mostPeople(days, known),
    exact,
    birthUnproven: fromBirth && !exact,
    missingDays: known.filter((day) => day === null).length,
    inconsistentDays: known.filter((day) => day === 'inconsistent').length,
    split: numeric.every((day) => day.new !== null),
  }
}

/** The days that say anything, in order: what the lower bound is made of. */
export const knownDays = (days: readonly ViewerDay[]): readonly KnownDay[] =>
  days.map(knownDay).filter((day) => day !== null && day !== 'inconsistent')

/** Everybody new, and of one day's returning viewers those who cannot have been new before it. */
export const leastPeople = (days: readonly KnownDay[]): number => {
  let [newBefore, mostUncounted] = [0, 0]
  for (const day of days) {
    const fresh = day.new ?? 0
    mostUncounted = Math.max(mostUncounted, day.total - fresh - newBefore)
    newBefore += fresh
  }
  return newBefore + mostUncounted
}

const mostPeople = (
  days: readonly ViewerDay[],
  known: readonly (KnownDay | 'inconsistent' | null)[],
): number | null => {
  let sum = 0
  for (const [index, day] of known.entries()) {
    const most = day === null || day === 'inconsistent' ? days[index]?.views : day.total
    if (most == null) return null
    sum += most
  }
  return sum
}

const provesBirth = (known: readonly (KnownDay | 'inconsistent' | null)[]): boolean => {
  const first = known.findIndex((day) => day !== null)
  if (first < 0) return false
  let newBefore = 0
  for (const day of known.slice(first)) {
    if (day === null || day === 'inconsistent' || day.new === null || day.total - day.new > newBefore) return false
    newBefore += day.new
  }
  return true
}
