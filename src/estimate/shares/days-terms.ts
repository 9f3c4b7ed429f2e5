import type { Term } from '../../domain/estimate.ts'
import type { Sharing } from '../facts.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, priorTerm, readTerm } from '../terms.ts'
import { reachInPool } from './reach-in-pool.ts'
import type { SharedDays } from './viral-coefficient.ts'

/** The symbols that a daily series and a finite pool add to those of the totals. */
export const daysTerms = ({ daily, novelty, found }: Sharing, settings: EstimateSettings): readonly Term[] => [
  ...(daily === undefined ? [] : [computedTerm('days', '1 where the window is one of days', 1)]),
  ...(daily?.quietDay
    ? [
        computedTerm(
          'Q',
          `people per share that the quietest day (${daily.quietDay.date}) allows`,
          daily.quietDay.bound,
        ),
      ]
    : []),
  ...(daily?.split
    ? [
        computedTerm('n', 'days whose sources are known', daily.split.days),
        readTerm('L', 'shares that bear on these days, weighted by delay', daily.split.pressure, daily.split.shares),
        computedTerm('P', 'viewers of these days, added up', daily.split.people),
        computedTerm('d', 'part of the views that came on these days', daily.split.part),
        computedTerm('r', 'days that a viewer came on at most, on average', daily.split.repeats),
      ]
    : []),
  ...(novelty === undefined
    ? []
    : [
        computedTerm('M', 'people who could be reached at all, as given', settings.ceiling),
        priorTerm('h', 'share-homophily', settings),
        computedTerm('e', 'part of those whom a share lands on who are new: 1 - h N / M', novelty),
        ...(found?.k && found.firstHand && settings.ceiling !== null && Number.isFinite(settings.ceiling)
          ? [
              computedTerm(
                'Z',
                'people whom the same first-hand viewers would bring about in the pool in the end, at K / e',
                reachInPool(found.firstHand.value, found.k.value / novelty, settings.ceiling),
              ),
            ]
          : []),
      ]),
]

/** What the days told, again, from the terms of a finding. */
export const daysOf = (symbols: Symbols): SharedDays | undefined =>
  symbols.has('days')
    ? {
        limit: symbols.has('Q') ? symbols.number('Q') : Infinity,
        split: symbols.has('P')
          ? {
              pressure: symbols.number('L'),
              people: symbols.number('P'),
              part: symbols.number('d'),
              repeats: symbols.number('r'),
            }
          : null,
      }
    : undefined
