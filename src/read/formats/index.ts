import type { Format } from '../format.ts'
import { accountsApiVideos } from './accounts-api.ts'
import { businessSuiteDaily, businessSuiteVideos } from './business-suite.ts'
import { dayTable } from './day-table.ts'
import { knownWindows } from './known-windows.ts'
import { metaPageInsights } from './meta-page-insights.ts'
import { facebookPosts, instagramInsights, metaDaily, metaPosts, youtubeStudio } from './other-platforms.ts'
import { reachWindows } from './reach-windows.ts'
import {
  studioContent,
  studioFollowerActivity,
  studioFollowerGender,
  studioFollowerHistory,
  studioFollowerTerritories,
  studioOverview,
  studioViewers,
} from './studio.ts'
import { typedInsights } from './typed-insights.ts'
import { tiktokUserData } from './user-data.ts'
import { videoTable } from './video-table.ts'

/** Every export that is recognised, in the order of `reach formats`. Tables of common names come last: all others go first. */
export const FORMATS: readonly Format[] = [
  studioOverview,
  studioViewers,
  studioContent,
  studioFollowerHistory,
  studioFollowerActivity,
  studioFollowerGender,
  studioFollowerTerritories,
  businessSuiteDaily,
  businessSuiteVideos,
  accountsApiVideos,
  typedInsights,
  knownWindows,
  videoTable,
  dayTable,
  metaPageInsights,
  facebookPosts,
  metaDaily,
  metaPosts,
  instagramInsights,
  youtubeStudio,
  reachWindows,
  tiktokUserData,
]
