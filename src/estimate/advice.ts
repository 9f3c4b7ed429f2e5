import type { Facts } from './facts.ts'
import type { Doubt } from './sensitivity.ts'

/** What takes the doubt off an assumption, by the beginning of its id. */
const REMEDIES: readonly (readonly [string, (facts: Facts) => string])[] = [
  [
    'views-per-viewer-tiktok-day',
    () =>
      'Add Viewers.csv (TikTok Studio > Analytics > Viewers): measured daily viewers replace those estimated from views',
  ],
  [
    'views-per-viewer-',
    () =>
      'Type the reach of one post from the screen into a column "Reach": one known post takes most of the error off the others',
  ],
  ['repeats-', () => 'Type the reach of one post from the screen into a column "Reach"'],
  [
    'overlap-',
    ({ account, periods }) => {
      if (periods[0]?.viewers.parts === 'videos')
        return 'Add Overview.csv and Viewers.csv: measured days tell more of a period than lifetime views'
      return account.days.some(({ newViewers }) => newViewers?.value != null)
        ? 'An export from the first day of the account on would give the people reached exactly: new viewers then add up'
        : 'Add Viewers.csv of TikTok Studio: its new and returning viewers bound the people reached'
    },
  ],
]

const percentOf = (fraction: number): string => `${Math.round(100 * fraction)} %`

/**
 * What a narrower range would take, in one sentence: the file or number that helps most; null where nothing would.
 *
 * @param movers what moves the headline, the most telling first
 */
export const adviceFor = (facts: Facts, movers: readonly Doubt[]): string | null => {
  const headline = facts.periods[0]?.viewers
  if (headline === undefined || headline.interval === null)
    return 'Add Overview.csv or Content.csv: without views there is nothing to estimate from.'
  const { interval, basis } = headline
  if (basis === 'measured' || basis === 'bounded' || interval.low === interval.high) return null
  for (const { prior = '', rangeIfKnown } of movers) {
    const remedy = REMEDIES.find(([beginning]) => prior.startsWith(beginning))?.[1]
    if (remedy === undefined || rangeIfKnown === null) continue
    return `${remedy(facts)}. ${percentOf(1 - rangeIfKnown)} of the width of the range comes from this doubt.`
  }
  const [first] = headline.assumes
  const remedy = REMEDIES.find(([beginning]) => first?.startsWith(beginning))?.[1]
  return remedy === undefined ? null : `${remedy(facts)}.`
}
