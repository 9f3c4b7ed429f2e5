import type { ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'

/** What each quantity is called in a table. */
const TITLES: Readonly<Record<string, string>> = {
  views: 'Views',
  viewers: 'People reached',
  'views-per-viewer': 'Views per person',
  'viewer-days': 'Viewer-days',
  'share-rate': 'Shares per view',
  'new-viewers-per-share': 'New viewers/share',
  'viral-coefficient': 'Viral coefficient',
  'share-driven-viewers': 'Through shares',
  'first-hand-viewers': 'First-hand',
  'share-generation': 'Generation',
  momentum: 'Momentum of views',
  'beyond-tiktok-viewers': 'Beyond TikTok',
  overlap: 'Overlap',
  'incremental-viewers': 'People added',
  'population-share': 'Part of population',
  'engagement-rate': 'Engagement rate',
  'watch-fraction': 'Part watched',
  'new-followers-per-viewer': 'New followers/person',
  'cost-per-thousand': 'Cost of 1,000 people',
  followers: 'Followers added up',
}

/** The quantities that say what the shares did, in reading order. */
export const SHARE_IDS: readonly string[] = [
  'share-rate',
  'new-viewers-per-share',
  'viral-coefficient',
  'share-driven-viewers',
  'first-hand-viewers',
  'share-generation',
  'momentum',
  'beyond-tiktok-viewers',
]

/** Said only where everything is: a limit that is far too high, and an assumption that nothing can confirm. */
export const isAside = ({ id }: Pick<ReportEstimate, 'id'>): boolean =>
  id === 'momentum' || id === 'beyond-tiktok-viewers'

/** Known of few exports: where it is not, a table says nothing of it. */
const SELDOM: readonly string[] = ['watch-fraction', 'new-followers-per-viewer']

/** A quantity that an export seldom bears, and this one does not. */
export const isSeldomAndUnknown = ({ id, value }: Pick<ReportEstimate, 'id' | 'value'>): boolean =>
  value === null && SELDOM.includes(id)

/**
 * What an estimate is called for human eyes, with what sets it apart; its id where it has no name yet.
 *
 * Values are strings from the report, cleaned.
 */
export const titleOf = ({ id, of, currency }: Pick<ReportEstimate, 'id' | 'of' | 'currency'>): string => {
  const title = Object.hasOwn(TITLES, id) ? (TITLES[id] ?? id) : id
  const generation = of.generation === undefined ? [] : [String(of.generation)]
  const apart = [
    currency,
    of.account,
    of.segment,
    of.with === undefined ? undefined : `with ${of.with}`,
    of.day,
  ].filter(isText)
  return cleanText([title, ...generation, ...apart.map((text) => `(${text})`)].join(' '))
}

const isText = (text: string | undefined): text is string => text !== undefined
