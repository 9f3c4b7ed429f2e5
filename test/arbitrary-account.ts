import fc from 'fast-check'
import type { Account } from '../src/domain/account.ts'
import { type Segment, type SourceFraction, type SourceSplit, TRAFFIC_SOURCES } from '../src/domain/audience.ts'
import { addDays } from '../src/domain/calendar.ts'
import type { Day } from '../src/domain/day.ts'
import type { Video } from '../src/domain/video.ts'
import {
  makeAccount,
  makeDay,
  makeSegments,
  makeSources,
  makeVideo,
  rounded,
  type Said,
} from './estimate/made-account.ts'

const FIRST_DAY = '2025-11-03'

/** Counts as accounts have them: nothing, a handful, and very many. */
const count = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(60) },
  { weight: 4, arbitrary: fc.nat(20_000) },
  { weight: 1, arbitrary: fc.nat(2_000_000_000) },
)
/** A count, a missing one, or one that was rounded (`12.3K`). */
const told = (of: fc.Arbitrary<number>): fc.Arbitrary<Said> =>
  fc.oneof(
    { weight: 8, arbitrary: of },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: of.map(toHundreds) },
  )
/** As a file writes it that shows 12,345 as `12.3K`. */
function toHundreds(value: number): Said {
  return value < 1000 ? value : rounded(Math.round(value / 100) * 100, 50)
}
const part = fc.double({ min: 0, max: 1, noNaN: true })
const net = fc.integer({ min: -30, max: 3000 })
/** A field that the file has or has not. */
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** Leaves out what is undefined: an absent field is no field. */
const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

/** How the days of an account are told. */
const dayStyle = fc.record({
  has: fc.constantFrom('none', 'both', 'both', 'both', 'views', 'viewers'),
  oneFile: fc.boolean(),
  split: fc.boolean(),
  /** Rows of `undefined` before the first number: the account is younger than the file. */
  leading: fc.oneof(fc.constant(0), fc.nat(4)),
  /** Days by which viewers are labelled late. */
  late: fc.constantFrom(0, 0, 1),
})

const dayNumbers = fc.record({
  skipped: fc.integer({ min: 0, max: 12 }).map((n) => n === 0),
  views: told(count),
  viewed: part,
  fresh: part,
  /** Numbers that contradict each other: more viewers than views, new and returning that do not add up, no viewers. */
  odd: fc.integer({ min: 0, max: 25 }),
  likes: some(net),
  comments: some(net),
  shares: some(fc.oneof(net, told(fc.nat(5000)))),
  newFollowers: some(told(fc.nat(300))),
  followersChange: some(net),
})

type Style = typeof dayStyle extends fc.Arbitrary<infer T> ? T : never
type Numbers = typeof dayNumbers extends fc.Arbitrary<infer T> ? T : never

const viewersOf = ({ views, viewed, fresh, odd }: Numbers, { split }: Style, agree: boolean) => {
  const plays = views === null ? 0 : typeof views === 'number' ? views : (views.value ?? 0)
  const people = Math.floor(plays * (odd === 1 && !agree ? 1 + viewed : viewed))
  const newViewers = Math.floor(people * fresh)
  if (odd === 0 && !agree) return { viewers: null, ...(split ? { newViewers: null, returningViewers: null } : {}) }
  const viewers = odd === 3 && !agree ? toHundreds(people) : people
  if (!split) return { viewers }
  return { viewers, newViewers, returningViewers: people - newViewers + (odd === 2 && !agree ? 1 : 0) }
}

const daysOf = (style: Style, list: readonly Numbers[], agree: boolean): Day[] => {
  if (style.has === 'none') return []
  const late = agree ? 0 : style.late
  const options = { oneFile: style.oneFile && late === 0 }
  const views = new Map<string, Day>()
  const viewers = new Map<string, Day>()
  for (const [index, numbers] of list.entries()) {
    if (numbers.skipped && !agree) continue
    const [date, label] = [addDays(FIRST_DAY, index), addDays(FIRST_DAY, index + late)]
    const { views: plays, likes, comments, shares, newFollowers, followersChange } = numbers
    const counts = { likes, comments, shares, newFollowers, followersChange }
    const line = index + 2
    if (style.has !== 'viewers')
      views.set(date, makeDay(date, present({ views: agree ? (plays ?? 0) : plays, ...counts }), { line, ...options }))
    const undefinedYet = index < style.leading && !agree
    const people = undefinedYet
      ? { viewers: null, ...(style.split ? { newViewers: null, returningViewers: null } : {}) }
      : viewersOf(numbers, style, agree)
    if (style.has !== 'views') viewers.set(label, makeDay(label, people, { line, ...options }))
  }
  return [...new Set([...views.keys(), ...viewers.keys()])]
    .sort()
    .map((date) => ({ date, ...views.get(date), ...viewers.get(date) }))
}

/** A split of the views, in percent with no or one decimal, that may miss sources, or not sum to 1 at all. */
const sources: fc.Arbitrary<SourceFraction[]> = fc
  .record({
    weights: fc.array(fc.oneof(fc.constant(0), fc.nat(100)), { minLength: 1, maxLength: TRAFFIC_SOURCES.length }),
    unnamed: fc.oneof(fc.constant(0), fc.nat(100)),
    odd: fc.constantFrom(1, 1, 1, 1, 1.03, 1.2),
    decimals: fc.constantFrom(0, 1),
  })
  .map(({ weights, unnamed, odd, decimals }) => {
    const whole = weights.reduce((sum, weight) => sum + weight, unnamed) || 1
    const unit = 10 ** -(decimals + 2)
    const fractions = weights.map((weight) => Math.min(1, Math.round((odd * weight) / whole / unit) * unit))
    return makeSources(
      Object.fromEntries(
        fractions.map((fraction, index) => [
          TRAFFIC_SOURCES[index] ?? 'other',
          { ...rounded(fraction, unit / 2), high: Math.min(1, fraction + unit / 2) },
        ]),
      ),
    )
  })

/** Sources of a run of days, the same on each, or of some longer stretches. */
const splits: fc.Arbitrary<SourceSplit[]> = fc
  .record({ first: fc.nat(30), days: fc.nat(20), length: fc.constantFrom(1, 1, 7, 40), sources })
  .map(({ first, days, length, sources }) =>
    Array.from({ length: days }, (_, day) => ({
      from: addDays(FIRST_DAY, first + day * length),
      to: addDays(FIRST_DAY, first + (day + 1) * length - 1),
      sources,
    })),
  )

const video = fc
  .record({
    views: some(told(count)),
    viewed: some(part),
    kind: fc.integer({ min: 0, max: 9 }),
    shares: some(told(fc.oneof(fc.constant(0), fc.nat(30), fc.nat(50_000)))),
    likes: some(told(fc.nat(30_000))),
    comments: some(fc.nat(3000)),
    saves: some(fc.nat(3000)),
    newFollowers: some(net),
    durationSeconds: some(told(fc.nat(600))),
    meanWatchSeconds: some(told(fc.nat(60))),
    watchSeconds: some(told(count)),
    posted: some(fc.nat(60)),
    read: some(fc.nat(30)),
    sources: fc.option(sources, { nil: undefined, freq: 3 }),
  })
  .map((made) => (id: string, line: number, agree: boolean): Video => {
    const { views, viewed, kind, shares, likes, comments, saves, newFollowers, posted, read } = made
    const { durationSeconds, meanWatchSeconds, watchSeconds } = made
    const plays = typeof views === 'number' ? views : (views?.value ?? 0)
    const people = viewed === undefined ? undefined : Math.floor(plays * (kind === 1 && !agree ? 1 + viewed : viewed))
    const measured = people === undefined || kind > 4 ? undefined : kind === 0 ? null : people
    const viewers = kind === 2 && measured ? toHundreds(Math.floor(measured / 2)) : measured
    const most = agree ? Math.floor(plays * (viewed ?? 1)) : Infinity
    const proven = (said: Said | undefined) =>
      agree && typeof said === 'number' ? Math.min(said, most) : agree ? undefined : said
    const postedOn = posted === undefined ? null : addDays(FIRST_DAY, posted)
    return makeVideo(
      id,
      present({
        views,
        viewers,
        shares,
        likes: proven(likes),
        comments,
        saves: proven(saves),
        newFollowers: proven(newFollowers),
        durationSeconds,
        meanWatchSeconds,
        watchSeconds,
      }),
      {
        postedOn,
        ...(read === undefined || postedOn === null ? {} : { snapshotOn: addDays(postedOn, read) }),
        ...(made.sources === undefined ? {} : { sources: made.sources }),
      },
      line,
    )
  })

const audience: fc.Arbitrary<Segment[]> = fc
  .uniqueArray(
    fc.record({
      of: fc.constantFrom('viewers' as const, 'followers' as const),
      dimension: fc.constantFrom('gender' as const, 'age' as const, 'territory' as const),
      weights: fc.array(fc.oneof(fc.nat(3), fc.nat(500)), { minLength: 1, maxLength: 6 }),
      unlisted: fc.nat(100),
      complete: fc.boolean(),
      odd: fc.constantFrom(1, 1, 1, 0.97, 1.03, 0.8),
    }),
    { selector: ({ of, dimension }) => `${of} ${dimension}`, maxLength: 4 },
  )
  .map((lists) =>
    lists.flatMap(({ of, dimension, weights, unlisted, complete, odd }) => {
      const whole = weights.reduce((sum, weight) => sum + weight, complete ? 0 : unlisted) || 1
      const fraction = (weight: number): Said => {
        const value = Math.min(1, (odd * weight) / whole)
        return { ...rounded(value, 0.005), high: Math.min(1, value + 0.005) }
      }
      const slices = Object.fromEntries(weights.map((weight, index) => [`s${index}`, fraction(weight)]))
      return makeSegments(of, dimension, slices, complete)
    }),
  )

const accounts = (agree: boolean): fc.Arbitrary<Account> =>
  fc
    .record({
      style: dayStyle,
      days: fc.array(dayNumbers, { maxLength: 45 }),
      videos: fc.array(video, { maxLength: 6 }),
      audience,
      sources: fc.option(sources, { nil: [], freq: 2 }),
      splits: fc.option(splits, { nil: undefined, freq: 2 }),
    })
    .map(({ style, days, videos, audience, sources, splits }) =>
      makeAccount({
        days: daysOf(style, days, agree),
        videos: videos.map((make, index) => make(`v${index}`, index + 2, agree)),
        audience,
        sources,
        ...(splits === undefined ? {} : { splits }),
      }),
    )

/**
 * Any account that reading can give: days in one file or two, labels that are late, gaps, `undefined` rows, numbers that are
 * missing, rounded, negative or contradict each other, videos with and without measured reach, sources and audiences that do not sum to 1.
 */
export const anyAccount: fc.Arbitrary<Account> = accounts(false)

/** The same where no number contradicts another: viewers at most views of the same day, likes at most viewers. */
export const agreeingAccount: fc.Arbitrary<Account> = accounts(true)
