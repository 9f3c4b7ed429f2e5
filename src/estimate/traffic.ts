import type { Account } from '../domain/account.ts'
import type { SourceFraction } from '../domain/audience.ts'
import type { Reading } from '../domain/reading.ts'
import type { Interval } from './interval.ts'

/** The traffic sources of a video or an account, as far as the estimators use them. */
export interface Traffic {
  /** Fraction of views that only a share can bring (messages). */
  readonly direct: Interval
  /** Fraction of views that a share may have brought (other, unnamed). */
  readonly other: Interval
  /** Fraction of views from Following and the profile. */
  readonly loyal: number
  readonly readings: readonly Reading[]
}

const ZERO: Interval = { value: 0, low: 0, high: 0 }

/** Fractions that exceed 1 by more than rounding are no split. */
const MOST = 1.04

/** Sums the sources that mean the same for the estimators. Null without sources, or where they cannot be a split. */
export const trafficOf = (sources: readonly SourceFraction[] | undefined): Traffic | null => {
  const known = (sources ?? []).filter(({ fraction }) => fraction.value !== null)
  if (known.length === 0) return null
  const total = known.reduce((sum, { fraction }) => sum + (fraction.value ?? 0), 0)
  if (total > MOST) return null
  const scale = Math.max(1, total)
  const sumOf = (...names: SourceFraction['source'][]): Interval =>
    known
      .filter(({ source }) => names.includes(source))
      .reduce(
        (sum, { fraction: { value, low, high } }) => ({
          value: Math.min(1, sum.value + (value ?? 0) / scale),
          low: Math.min(1, sum.low + (low ?? 0) / scale),
          high: Math.min(1, sum.high + (high ?? 0) / scale),
        }),
        ZERO,
      )
  const named = Math.min(1, total)
  const other = sumOf('other')
  return {
    direct: sumOf('direct-message'),
    // What no source names may have come by a share as well.
    other: { value: other.value, low: other.low, high: Math.min(1, Math.max(other.high, other.value + 1 - named)) },
    loyal: sumOf('following', 'profile').value,
    readings: known.map(({ fraction }) => fraction),
  }
}

/** The sources of a whole account: as typed for it, else the mean of its videos' splits weighted by views. */
export const accountTraffic = (account: Account): Traffic | null => {
  const typed = trafficOf(account.sources)
  if (typed !== null) return typed
  const splits = account.videos.flatMap((video) => {
    const traffic = trafficOf(video.sources)
    const views = video.views?.value ?? 0
    return traffic === null || views === 0 ? [] : [{ traffic, views }]
  })
  const total = splits.reduce((sum, { views }) => sum + views, 0)
  if (total === 0) return null
  const mean = (pick: (traffic: Traffic) => number): number =>
    // Weights that are rounded may sum to a little over 1.
    Math.min(
      1,
      splits.reduce((sum, { traffic, views }) => sum + (pick(traffic) * views) / total, 0),
    )
  const interval = (pick: (traffic: Traffic) => Interval): Interval => ({
    value: mean((traffic) => pick(traffic).value),
    low: mean((traffic) => pick(traffic).low),
    high: mean((traffic) => pick(traffic).high),
  })
  return {
    direct: interval(({ direct }) => direct),
    other: interval(({ other }) => other),
    loyal: mean(({ loyal }) => loyal),
    readings: splits.flatMap(({ traffic }) => traffic.readings),
  }
}
