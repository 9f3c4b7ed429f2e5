import type { Basis } from '../../domain/estimate.ts'
import type { Total } from '../facts.ts'
import type { Interval } from '../interval.ts'
import type { Finding, Model } from '../model.ts'
import { VIEWERS_PRIORS } from '../period/period.ts'
import { computedTerm, readTerm } from '../terms.ts'

/** The interval is that of the people, turned round; where they were measured, the rounding of the views counts too. */
const ratio = (
  views: Total | null,
  people: { interval: Interval | null; basis: Basis; assumes: readonly string[]; readings: Finding['readings'] },
): readonly Finding[] => {
  const { interval, basis, assumes, readings } = people
  if (views === null || interval === null || interval.low <= 0) return []
  const { value } = views
  const measured = basis === 'measured'
  return [
    {
      interval: {
        value: value / interval.value,
        low: (measured ? views.low : value) / interval.high,
        high: (measured ? views.high : value) / interval.low,
      },
      basis: measured ? 'bounded' : basis,
      assumes,
      readings: [...views.readings, ...readings],
      terms: () => [
        readTerm('V', 'views', value, views.readings),
        computedTerm('N', 'people reached (median, low, high)', [interval.value, interval.low, interval.high]),
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
  ofPeriod: ({ totals, viewers }) => ratio(totals.views, viewers),
  ofVideo: ({ totals, viewers }) => ratio(totals.views, viewers),
}
