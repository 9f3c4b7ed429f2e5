import type { Term, TermRange } from '../domain/estimate.ts'
import type { Interval } from './interval.ts'

/** The symbols of a formula with their numbers: all that a model may recompute an estimate from. */
export interface Symbols {
  /** Whether the symbol has a number. */
  readonly has: (symbol: string) => boolean
  /** @throws RangeError where the symbol is missing or holds several numbers. */
  readonly number: (symbol: string) => number
  /** @throws RangeError where the symbol is no number with its range. */
  readonly interval: (symbol: string) => Interval
  /** Every number of the symbol; a single one as a list of one. @throws RangeError where the symbol is missing. */
  readonly list: (symbol: string) => readonly number[]
}

/** Whether a term's value is a number with its range. */
export const isRange = (value: NonNullable<Term['value']>): value is TermRange =>
  typeof value === 'object' && 'low' in value

/**
 * The symbols of a working, to be looked up by name: what `recompute` and `recomputeCampaign` compute an estimate from.
 *
 * @param terms of `estimate.working`, as a run with `working: true` keeps them
 * @example symbolsOf([{ symbol: 'N', meaning: 'people', value: 5 }]).number('N') // => 5
 */
export const symbolsOf = (terms: readonly Term[]): Symbols => {
  const table = new Map(terms.map(({ symbol, value }) => [symbol, value]))
  const list = (symbol: string): readonly number[] => {
    const value = table.get(symbol)
    if (value == null) throw new RangeError(`the working has no number for ${symbol}`)
    if (isRange(value)) throw new RangeError(`${symbol} must be numbers without a range`)
    return typeof value === 'number' ? [value] : value
  }
  return {
    has: (symbol) => table.get(symbol) != null,
    list,
    number: (symbol) => {
      const [value, ...more] = list(symbol)
      if (value === undefined || more.length > 0) throw new RangeError(`${symbol} must be one number`)
      return value
    },
    interval: (symbol) => {
      const range = table.get(symbol)
      if (range == null || !isRange(range)) throw new RangeError(`${symbol} must be a number with its range`)
      return range
    },
  }
}
