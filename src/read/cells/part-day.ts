import type { DayField } from '../../domain/day.ts'
import type { PartDay } from '../part.ts'
import { readHandle } from './part-video.ts'
import { dateOf, type ReadRow, readingsOf, textOf } from './read-rows.ts'

/** Every number of a day that a table may hold. */
export const DAY_FIELDS = [
  'views',
  'viewers',
  'newViewers',
  'returningViewers',
  'profileViews',
  'likes',
  'comments',
  'shares',
  'followers',
  'followersChange',
  'newFollowers',
  'lostFollowers',
  'engagedViewers',
] as const satisfies readonly DayField[]

export type DayColumn = (typeof DAY_FIELDS)[number] | 'date' | 'handle'

/** The days of a table. Rows whose date could not be read were left out before. */
export const partDays = (rows: readonly ReadRow<DayColumn>[]): PartDay[] =>
  rows.flatMap((row) => {
    const date = dateOf(row, 'date')
    return date === null
      ? []
      : [{ date, numbers: readingsOf(row, DAY_FIELDS), handle: readHandle(textOf(row, 'handle')), place: row.place }]
  })
