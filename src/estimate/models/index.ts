import type { Model, ModelDescription } from '../model.ts'
import { beyondTikTokViewers } from './beyond-tiktok-viewers.ts'
import { engagementRate } from './engagement-rate.ts'
import { firstHandViewers } from './first-hand-viewers.ts'
import { momentumModel } from './momentum.ts'
import { newFollowersPerViewer } from './new-followers-per-viewer.ts'
import { newViewersPerShare } from './new-viewers-per-share.ts'
import { overlap } from './overlap.ts'
import { populationShare } from './population-share.ts'
import { shareDrivenViewers } from './share-driven-viewers.ts'
import { shareGeneration } from './share-generation.ts'
import { shareRate } from './share-rate.ts'
import { viewerDays } from './viewer-days.ts'
import { viewers } from './viewers.ts'
import { views } from './views.ts'
import { viewsPerViewer } from './views-per-viewer.ts'
import { viralCoefficientModel } from './viral-coefficient.ts'
import { watchFraction } from './watch-fraction.ts'

/** Every quantity that is estimated, in report order. */
export const MODELS: readonly Model[] = [
  viewers,
  views,
  viewsPerViewer,
  viewerDays,
  overlap,
  populationShare,
  engagementRate,
  watchFraction,
  newFollowersPerViewer,
  shareRate,
  newViewersPerShare,
  viralCoefficientModel,
  shareDrivenViewers,
  firstHandViewers,
  shareGeneration,
  momentumModel,
  beyondTikTokViewers,
]

/** What is estimated of an account, in report order: what each quantity is, its formula, source and assumptions. */
export const ACCOUNT_MODELS: readonly ModelDescription[] = MODELS
