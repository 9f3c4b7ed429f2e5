import type { Term } from '../domain/estimate.ts'
import type { Reading } from '../domain/reading.ts'
import { inputRefs } from './input-refs.ts'
import { priorOf } from './priors.ts'
import type { EstimateSettings } from './settings.ts'

/** A symbol with a number that cells of the export give. */
export const readTerm = (
  symbol: string,
  meaning: string,
  value: Term['value'],
  readings: readonly (Reading | undefined)[],
): Term => ({ symbol, meaning, value, from: { inputs: inputRefs(readings) } })

/** A symbol with the number of a prior. */
export const priorTerm = (symbol: string, id: string, settings: EstimateSettings): Term => {
  const { median, meaning } = priorOf(settings.priors, id)
  return { symbol, meaning, value: median, from: { prior: id } }
}

/** A symbol with a number that follows from others. */
export const computedTerm = (symbol: string, meaning: string, value: Term['value']): Term => ({
  symbol,
  meaning,
  value,
})
