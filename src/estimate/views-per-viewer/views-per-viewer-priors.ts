import type { Platform } from '../../domain/account.ts'

/** What is believed of views per viewer F before any reach of the account is known, on the scale x = ln(F - 1). */
export interface ViewsPerViewerPrior {
  /** Middle of x over accounts. */
  readonly mean: number
  /** Standard deviation of x between accounts. */
  readonly sd: number
  /** Standard deviation of x between videos of one account. */
  readonly videoSd: number
  /** Change of x per unit of ln(views) between videos of one account; 0 if absent. */
  readonly viewsSlope?: number
}

/** A prior with its origin, for the table of priors. */
export interface ViewsPerViewerPopulation extends ViewsPerViewerPrior {
  readonly id: string
  readonly meaning: string
  readonly source: string
  /** T: measured on real exports. P: published. A: assumption. */
  readonly evidence: 'T' | 'P' | 'A'
  readonly year: number
}

/** Lifetime views and reach of one TikTok post. */
export const TIKTOK_POST: ViewsPerViewerPopulation = {
  id: 'views-per-viewer-tiktok-post',
  meaning: 'repeat views per viewer (F - 1) of a TikTok post, lifetime',
  mean: Math.log(0.19),
  sd: 0.75,
  videoSd: 0.45,
  viewsSlope: -0.05,
  source:
    '804 posts of 4 accounts with measured reach: account medians of F - 1 .145 to .236, sd within an account .30 to .47, slope on ln(views) -.05 to -.18; with a restaurant at .065 and a brand at .5 the geometric mean is .19 and the sd between accounts .67, taken as .75 because six accounts are few',
  evidence: 'T',
  year: 2026,
}

/** Views and viewers of one day of a TikTok account, all posts together. */
export const TIKTOK_ACCOUNT_DAY: ViewsPerViewerPopulation = {
  id: 'views-per-viewer-tiktok-day',
  meaning: 'repeat views per viewer (F - 1) of one day of a TikTok account',
  mean: Math.log(0.25),
  sd: 0.9,
  videoSd: 0.5,
  source: 'median viewers per view of 4 accounts: .63, .78, .85, .90',
  evidence: 'T',
  year: 2026,
}

/** Lifetime views and reach of one Instagram reel. */
export const INSTAGRAM_REEL: ViewsPerViewerPopulation = {
  id: 'views-per-viewer-instagram-reel',
  meaning: 'repeat views per viewer (F - 1) of an Instagram reel, lifetime',
  mean: Math.log(0.6),
  sd: 0.6,
  videoSd: 0.4,
  source: 'reels of 9 accounts with measured reach: median F 1.61, account medians 1.3 to 1.8',
  evidence: 'T',
  year: 2026,
}

/** Lifetime impressions and reach of one Facebook post. */
export const FACEBOOK_POST: ViewsPerViewerPopulation = {
  id: 'views-per-viewer-facebook-post',
  meaning: 'repeat impressions per person (F - 1) of a Facebook post, lifetime',
  mean: Math.log(0.76),
  sd: 0.6,
  videoSd: 0.4,
  source: '496 posts of one page (UCI "Facebook metrics"): median F 1.76; 183 posts of another: 2.65',
  evidence: 'T',
  year: 2016,
}

/** What a platform's posts are like. */
export const POST_POPULATIONS: Readonly<Record<Platform, ViewsPerViewerPopulation>> = {
  tiktok: TIKTOK_POST,
  instagram: INSTAGRAM_REEL,
  facebook: FACEBOOK_POST,
}
