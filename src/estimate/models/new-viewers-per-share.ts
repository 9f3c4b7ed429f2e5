import type { Sharing } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import { recomputeSharing, SHARING_PRIORS, sharingFinding } from '../shares/sharing-finding.ts'
import type { ViralCoefficient } from '../shares/viral-coefficient.ts'

const pick = (found: ViralCoefficient) => found.newViewersPerShare

/** Upper limits that days give whatever is assumed: all viewers of a day, or of the window, came by its shares. */
const limits = ({ daily, shares }: Sharing, most: number | null): Finding['bounds'] | null => {
  if (daily === undefined || shares === null || shares.value <= 0) return null
  const high = Math.min(daily.quietDay?.bound ?? Infinity, most === null ? Infinity : most / shares.value)
  return high < Infinity ? { low: 0, high } : null
}

export const newViewersPerShare: Model = {
  id: 'new-viewers-per-share',
  title: 'New viewers per share',
  summary:
    'How many people who would not have watched otherwise one share brought. Without traffic sources this is an assumption, whatever the views and shares are.',
  formula:
    'c ~ log-normal around c0, below N / S; with traffic sources p: c ~ Gamma(shape + A / k, rate + S / k), A = (p_direct + part of p_other) N; by day: sums over the days, shares weighted by delay',
  source: 'docs/method.md: what the shares did',
  priors: SHARING_PRIORS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => pick(recomputeSharing(symbols)),
  ofPeriod: ({ sharing, viewers }, { settings }) =>
    sharing === null
      ? []
      : [sharingFinding({ sharing, viewers }, settings, pick, () => limits(sharing, viewers.bounds.high))],
  ofVideo: (video, { settings }) => [sharingFinding(video, settings, pick)],
}
