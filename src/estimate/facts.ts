import type { Account } from '../domain/account.ts'
import type { Reading } from '../domain/reading.ts'
import type { Video } from '../domain/video.ts'
import type { Interval } from './interval.ts'
import type { AlignedDays } from './period/align-days.ts'
import type { PeriodViewers } from './period/period.ts'
import type { EstimateSettings } from './settings.ts'
import type { DailySharing } from './shares/daily-sharing.ts'
import type { ViralCoefficient, ViralCoefficientPrior } from './shares/viral-coefficient.ts'
import type { Traffic } from './traffic.ts'
import type { Belief } from './views-per-viewer/beliefs.ts'
import type { VideoViewers } from './views-per-viewer/video-viewers.ts'

/** Counts of one window added up, each with the cells that it came from; null where nothing is known. */
export interface Totals {
  readonly views: Total | null
  readonly shares: Total | null
  /** Likes, comments, shares and saves together. */
  readonly engagements: Total | null
  /** The views of the records that have shares, and of those that have engagements: what a ratio divides by. */
  readonly viewsBeside: { readonly shares: Total | null; readonly engagements: Total | null }
}

/** `low` and `high` add up the rounding of the cells; equal to `value` where nothing was rounded. */
export interface Total extends Interval {
  readonly readings: readonly Reading[]
}

/** What sharing did among some viewers, or why nothing can be said. */
export interface Sharing {
  readonly found: ViralCoefficient | null
  readonly traffic: Traffic | null
  readonly shares: Total | null
  /** What was believed of new viewers per share; absent where nothing was found. */
  readonly believed?: ViralCoefficientPrior
  /** What the days of the window tell, where it has days. */
  readonly daily?: DailySharing
  /** The part of those whom a share lands on who are new, in the pool that was given; absent where it was not used. */
  readonly novelty?: number
  readonly reason?: string
}

/** One video with what the models need of it. */
export interface VideoFacts {
  readonly video: Video
  readonly viewers: VideoViewers
  readonly totals: Totals
  readonly sharing: Sharing
}

/** One window of the account with what the models need of it; the first is the headline. */
export interface PeriodFacts {
  readonly viewers: PeriodViewers
  readonly totals: Totals
  /** Only of the headline: of the longer window nothing more is said. */
  readonly sharing: Sharing | null
}

/** Everything that the models estimate from: gathered once an account. */
export interface Facts {
  readonly account: Account
  readonly settings: EstimateSettings
  readonly aligned: AlignedDays
  readonly posts: Belief
  readonly traffic: Traffic | null
  readonly videos: readonly VideoFacts[]
  /** The headline first. */
  readonly periods: readonly PeriodFacts[]
}
