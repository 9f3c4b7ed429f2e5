import type { Reading } from './reading.ts'

/** A calendar day as `YYYY-MM-DD`, in the account's own day. */
export type IsoDate = string

/** The numbers that are kept of one day of an account. A field that no file has is absent. */
export interface DayNumbers {
  /** Plays counted by TikTok on that day, organic and paid. */
  readonly views?: Reading
  /** Distinct people of that day (daily reach). Never to be summed into a period's reach. */
  readonly viewers?: Reading
  /** People seen for the first time, or for the first time in more than a year. */
  readonly newViewers?: Reading
  readonly returningViewers?: Reading
  readonly profileViews?: Reading
  /** Net of removals: may be negative. So are comments and shares. */
  readonly likes?: Reading
  readonly comments?: Reading
  readonly shares?: Reading
  /** Followers at the end of the day (a level, not a change). */
  readonly followers?: Reading
  readonly followersChange?: Reading
  readonly newFollowers?: Reading
  readonly lostFollowers?: Reading
  readonly engagedViewers?: Reading
}

/** One day of an account. */
export interface Day extends DayNumbers {
  readonly date: IsoDate
}

export type DayField = keyof DayNumbers

/** How many of the last days of an export still change: TikTok counts late. */
export const PROVISIONAL_DAYS = 2
