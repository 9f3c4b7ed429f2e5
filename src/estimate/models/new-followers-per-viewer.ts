import { daysBetween } from '../../domain/calendar.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Facts, PeriodFacts } from '../facts.ts'
import type { Interval } from '../interval.ts'
import type { Finding, Model } from '../model.ts'
import { VIEWERS_PRIORS, weaker } from '../period/period.ts'
import { computedTerm, rangeOf, readTerm } from '../terms.ts'

type Viewers = Pick<PeriodFacts['viewers'], 'interval' | 'basis' | 'assumes' | 'readings'>

interface Following {
  readonly newFollowers?: Reading
  readonly followersChange?: Reading
}

const perViewer = (followers: Interval, people: Interval): Interval => ({
  value: followers.value / people.value,
  low: followers.low / people.high,
  high: followers.high / people.low,
})

const unknown = (reason: string): readonly Finding[] => [{ interval: null, basis: 'bounded', readings: [], reason }]

/**
 * New followers of some records by the people of all of them; nothing where the export has none.
 *
 * @param expected how many records there should be
 * @param records what they are called
 */
const ratio = (records: readonly Following[], expected: number, what: string, people: Viewers): readonly Finding[] => {
  const given = records.flatMap(({ newFollowers }) => newFollowers ?? [])
  if (given.length === 0)
    return records.some(({ followersChange }) => followersChange?.value != null)
      ? unknown('the export has the change of followers alone, new ones less those who left')
      : []
  const known = given.filter(({ value }) => value !== null)
  const missing = expected - known.length
  if (missing > 0) return unknown(`new followers are missing of ${missing} of ${expected} ${what}`)
  const sum = (end: keyof Interval): number => known.reduce((total, reading) => total + (reading[end] ?? 0), 0)
  const followers = { value: sum('value'), low: sum('low'), high: sum('high') }
  if (followers.low < 0) return unknown('new followers below zero are a correction of earlier ones')
  const { interval, basis, assumes, readings } = people
  if (interval === null) return unknown('the people reached are not known')
  if (!(interval.low > 0)) return unknown('perhaps nobody was reached')
  return [
    {
      interval: perViewer(followers, interval),
      basis: weaker('bounded', basis),
      assumes,
      readings: [...known, ...readings],
      terms: () => [
        readTerm('G', 'new followers', rangeOf(followers), known),
        computedTerm('N', 'people reached', rangeOf(interval)),
      ],
    },
  ]
}

const ofPeriod = ({ viewers }: PeriodFacts, { aligned, videos }: Facts): readonly Finding[] => {
  const { window } = viewers
  if (window === 'lifetime') {
    const reached = videos.filter((each) => each.viewers.interval !== null).map(({ video }) => video)
    return ratio(reached, reached.length, 'videos', viewers)
  }
  const days = aligned.days.filter(({ date }) => date >= window.from && date <= window.to)
  return ratio(days, daysBetween(window.from, window.to) + 1, 'days', viewers)
}

export const newFollowersPerViewer: Model = {
  id: 'new-followers-per-viewer',
  title: 'New followers per person',
  summary:
    'New followers that were counted, per person reached in the same time: what happened, not the chance of the next viewer. Some follow without a view.',
  formula: 'g = G / N',
  source: 'definition',
  priors: VIEWERS_PRIORS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => perViewer(symbols.interval('G'), symbols.interval('N')),
  ofPeriod: (period, facts, isHeadline) => (isHeadline ? ofPeriod(period, facts) : []),
  ofVideo: ({ video: { newFollowers }, viewers }) => {
    if (newFollowers === undefined) return []
    return newFollowers.value === null
      ? unknown(`new followers: ${newFollowers.reason ?? 'not given'}`)
      : ratio([{ newFollowers }], 1, 'videos', viewers)
  },
}
