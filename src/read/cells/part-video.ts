import type { VideoField, VideoNumbers } from '../../domain/video.ts'
import type { PartVideo } from '../part.ts'
import { zeroIsMissingBeside } from './missing.ts'
import { dateOf, type ReadRow, readingsOf, textOf } from './read-rows.ts'
import { readVideoLink } from './video-link.ts'

/** Every number of a video that a table may hold. */
export const VIDEO_FIELDS = [
  'views',
  'viewers',
  'shares',
  'likes',
  'comments',
  'saves',
  'downloads',
  'profileViews',
  'newFollowers',
  'durationSeconds',
  'watchSeconds',
  'meanWatchSeconds',
  'fullWatchFraction',
] as const satisfies readonly VideoField[]

type TextField = 'id' | 'url' | 'title' | 'handle' | 'postedAt' | 'exportedOn'
export type VideoColumn = (typeof VIDEO_FIELDS)[number] | TextField

/** Zeros that mean "not computed": reach beside views, duration beside watch time, views beside reach. */
const withoutFalseZeros = (numbers: VideoNumbers): VideoNumbers => {
  const kept: Partial<Record<VideoField, VideoNumbers[VideoField]>> = { ...numbers }
  const mend = (field: VideoField, other: VideoField, reason: string) => {
    const reading = zeroIsMissingBeside(numbers[field], numbers[other], reason)
    if (reading !== undefined) kept[field] = reading
  }
  mend('viewers', 'views', 'reach 0 beside views: not computed yet')
  mend('views', 'viewers', 'views 0 beside reach: not computed yet')
  mend('durationSeconds', 'meanWatchSeconds', 'duration 0 beside watch time: not given')
  return kept as VideoNumbers
}

/** One row of a table of videos. A row with neither id nor link is known by its place. */
export const partVideo = (row: ReadRow<VideoColumn>): PartVideo => {
  const url = textOf(row, 'url').trim()
  const link = readVideoLink(url)
  const title = textOf(row, 'title').trim()
  const handle = textOf(row, 'handle').trim() || link.handle
  const postedOn = dateOf(row, 'postedAt')
  const id = textOf(row, 'id').trim() || link.id || `${row.place.path ?? `row-${row.place.line ?? 0}`}`
  return {
    video: {
      id,
      ...(title === '' ? {} : { title }),
      ...(url === '' ? {} : { url }),
      ...(handle === null ? {} : { handle }),
      ...(postedOn?.epochSeconds === undefined ? {} : { postedAt: postedOn.epochSeconds }),
      ...withoutFalseZeros(readingsOf(row, VIDEO_FIELDS)),
    },
    postedOn,
    exportedOn: dateOf(row, 'exportedOn'),
    place: row.place,
  }
}
