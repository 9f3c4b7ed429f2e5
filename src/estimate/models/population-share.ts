import type { Interval } from '../interval.ts'
import type { Model } from '../model.ts'
import { VIEWERS_PRIORS, weaker } from '../period/period.ts'
import { priorOf } from '../priors.ts'
import { computedTerm, priorTerm, rangeOf } from '../terms.ts'

const part = ({ value, low, high }: Interval, everybody: number): Interval => {
  const at = (people: number): number => Math.min(1, people / everybody)
  return { value: at(value), low: at(low), high: at(high) }
}

export const populationShare: Model = {
  id: 'population-share',
  title: 'Part of everybody',
  summary: 'People reached as a part of all whom TikTok could reach.',
  formula: 'p = U / P',
  source: 'definition; P as given with --ceiling, else from the priors',
  priors: [...VIEWERS_PRIORS, 'population-ceiling'],
  unit: 'fraction',
  aggregation: 'ratio',
  recompute: (symbols) => part(symbols.interval('U'), symbols.number('P')),
  ofPeriod: ({ viewers }, { settings }, isHeadline) => {
    const { interval, basis, assumes, readings } = viewers
    if (interval === null || !isHeadline) return []
    const given = settings.ceiling
    const everybody = given ?? priorOf(settings.priors, 'population-ceiling').median
    if (!(everybody > 0)) return []
    return [
      {
        interval: part(interval, everybody),
        basis: given === null ? 'assumed' : weaker('bounded', basis),
        assumes: given === null ? [...assumes, 'population-ceiling'] : assumes,
        readings,
        terms: () => [
          computedTerm('U', 'people reached', rangeOf(interval)),
          given === null
            ? priorTerm('P', 'population-ceiling', settings)
            : computedTerm('P', 'everybody whom TikTok could reach, as given', given),
        ],
      },
    ]
  },
}
