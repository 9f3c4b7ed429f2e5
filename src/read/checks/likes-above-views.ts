import { problem } from '../../domain/problem-catalogue.ts'
import type { AccountCheck } from './check.ts'

/** Who likes a video has played it, and likes once: more likes than views are another number, or another column. */
export const likesAboveViews: AccountCheck = ({ videos }) =>
  videos.flatMap(({ id, views, likes }) => {
    if (views?.value == null || likes?.value == null) return []
    if ((likes.low ?? likes.value) <= (views.high ?? views.value)) return []
    const message = `video ${id}: ${likes.value} likes, ${views.value} views`
    const found = { got: String(likes.value), expected: `at most ${views.value}` }
    return [problem('likes-above-views', message, { ...likes.place, column: likes.column }, found)]
  })
