import { recomputeSlice } from '../audience/slice-terms.ts'
import type { PeriodFacts, VideoFacts } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import { VIEWERS_PRIORS } from '../period/period.ts'
import { recomputePeriod } from '../period/recompute-period.ts'

const peopleOf = ({ viewers }: Pick<PeriodFacts | VideoFacts, 'viewers'>): readonly Finding[] => {
  const { interval, basis, assumes, readings, bounds, reason, terms } = viewers
  return [
    {
      interval,
      basis,
      assumes,
      readings,
      bounds,
      ...(reason === undefined ? {} : { reason }),
      ...(terms === undefined ? {} : { terms }),
    },
  ]
}

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
  recompute: (symbols) => (symbols.has('f') ? recomputeSlice(symbols) : recomputePeriod(symbols)),
  ofPeriod: (period) => peopleOf(period),
  ofVideo: (video) => peopleOf(video),
}
