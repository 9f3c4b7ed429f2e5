import { gammaQuantile } from '../../math/incomplete-gamma.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { sharePressure } from './reproduction-number.ts'
import { sharingDayWeights } from './sharing-kernel.ts'
import { SPLIT_PRIOR } from './split-conversion.ts'

/** What the latest days of a series say, as the numbers that its momentum follows from. */
export interface MomentumEvidence {
  /** Views of the latest days. */
  readonly views: number
  /** Views of these days and of those before, weighted by delay: who could have begotten them. */
  readonly pressure: number
  /** How many times more the days vary than independent people would, 1 or more. */
  readonly overdispersion: number
}

/** Days that momentum is said of, and as many before them that must be known. */
export const MOMENTUM_DAYS = 7
/** Fewest views in these days. */
export const FEWEST_MOMENTUM_VIEWS = 500

/**
 * The counts behind the momentum of the latest seven days of a series.
 *
 * The overdispersion is fitted to these days (Pearson), and never below what is assumed of shares.
 *
 * @param views of every day, oldest first; null where unknown.
 * @returns null where the latest fourteen days are not all known, or hold too few views.
 * @throws RangeError for a negative or infinite number.
 */
export const momentumEvidence = (
  views: readonly (number | null)[],
  least: number = SPLIT_PRIOR.overdispersion,
): MomentumEvidence | null => {
  const recent = views.slice(-2 * MOMENTUM_DAYS)
  if (recent.length < 2 * MOMENTUM_DAYS || recent.includes(null)) return null
  const known = views.map((count) => count ?? 0)
  const pressure = sharePressure(known, sharingDayWeights()).slice(-MOMENTUM_DAYS)
  const latest = known.slice(-MOMENTUM_DAYS)
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
  const [seen, weighted] = [total(latest), total(pressure)]
  if (seen < FEWEST_MOMENTUM_VIEWS || !(weighted > 0)) return null
  const ratio = seen / weighted
  const pearson = total(
    latest.map((count, day) => {
      const expected = ratio * (pressure[day] ?? 0)
      return expected > 0 ? (count - expected) ** 2 / expected : 0
    }),
  )
  return { views: seen, pressure: weighted, overdispersion: Math.max(least, pearson / (MOMENTUM_DAYS - 1)) }
}

/**
 * Views that one view of the days before was followed by: the instantaneous reproduction number of views, as if every view came from sharing.
 *
 * Above 1 views rise, below 1 they fall. Since most views come from the feed, it is an upper limit of the viral coefficient, not an estimate of it.
 *
 * @param level in (0, 1).
 * @returns views per view, 0 or more: the median and the central interval.
 * @throws RangeError where an argument is outside its range.
 * @see https://doi.org/10.1093/aje/kwt133 Cori et al. 2013
 */
export const momentum = (
  { views, pressure, overdispersion }: MomentumEvidence,
  level: number,
  { shape, rate }: { readonly shape: number; readonly rate: number } = SPLIT_PRIOR,
): Interval => {
  for (const [name, number] of Object.entries({ views, pressure })) {
    if (!(number >= 0 && number < Infinity)) throw new RangeError(`${name} must be finite and 0 or more, got ${number}`)
  }
  if (!(overdispersion >= 1 && overdispersion < Infinity))
    throw new RangeError(`overdispersion must be finite and 1 or more, got ${overdispersion}`)
  const [low, high] = intervalEnds(level)
  const at = (p: number): number => gammaQuantile(p, shape + views / overdispersion, rate + pressure / overdispersion)
  return { value: at(0.5), low: at(low), high: at(high) }
}
