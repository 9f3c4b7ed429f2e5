import type { Basis } from '../../domain/estimate.ts'
import type { Total } from '../facts.ts'
import type { Interval } from '../interval.ts'
import { exactly, type Finding, type Model } from '../model.ts'
import { VIEWERS_PRIORS } from '../period/period.ts'
import { computedTerm, rangeOf, readTerm } from '../terms.ts'

const frequency = (views: Interval, people: Interval): Interval => ({
  value: views.value / people.value,
  low: views.low / people.high,
  high: views.high / people.low,
})

/** The interval is that of the people, turned round; where they were measured, the rounding of the views counts too. */
const ratio = (
  views: Total | null,
  people: { interval: Interval | null; basis: Basis; assumes: readonly string[]; readings: Finding['readings'] },
): readonly Finding[] => {
  const { interval, basis, assumes, readings } = people
  if (views === null || interval === null || interval.low <= 0) return []
  const measured = basis === 'measured'
  const counted = measured ? rangeOf(views) : exactly(views.value)
  return [
    {
      interval: frequency(counted, interval),
      basis: measured ? 'bounded' : basis,
      assumes,
      readings: [...views.readings, ...readings],
      terms: () => [
        readTerm('V', 'views', counted, views.readings),
        computedTerm('N', 'people reached', rangeOf(interval)),
      ],
    },
  ]
}

export const viewsPerViewer: Model = {
  id: 'views-per-viewer',
  title: 'Views per person',
  summary: 'How often a person who watched at all watched: the frequency.',
  formula: 'F = V / N',
  source: 'definition',
  priors: VIEWERS_PRIORS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => frequency(symbols.interval('V'), symbols.interval('N')),
  ofPeriod: ({ totals, viewers }) => ratio(totals.views, viewers),
  ofVideo: ({ totals, viewers }) => ratio(totals.views, viewers),
}
