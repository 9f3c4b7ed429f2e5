import type { Model } from '../model.ts'
import { recomputeSharing, SHARING_PRIORS, sharingFinding } from '../shares/sharing-finding.ts'
import type { ViralCoefficient } from '../shares/viral-coefficient.ts'

const pick = (found: ViralCoefficient) => found.k
const bounds = (found: ViralCoefficient) => found.bounds

export const viralCoefficientModel: Model = {
  id: 'viral-coefficient',
  title: 'Viral coefficient',
  summary:
    'New viewers that one viewer begot by sharing, among the counted viewers. Below 1: each round of sharing is smaller than the last.',
  formula: 'K = c S / N',
  source: 'docs/method.md: what the shares did',
  priors: SHARING_PRIORS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => pick(recomputeSharing(symbols)),
  ofPeriod: ({ sharing, viewers }, { settings }) =>
    sharing === null ? [] : [sharingFinding({ sharing, viewers }, settings, pick, bounds)],
  ofVideo: (video, { settings }) => [sharingFinding(video, settings, pick, bounds)],
}
