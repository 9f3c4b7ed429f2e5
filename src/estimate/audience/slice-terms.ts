import type { Segment } from '../../domain/audience.ts'
import type { Term } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Interval } from '../interval.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, priorTerm, rangeOf, readTerm } from '../terms.ts'
import { projectAudience } from './project-audience.ts'

/** A slice in words: how its people follow. */
export const SLICE_FORMULA =
  'N_j = U f_j as whole people that sum to U (largest remainder); slices of followers are those of viewers up to a Dirichlet draw of concentration d'

/** The working of one slice: the list that it stands in, and the people who are divided. */
export const sliceTerms = (
  list: { readonly of: Segment['of']; readonly segments: readonly Segment[] },
  slice: number,
  viewers: Interval,
  settings: EstimateSettings,
): readonly Term[] => {
  const fractions = list.segments.map(({ fraction }) => fraction)
  const ends = (pick: keyof Interval) => fractions.map((fraction: Reading) => fraction[pick] ?? 0)
  return [
    computedTerm('U', 'people reached', rangeOf(viewers)),
    readTerm('f', 'fractions of the slices of the list', ends('value'), fractions),
    computedTerm('f low', 'the least that they were before rounding', ends('low')),
    computedTerm('f high', 'the most that they were', ends('high')),
    computedTerm('j', 'which slice of the list, from 0', slice),
    computedTerm(
      'whole',
      '1 where the slices are all there are, 0 where others are not listed',
      list.segments.every(({ complete }) => complete) ? 1 : 0,
    ),
    computedTerm('cell', 'fewest people that are printed', settings.minCell),
    ...(list.of === 'followers' ? [priorTerm('d', 'follower-concentration', settings)] : []),
  ]
}

/** The people of a slice again, from the terms of its working; null where it is hidden. */
export const recomputeSlice = (symbols: Symbols): Interval | null => {
  const [lows, highs] = [symbols.list('f low'), symbols.list('f high')]
  const slices = symbols.list('f').map((value, index) => ({
    segment: String(index),
    fraction: { value, low: lows[index] ?? value, high: highs[index] ?? value },
  }))
  const projected = projectAudience(symbols.interval('U'), slices, {
    of: symbols.has('d') ? 'followers' : 'viewers',
    complete: symbols.number('whole') === 1,
    minCell: symbols.number('cell'),
    level: symbols.number('level'),
    ...(symbols.has('d') ? { concentration: symbols.number('d') } : {}),
  })
  const cells = projected.unlisted === null ? projected.segments : [...projected.segments, projected.unlisted]
  return cells[symbols.number('j')]?.viewers ?? null
}
