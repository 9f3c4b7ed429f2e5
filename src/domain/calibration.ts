/** A number that an account's own measured reach taught, in the form of the assumption that it replaces. */
export interface LearnedNumber {
  /** Id of the assumption, see `reach priors`. */
  readonly id: string
  readonly median: number
  /** Standard deviation of the logarithm; 0 where the assumption is a fixed number. */
  readonly spread: number
}

/** What one kind of number was learned from, and how well it did on evidence that was left out. */
export interface LearnedGroup {
  /** In words: views per viewer of posts, overlap of days, ... */
  readonly what: string
  readonly numbers: readonly LearnedNumber[]
  /** Measured rows (posts, days, windows) that were used. */
  readonly used: number
  /** Of these, rows so far from the others that they count for next to nothing. */
  readonly trimmed: number
  /** Rows that say nothing or can't be, such as more viewers than views. */
  readonly leftOut: number
  /** Errors on rows that were hidden in turn; null where there are too few to hide any. */
  readonly check: CalibrationCheck | null
}

/** How far off the learned numbers were on rows that they had not seen. */
export interface CalibrationCheck {
  /** Rows hidden, each once. */
  readonly n: number
  /** Mean of estimate / truth - 1. */
  readonly bias: number
  /** Median of the absolute relative error. */
  readonly medianError: number
  /** The same before anything was learned. */
  readonly medianErrorBefore: number
  /** Fractions of the hidden truths inside the 80 % and the 90 % range. */
  readonly inside80: number
  readonly inside90: number
}

/** What could not be learned, and why. */
export interface NotLearned {
  readonly what: string
  readonly reason: string
}

/** Everything that was learned of one account. */
export interface Calibration {
  readonly account: string
  readonly groups: readonly LearnedGroup[]
  readonly notLearned: readonly NotLearned[]
}

/** The version of the file that `reach calibrate` writes. A reader refuses others by name. */
export const CALIBRATION_VERSION = 1

/** The file that `reach calibrate` writes and `--model` reads. */
export interface CalibrationModel {
  readonly reachModel: typeof CALIBRATION_VERSION
  readonly tool: { readonly name: string; readonly version: string }
  readonly account: string
  readonly learnedFrom: readonly { readonly path: string; readonly sha256: string }[]
  readonly groups: readonly LearnedGroup[]
  readonly notLearned: readonly NotLearned[]
}
