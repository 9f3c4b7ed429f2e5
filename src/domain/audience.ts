import type { IsoDate } from './day.ts'
import type { Reading } from './reading.ts'

/** The ways an audience is cut. */
export type Dimension = 'gender' | 'age' | 'territory' | 'city' | 'type'

/** One slice of an audience, as a fraction in [0, 1] with its rounding cell. */
export interface Segment {
  /** Whom it describes: the viewers, or (far more common in exports) the followers. */
  readonly of: 'viewers' | 'followers'
  readonly dimension: Dimension
  /** gender: `female`, `male`, `other`; age: as given (`18-24`); territory: ISO 3166 alpha-2 or `other`. */
  readonly segment: string
  readonly fraction: Reading
  /** Whether the slices of this list should sum to 1 (API country lists stop at ten and do not). */
  readonly complete: boolean
}

/** Where TikTok says that views came from. */
export const TRAFFIC_SOURCES = [
  'for-you',
  'following',
  'profile',
  'search',
  'sound',
  'hashtag',
  'direct-message',
  'other',
] as const
/** A place from which people come to a video, by TikTok’s names. */
export type TrafficSource = (typeof TRAFFIC_SOURCES)[number]

/** The fraction of views, in [0, 1], that one traffic source brought. */
export interface SourceFraction {
  readonly source: TrafficSource
  readonly fraction: Reading
  /** The day the split was read from the screen, where it was typed with one. */
  readonly date?: IsoDate
}

/** Where the views of some days came from; both days included. */
export interface SourceSplit {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly sources: readonly SourceFraction[]
}
