import type { Model } from '../model.ts'
import { VIEWERS_PRIORS, weaker } from '../period/period.ts'
import { priorOf } from '../priors.ts'
import { computedTerm, priorTerm } from '../terms.ts'

export const populationShare: Model = {
  id: 'population-share',
  title: 'Part of everybody',
  summary: 'People reached as a part of all whom TikTok could reach.',
  formula: 'p = U / P',
  source: 'definition; P as given with --ceiling, else from the priors',
  priors: [...VIEWERS_PRIORS, 'population-ceiling'],
  unit: 'fraction',
  aggregation: 'ratio',
  ofPeriod: ({ viewers }, { settings }, isHeadline) => {
    const { interval, basis, assumes, readings } = viewers
    if (interval === null || !isHeadline) return []
    const given = settings.ceiling
    const everybody = given ?? priorOf(settings.priors, 'population-ceiling').median
    if (!(everybody > 0)) return []
    const at = (people: number): number => Math.min(1, people / everybody)
    return [
      {
        interval: { value: at(interval.value), low: at(interval.low), high: at(interval.high) },
        basis: given === null ? 'assumed' : weaker('bounded', basis),
        assumes: given === null ? [...assumes, 'population-ceiling'] : assumes,
        readings,
        terms: () => [
          computedTerm('U', 'people reached (median, low, high)', [interval.value, interval.low, interval.high]),
          given === null
            ? priorTerm('P', 'population-ceiling', settings)
            : computedTerm('P', 'everybody whom TikTok could reach, as given', given),
        ],
      },
    ]
  },
}
