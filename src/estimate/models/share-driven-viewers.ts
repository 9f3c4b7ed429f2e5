import type { Model } from '../model.ts'
import { recomputeSharing, SHARING_PRIORS, sharingFinding } from '../shares/sharing-finding.ts'
import type { ViralCoefficient } from '../shares/viral-coefficient.ts'

const pick = (found: ViralCoefficient) => found.shareDriven

export const shareDrivenViewers: Model = {
  id: 'share-driven-viewers',
  title: 'Through shares',
  summary: 'Viewers, among those counted, whom shares brought.',
  formula: 'K N = c S',
  source: 'docs/method.md: what the shares did',
  priors: SHARING_PRIORS,
  unit: 'people',
  aggregation: 'deduplicated',
  recompute: (symbols) => pick(recomputeSharing(symbols)),
  ofPeriod: ({ sharing, viewers }, { settings }) =>
    sharing === null ? [] : [sharingFinding({ sharing, viewers }, settings, pick)],
  ofVideo: (video, { settings }) => [sharingFinding(video, settings, pick)],
}
