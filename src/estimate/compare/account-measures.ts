import { dayNumber } from '../../domain/calendar.ts'
import type { Basis, Unit } from '../../domain/estimate.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Video } from '../../domain/video.ts'
import { normalQuantile } from '../../math/normal.ts'
import { median } from '../../math/quantile.ts'
import { weaker } from '../period/period.ts'
import type { Estimated } from './compare-in-time.ts'
import { type OwnVariance, poolVariances, varianceOf } from './pooled-variance.ts'
import type { Measured } from './tell-apart.ts'

/** An account whose videos are compared: those old enough, by id. */
export interface Compared extends Estimated {
  readonly videos: readonly Video[]
}

/** A measure's number of one account, on the scale of logarithms; or why there is none. */
export type LogNumber =
  | (Measured & { readonly count: number; readonly basis: Basis })
  | { readonly reason: string; readonly count: number }

/** A number by which accounts are compared. */
export interface AccountMeasure {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** All accounts at once, since they tell together how much videos differ. @param level of the estimates */
  readonly of: (accounts: readonly Compared[], level: number) => readonly LogNumber[]
}

const MANY = 1e6
/** Equal numbers still have an error: no two accounts are told apart by the last bit. */
const LEAST_ERROR = 1e-6

const known = (reading: Reading | undefined): number | null => reading?.value ?? null

/** The error of a median by that of a mean, of normal numbers. */
const MEDIAN_FACTOR = Math.sqrt(Math.PI / 2)

const sampled = ({ variance, degrees }: OwnVariance, count: number): { error: number; degrees: number } => ({
  error: (count < 3 ? 1 : MEDIAN_FACTOR) * Math.sqrt(variance / count),
  degrees,
})

/** A part of the error whose size was estimated, beside one that is known. */
const withKnown = (
  sampling: { error: number; degrees: number },
  other: number,
): Pick<Measured, 'error' | 'degrees'> => {
  const error = Math.max(LEAST_ERROR, Math.hypot(sampling.error, other))
  const part = sampling.error / error
  return { error, degrees: part === 0 ? MANY : Math.min(MANY, sampling.degrees / part ** 4) }
}

const alone = (count: number): LogNumber => ({
  reason: 'how much videos differ is not known: every account has one',
  count,
})

interface Logs {
  readonly numbers: readonly number[]
  /** Of the logarithm, the same for all. */
  readonly sharedError: number
  readonly basis: Basis
}

/** The median of each account, from how much its logarithms vary. */
const mediansOf = (accounts: readonly Logs[], none: string): readonly LogNumber[] => {
  const pooled = poolVariances(accounts.map(({ numbers }) => varianceOf(numbers)))
  return accounts.map(({ numbers, sharedError, basis }, index): LogNumber => {
    const count = numbers.length
    const variance = pooled?.[index]
    if (count === 0) return { reason: none, count }
    if (variance === undefined) return alone(count)
    return { value: median(numbers), ...withKnown(sampled(variance, count), sharedError), count, basis }
  })
}

const viewsOf = ({ videos }: Compared): Logs => ({
  numbers: videos.flatMap(({ views }) => {
    const count = known(views)
    return count === null ? [] : [Math.log(Math.max(count, 0.5))]
  }),
  sharedError: 0,
  basis: 'measured',
})

/** All that makes the people of videos uncertain is taken for shared by the account's videos: it does not average out. */
const viewersOf = ({ videos, estimates }: Compared, level: number): Logs => {
  const wanted = new Set(videos.map(({ id }) => id))
  const found = estimates.videos
    .filter(({ id }) => wanted.has(id))
    .flatMap((each) => each.estimates.find(({ id }) => id === 'viewers') ?? [])
    .flatMap(({ value, low, high, basis }) =>
      value === null || low === null || high === null || !(low > 0) ? [] : [{ value, low, high, basis }],
    )
  const widths = found.map(({ low, high }) => Math.log(high / low) / 2)
  const width = widths.reduce((sum, each) => sum + each, 0) / Math.max(1, widths.length)
  return {
    numbers: found.map(({ value }) => Math.log(value)),
    sharedError: width / normalQuantile((1 + level) / 2),
    basis: found.reduce<Basis>((worst, each) => weaker(worst, each.basis), 'measured'),
  }
}

interface Counted {
  readonly events: number
  readonly views: number
}

/** How much more the rates of an account's videos vary than their counts alone would, relative to the rate. */
const overdispersion = (videos: readonly Counted[], rate: number): OwnVariance => {
  const expected = videos.map(({ views }) => rate * views)
  // Videos of which next to nothing is expected tell next to nothing.
  const weights = expected.map((e) => (e / (1 + e)) ** 2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const degrees = Math.max(0, total - 1)
  if (!(degrees > 0)) return { variance: 0, degrees: 0 }
  const moment = videos.reduce((sum, { events }, index) => {
    const [e, weight] = [expected[index] ?? 0, weights[index] ?? 0]
    return e > 0 ? sum + weight * (((events - e) / e) ** 2 - 1 / e) : sum
  }, 0)
  return { variance: moment / degrees, degrees }
}

/** All events by all views; videos differ by more than their counts, and a few large ones may hold most of the views. */
const ratesOf = (accounts: readonly (readonly Counted[])[], none: string): readonly LogNumber[] => {
  const sums = accounts.map((videos) => ({
    events: videos.reduce((sum, each) => sum + each.events, 0),
    views: videos.reduce((sum, each) => sum + each.views, 0),
    squares: videos.reduce((sum, each) => sum + each.views ** 2, 0),
  }))
  const own = accounts.map((videos, index) => {
    const { events, views } = sums[index] ?? { events: 0, views: 0 }
    return views > 0 ? overdispersion(videos, events / views) : { variance: 0, degrees: 0 }
  })
  const pooled = poolVariances(own)
  return accounts.map(({ length: count }, index): LogNumber => {
    const { events, views, squares } = sums[index] ?? { events: 0, views: 0, squares: 0 }
    const spread = pooled?.[index]
    if (!(views > 0)) return { reason: none, count }
    if (!(events > 0)) return { reason: 'none was counted: nothing to compare on a scale of ratios', count }
    if (spread === undefined) return alone(count)
    const sampling = { error: Math.sqrt(spread.variance * squares) / views, degrees: spread.degrees }
    return { value: Math.log(events / views), ...withKnown(sampling, Math.sqrt(1 / events)), count, basis: 'bounded' }
  })
}

const countedBy =
  (pick: (video: Video) => readonly (Reading | undefined)[]) =>
  ({ videos }: Compared): Counted[] =>
    videos.flatMap((video) => {
      const views = known(video.views)
      const events = pick(video).map(known)
      return views === null || !(views > 0) || events.includes(null)
        ? []
        : [{ views, events: events.reduce<number>((sum, each) => sum + (each ?? 0), 0) }]
    })

const WEEK = 7

/** Posts a week from the gaps between them, which vary. */
const postingOf = (accounts: readonly Compared[]): readonly LogNumber[] => {
  const found = accounts.map(({ videos }) => {
    const days = videos
      .flatMap(({ postedOn }) => (postedOn === null ? [] : [dayNumber(postedOn)]))
      .sort((a, b) => a - b)
    const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day))
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length)
    return { gaps, mean }
  })
  const pooled = poolVariances(found.map(({ gaps, mean }) => varianceOf(mean > 0 ? gaps.map((gap) => gap / mean) : [])))
  return found.map(({ gaps: { length: count }, mean }, index): LogNumber => {
    const variance = pooled?.[index]
    if (!(mean > 0)) return { reason: 'fewer than two days of posting are known', count }
    if (variance === undefined) return { reason: 'how much gaps between posts differ is not known', count }
    const sampling = { error: Math.sqrt(variance.variance / count), degrees: variance.degrees }
    return { value: Math.log(WEEK / mean), ...withKnown(sampling, 0), count, basis: 'bounded' }
  })
}

/** Every measure, in the order of the table. Followers are none: they are not people reached. */
export const ACCOUNT_MEASURES: readonly AccountMeasure[] = [
  {
    id: 'median-views',
    title: 'Views of a video (median)',
    unit: 'views',
    of: (accounts) => mediansOf(accounts.map(viewsOf), 'no video has views'),
  },
  {
    id: 'median-viewers',
    title: 'People reached by a video (median)',
    unit: 'people',
    of: (accounts, level) =>
      mediansOf(
        accounts.map((account) => viewersOf(account, level)),
        'no video has a number of people',
      ),
  },
  {
    id: 'engagement-rate',
    title: 'Likes, comments and shares per view',
    unit: 'ratio',
    of: (accounts) =>
      ratesOf(
        accounts.map(countedBy(({ likes, comments, shares }) => [likes, comments, shares])),
        'no video has views, likes, comments and shares',
      ),
  },
  {
    id: 'share-rate',
    title: 'Shares per view',
    unit: 'ratio',
    of: (accounts) => ratesOf(accounts.map(countedBy(({ shares }) => [shares])), 'no video has views and shares'),
  },
  { id: 'posting-rate', title: 'Videos a week', unit: 'ratio', of: postingOf },
]
