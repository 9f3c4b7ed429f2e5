import type { Period } from './account.ts'
import type { IsoDate } from './day.ts'
import type { Basis, Estimate, Unit } from './estimate.ts'

/** What can be said of two numbers: `more` and `fewer` only where their ranges bear it. */
export const VERDICTS = ['more', 'fewer', 'not-distinguishable', 'windows-differ', 'unknown'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Some days or videos and what they add up to. */
export interface Part {
  readonly count: number
  readonly value: number
}

/**
 * What lies between two totals of one count: after - before = new + filled + growth + corrections - gone, exactly.
 *
 * Of days: `growth` is on days that were provisional in the earlier export. Of videos: views that were added since.
 */
export interface Change {
  readonly metric: string
  readonly before: Part
  readonly after: Part
  /** Only in the later export, and later than the earlier one. */
  readonly added: Part
  /** Only in the later export, though the earlier one could have had it. */
  readonly filled: Part
  /** In both: the earlier number was not final. */
  readonly growth: Part
  /** In both, and different though it should not be. */
  readonly corrections: Part
  /** Only in the earlier export. */
  readonly gone: Part
  /** Of the later total: what may still change. */
  readonly provisional: Part
  /** Cells that an export had rounded: so far the parts are only as exact as they. */
  readonly rounded: number
}

/** The counts of the days of two exports. */
export interface DaysChange {
  readonly before: Period & { readonly days: number }
  readonly after: Period & { readonly days: number }
  readonly changes: readonly Change[]
}

/** One estimate at two times. */
export interface EstimateChange {
  readonly id: string
  readonly unit: Unit
  readonly before: Estimate
  readonly after: Estimate
  /** after / before with its range; null where one of them is not known or may be 0. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null
  /** Of sums whose windows have different lengths: what comes of one day. */
  readonly perDay: { readonly before: number; readonly after: number } | null
  readonly verdict: Verdict
  /** What to know about the verdict. */
  readonly note: string | null
}

/** Two exports of one account. */
export interface TimeComparison {
  readonly account: string
  readonly before: string
  readonly after: string
  readonly days: DaysChange | null
  readonly videos: readonly Change[]
  readonly estimates: readonly EstimateChange[]
}

/** One account's number of one measure. */
export interface Standing {
  readonly account: string
  /** Videos (of the posting rate: gaps between posts) behind it. */
  readonly count: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Drawn towards all accounts as far as its own evidence is weak; null with fewer than three accounts. */
  readonly shrunk: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly basis: Basis
  /** Letters of the groups that it is in: accounts with a letter in common can't be told apart. */
  readonly groups: string
  readonly reason?: string
}

/** Two accounts and whether they can be told apart. `verdict` is of the first against the second. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly ratio: number
  /** Chance of so large a difference between equals, after the correction for the number of pairs. */
  readonly chance: number
  readonly verdict: Verdict
}

/** One measure of all accounts. */
export interface Measure {
  readonly id: string
  readonly unit: Unit
  readonly standings: readonly Standing[]
  readonly pairs: readonly Pair[]
  /** The number that accounts with little evidence are drawn to, and the sd of the accounts' logarithms around it. */
  readonly pooled: { readonly value: number; readonly spread: number } | null
}

/** Accounts side by side. */
export interface AccountsComparison {
  readonly accounts: readonly {
    readonly account: string
    /** First argument of the command line or a later one. */
    readonly ours: boolean
    readonly handle: string | null
    readonly videos: number
    readonly posted: { readonly from: IsoDate; readonly to: IsoDate } | null
    /** Videos left out because they were younger than two days. */
    readonly leftOut: number
  }[]
  readonly measures: readonly Measure[]
}
