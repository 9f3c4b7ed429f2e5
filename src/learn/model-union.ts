import { periodReach } from '../estimate/period/period-reach.ts'
import { type KnownUnion, learnOverlap } from '../estimate/union/overlap-prior.ts'
import type { LogNormal } from '../math/truncated-log-normal.ts'
import { type Prediction, SCORED_LEVELS } from './score.ts'

/** What is believed of a union before any stretch is known. */
export interface UnionBelief {
  readonly overlap: LogNormal
  readonly tail: number
  readonly multiplier: number
  /** What stretches inside prove of it; absent where they prove nothing. */
  readonly bounds?: { readonly low: number; readonly high: number | null } | undefined
}

/** Estimates a union from the people of its parts and from stretches whose unions are known, at every level that is scored. */
export const modelUnion = (
  target: KnownUnion,
  known: readonly KnownUnion[],
  { overlap, tail, multiplier, bounds }: UnionBelief,
): Prediction => {
  const { reaches, middle, span } = target
  // Learned once: the belief is the same at every level.
  const overlapPrior = learnOverlap(overlap, known, { reaches, middle, span }, tail)
  const ranges = SCORED_LEVELS.map((level) => periodReach({ reaches, overlapPrior, tail, multiplier, bounds }, level))
  return { truth: target.union, value: ranges[0]?.value ?? 0, intervals: ranges }
}
