import { dateOfSeconds, daysBetween } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Video } from '../../domain/video.ts'
import type { PartVideo } from '../part.ts'
import { videoIdSeconds } from './written-date.ts'

/** West of UTC a post is dated a day before its id's second. */
const DAYS_BEFORE = 1
/** Drafts and scheduled posts lag behind their id: 19 days were the most of 840 posts (TikTok schedules a month ahead at most). */
const DAYS_AFTER = 60
/** So many posts that disagree, and they are most: the column is off as a whole, which is one thing to say. */
const HABIT = 10

interface Conflict {
  readonly part: PartVideo
  readonly id: string
  readonly posted: string
  readonly uploaded: string
}

const conflictOf = (part: PartVideo | undefined, { id, postedOn }: Video): Conflict | null => {
  const seconds = videoIdSeconds(id)
  if (part?.postedOn == null || postedOn === null || seconds === null) return null
  const uploaded = dateOfSeconds(seconds)
  const late = daysBetween(uploaded, postedOn)
  return late < -DAYS_BEFORE || late > DAYS_AFTER ? { part, id, posted: postedOn, uploaded } : null
}

const told = ({ part, id, posted, uploaded }: Conflict, more: string): Problem =>
  problem(
    'id-date-conflict',
    `video ${id}: posted on ${posted}, its id was made on ${uploaded}${more}`,
    { ...part.place, ...(part.postedIn === undefined ? {} : { column: part.postedIn }) },
    { got: posted, expected: `${uploaded} or some days later` },
  )

/**
 * Days of posts that their ids rule out: an id holds the second of the upload.
 *
 * @param parts the rows
 * @param videos the same rows with their dates complete
 */
export const idDateProblems = (parts: readonly PartVideo[], videos: readonly Video[]): Problem[] => {
  const conflicts = videos.flatMap((video, index) => conflictOf(parts[index], video) ?? [])
  const [first] = conflicts
  if (first === undefined || conflicts.length < HABIT || conflicts.length * 2 < videos.length)
    return conflicts.map((conflict) => told(conflict, ''))
  return [told(first, `; so in ${conflicts.length} of ${videos.length} rows: the dates of the column were shifted`)]
}
