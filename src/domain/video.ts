import type { Segment, SourceFraction } from './audience.ts'
import type { IsoDate } from './day.ts'
import type { Reading } from './reading.ts'

/** The numbers that are kept of one video; counts are lifetime totals. A field that no file has is absent. */
export interface VideoNumbers {
  readonly views?: Reading
  /** Distinct people reached by the video: measured reach. */
  readonly viewers?: Reading
  readonly shares?: Reading
  readonly likes?: Reading
  readonly comments?: Reading
  readonly saves?: Reading
  readonly downloads?: Reading
  readonly profileViews?: Reading
  readonly newFollowers?: Reading
  /** Seconds. */
  readonly durationSeconds?: Reading
  /** Seconds watched, all views together. */
  readonly watchSeconds?: Reading
  /** Seconds watched per view. */
  readonly meanWatchSeconds?: Reading
  /** Fraction in [0, 1] of views that reached the end. */
  readonly fullWatchFraction?: Reading
}

export type VideoField = keyof VideoNumbers

/** What a video had come to on one day: totals since its upload. */
export interface VideoSnapshot {
  readonly on: IsoDate
  readonly views?: Reading
  readonly shares?: Reading
  /** Fractions of all views until then. */
  readonly sources?: readonly SourceFraction[]
}

/** One post (video or photo) of an account. */
export interface Video extends VideoNumbers {
  /** TikTok's id, exact text (19 digits do not fit a JavaScript number), or a made-up `row-<n>` where the file has none. */
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly handle?: string
  readonly postedOn: IsoDate | null
  /** Second of upload (UTC epoch), from a full timestamp or from the id. */
  readonly postedAt?: number
  /** The day the numbers were read, where the file says so. */
  readonly snapshotOn?: IsoDate
  /** Fractions of this video's views by traffic source. */
  readonly sources?: readonly SourceFraction[]
  readonly audience?: readonly Segment[]
  /** Its totals by day of export, oldest first. Absent where all files were exported on one day. */
  readonly history?: readonly VideoSnapshot[]
}
