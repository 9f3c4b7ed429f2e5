import type { Period } from './account.ts'
import type { Dimension } from './audience.ts'
import type { IsoDate } from './day.ts'
import type { Problem } from './problem.ts'

/** How a number was come by, best first. `bounded`: arithmetic on measured numbers. */
export const BASES = ['measured', 'bounded', 'calibrated', 'assumed'] as const
/** What a number rests on, from the strongest to the weakest. */
export type Basis = (typeof BASES)[number]

/** The basis of an account's headline viewers; `insufficient` where nothing honest can be said. */
export type Grade = Basis | 'insufficient'

/** `money` stands in the estimate's `currency`. */
export type Unit = 'people' | 'views' | 'viewer-days' | 'fraction' | 'ratio' | 'money'

/** What an estimate is about, when it is not the whole account. */
export interface EstimateSubject {
  readonly video?: string
  readonly segment?: string
  readonly generation?: number
  /** One account of a campaign; `with` is the other one of a pair. */
  readonly account?: string
  readonly with?: string
  readonly day?: IsoDate
}

/** Cells that an estimate was computed from: one line, or `lines` from first to last of one column. */
export interface InputRef {
  readonly file: string
  readonly column: string
  readonly line?: number
  readonly lines?: readonly [number, number]
  readonly path?: string
}

/** A number of a working that is itself uncertain, or was rounded. */
export interface TermRange {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** One symbol of a formula with its number, for `reach explain`. */
export interface Term {
  readonly symbol: string
  readonly meaning: string
  /** A number, a list of them, or a number with its own range. */
  readonly value: number | readonly number[] | TermRange | null
  /** The cells, the prior, or neither (computed from other terms). */
  readonly from?: { readonly inputs: readonly InputRef[] } | { readonly prior: string }
}

/** How far one uncertain input moves an estimate, all others kept at their middle. */
export interface Sensitivity {
  /** Its symbol in the working, and what that stands for. */
  readonly symbol: string
  readonly meaning: string
  /** The assumption behind it; absent where it is a measured or computed number. */
  readonly prior?: string
  /** The estimate's value with the input at its lower and its upper end. */
  readonly at: readonly [number, number]
  /** Where the ends come from: the input's own range, or half and twice an assumption that has none. */
  readonly ends: 'range' | 'half-and-twice'
  /** Width of the estimate's range if the input were known, as a fraction of what it is now; null where halving and doubling tell no width. */
  readonly rangeIfKnown: number | null
}

/**
 * One quantity with its interval.
 *
 * `value` is the median unless the model says otherwise; `low` and `high` hold the central `level` of probability, or are
 * hard bounds where the basis is `bounded`. The three are null together, with a `reason`. Unrounded here: the report rounds.
 */
export interface Estimate {
  readonly id: string
  readonly of: EstimateSubject
  readonly unit: Unit
  /** Of money: the currency as the user wrote it, such as `EUR`. */
  readonly currency?: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly level: number
  readonly basis: Basis
  readonly window: Period | 'lifetime' | null
  readonly aggregation: 'deduplicated' | 'sum' | 'ratio'
  /** Ids of the priors that the number rests on. */
  readonly assumes: readonly string[]
  readonly inputs: readonly InputRef[]
  readonly reason?: string
  /** What arithmetic on measured numbers proves: no less, and (where known) no more. */
  readonly bounds?: { readonly low: number; readonly high: number | null }
  /** The formula in words and its terms; only filled in when asked for (`reach explain`). */
  readonly working?: { readonly formula: string; readonly terms: readonly Term[] }
}

/** One slice of the audience as people. A suppressed slice, and its companion, have null numbers. */
export interface AudienceSegment {
  readonly segment: string
  readonly fraction: number | null
  readonly viewers: Estimate
  readonly suppressed: boolean
}

/** The audience cut one way: all slices of one dimension, with the viewers in each. */
export interface AudienceCut {
  readonly dimension: Dimension
  readonly of: 'viewers' | 'followers'
  readonly segments: readonly AudienceSegment[]
}

/** People who are in one slice of each of several cuts. A suppressed cell has null numbers. */
export interface JointCell {
  /** One slice a dimension, in the order of the dimensions; `rest` is everybody in none of the slices named. */
  readonly segments: readonly string[]
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly suppressed: boolean
}

/** The audience cut several ways at once, in whole people. Empty, with the reason, where it can't be printed safely. */
export interface JointAudience {
  readonly dimensions: readonly Dimension[]
  /** `followers` where one of the cuts is theirs. */
  readonly of: 'viewers' | 'followers'
  readonly basis: Basis
  readonly assumes: readonly string[]
  readonly window: Estimate['window']
  /** Every combination, the last dimension fastest. */
  readonly cells: readonly JointCell[]
  readonly reason: string
}

/** Everything estimated of one video. */
export interface VideoEstimates {
  readonly id: string
  readonly title?: string
  readonly postedOn: IsoDate | null
  readonly estimates: readonly Estimate[]
}

/** One day of the account for charts: measured numbers only, null where missing. */
export interface DayPoint {
  readonly date: IsoDate
  readonly views: number | null
  readonly viewers: number | null
  /** Present where the day was so young when it was exported that TikTok was still counting. */
  readonly provisional?: true
}

/** Everything estimated for one account. */
export interface AccountEstimates {
  readonly account: string
  readonly period: (Period & { readonly days: number }) | null
  readonly grade: Grade
  readonly estimates: readonly Estimate[]
  readonly videos: readonly VideoEstimates[]
  readonly audience: readonly AudienceCut[]
  /** The cuts crossed with each other; absent with fewer than two. */
  readonly joint?: JointAudience
  /** The daily series that the period estimates stand on, in the views' calendar. */
  readonly series: readonly DayPoint[]
  /** What moves the headline, the most telling first; empty where nothing does, or there are too many parts to try. */
  readonly sensitivity: readonly Sensitivity[]
  /** What would narrow the headline most, in words; null when nothing would. */
  readonly advice: string | null
  readonly problems: readonly Problem[]
}
