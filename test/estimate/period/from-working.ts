import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import type { Interval } from '../../../src/estimate/interval.ts'
import type { PeriodViewers } from '../../../src/estimate/period/period.ts'
import { recomputePeriod } from '../../../src/estimate/period/recompute-period.ts'
import type { EstimateSettings } from '../../../src/estimate/settings.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import { levelTerm } from '../../../src/estimate/terms.ts'

type Working = Pick<PeriodViewers, 'terms'> | null

const termsOf = (period: Working) => {
  if (!period?.terms) throw new RangeError('the period has no working')
  return period.terms()
}

/** The people of a period again, from its working alone. */
export const fromWorking = (period: Working, settings: EstimateSettings = DEFAULT_SETTINGS): Interval =>
  recomputePeriod(symbolsOf([...termsOf(period), levelTerm(settings)]))

/** The symbols of a working with their numbers. */
export const numbersOf = (period: Working): Record<string, unknown> =>
  Object.fromEntries(termsOf(period).map(({ symbol, value }) => [symbol, value]))

/** Column and lines of the cells that a symbol was read from. */
export const cellsOf = (period: Working, symbol: string): readonly unknown[] =>
  termsOf(period).flatMap((term) =>
    term.symbol === symbol && term.from !== undefined && 'inputs' in term.from
      ? term.from.inputs.map(({ column, line, lines }) => [column, line ?? lines])
      : [],
  )

/** To 12 digits: the order of sums may differ. */
export const digits = ({ value, low, high }: Interval): readonly string[] =>
  [value, low, high].map((people) => people.toPrecision(12))
