import type { Totals } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import { rangeOf, readTerm } from '../terms.ts'

const rate = ({ engagements, viewsBeside: { engagements: views } }: Totals): readonly Finding[] =>
  views === null || engagements === null || views.low <= 0
    ? []
    : [
        {
          interval: {
            value: engagements.value / views.value,
            low: engagements.low / views.high,
            high: engagements.high / views.low,
          },
          basis: 'bounded',
          readings: [...engagements.readings, ...views.readings],
          terms: () => [
            readTerm('E', 'likes, comments, shares and saves', rangeOf(engagements), engagements.readings),
            readTerm('V', 'views', rangeOf(views), views.readings),
          ],
        },
      ]

export const engagementRate: Model = {
  id: 'engagement-rate',
  title: 'Engagement rate',
  summary:
    'Likes, comments, shares and saves (as far as the export has them) per view. Not people: one person can do all four.',
  formula: 'E / V',
  source: 'definition',
  priors: [],
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => {
    const [engagements, views] = [symbols.interval('E'), symbols.interval('V')]
    return {
      value: engagements.value / views.value,
      low: engagements.low / views.high,
      high: engagements.high / views.low,
    }
  },
  ofPeriod: ({ totals }, _, isHeadline) => (isHeadline ? rate(totals) : []),
  ofVideo: ({ totals }) => rate(totals),
}
