import type { Period } from '../../domain/account.ts'
import type { Basis, Term } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Interval } from '../interval.ts'

/** The people that an account reached in one window, by one kind of part: days, or videos, never both. */
export interface PeriodViewers {
  readonly window: Period | 'lifetime'
  readonly parts: 'measured-days' | 'days' | 'videos'
  /** How many parts took part. */
  readonly count: number
  readonly interval: Interval | null
  readonly bounds: { readonly low: number; readonly high: number | null }
  readonly basis: Basis
  readonly assumes: readonly string[]
  readonly readings: readonly (Reading | undefined)[]
  /** The parts' people added up: what the union is compared with. */
  readonly sum: number
  /** The measured daily viewers added up, where there are any; `sum` holds estimated days as well. */
  readonly viewerDays?: number
  /** The cells of these daily viewers. */
  readonly daily?: readonly Reading[]
  /** Overlap c that the three numbers stand for; null where the union follows without it. */
  readonly overlap: Interval | null
  readonly reason?: string
  /** The working: symbols from which `recomputePeriod` gives the interval again; absent where there is none. */
  readonly terms?: () => readonly Term[]
}

/** The priors that a number of people may rest on. */
export const VIEWERS_PRIORS: readonly string[] = ['views-per-viewer-*', 'repeats-*', 'overlap-*', 'period-multiplier']

/** The weaker of two bases. */
export const weaker = (a: Basis, b: Basis): Basis => {
  const order: readonly Basis[] = ['measured', 'bounded', 'calibrated', 'assumed']
  return order.indexOf(a) >= order.indexOf(b) ? a : b
}
