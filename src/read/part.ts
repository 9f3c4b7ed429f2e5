import type { ReachWindow } from '../domain/account.ts'
import type { Segment, SourceFraction } from '../domain/audience.ts'
import type { DayNumbers, IsoDate } from '../domain/day.ts'
import type { Paid } from '../domain/paid.ts'
import type { Problem } from '../domain/problem.ts'
import type { RecordPlace } from '../domain/reading.ts'
import type { Video } from '../domain/video.ts'
import type { WrittenDate } from './dates/written-date.ts'

/** One day as a file has it: its year may still be open. */
export interface PartDay {
  readonly date: WrittenDate
  readonly numbers: DayNumbers
  readonly handle: string | null
  readonly place: RecordPlace
  /** Only of a history: from which exports the row was merged. */
  readonly vintage?: Vintage
}

/** Where the numbers of a merged row come from. */
export interface Vintage {
  /** Day of the latest export that has the row. */
  readonly asOf: IsoDate
  /** Whether that export could still change them. */
  readonly provisional: boolean
  /** Days of export on which a number of the row changed. */
  readonly revised: number
}

/** One video as a file has it. */
export interface PartVideo {
  readonly video: Omit<Video, 'postedOn' | 'snapshotOn'>
  readonly postedOn: WrittenDate | null
  /** The header of the column that the day of the post stands in. */
  readonly postedIn?: string
  /** The day the row was exported, where the file says so. */
  readonly exportedOn: WrittenDate | null
  readonly place: RecordPlace
}

/** A typed split of the audience or of the traffic: of one video, or of all (`*`). */
export interface PartSplit {
  readonly video: string
  readonly segments: readonly Segment[]
  readonly sources: readonly SourceFraction[]
  /** Every list of sources that was typed with a day, by that day. */
  readonly dated?: readonly DatedSources[]
}

/** Sources of the days `from` to `on`, or, where `from` is null, of all the time until `on`. */
export interface DatedSources {
  readonly from: IsoDate | null
  readonly on: IsoDate
  readonly sources: readonly SourceFraction[]
}

/** A known number of people over a stretch of days, and whose they are where the table says so. */
export interface PartWindow {
  readonly window: ReachWindow
  readonly handle: string | null
}

/** What one table gives, before the years of its dates are known and before it is merged with others. */
export interface Part {
  readonly days: readonly PartDay[]
  readonly videos: readonly PartVideo[]
  readonly windows: readonly PartWindow[]
  readonly audience: readonly Segment[]
  readonly splits: readonly PartSplit[]
  /** What ads did: never mixed with the numbers above. */
  readonly paid: readonly Paid[]
  /** What only the sense of the rows shows: a total among the videos, a label that nothing is called. */
  readonly problems: readonly Problem[]
}

export const EMPTY_PART: Part = { days: [], videos: [], windows: [], audience: [], splits: [], paid: [], problems: [] }
