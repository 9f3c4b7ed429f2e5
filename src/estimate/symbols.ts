import type { Term } from '../domain/estimate.ts'
import type { Interval } from './interval.ts'

/** The symbols of a formula with their numbers: all that a model may recompute an estimate from. */
export interface Symbols {
  /** Whether the symbol has a number. */
  readonly has: (symbol: string) => boolean
  /** @throws RangeError where the symbol is missing or holds several numbers. */
  readonly number: (symbol: string) => number
  /** Of a symbol with three numbers: median, low, high. @throws RangeError where it holds anything else. */
  readonly interval: (symbol: string) => Interval
  /** Every number of the symbol; a single one as a list of one. @throws RangeError where the symbol is missing. */
  readonly list: (symbol: string) => readonly number[]
}

/** Looks symbols up by name. */
export const symbolsOf = (terms: readonly Term[]): Symbols => {
  const table = new Map(terms.map(({ symbol, value }) => [symbol, value]))
  const list = (symbol: string): readonly number[] => {
    const value = table.get(symbol)
    if (value == null) throw new RangeError(`the working has no number for ${symbol}`)
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
      const [value, low, high, ...more] = list(symbol)
      if (value === undefined || low === undefined || high === undefined || more.length > 0) {
        throw new RangeError(`${symbol} must be three numbers: median, low, high`)
      }
      return { value, low, high }
    },
  }
}
