import type { Model } from '../model.ts'
import { recomputeSharing, SHARING_PRIORS, sharingFinding } from '../shares/sharing-finding.ts'
import type { ViralCoefficient } from '../shares/viral-coefficient.ts'

const pick = (found: ViralCoefficient) => found.newViewersPerShare

export const newViewersPerShare: Model = {
  id: 'new-viewers-per-share',
  title: 'New viewers per share',
  summary:
    'How many people who would not have watched otherwise one share brought. Without traffic sources this is an assumption, whatever the views and shares are.',
  formula:
    'c ~ log-normal around c0, below N / S; with traffic sources p: c ~ Gamma(shape + A / k, rate + S / k), A = (p_direct + part of p_other) N',
  source: 'docs/method.md: what the shares did',
  priors: SHARING_PRIORS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => pick(recomputeSharing(symbols)),
  ofPeriod: ({ sharing, viewers }, { settings }) =>
    sharing === null ? [] : [sharingFinding({ sharing, viewers }, settings, pick)],
  ofVideo: (video, { settings }) => [sharingFinding(video, settings, pick)],
}
