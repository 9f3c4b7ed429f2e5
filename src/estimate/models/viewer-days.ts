import { exactly, type Model } from '../model.ts'
import { readTerm } from '../terms.ts'

export const viewerDays: Model = {
  id: 'viewer-days',
  title: 'Viewer-days',
  summary: 'Daily viewers added up: who came on ten days counts ten times. Not people; the most that the reach can be.',
  formula: 'D = sum of the viewers of each day',
  source: 'the export',
  priors: [],
  unit: 'viewer-days',
  aggregation: 'sum',
  recompute: (symbols) => exactly(symbols.list('D').reduce((sum, people) => sum + people, 0)),
  ofPeriod: ({ viewers: { viewerDays: days, readings, daily = [] } }) =>
    days === undefined
      ? []
      : [
          {
            interval: exactly(days),
            basis: 'measured',
            readings,
            terms: () => [
              readTerm(
                'D',
                'viewers of each day',
                daily.map(({ value }) => value ?? 0),
                daily,
              ),
            ],
          },
        ],
}
