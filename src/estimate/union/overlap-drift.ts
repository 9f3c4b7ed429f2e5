import { positiveSolver } from '../../math/positive-solver.ts'
import type { LogNormal } from '../../math/truncated-log-normal.ts'

/** A stretch of days. */
export interface Stretch {
  /** Its middle in days from any origin; undefined where unknown. */
  readonly middle: number | undefined
  /** Its length in days, 1 or more. */
  readonly span: number
  /** Its parts are its days, all of them: what moves one day moves every stretch that holds it. */
  readonly ofDays: boolean
}

/** The overlap that was found in one stretch, as its natural logarithm. */
export interface FoundOverlap extends Stretch {
  readonly log: number
}

/**
 * Numbers of the drift of ln overlap between stretches of one account, fitted on two Facebook pages with known unions of 7 and 28 days.
 *
 * `sd`: of a stretch of four weeks, worth `weight` stretches; what moves the overlap belongs to days, so shorter stretches vary more,
 * as means of fewer days do. `noise`: the part that stretches of the same days do not share;
 * more of it (`loose`) where the parts are posts, whose people came on other days too. `slow`: the part that lasts, by 1/e in
 * `memory` days. `bend`: sd between stretches whose lengths differ by a factor of e, since no one shape of the union fits all lengths.
 */
export const OVERLAP_DRIFT = { sd: 0.35, weight: 4, noise: 0.1, loose: 0.7, slow: 0.3, memory: 60, bend: 0.25 } as const

const FOUR_WEEKS = 28
/** Shorter stretches were never measured. */
const WEEK = 7

/**
 * Predicts ln overlap of a stretch from those of others: the account's mean has the prior, around it the stretches drift together.
 *
 * The best linear prediction, with the variance of the drift learned from the sample too. Cubic in the number of stretches.
 *
 * @param found at least one
 */
export const predictDrift = (prior: LogNormal, found: readonly FoundOverlap[], target: Stretch): LogNormal => {
  const logs = found.map(({ log }) => log)
  const ones = logs.map(() => 1)
  const variance = driftVariance(found)
  const covariance = (a: Stretch, b: Stretch, correlation: number): number =>
    variance * wildness(a) * wildness(b) * correlation + OVERLAP_DRIFT.bend ** 2 * Math.log(Math.min(a.span, b.span))
  const solve = positiveSolver(found.map((a, i) => found.map((b, j) => covariance(a, b, i === j ? 1 : alike(a, b)))))
  const withTarget = found.map((window) => covariance(window, target, alike(window, target)))
  const weights = solve(ones)
  const weight = sum(weights)
  const account = prior.logSd ** 2
  // An account whose mean is known beforehand learns nothing of it.
  const trust = (account * weight) / (account * weight + 1)
  const mean = prior.logMean + trust * (dot(weights, logs) / weight - prior.logMean)
  const near = solve(withTarget)
  const rest = covariance(target, target, 1) - dot(near, withTarget)
  const untold = (1 - sum(near)) ** 2 * account * (1 - trust)
  const residuals = logs.map((log) => log - mean)
  // What other stretches show can be vague; it takes nothing from what was believed before.
  const logSd = Math.min(prior.logSd, Math.sqrt(Math.max(0, rest) + untold))
  return { logMean: mean + dot(near, residuals), logSd }
}

/** Standard deviation of the drift of a stretch beside that of four weeks. */
const wildness = ({ span }: Stretch): number => Math.sqrt(FOUR_WEEKS / Math.max(WEEK, span))

/** Correlation of the drift of two stretches: as that of two means of days, by the days that both have; a slow part lasts. */
const alike = (a: Stretch, b: Stretch): number => {
  if (a.middle === undefined || b.middle === undefined) return 0
  const distance = Math.abs(a.middle - b.middle)
  const most = Math.min(a.span, b.span)
  const common = Math.min(most, Math.max(0, (a.span + b.span) / 2 - distance))
  const { noise, loose, slow, memory } = OVERLAP_DRIFT
  return (
    (1 - (a.ofDays && b.ofDays ? noise : loose)) *
    ((1 - slow) * (common / Math.sqrt(a.span * b.span)) + slow * Math.exp(-distance / memory))
  )
}

/** The variance around the plain mean, of as many stretches as the correlated ones are worth, pooled with what other accounts show. */
const driftVariance = (found: readonly FoundOverlap[]): number => {
  const mean = sum(found.map(({ log }) => log)) / found.length
  const squares = sum(found.map((window) => ((window.log - mean) / wildness(window)) ** 2))
  const alikeness = sum(found.map((a, i) => sum(found.map((b, j) => (i === j ? 1 : alike(a, b))))))
  const worth = found.length ** 2 / alikeness
  const { sd, weight } = OVERLAP_DRIFT
  return (weight * sd ** 2 + (squares * found.length) / alikeness) / (weight + worth - 1)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0)
