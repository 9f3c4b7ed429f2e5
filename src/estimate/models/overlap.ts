import type { Model } from '../model.ts'
import { VIEWERS_PRIORS, weaker } from '../period/period.ts'
import { computedTerm } from '../terms.ts'

export const overlap: Model = {
  id: 'overlap',
  title: 'Overlap',
  summary: 'The part of the people added up over days (or videos) that is counted more than once.',
  formula: 'overlap = 1 - U / S',
  source: 'definition',
  priors: VIEWERS_PRIORS,
  unit: 'fraction',
  aggregation: 'ratio',
  ofPeriod: ({ viewers }) => {
    const { interval, sum, basis, assumes, readings, count } = viewers
    if (interval === null || sum === 0 || count < 2) return []
    const at = (people: number): number => Math.min(1, Math.max(0, 1 - people / sum))
    return [
      {
        interval: { value: at(interval.value), low: at(interval.high), high: at(interval.low) },
        basis: weaker('bounded', basis),
        assumes,
        readings,
        terms: () => [
          computedTerm('U', 'people reached (median, low, high)', [interval.value, interval.low, interval.high]),
          computedTerm('S', 'people of the parts added up', sum),
        ],
      },
    ]
  },
}
