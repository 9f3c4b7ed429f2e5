import type { Sensitivity, Term } from '../domain/estimate.ts'
import { normalQuantile } from '../math/normal.ts'
import { type Interval, intervalEnds } from './interval.ts'
import { isRange, type Symbols, symbolsOf } from './symbols.ts'

/** A spread this small is as good as none, and still a number that every formula takes. */
const KNOWN_SPREAD = 1e-9
/** Effects below this part of the value, or of the range, are not worth a line. */
const NEGLIGIBLE = 1e-3

/** An input with the terms that stand for it at its ends, and as if it were known. */
interface Uncertain {
  readonly term: Term
  readonly atLow: readonly Term[]
  readonly atHigh: readonly Term[]
  readonly known: readonly Term[] | null
}

/**
 * Which inputs and assumptions move an estimate most, by its own working.
 *
 * Each uncertain symbol is moved to its two ends with all others as they are: an assumption with a spread to the ends of the level, an
 * interval to its low and high, an assumption without a spread to half and twice. Then it is taken as known.
 *
 * @param terms the working's terms, `level` among them.
 * @param recompute the model's.
 * @returns the most telling first: by how much the range would shrink, then by how far the value moves.
 */
export const sensitivities = (
  terms: readonly Term[],
  recompute: (symbols: Symbols) => Interval | null,
): readonly Sensitivity[] => {
  const now = attempt(terms, recompute)
  if (now === null) return []
  return uncertain(terms)
    .flatMap((input) => effectOf(input, now, recompute))
    .sort((a, b) => (a.rangeIfKnown ?? 1) - (b.rangeIfKnown ?? 1) || spanOf(b) - spanOf(a))
}

/** An assumption, and what would be left of the range if it were known: what an advice needs. */
export type Doubt = Pick<Sensitivity, 'prior' | 'rangeIfKnown'>

/** The assumptions that the range comes from, the most telling first; cheaper than all sensitivities. */
export const doubts = (terms: readonly Term[], recompute: (symbols: Symbols) => Interval | null): readonly Doubt[] => {
  const now = attempt(terms, recompute)
  const width = now === null ? 0 : widthOf(now)
  if (width === 0) return []
  return uncertain(terms)
    .flatMap(({ term: { from }, known }): Doubt[] => {
      if (known === null || from === undefined || !('prior' in from)) return []
      const without = attempt(known, recompute)
      const left = without === null ? 1 : Math.min(1, widthOf(without) / width)
      return left > 1 - NEGLIGIBLE ? [] : [{ prior: from.prior, rangeIfKnown: left }]
    })
    .sort((a, b) => (a.rangeIfKnown ?? 1) - (b.rangeIfKnown ?? 1))
}

const spanOf = ({ at: [low, high] }: Sensitivity): number => Math.abs(high - low)

/** What a formula cannot take (a fraction doubled above 1, say) tells nothing. */
const attempt = (terms: readonly Term[], recompute: (symbols: Symbols) => Interval | null): Interval | null => {
  try {
    return recompute(symbolsOf(terms))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const effectOf = (
  { term, atLow, atHigh, known }: Uncertain,
  now: Interval,
  recompute: (symbols: Symbols) => Interval | null,
): readonly Sensitivity[] => {
  const [low, high] = [attempt(atLow, recompute), attempt(atHigh, recompute)]
  if (low === null || high === null) return []
  const without = known === null ? null : attempt(known, recompute)
  const width = widthOf(now)
  const rangeIfKnown = without === null || width === 0 ? null : Math.min(1, widthOf(without) / width)
  const moves = Math.abs(high.value - low.value) > NEGLIGIBLE * Math.abs(now.value)
  if (!moves && (rangeIfKnown === null || rangeIfKnown > 1 - NEGLIGIBLE)) return []
  const prior = term.from && 'prior' in term.from ? term.from.prior : undefined
  return [
    {
      symbol: term.symbol,
      meaning: term.meaning,
      ...(prior === undefined ? {} : { prior }),
      at: [low.value, high.value],
      ends: known === null ? 'half-and-twice' : 'range',
      rangeIfKnown,
    },
  ]
}

/** On a log scale where there is one: a range from 10 to 20 is as wide as one from 100 to 200. */
const widthOf = ({ low, high }: Interval): number => (low > 0 ? Math.log(high / low) : high - low)

const uncertain = (terms: readonly Term[]): readonly Uncertain[] => {
  const level = terms.find(({ symbol }) => symbol === 'level')?.value
  const z = typeof level === 'number' ? normalQuantile(intervalEnds(level)[1]) : 0
  const change = (symbol: string, value: Term['value'], from: readonly Term[] = terms): readonly Term[] =>
    from.map((term) => (term.symbol === symbol ? { ...term, value } : term))
  return terms.flatMap((term): readonly Uncertain[] => {
    const { symbol, value, from } = term
    if (typeof value === 'number') {
      const spread = terms.find((other) => other.symbol === `t ${symbol}`)
      if (typeof spread?.value === 'number' && spread.value > 0) {
        const known = change(spread.symbol, KNOWN_SPREAD)
        const at = (sign: number) => change(symbol, value * Math.exp(sign * z * (spread.value as number)), known)
        return [{ term, atLow: at(-1), atHigh: at(1), known }]
      }
      const isPrior = from !== undefined && 'prior' in from && !symbol.startsWith('t ')
      return isPrior ? [{ term, atLow: change(symbol, value / 2), atHigh: change(symbol, value * 2), known: null }] : []
    }
    if (value === null || !isRange(value) || value.low === value.high) return []
    const at = (end: number) => change(symbol, { value: end, low: end, high: end })
    return [{ term, atLow: at(value.low), atHigh: at(value.high), known: at(value.value) }]
  })
}
