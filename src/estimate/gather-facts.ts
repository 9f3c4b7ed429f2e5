import type { Account, ReachWindow } from '../domain/account.ts'
import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import type { Reading } from '../domain/reading.ts'
import type { Video } from '../domain/video.ts'
import type { Facts, PeriodFacts, VideoFacts } from './facts.ts'
import { type AlignedDays, alignDays } from './period/align-days.ts'
import { measuredPeriod } from './period/measured-period.ts'
import type { PeriodViewers } from './period/period.ts'
import { reconcile } from './period/reconcile.ts'
import { videosPeriod } from './period/videos-period.ts'
import { emptyPeriod, wholePeriod } from './period/whole-period.ts'
import type { EstimateSettings } from './settings.ts'
import { dailySharing } from './shares/daily-sharing.ts'
import { dailyTraffic } from './shares/daily-traffic.ts'
import { poolSharing, sharingOf } from './shares/sharing.ts'
import { videoTotals, windowTotals } from './totals.ts'
import { accountTraffic, type Traffic, trafficOf } from './traffic.ts'
import { type Belief, dayBelief, postBelief } from './views-per-viewer/beliefs.ts'
import { type VideoViewers, videoViewers } from './views-per-viewer/video-viewers.ts'

interface ReachedVideo {
  readonly video: Video
  readonly viewers: VideoViewers
}

const videoFacts = (
  found: readonly ReachedVideo[],
  accountWide: Traffic | null,
  settings: EstimateSettings,
): VideoFacts[] => {
  let pooled: ReturnType<typeof poolSharing> | undefined
  const learned = () => {
    if (pooled === undefined) {
      const shared = found.map(({ video, viewers }) => ({ video, viewers: viewers.interval }))
      pooled = poolSharing(shared, settings)
    }
    return pooled
  }
  return found.map(({ video, viewers }) => {
    let totals: VideoFacts['totals'] | undefined
    let sharing: VideoFacts['sharing'] | undefined
    return {
      video,
      viewers,
      // Worked out when a model asks: a run that wants the viewers alone of a million videos never does.
      get totals() {
        totals ??= videoTotals([video])
        return totals
      },
      get sharing() {
        const traffic = trafficOf(video.sources) ?? accountWide
        sharing ??= sharingOf(viewers.interval, this.totals.shares, traffic, traffic ? null : learned(), settings)
        return sharing
      },
    }
  })
}

/** The most people that a measured video of the window proves: posted inside it, and read no later than its end. */
const leastPeopleOf =
  (videos: readonly ReachedVideo[]) =>
  (window: PeriodViewers['window']): number =>
    videos.reduce((most, { video, viewers }) => {
      if (window === 'lifetime' || viewers.basis !== 'measured' || video.postedOn === null) return most
      const inside = video.postedOn >= window.from && (video.snapshotOn ?? '9999') <= window.to
      return inside ? Math.max(most, viewers.bounds.low) : most
    }, 0)

const daysOf = ({ days }: AlignedDays, window: PeriodViewers['window']) =>
  window === 'lifetime' ? [] : days.filter(({ date }) => date >= window.from && date <= window.to)

const shiftProblems = ({ shift }: AlignedDays, account: Account): Problem[] =>
  (shift?.segments ?? [])
    .filter(({ shift: days, confident }) => days !== 0 && confident)
    .map(({ from, to, shift: days, aboveViews, aboveViewsUnshifted, pairs }) => {
      const late = days > 0 ? `${days} day${days > 1 ? 's' : ''} late` : `${-days} day${days < -1 ? 's' : ''} early`
      const file = account.days.find(({ date }) => date >= from)?.viewers?.place.file
      const message = `viewers from ${from} to ${to} are labelled ${late}: ${aboveViews} instead of ${aboveViewsUnshifted} of ${pairs} days have more viewers than views`
      return problem('day-shift', message, file === undefined ? {} : { file })
    })

const aboveViews = (
  views: Reading | undefined,
  viewers: Reading | undefined,
): { viewers: Reading; views: number } | null =>
  views?.value != null && viewers?.low != null && viewers.low > (views.high ?? views.value)
    ? { viewers, views: views.value }
    : null

const aboveViewsProblems = (videos: readonly VideoFacts[], { days }: AlignedDays): Problem[] => {
  const above = [
    ...videos.map(({ video }) => ({ what: `video ${video.id}`, found: aboveViews(video.views, video.viewers) })),
    ...days.map((day) => ({ what: day.date, found: aboveViews(day.views, day.viewers) })),
  ]
  return above.flatMap(({ what, found }) =>
    found === null
      ? []
      : [
          problem('reach-above-views', `${what}: ${found.viewers.value} viewers, ${found.views} views`, {
            ...found.viewers.place,
            column: found.viewers.column,
          }),
        ],
  )
}

const periodsOf = (
  aligned: AlignedDays,
  videos: readonly ReachedVideo[],
  posts: Belief,
  traffic: Traffic | null,
  settings: EstimateSettings,
  windows: readonly ReachWindow[],
): { periods: PeriodViewers[]; problems: readonly Problem[] } => {
  // Learned only where a day has to be estimated from its views.
  let learned: Belief | undefined
  const days = (): Belief => {
    learned ??= dayBelief(aligned, settings)
    return learned
  }
  const least = leastPeopleOf(videos)
  const measured = measuredPeriod(aligned, days, traffic, least, settings, windows)
  const whole = wholePeriod(aligned.days, measured.period, days, traffic, least, settings, windows)
  const byDays = [measured.period, whole.period].filter((period) => period !== null)
  // What is wrong with a window inside the headline is wrong with it inside the whole period too.
  const told = new Set(measured.problems.map(({ message }) => message))
  const problems = [...measured.problems, ...whole.problems.filter(({ message }) => !told.has(message))]
  if (byDays.length > 0) return { periods: byDays, problems }
  const byVideos = videosPeriod(
    videos.map(({ viewers }) => viewers),
    posts,
    traffic,
    settings,
  )
  const period = byVideos ?? emptyPeriod(aligned.days)
  return { periods: period === null ? [] : [period], problems }
}

/** By date and by id: sums of the same numbers in another order would differ in the last bit. */
const inOrder = (account: Account): Account => ({
  ...account,
  days: account.days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  videos: account.videos.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  windows: account.windows.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
})

/** Gathers what the models estimate from: days in one calendar, beliefs learned once, the people of every video and window. */
export const gatherFacts = (
  given: Account,
  settings: EstimateSettings,
): { facts: Facts; problems: readonly Problem[] } => {
  const account = inOrder(given)
  const aligned = alignDays(account)
  const posts = postBelief(account, settings)
  const traffic = accountTraffic(account)
  const typed = trafficOf(account.sources)
  const found = account.videos.map((video) => ({ video, viewers: videoViewers(video, posts, settings) }))
  const estimated = periodsOf(aligned, found, posts, traffic, settings, account.windows)
  const { periods, videos: agreed, problems: moved } = reconcile(estimated.periods, found, settings.level)
  const videos = videoFacts(
    found.map(({ video, viewers }, index) => ({ video, viewers: agreed[index] ?? viewers })),
    typed,
    settings,
  )
  const daily = (viewers: PeriodViewers) => dailySharing(aligned.days, viewers, dailyTraffic(account, aligned.days))
  const periodFacts = periods.map((viewers, index): PeriodFacts => {
    const totals =
      viewers.parts === 'videos' ? videoTotals(account.videos) : windowTotals(daysOf(aligned, viewers.window))
    const sharing =
      index === 0 ? sharingOf(viewers.interval, totals.shares, traffic, null, settings, daily(viewers)) : null
    return { viewers, totals, sharing }
  })
  return {
    facts: { account, settings, aligned, posts, traffic, videos, periods: periodFacts },
    problems: [
      ...shiftProblems(aligned, account),
      ...estimated.problems,
      ...moved,
      ...aboveViewsProblems(videos, aligned),
    ],
  }
}
