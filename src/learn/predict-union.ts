import { type KnownStretch, windowBounds } from '../estimate/period/window-bounds.ts'
import { priorOf, priorTable } from '../estimate/priors.ts'
import { modelUnion } from './model-union.ts'
import { goergMaxReach, goergReach } from './rules/goerg.ts'
import { fitPopulation, sainsburyPopulation, sainsburyReach } from './rules/sainsbury.ts'
import type { Prediction } from './score.ts'
import { type MeasuredUnion, toKnownUnion, type UnionSet } from './union-sets.ts'

/** The ways to turn people of parts into people of the whole that are compared on the same hidden unions. */
export const UNION_METHODS = ['model', 'sum', 'independence', 'fixed pool', 'Goerg curve'] as const
export type UnionMethod = (typeof UNION_METHODS)[number]

const sumOf = (reaches: readonly number[]): number => reaches.reduce((sum, reach) => sum + reach, 0)

/** Known stretches inside the target bound it, where the target's parts are its days. */
const stretchesIn = (target: MeasuredUnion, known: readonly MeasuredUnion[]): KnownStretch[] =>
  known
    .filter(({ from, to }) => from >= target.from && to <= target.to)
    .map(({ from, to, union }) => ({ from: from - target.from, to: to - target.from, low: union, high: union }))

const byModel = (target: MeasuredUnion, known: readonly MeasuredUnion[], parts: UnionSet['parts']): Prediction => {
  const priors = priorTable()
  const { median, spread } = priorOf(priors, `overlap-${parts}`)
  return modelUnion(toKnownUnion(target), known.map(toKnownUnion), {
    overlap: { logMean: Math.log(median), logSd: spread },
    tail: priorOf(priors, 'overlap-tail').median,
    multiplier: priorOf(priors, 'period-multiplier').median,
    bounds: parts === 'days' ? windowBounds(target.reaches, stretchesIn(target, known)) : undefined,
  })
}

/** One rule's answer, held between the largest part and the sum as every union is. */
const byRule = (target: MeasuredUnion, people: number): Prediction => {
  const largest = target.reaches.reduce((most, reach) => Math.max(most, reach), 0)
  return { truth: target.union, value: Math.min(sumOf(target.reaches), Math.max(largest, people)) }
}

/**
 * Estimates the union of a stretch from its parts and other stretches whose unions are known, by every method.
 *
 * The rules get what the model gets: independence the one population that fits all known stretches best, the fixed pool and
 * Goerg's curve the latest of them. Without any, only the model and the sum answer.
 *
 * @param known by last day
 */
export const predictUnion = (
  target: MeasuredUnion,
  known: readonly MeasuredUnion[],
  parts: UnionSet['parts'],
): readonly { readonly method: UnionMethod; readonly prediction: Prediction }[] => {
  const latest = known.at(-1)
  const own = [
    { method: 'model' as const, prediction: byModel(target, known, parts) },
    { method: 'sum' as const, prediction: byRule(target, sumOf(target.reaches)) },
  ]
  if (latest === undefined) return own
  const population = fitPopulation(known)
  const pool = sainsburyPopulation(latest.reaches, latest.union)
  const most = goergMaxReach(sumOf(latest.reaches), latest.union)
  return [
    ...own,
    { method: 'independence', prediction: byRule(target, sainsburyReach(target.reaches, population)) },
    { method: 'fixed pool', prediction: byRule(target, sainsburyReach(target.reaches, pool)) },
    { method: 'Goerg curve', prediction: byRule(target, goergReach(sumOf(target.reaches), most)) },
  ]
}
