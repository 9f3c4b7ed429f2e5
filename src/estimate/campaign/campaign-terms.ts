import type { Term } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, rangeOf } from '../terms.ts'
import type { CampaignNumbers } from './campaign-union.ts'

/** The symbols that the union of a campaign follows from. */
export const unionTerms = ({ reaches, fractions, overlap, tail, least, most, shared }: CampaignNumbers): Term[] => [
  computedTerm(
    'R',
    'people of each account',
    reaches.map(({ value }) => value),
  ),
  computedTerm(
    'R_low',
    'their lower ends',
    reaches.map(({ low }) => low),
  ),
  computedTerm(
    'R_high',
    'their upper ends',
    reaches.map(({ high }) => high),
  ),
  computedTerm('p', 'fraction of each account in each territory, account by account', fractions.flat()),
  computedTerm(
    'c',
    'overlap: fraction of a smaller account that one larger account of its territory has reached',
    rangeOf(overlap),
  ),
  {
    symbol: 'a',
    meaning: 'how uneven people are',
    value: rangeOf(tail),
    from: { prior: 'overlap-accounts-tail' },
  },
  computedTerm('L', 'people proven at least: at the medians, at the low end', least),
  computedTerm('M', 'people proven at most: at the medians, at the high end', most),
  ...(shared === undefined
    ? []
    : [computedTerm('o', 'people whom each two accounts share, account by account', shared.flat())]),
]

/** The numbers that {@link unionTerms} lists. @throws RangeError where a symbol is missing */
export const numbersOf = (symbols: Symbols): CampaignNumbers => {
  const [low, high, flat] = [symbols.list('R_low'), symbols.list('R_high'), symbols.list('p')]
  const reaches = symbols
    .list('R')
    .map((value, part) => ({ value, low: low[part] ?? value, high: high[part] ?? value }))
  const territories = flat.length / Math.max(1, reaches.length)
  const pair = (symbol: string): readonly [number, number] => {
    const [first = 0, second = 0] = symbols.list(symbol)
    return [first, second]
  }
  return {
    reaches,
    fractions: reaches.map((_, part) => flat.slice(part * territories, (part + 1) * territories)),
    overlap: symbols.interval('c'),
    tail: symbols.interval('a'),
    least: pair('L'),
    most: pair('M'),
    ...(symbols.has('o')
      ? {
          shared: reaches.map((_, part) => symbols.list('o').slice(part * reaches.length, (part + 1) * reaches.length)),
        }
      : {}),
  }
}

/** A list of intervals, three numbers each: median, low, high. @throws RangeError where the symbol is missing */
export const intervalsOf = (symbols: Symbols, symbol: string): Interval[] => {
  const list = symbols.list(symbol)
  return Array.from({ length: list.length / 3 }, (_, index) => {
    const [value = 0, low = 0, high = 0] = list.slice(3 * index, 3 * index + 3)
    return { value, low, high }
  })
}

/** Intervals as one list of numbers, for a term. @example flatIntervals([{ value: 2, low: 1, high: 3 }]) // => [2, 1, 3] */
export const flatIntervals = (intervals: readonly Interval[]): number[] =>
  intervals.flatMap(({ value, low, high }) => [value, low, high])

/** The people of the campaign, as a term of what follows from them. */
export const unionTerm = (union: Interval): Term => computedTerm('U', 'people reached', rangeOf(union))
