import type { Model } from '../model.ts'
import { readTerm } from '../terms.ts'

export const views: Model = {
  id: 'views',
  title: 'Views',
  summary: 'Plays counted by TikTok, organic and paid together. One person can view many times.',
  formula: 'V = sum of v',
  source: 'the export',
  priors: [],
  unit: 'views',
  aggregation: 'sum',
  ofPeriod: ({ totals }) =>
    totals.views === null
      ? [{ interval: null, basis: 'measured', readings: [], reason: 'the export has no views of (all) these days' }]
      : [
          {
            interval: { value: totals.views.value, low: totals.views.low, high: totals.views.high },
            basis: 'measured',
            readings: totals.views.readings,
            terms: () => [
              readTerm(
                'v',
                'views of each part',
                totals.views?.readings.map(({ value }) => value ?? 0) ?? [],
                totals.views?.readings ?? [],
              ),
            ],
          },
        ],
  ofVideo: ({ video: { views: reading } }) => {
    if (reading === undefined) return []
    const { value, low, high, reason } = reading
    const interval = value === null || low === null || high === null ? null : { value, low, high }
    return [
      {
        interval,
        basis: 'measured',
        readings: [reading],
        ...(reason === undefined ? {} : { reason }),
        terms: () => [readTerm('v', 'views', value, [reading])],
      },
    ]
  },
}
