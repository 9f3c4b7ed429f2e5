import type { Model } from '../model.ts'
import { priorOf } from '../priors.ts'
import { computedTerm, priorTerm } from '../terms.ts'

export const populationShare: Model = {
  id: 'population-share',
  title: 'Part of everybody',
  summary: 'People reached as a part of all whom TikTok could reach.',
  formula: 'p = U / P',
  source: 'definition; P from the priors',
  priors: ['population-ceiling'],
  unit: 'fraction',
  aggregation: 'ratio',
  ofPeriod: ({ viewers }, { settings }, isHeadline) => {
    const { interval, basis, assumes, readings } = viewers
    if (interval === null || !isHeadline) return []
    const everybody = settings.ceiling ?? priorOf(settings.priors, 'population-ceiling').median
    const at = (people: number): number => Math.min(1, people / everybody)
    return [
      {
        interval: { value: at(interval.value), low: at(interval.low), high: at(interval.high) },
        basis: basis === 'measured' || basis === 'bounded' ? 'assumed' : basis,
        assumes: [...assumes, 'population-ceiling'],
        readings,
        terms: () => [
          computedTerm('U', 'people reached (median, low, high)', [interval.value, interval.low, interval.high]),
          priorTerm('P', 'population-ceiling', settings),
        ],
      },
    ]
  },
}
