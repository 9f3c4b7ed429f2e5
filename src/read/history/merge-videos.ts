import type { IsoDate } from '../../domain/day.ts'
import type { Video, VideoField } from '../../domain/video.ts'
import { hasOwnId } from '../../domain/video-id.ts'
import { VIDEO_FIELDS } from '../cells/part-video.ts'
import type { DatedPart } from '../dates/dated-part.ts'

/** What a video had come to on one day of export; `on` is empty where that is not known. */
export interface HistoryVideo {
  readonly on: IsoDate | ''
  readonly video: Video
}

type Fields = Readonly<Record<string, unknown>>

/** Of two rows of one day the one with more views counts; a missing number never hides a known one. */
const merged = (a: Video, b: Video): Video => {
  const [earlier, later] = (b.views?.value ?? -1) >= (a.views?.value ?? -1) ? [a, b] : [b, a]
  const fields: Record<string, unknown> = { ...(earlier as unknown as Fields) }
  for (const [key, value] of Object.entries(later as unknown as Fields)) {
    const isNumber = VIDEO_FIELDS.includes(key as (typeof VIDEO_FIELDS)[number])
    const missing = isNumber && later[key as VideoField]?.value === null && earlier[key as VideoField]?.value != null
    if (!missing && value !== null) fields[key] = value
  }
  return fields as unknown as Video
}

/**
 * The videos of all exports of an account: one row a video and day of export, by id, then by day.
 *
 * Videos without an id of their own can't be told apart from one export to the next: they are only counted.
 */
export const mergeHistoryVideos = (
  parts: readonly DatedPart[],
): { readonly videos: readonly HistoryVideo[]; readonly nameless: number } => {
  const found = new Map<string, HistoryVideo>()
  const ordered = parts.toSorted((a, b) => (a.file.document.path < b.file.document.path ? -1 : 1))
  const all = ordered.flatMap(({ videos }) => videos)
  for (const video of all.filter(hasOwnId)) {
    const on = video.snapshotOn ?? ''
    const key = `${video.id} ${on}`
    const before = found.get(key)
    found.set(key, { on, video: before === undefined ? video : merged(before.video, video) })
  }
  const videos = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, video]) => video)
  return { videos, nameless: all.filter((video) => !hasOwnId(video)).length }
}
