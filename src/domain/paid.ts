import type { IsoDate } from './day.ts'
import type { Reading } from './reading.ts'

/** What one line of a report counts, from the single ad to all ads of an advertiser. */
export const PAID_LEVELS = ['ad', 'adgroup', 'campaign', 'account'] as const
/** What a line of a report of ads is about. */
export type PaidLevel = (typeof PAID_LEVELS)[number]

/**
 * One line of a report of ads: people who were shown an ad, and what it cost.
 *
 * The people of hours, days, ads and campaigns overlap: lines are never added up. A total is what the platform deduplicated;
 * it is never added to its lines nor rebuilt from them.
 */
export interface Paid {
  readonly level: PaidLevel
  /** Name of the ad, ad group or campaign as the file gives it, or its id; null on totals and where the file has none. */
  readonly name: string | null
  /** The day that the line counts; null where it counts all the time of the report. */
  readonly date: IsoDate | null
  /** Hour of that day, 0 to 23, where the report is by the hour. */
  readonly hour?: number
  readonly row: 'line' | 'total'
  readonly impressions?: Reading
  /** Distinct people who were shown the ad: paid reach, no part of organic reach. */
  readonly viewers?: Reading
  /** Impressions a person. */
  readonly frequency?: Reading
  /** In `currency`. */
  readonly cost?: Reading
  /** ISO 4217, where the file names it. */
  readonly currency?: string
}
