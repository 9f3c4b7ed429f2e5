import type { Account, Period } from '../../domain/account.ts'
import { alignDays } from '../period/align-days.ts'

/**
 * An account as it was in a period: its days from first to last, and the videos posted on them.
 *
 * Viewers that are labelled late are moved to the day of their views first, on the evidence of all days: what is left of a short
 * period might be too little to see it. A video without a day of upload is left out. Numbers of a video stay lifetime totals.
 *
 * @param period its days `YYYY-MM-DD`, both inside it
 * @returns the same account where nothing lies outside
 * @throws RangeError where the period ends before it begins
 */
export const cutAccount = (account: Account, period: Period): Account => {
  const { from, to } = period
  if (!(from <= to)) throw new RangeError(`the period ends on ${to}, before it begins on ${from}`)
  const isInside = (date: string | null): boolean => date !== null && date >= from && date <= to
  const { days, videos } = account
  if (days.every(({ date }) => isInside(date)) && videos.every(({ postedOn }) => isInside(postedOn))) return account
  return {
    ...account,
    // Its last day is no longer the last of the export, whose age tells which days were still being counted.
    exportedOn: account.exportedOn ?? days.at(-1)?.date ?? null,
    days: alignDays(account).days.filter(({ date }) => isInside(date)),
    videos: videos.filter(({ postedOn }) => isInside(postedOn)),
  }
}
