import type { Segment, SourceFraction, SourceSplit } from './audience.ts'
import type { Day, IsoDate } from './day.ts'
import type { Paid } from './paid.ts'
import type { Reading } from './reading.ts'
import type { Video } from './video.ts'

/** A stretch of days, both ends included. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A file that was read, as the user named it. */
export interface FileRecord {
  readonly path: string
  readonly sha256: string
  /** Format id, or null where the content was not recognised. */
  readonly format: string | null
  /** The language of its headers, where that is not English. */
  readonly language?: string
  readonly rows: number
  /** Headers that were read, and headers that nobody claims. */
  readonly columns: { readonly used: readonly string[]; readonly unused: readonly string[] }
  /** How many problems were found in it. */
  readonly problems: number
}

/** How the year of dates without a year was decided: `from` names the evidence. */
export interface AsOf {
  readonly date: IsoDate
  readonly from:
    | 'option'
    | 'file-name-epoch'
    | 'file-name-date'
    | 'file-name-year'
    | 'video-id'
    | 'dated-sibling'
    | 'file-time'
}

/** Whose people an account's numbers count. */
export const PLATFORMS = ['tiktok', 'instagram', 'facebook'] as const
/** A platform that counts people for itself. */
export type Platform = (typeof PLATFORMS)[number]

/** The parts of a window where a table lists the people of each, and no days or posts beside it. */
export interface WindowParts {
  readonly kind: 'days' | 'videos'
  /** People of each part. */
  readonly reaches: readonly number[]
  /** What the table calls windows of this kind. */
  readonly name: string
}

/**
 * A measured number of distinct people over a stretch of days: everybody once, whatever day they came.
 *
 * A known union of the days inside. A stretch without a number is no window.
 */
export interface ReachWindow extends Period {
  readonly viewers: Reading
  readonly parts?: WindowParts
}

/** Everything known about one account, merged from its files. */
export interface Account {
  /** The folder as the user named it, with `#1..n` where a handle column splits it. */
  readonly id: string
  readonly handle: string | null
  readonly platform: Platform
  readonly exportedOn: IsoDate | null
  readonly asOf: AsOf | null
  readonly files: readonly FileRecord[]
  /** By date, ascending, one entry a date. */
  readonly days: readonly Day[]
  /** By id, one entry a video. */
  readonly videos: readonly Video[]
  /** By first day, last day and name of the parts, one entry each; none of most accounts. */
  readonly windows: readonly ReachWindow[]
  /** Slices of the whole account's audience. */
  readonly audience: readonly Segment[]
  /** Traffic sources typed for the whole account (`*`). */
  readonly sources: readonly SourceFraction[]
  /** Traffic sources of single days or stretches of days of the whole account, by first day. Absent where none are known. */
  readonly splits?: readonly SourceSplit[]
  /** What ads did, line by line: no part of any number above, and of no estimate. Absent where no report of ads was given. */
  readonly paid?: readonly Paid[]
}
