import { checkInterval, type Interval } from '../interval.ts'

/** Fractions of the views, in [0, 1], from the traffic sources through which a share can bring people. */
export interface ShareSources {
  /** Messages, and whatever else only a share can bring. An interval where the screen rounded it. */
  readonly direct: number | Interval
  /** Other, unknown and external sources, of which shares are a part. An interval where the screen rounded it. */
  readonly other: number | Interval
}

/** The sources with their rounding, and what they bound. */
export interface BoundedSources {
  readonly direct: Interval
  readonly other: Interval
  /** Fraction of the viewers whom shares brought, at least and at most. */
  readonly bounds: { readonly low: number; readonly high: number }
}

/**
 * What the traffic sources bound of the viewers whom shares brought: at least the direct ones, at most the other ones too.
 *
 * Viewers are counted like views: each source has the same fraction of both. A feed view counts as first-hand even where shares raised its rank.
 *
 * @throws RangeError where a fraction is outside [0, 1], or the two sum to more than 1.
 * @example boundBySources({ direct: 0.25, other: 0.5 }).bounds // => { "low": 0.25, "high": 0.75 }
 */
export const boundBySources = (sources: ShareSources): BoundedSources => {
  const direct = asFraction(sources.direct, 'direct')
  const other = asFraction(sources.other, 'other')
  if (direct.low + other.low > 1 + ROUNDING) {
    throw new RangeError(`direct and other must sum to 1 at most, got ${direct.low} + ${other.low}`)
  }
  return { direct, other, bounds: { low: direct.low, high: Math.min(1, direct.high + other.high) } }
}

/** Fractions with a decimal point do not sum exactly. */
const ROUNDING = 1e-9

const asFraction = (fraction: number | Interval, name: string): Interval => {
  const interval = typeof fraction === 'number' ? { value: fraction, low: fraction, high: fraction } : fraction
  checkInterval(interval, name)
  if (interval.high > 1) throw new RangeError(`${name} must lie in [0, 1], got ${interval.high}`)
  return interval
}
