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
  ofPeriod: ({ viewers: { viewerDays: days, readings } }) =>
    days === undefined
      ? []
      : [
          {
            interval: exactly(days),
            basis: 'measured',
            readings,
            terms: () => [readTerm('D', 'viewers of the days, added up', days, readings)],
          },
        ],
}
