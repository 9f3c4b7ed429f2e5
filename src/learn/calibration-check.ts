import type { CalibrationCheck } from '../domain/calibration.ts'
import type { Score } from './score.ts'

/** The part of a score that a calibration tells. */
export const toCheck = (score: Score, medianErrorBefore: number): CalibrationCheck => {
  const inside = (level: number): number => score.intervals.find((each) => each.level === level)?.coverage ?? 0
  return {
    n: score.n,
    bias: score.bias,
    medianError: score.medianError,
    medianErrorBefore,
    inside80: inside(0.8),
    inside90: inside(0.9),
  }
}
