import type { CalibrationCheck } from '../domain/calibration.ts'
import { viewersFromViews } from '../estimate/views-per-viewer/viewers-from-views.ts'
import {
  type KnownVideo,
  type ViewsPerViewerPosterior,
  viewsPerViewerPosterior,
} from '../estimate/views-per-viewer/views-per-viewer.ts'
import type { ViewsPerViewerPrior } from '../estimate/views-per-viewer/views-per-viewer-priors.ts'
import { toCheck } from './calibration-check.ts'
import { type Prediction, SCORED_LEVELS, scorePredictions } from './score.ts'

/** Rows up to this many are hidden one by one, more in as many groups. */
const MOST_FOLDS = 20
/** Fewer rows leave nothing to learn from once one is hidden. */
const FEWEST = 3

const predict = ({ views, viewers }: KnownVideo, posterior: ViewsPerViewerPosterior): Prediction => {
  const intervals = SCORED_LEVELS.map((level) => viewersFromViews(views, posterior, level))
  return { truth: viewers, value: intervals[0]?.value ?? 0, intervals }
}

/**
 * Hides known rows in turn, estimates them from the others, and says how far off that was.
 *
 * @param known rows with 0 < viewers <= views, in an order that is the same for the same rows
 * @returns null under three rows
 */
export const checkViewsPerViewer = (
  known: readonly KnownVideo[],
  prior: ViewsPerViewerPrior,
): CalibrationCheck | null => {
  if (known.length < FEWEST) return null
  const folds = Math.min(MOST_FOLDS, known.length)
  const predictions = Array.from({ length: folds }, (_, fold) => {
    const posterior = viewsPerViewerPosterior(
      known.filter((_, index) => index % folds !== fold),
      prior,
    )
    return known.filter((_, index) => index % folds === fold).map((row) => predict(row, posterior))
  }).flat()
  const before = viewsPerViewerPosterior([], prior)
  const scoreBefore = scorePredictions(known.map((row) => predict(row, before)))
  return toCheck(scorePredictions(predictions), scoreBefore.medianError)
}
