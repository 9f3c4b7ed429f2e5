import type { Facts } from './facts.ts'

/** What a narrower range would take, in one sentence: the file or number that helps most; null where nothing would. */
export const adviceFor = ({ account, periods, posts, videos }: Facts): string | null => {
  const headline = periods[0]?.viewers
  if (headline === undefined || headline.interval === null)
    return 'Add Overview.csv or Content.csv: without views there is nothing to estimate from.'
  const { interval, parts, basis } = headline
  if (basis === 'measured' || basis === 'bounded') return null
  const width = interval.value === 0 ? 0 : (interval.high - interval.low) / interval.value
  if (parts === 'measured-days') {
    const split = account.days.some(({ newViewers }) => newViewers?.value != null)
    return split
      ? 'An export from the first day of the account on would give the people reached exactly: new viewers then add up.'
      : 'Add Viewers.csv of TikTok Studio: its new and returning viewers bound the people reached.'
  }
  if (parts === 'days')
    return `Add Viewers.csv (TikTok Studio > Analytics > Viewers): measured daily viewers replace views, and the range (now ${Math.round(100 * width)} % wide) shrinks most.`
  return posts.posterior.n === 0 && videos.length > 0
    ? 'Type the reach of one post from the screen into a column "Reach": one known post takes most of the error off the others.'
    : 'Add Overview.csv and Viewers.csv: measured days tell more of a period than lifetime views.'
}
