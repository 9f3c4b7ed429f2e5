import type { Format } from '../format.ts'
import { accountsApiVideos } from './accounts-api.ts'
import { accountsApiAudience, accountsApiDaily } from './accounts-api-daily.ts'
import { adsApi, adsReport, fivetranAds } from './ads.ts'
import { businessSuiteAudience, businessSuiteDaily, businessSuiteVideos } from './business-suite.ts'
import { couplerOrganic, windsorOrganic } from './connectors.ts'
import { dayTable } from './day-table.ts'
import { fivetranAudience, fivetranOrganic } from './fivetran-organic.ts'
import { historyDays, historyVideos } from './history.ts'
import { knownWindows } from './known-windows.ts'
import { larkCreator } from './lark.ts'
import { legacyLive, legacyOverview, legacyTrending } from './legacy.ts'
import { instagramMedia, metaAds, metaAudience } from './meta-ads.ts'
import { metaPageInsights } from './meta-page-insights.ts'
import { facebookPosts, instagramInsights, metaDaily, metaPosts } from './other-platforms.ts'
import { pageScrape } from './page-scrape.ts'
import { displayApi, researchApi } from './public-apis.ts'
import { reachWindows } from './reach-windows.ts'
import { apify, claimsTeachingSet, fourCat, pyktok, ytDlp } from './scrapers.ts'
import {
  studioContent,
  studioFollowerActivity,
  studioFollowerGender,
  studioFollowerHistory,
  studioFollowerTerritories,
  studioOverview,
  studioViewers,
} from './studio.ts'
import { tiktokItems, zeeschuimer } from './tiktok-items.ts'
import { typedInsights } from './typed-insights.ts'
import { tiktokUserData } from './user-data.ts'
import { videoTable } from './video-table.ts'
import { youtubeAudience, youtubeStudio } from './youtube.ts'

/** Formats of one origin, under one heading of `reach formats`. */
export interface FormatGroup {
  readonly title: string
  readonly formats: readonly Format[]
}

/** Every export that is recognised, by where it comes from, in the order of `reach formats`. */
export const FORMAT_GROUPS: readonly FormatGroup[] = [
  {
    title: 'TikTok Studio, for creators',
    formats: [
      studioOverview,
      studioViewers,
      studioContent,
      studioFollowerHistory,
      studioFollowerActivity,
      studioFollowerGender,
      studioFollowerTerritories,
    ],
  },
  { title: 'TikTok analytics until 2022', formats: [legacyOverview, legacyTrending, legacyLive] },
  {
    title: 'TikTok Business Suite, for business accounts',
    formats: [businessSuiteDaily, businessSuiteAudience, businessSuiteVideos],
  },
  {
    title: 'TikTok Accounts API, and connectors that read it',
    formats: [
      accountsApiVideos,
      accountsApiDaily,
      accountsApiAudience,
      fivetranOrganic,
      fivetranAudience,
      windsorOrganic,
      couplerOrganic,
      larkCreator,
    ],
  },
  { title: 'TikTok ads: paid reach, kept apart from organic reach', formats: [adsReport, adsApi, fivetranAds] },
  {
    title: 'Public counts: research and scraping tools, any account, never its reach',
    formats: [
      displayApi,
      researchApi,
      fourCat,
      zeeschuimer,
      tiktokItems,
      pyktok,
      apify,
      ytDlp,
      pageScrape,
      claimsTeachingSet,
    ],
  },
  { title: 'Made by hand', formats: [typedInsights, knownWindows, reachWindows, videoTable, dayTable] },
  { title: 'Written by reach', formats: [historyDays, historyVideos] },
  {
    title: 'Other platforms: told apart, left out of estimates',
    formats: [
      metaPageInsights,
      facebookPosts,
      metaDaily,
      metaPosts,
      metaAudience,
      metaAds,
      instagramInsights,
      instagramMedia,
      youtubeStudio,
      youtubeAudience,
    ],
  },
  { title: 'Not analytics', formats: [tiktokUserData] },
]

/** Every export that is recognised. */
export const FORMATS: readonly Format[] = FORMAT_GROUPS.flatMap(({ formats }) => formats)
