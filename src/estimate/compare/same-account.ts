import type { Account } from '../../domain/account.ts'
import { hasOwnId } from '../../domain/video-id.ts'

/** So many days of near-equal numbers are no accident. */
const FEWEST_DAYS = 7
const EQUAL_DAYS = 0.9
const NEAR = 0.05

const sharedVideos = (a: Pick<Account, 'videos'>, b: Pick<Account, 'videos'>): number => {
  const ids = new Set(a.videos.filter(hasOwnId).map(({ id }) => id))
  return b.videos.filter(({ id }) => ids.has(id)).length
}

const sharedDays = (a: Pick<Account, 'days'>, b: Pick<Account, 'days'>): { days: number; near: number } => {
  const views = new Map(a.days.map(({ date, views }) => [date, views?.value ?? 0]))
  const both = b.days
    .map((day) => [views.get(day.date) ?? 0, day.views?.value ?? 0] as const)
    .filter(([x, y]) => x > 0 && y > 0)
  return { days: both.length, near: both.filter(([x, y]) => Math.abs(x - y) <= NEAR * Math.max(x, y)).length }
}

/**
 * Whether two exports are of one account, and by which evidence, in this order: handles, ids of videos, views of days that both have.
 *
 * @returns null where nothing tells
 */
export const sameAccount = (
  a: Pick<Account, 'handle' | 'videos' | 'days'>,
  b: Pick<Account, 'handle' | 'videos' | 'days'>,
): { readonly same: boolean; readonly because: string } | null => {
  if (a.handle !== null && b.handle !== null)
    return a.handle === b.handle
      ? { same: true, because: 'the same handle' }
      : { same: false, because: 'other handles' }
  const videos = sharedVideos(a, b)
  if (videos > 0) return { same: true, because: `${videos} ${videos === 1 ? 'video' : 'videos'} in both` }
  const { days, near } = sharedDays(a, b)
  if (days < FEWEST_DAYS) return null
  return near >= EQUAL_DAYS * days
    ? { same: true, because: `${near} of ${days} days in both with nearly the same views` }
    : { same: false, because: `${days - near} of ${days} days in both with other views` }
}
