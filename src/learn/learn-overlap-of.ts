import type { CalibrationCheck, LearnedGroup, LearnedNumber, NotLearned } from '../domain/calibration.ts'
import { priorOf } from '../estimate/priors.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { fitTail } from '../estimate/union/fit-tail.ts'
import { type KnownUnion, learnOverlap } from '../estimate/union/overlap-prior.ts'
import { spreadOut } from '../estimate/union/spread-out.ts'
import { quantile } from '../math/quantile.ts'
import { toCheck } from './calibration-check.ts'
import { modelUnion, type UnionBelief } from './model-union.ts'
import { type Prediction, SCORED_LEVELS, scorePredictions } from './score.ts'
import { toKnownUnion, type UnionSet } from './union-sets.ts'

/** Unions beyond this number are thinned out: each is hidden once. */
const MOST_HIDDEN = 40
/** Fewer unions leave nothing to learn from once one is hidden. */
const FEWEST_HIDDEN = 3
/** The widening that was fitted elsewhere counts like this many unions. */
const MULTIPLIER_WEIGHT = 20
/** Fewer unions say nothing of how wide ranges should be. */
const FEWEST_FOR_MULTIPLIER = 8

/** Stretches that share days with the hidden one would betray it. */
const others = (hidden: KnownUnion, all: readonly KnownUnion[]): readonly KnownUnion[] =>
  all.filter((each) => {
    const apart = Math.abs((each.middle ?? 0) - (hidden.middle ?? 0))
    return each !== hidden && apart >= ((each.span ?? 0) + (hidden.span ?? 0)) / 2
  })

/** How wide ranges should have been, beside how wide they were. */
const learnedMultiplier = (predictions: readonly Prediction[], used: number): number => {
  const needed = predictions
    .map(({ truth, value, intervals }) => {
      const { low = value, high = value } = intervals?.[1] ?? {}
      const room = truth > value ? Math.log(high / value) : Math.log(value / low)
      const off = Math.abs(Math.log(truth / value))
      return room > 0 ? Math.min(10, off / room) : off > 0 ? 10 : 0
    })
    .sort((a, b) => a - b)
  const enough = quantile(needed, SCORED_LEVELS[1]) * used
  return (MULTIPLIER_WEIGHT * used + needed.length * enough) / (MULTIPLIER_WEIGHT + needed.length)
}

const checkOf = (
  unions: readonly KnownUnion[],
  belief: UnionBelief,
): { check: CalibrationCheck; predictions: Prediction[] } | null => {
  const hidden = spreadOut(unions, MOST_HIDDEN).filter((each) => others(each, unions).length > 0)
  if (hidden.length < FEWEST_HIDDEN) return null
  const predictions = hidden.map((each) => modelUnion(each, others(each, unions), belief))
  const before = scorePredictions(hidden.map((each) => modelUnion(each, [], belief)))
  return { check: toCheck(scorePredictions(predictions), before.medianError), predictions }
}

/**
 * Learns how much the days (or posts) of an account overlap from stretches with measured people.
 *
 * @param sets of one kind of parts
 */
export const learnOverlapOf = (
  parts: UnionSet['parts'],
  sets: readonly UnionSet[],
  leftOut: number,
  settings: EstimateSettings,
): LearnedGroup | NotLearned => {
  const what = parts === 'days' ? 'overlap of days' : 'overlap of posts'
  const unions = sets
    .filter((set) => set.parts === parts)
    .flatMap(({ windows }) => windows.map(toKnownUnion))
    .toSorted((a, b) => (a.middle ?? 0) - (b.middle ?? 0) || a.reaches.length - b.reaches.length || a.union - b.union)
  const last = unions.at(-1)
  if (last === undefined) {
    const reason =
      parts === 'days'
        ? 'no stretch of measured days has known people; type what the screen shows for the last 7, 28 or 60 days into a table with the columns from, to, viewers'
        : 'no stretch of posts has known people'
    return { what, reason }
  }
  const { median, spread } = priorOf(settings.priors, `overlap-${parts}`)
  const overlap = { logMean: Math.log(median), logSd: spread }
  const tailPrior = priorOf(settings.priors, 'overlap-tail')
  const fitted = fitTail(unions, tailPrior)
  const tail = fitted?.median ?? tailPrior.median
  const { reaches, span } = last
  const learned = learnOverlap(overlap, unions, { reaches, span }, tail)
  if (learned.used === 0)
    return { what, reason: 'no overlap explains the known people: they lie outside the largest part and the sum' }
  const multiplier = priorOf(settings.priors, 'period-multiplier').median
  const checked = checkOf(unions, { overlap, tail, multiplier })
  const enough = checked !== null && checked.predictions.length >= FEWEST_FOR_MULTIPLIER
  const numbers: LearnedNumber[] = [
    { id: `overlap-${parts}`, median: Math.exp(learned.logMean), spread: learned.logSd },
    ...(fitted === null ? [] : [{ id: 'overlap-tail', median: fitted.median, spread: fitted.spread }]),
    ...(enough
      ? [{ id: 'period-multiplier', median: learnedMultiplier(checked.predictions, multiplier), spread: 0 }]
      : []),
  ]
  return { what, numbers, used: unions.length, trimmed: learned.pulled, leftOut, check: checked?.check ?? null }
}
