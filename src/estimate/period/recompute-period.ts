import type { Interval } from '../interval.ts'
import type { Symbols } from '../symbols.ts'
import { sourceOverlapPrior } from '../union/overlap-prior.ts'
import { beliefOf } from '../views-per-viewer/belief-terms.ts'
import { recomputeVideo } from '../views-per-viewer/video-viewers.ts'
import { viewersFromViews } from '../views-per-viewer/viewers-from-views.ts'
import { periodReach } from './period-reach.ts'
import { leastPeople } from './period-reach-bounds.ts'
import { atLeast } from './reconcile.ts'
import { evidenceOfSymbols, type PartReach, sharedError } from './union-of-parts.ts'

const listOf = (symbols: Symbols, symbol: string): readonly number[] =>
  symbols.has(symbol) ? symbols.list(symbol) : []

const overlapOf = (symbols: Symbols) =>
  symbols.has('c0')
    ? { logMean: Math.log(symbols.number('c0')), logSd: symbols.number('t c0') }
    : sourceOverlapPrior(symbols.number('p loyal'), {
        loyal: { median: symbols.number('c loyal'), spread: symbols.number('t c loyal') },
        passing: { median: symbols.number('c passing'), spread: symbols.number('t c passing') },
      })

/** What days prove, where they prove the most; else what is told. */
const leastOf = (symbols: Symbols): number => {
  const fresh = listOf(symbols, 'n')
  return symbols.has('T')
    ? leastPeople(symbols.list('T').map((total, day) => ({ total, new: fresh[day] ?? 0 })))
    : symbols.number('L')
}

/** The people of a period again, from the terms of its working. @throws RangeError where a symbol is missing */
export const recomputePeriod = (symbols: Symbols): Interval => {
  // A single video, or a number that was measured.
  if (symbols.has('N') || symbols.has('V')) return recomputeVideo(symbols)
  if (!symbols.has('H')) {
    const people = symbols.list('n').reduce((sum, fresh) => sum + fresh, 0)
    return { value: people, low: people, high: people }
  }
  const level = symbols.number('level')
  const belief = symbols.has('m') ? beliefOf(symbols) : null
  const fromViews =
    belief === null ? [] : listOf(symbols, 'v').map((views) => viewersFromViews(views, belief, level).value)
  const parts: PartReach[] = [
    ...listOf(symbols, 'R').map((people) => ({ people, measured: true })),
    ...[...listOf(symbols, 'E'), ...fromViews].map((people) => ({ people, measured: false })),
  ]
  const evidence = evidenceOfSymbols(symbols)
  const { value, low, high } = periodReach(
    {
      reaches: parts.map(({ people }) => people),
      bounds: { low: leastOf(symbols), high: symbols.number('H') },
      overlapPrior: overlapOf(symbols),
      ...(evidence === null ? {} : { knownUnions: evidence.unions, middle: evidence.middle, span: evidence.span }),
      ...(belief === null ? {} : { sharedError: sharedError(parts, belief, level) }),
      tail: symbols.number('a'),
      tailSpread: symbols.number('t a'),
      multiplier: symbols.number('w'),
    },
    level,
  )
  const found = { value, low, high }
  return symbols.has('W') ? atLeast(found, symbols.interval('W')) : found
}
