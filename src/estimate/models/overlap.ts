import type { Interval } from '../interval.ts'
import type { Model } from '../model.ts'
import { VIEWERS_PRIORS, weaker } from '../period/period.ts'
import { computedTerm, rangeOf } from '../terms.ts'

const repeated = ({ value, low, high }: Interval, sum: number): Interval => {
  const at = (people: number): number => Math.min(1, Math.max(0, 1 - people / sum))
  return { value: at(value), low: at(high), high: at(low) }
}

export const overlap: Model = {
  id: 'overlap',
  title: 'Overlap',
  summary: 'The part of the people added up over days (or videos) that is counted more than once.',
  formula: 'overlap = 1 - U / S',
  source: 'definition',
  priors: VIEWERS_PRIORS,
  unit: 'fraction',
  aggregation: 'ratio',
  recompute: (symbols) => repeated(symbols.interval('U'), symbols.number('S')),
  ofPeriod: ({ viewers }) => {
    const { interval, sum, basis, assumes, readings, count } = viewers
    if (interval === null || sum === 0 || count < 2) return []
    return [
      {
        interval: repeated(interval, sum),
        basis: weaker('bounded', basis),
        assumes,
        readings,
        terms: () => [
          computedTerm('U', 'people reached', rangeOf(interval)),
          computedTerm('S', 'people of the parts added up', sum),
        ],
      },
    ]
  },
}
