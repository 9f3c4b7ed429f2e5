import type { Segment, SourceFraction, SourceSplit } from './audience.ts'
import type { Day, IsoDate } from './day.ts'
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

/** Everything known about one account, merged from its files. */
export interface Account {
  /** The folder as the user named it, with `#1..n` where a handle column splits it. */
  readonly id: string
  readonly handle: string | null
  readonly exportedOn: IsoDate | null
  readonly asOf: AsOf | null
  readonly files: readonly FileRecord[]
  /** By date, ascending, one entry a date. */
  readonly days: readonly Day[]
  /** By id, one entry a video. */
  readonly videos: readonly Video[]
  /** Slices of the whole account's audience. */
  readonly audience: readonly Segment[]
  /** Traffic sources typed for the whole account (`*`). */
  readonly sources: readonly SourceFraction[]
  /** Traffic sources of single days or stretches of days of the whole account, by first day. Absent where none are known. */
  readonly splits?: readonly SourceSplit[]
}
