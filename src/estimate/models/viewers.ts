import { recomputeSlice } from '../audience/slice-terms.ts'
import type { Finding, Model } from '../model.ts'
import { VIEWERS_PRIORS } from '../period/period.ts'
import { recomputePeriod } from '../period/recompute-period.ts'

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
  ofPeriod: (period): readonly Finding[] => {
    const { interval, basis, assumes, readings, bounds, reason } = period.viewers
    return [
      {
        interval,
        basis,
        assumes,
        readings,
        bounds,
        ...(reason === undefined ? {} : { reason }),
        ...(period.viewers.terms ? { terms: period.viewers.terms } : {}),
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
        ...(video.viewers.terms ? { terms: video.viewers.terms } : {}),
      },
    ]
  },
}
