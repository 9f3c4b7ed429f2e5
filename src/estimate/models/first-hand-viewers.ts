import type { Model } from '../model.ts'
import { recomputeSharing, SHARING_PRIORS, sharingFinding } from '../shares/sharing-finding.ts'
import type { ViralCoefficient } from '../shares/viral-coefficient.ts'

const pick = (found: ViralCoefficient) => found.firstHand

export const firstHandViewers: Model = {
  id: 'first-hand-viewers',
  title: 'First-hand',
  summary: 'Viewers, among those counted, who did not come by a share.',
  formula: 'N (1 - K)',
  source: 'docs/method.md: what the shares did',
  priors: SHARING_PRIORS,
  unit: 'people',
  aggregation: 'deduplicated',
  recompute: (symbols) => pick(recomputeSharing(symbols)),
  ofPeriod: ({ sharing, viewers }, { settings }) =>
    sharing === null ? [] : [sharingFinding({ sharing, viewers }, settings, pick)],
  ofVideo: (video, { settings }) => [sharingFinding(video, settings, pick)],
}
