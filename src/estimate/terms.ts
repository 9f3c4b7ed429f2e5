import type { Term, TermRange } from '../domain/estimate.ts'
import type { Reading } from '../domain/reading.ts'
import { inputRefs } from './input-refs.ts'
import type { Interval } from './interval.ts'
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

/** A symbol with the spread of a prior. */
export const spreadTerm = (symbol: string, id: string, settings: EstimateSettings): Term => ({
  symbol,
  meaning: `standard deviation of ln ${symbol.slice(2)}`,
  value: priorOf(settings.priors, id).spread,
  from: { prior: id },
})

/** A symbol with a number that follows from others. */
export const computedTerm = (symbol: string, meaning: string, value: Term['value']): Term => ({
  symbol,
  meaning,
  value,
})

/** The three numbers of an interval alone, as the value of a term. */
export const rangeOf = ({ value, low, high }: Interval): TermRange => ({ value, low, high })

/** The level of every working. */
export const levelTerm = ({ level }: Pick<EstimateSettings, 'level'>): Term =>
  computedTerm('level', 'probability that the range should hold the truth, as asked for', level)
