import type { CalibrationModel } from '../domain/calibration.ts'
import { DEFAULT_SETTINGS } from '../estimate/estimate-reach.ts'
import { PRIORS, type Prior, priorTable } from '../estimate/priors.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { UsageError } from './exit-codes.ts'
import type { RunOptions } from './run-options.ts'

/** Standard normal quantile of 0.9: `median..upper90` gives the sd of a log-normal. */
const Z90 = 1.2815515655446004

const replaced = (id: string, text: string): Prior => {
  const prior = PRIORS.find((each) => each.id === id)
  if (prior === undefined) throw new UsageError(`--prior: nothing is assumed under the name ${id}; see reach priors`)
  const [medianText = '', upperText, ...rest] = text.split('..')
  const median = medianText.trim() === '' ? Number.NaN : Number(medianText)
  if (!(median > 0 && Number.isFinite(median)) || rest.length > 0)
    throw new UsageError(`--prior ${id}: expected MEDIAN..UPPER90, both above zero, got ${text}`)
  const about = { ...prior, median, source: 'given with --prior' }
  if (upperText === undefined) return about
  const upper = Number(upperText)
  if (prior.kind === 'fixed') throw new UsageError(`--prior ${id}: is a fixed number, expected ${id}=VALUE`)
  if (!(upper > median && Number.isFinite(upper)))
    throw new UsageError(`--prior ${id}: the upper 90 % point must lie above the median, got ${text}`)
  return { ...about, spread: Math.log(upper / median) / Z90 }
}

/** Assumptions that a calibration replaces. */
const learned = ({ groups, account }: CalibrationModel): readonly Prior[] =>
  groups.flatMap(({ numbers, used, what }) =>
    numbers.map(({ id, median, spread }) => {
      const prior = PRIORS.find((each) => each.id === id)
      if (prior === undefined)
        throw new UsageError(`--model: nothing is assumed under the name ${id}; see reach priors`)
      return {
        ...prior,
        median,
        spread,
        source: `learned from ${used} measured rows of ${account}: ${what}`,
        learned: true,
      }
    }),
  )

/** The estimator's settings from a command line. */
export const estimateSettings = (options: RunOptions, model: CalibrationModel | null = null): EstimateSettings => ({
  ...DEFAULT_SETTINGS,
  level: options.level,
  minCell: options.minCell,
  ceiling: options.ceiling ?? null,
  // What is typed wins over what was learned.
  priors: priorTable([
    ...(model === null ? [] : learned(model)),
    ...Object.entries(options.prior ?? {}).map(([id, text]) => replaced(id, text)),
  ]),
})
