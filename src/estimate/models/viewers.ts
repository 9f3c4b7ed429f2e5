import type { Term } from '../../domain/estimate.ts'
import type { PeriodFacts, VideoFacts } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import { VIEWERS_PRIORS } from '../period/period.ts'
import type { EstimateSettings } from '../settings.ts'
import { computedTerm, priorTerm, readTerm } from '../terms.ts'

const videoTerms = ({ video, viewers }: VideoFacts): readonly Term[] => {
  if (viewers.basis === 'measured')
    return [readTerm('N', 'viewers that the export states', video.viewers?.value ?? null, [video.viewers])]
  const [views, people] = [video.views?.value ?? 0, viewers.interval?.value ?? 0]
  return [
    readTerm('V', 'views', video.views?.value ?? null, [video.views]),
    computedTerm('F', 'views per viewer, the median of what is known', people === 0 ? null : views / people),
    computedTerm('least', 'people proven by likes, saves or new followers', viewers.bounds.low),
    computedTerm('most', 'views, and everybody there is', viewers.bounds.high),
  ]
}

const periodTerms = ({ viewers }: PeriodFacts, settings: EstimateSettings): readonly Term[] => [
  readTerm('R', 'people of each part, added up', viewers.sum, viewers.readings),
  computedTerm('n', 'parts', viewers.count),
  computedTerm('L', 'people that the new and returning viewers prove at least', viewers.bounds.low),
  computedTerm(
    'c',
    'overlap: fraction of a smaller part that one larger part has reached (median, low, high)',
    viewers.overlap === null ? null : [viewers.overlap.value, viewers.overlap.low, viewers.overlap.high],
  ),
  priorTerm('a', 'overlap-tail', settings),
]

/** The reach: how many distinct people. Measured where TikTok measured it, else people behind the views. */
export const viewers: Model = {
  id: 'viewers',
  title: 'People reached',
  summary:
    'Distinct people who watched at least once: the reach. People of different days or videos are never just added up.',
  formula:
    'video: N = V / F within [least, most]; period: U = sum over parts, largest first, of R_(j) s_(j-1), s_0 = 1, s_(j+1) = s_j (b + j)/(a + b + j), b = a (1 - c)/c, within [L, sum of R]',
  source: 'docs/method.md: views per viewer learned from measured reach; layer-cake union',
  priors: VIEWERS_PRIORS,
  unit: 'people',
  aggregation: 'deduplicated',
  ofPeriod: (period, facts): readonly Finding[] => {
    const { interval, basis, assumes, readings, bounds, reason } = period.viewers
    return [
      {
        interval,
        basis,
        assumes,
        readings,
        bounds,
        ...(reason === undefined ? {} : { reason }),
        terms: () => periodTerms(period, facts.settings),
      },
    ]
  },
  ofVideo: (video): readonly Finding[] => {
    const { interval, basis, assumes, readings, bounds, reason } = video.viewers
    return [
      {
        interval,
        basis,
        assumes,
        readings,
        bounds,
        ...(reason === undefined ? {} : { reason }),
        terms: () => videoTerms(video),
      },
    ]
  },
}
