import { problem } from '../../domain/problem-catalogue.ts'
import type { VideoField, VideoNumbers } from '../../domain/video.ts'
import { EMPTY_PART, type Part, type PartVideo } from '../part.ts'
import type { CellReading } from './cells.ts'
import { asFractions } from './fractions.ts'
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

/** `7.56E+18`: what a spreadsheet leaves of an id. */
const CUT_ID = /^\d(?:[.,]\d+)?E\+?\d+$/i
const TOTAL = /^(?:grand )?totals?\b/i

/** Handles are not told apart by case, nor by the sign in front. */
export const readHandle = (text: string): string | null => text.trim().replace(/^@/, '').toLowerCase() || null

const idOf = (row: ReadRow<VideoColumn>, fromLink: string | null): string => {
  const id = textOf(row, 'id').trim()
  const known = CUT_ID.test(id) ? fromLink : id || fromLink
  return known ?? row.place.path ?? `row-${row.place.line ?? 0}`
}

const videoOf = (row: ReadRow<VideoColumn>): PartVideo => {
  const url = textOf(row, 'url').trim()
  const link = readVideoLink(url)
  const title = textOf(row, 'title').trim()
  const handle = readHandle(textOf(row, 'handle')) ?? readHandle(link.handle ?? '')
  const postedOn = dateOf(row, 'postedAt')
  return {
    video: {
      id: idOf(row, link.id),
      ...(title === '' ? {} : { title }),
      ...(url === '' ? {} : { url }),
      ...(handle === null ? {} : { handle }),
      ...(postedOn?.epochSeconds === undefined ? {} : { postedAt: postedOn.epochSeconds }),
      ...withoutFalseZeros(readingsOf(row, VIDEO_FIELDS)),
    },
    postedOn,
    ...(row.headers.postedAt === undefined ? {} : { postedIn: row.headers.postedAt }),
    exportedOn: dateOf(row, 'exportedOn'),
    place: row.place,
  }
}

/** A row without a link whose id or title is the word total. */
const isTotal = (row: ReadRow<VideoColumn>): boolean =>
  textOf(row, 'url').trim() === '' && [textOf(row, 'id'), textOf(row, 'title')].some((text) => TOTAL.test(text.trim()))

/** A row of which nothing was read: a tool's note on a post that it could not fetch, say. */
const isEmpty = (row: ReadRow<VideoColumn>): boolean =>
  [textOf(row, 'id'), textOf(row, 'url'), textOf(row, 'title')].every((text) => text.trim() === '') &&
  Object.values(readingsOf(row, VIDEO_FIELDS)).every(({ value }) => value === null)

const watchedOf = (row: ReadRow<VideoColumn>): (CellReading & { kind: 'number' }) | null => {
  const cell = row.cells.fullWatchFraction as CellReading | undefined
  return cell?.kind === 'number' ? cell : null
}

/** How many watched to the end, as fractions where the column is in percents. */
const withFractions = (videos: readonly PartVideo[], rows: readonly ReadRow<VideoColumn>[]): PartVideo[] => {
  const cells = rows.flatMap((row) => watchedOf(row) ?? [])
  if (!cells.some(({ percent, value }) => percent || value > 1.1)) return [...videos]
  return videos.map((each) => {
    const [fraction] = asFractions(
      [each.video.fullWatchFraction].flatMap((reading) => reading ?? []),
      true,
    )
    return fraction === undefined ? each : { ...each, video: { ...each.video, fullWatchFraction: fraction } }
  })
}

/** The rows of a table of videos. A row with neither id nor link is known by its place; a row of totals, or of nothing, is no video. */
export const videosPart = (rows: readonly ReadRow<VideoColumn>[]): Part => {
  const totals = rows.filter(isTotal)
  const videos = rows.filter((row) => !isTotal(row) && !isEmpty(row))
  const cut = videos.find(
    (row) => CUT_ID.test(textOf(row, 'id').trim()) && readVideoLink(textOf(row, 'url')).id === null,
  )
  return {
    ...EMPTY_PART,
    videos: withFractions(videos.map(videoOf), videos),
    problems: [
      ...totals.map(({ place }) => problem('total-row', 'the row is named a total', place)),
      ...(cut ? [problem('id-lost', `such as “${textOf(cut, 'id')}”`, cut.place)] : []),
    ],
  }
}
