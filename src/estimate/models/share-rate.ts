import type { Totals } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import { priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import { shareRateInterval, shareRatePosterior } from '../shares/share-rate.ts'
import { priorTerm, readTerm } from '../terms.ts'

const PRIOR_IDS = ['share-rate-shares', 'share-rate-views'] as const

const rate = ({ shares, viewsBeside: { shares: views } }: Totals, settings: EstimateSettings): readonly Finding[] => {
  if (views === null || shares === null || shares.value < 0) return []
  const [shape, per] = PRIOR_IDS.map((id) => priorOf(settings.priors, id).median) as [number, number]
  const posterior = shareRatePosterior(shares.value, views.value, { shape, rate: per })
  return [
    {
      interval: shareRateInterval(posterior, settings.level),
      basis: 'calibrated',
      assumes: PRIOR_IDS,
      readings: [...shares.readings, ...views.readings],
      terms: () => [
        readTerm('S', 'shares', shares.value, shares.readings),
        readTerm('V', 'views', views.value, views.readings),
        priorTerm('s0', 'share-rate-shares', settings),
        priorTerm('v0', 'share-rate-views', settings),
      ],
    },
  ]
}

export const shareRate: Model = {
  id: 'share-rate',
  title: 'Shares per view',
  summary: 'How often a view is followed by a share, with the uncertainty of small counts.',
  formula: 'rate ~ Gamma(s0 + S, v0 + V); the value is its median',
  source: 'conjugate Gamma-Poisson posterior',
  priors: PRIOR_IDS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => {
    const prior = { shape: symbols.number('s0'), rate: symbols.number('v0') }
    return shareRateInterval(
      shareRatePosterior(symbols.number('S'), symbols.number('V'), prior),
      symbols.number('level'),
    )
  },
  ofPeriod: ({ totals }, { settings }, isHeadline) => (isHeadline ? rate(totals, settings) : []),
  ofVideo: ({ totals }, { settings }) => rate(totals, settings),
}
