import type { Term } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Interval } from '../interval.ts'
import type { Model } from '../model.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, readTerm } from '../terms.ts'

const viewsTerms = (readings: readonly Reading[]): readonly Term[] => {
  const ends = (pick: 'value' | 'low' | 'high'): number[] => readings.map((reading) => reading[pick] ?? 0)
  const rounded = readings.some(({ low, high }) => low !== high)
  return [
    readTerm('v', 'views of each part', ends('value'), readings),
    ...(rounded
      ? [
          computedTerm('v low', 'the least that they were before the export rounded them', ends('low')),
          computedTerm('v high', 'the most that they were', ends('high')),
        ]
      : []),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const recompute = (symbols: Symbols): Interval => {
  const value = sum(symbols.list('v'))
  return symbols.has('v low')
    ? { value, low: sum(symbols.list('v low')), high: sum(symbols.list('v high')) }
    : { value, low: value, high: value }
}

export const views: Model = {
  id: 'views',
  title: 'Views',
  summary: 'Plays counted by TikTok, organic and paid together. One person can view many times.',
  formula: 'V = sum of v',
  source: 'the export',
  priors: [],
  unit: 'views',
  aggregation: 'sum',
  recompute,
  ofPeriod: ({ totals }) =>
    totals.views === null
      ? [{ interval: null, basis: 'measured', readings: [], reason: 'the export has no views of (all) these days' }]
      : [
          {
            interval: { value: totals.views.value, low: totals.views.low, high: totals.views.high },
            basis: 'measured',
            readings: totals.views.readings,
            terms: () => viewsTerms(totals.views?.readings ?? []),
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
        terms: () => viewsTerms([reading]),
      },
    ]
  },
}
