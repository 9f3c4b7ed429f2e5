import type { Account } from '../domain/account.ts'
import type { Calibration, LearnedGroup, NotLearned } from '../domain/calibration.ts'
import type { Facts } from '../estimate/facts.ts'
import { gatherFacts } from '../estimate/gather-facts.ts'
import { priorOf } from '../estimate/priors.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { poolSharing } from '../estimate/shares/sharing.ts'
import { trafficOf } from '../estimate/traffic.ts'
import { type Belief, dayBelief } from '../estimate/views-per-viewer/beliefs.ts'
import type { KnownVideo } from '../estimate/views-per-viewer/views-per-viewer.ts'
import { checkViewsPerViewer } from './check-views-per-viewer.ts'
import { learnOverlapOf } from './learn-overlap-of.ts'
import { type UnionSet, unionSets } from './union-sets.ts'

/** One thing that an account may teach. To add one: a function like those below, and a line in {@link LESSONS}. */
type Lesson = (facts: Facts) => LearnedGroup | NotLearned

const isLearned = (found: LearnedGroup | NotLearned): found is LearnedGroup => 'numbers' in found

const usable = ({ from: { known } }: Belief): readonly KnownVideo[] =>
  known.flatMap(({ views, viewers }) =>
    viewers.value > 0 && viewers.value <= views.value ? [{ views: views.value, viewers: viewers.value }] : [],
  )

const viewsPerViewer = (what: string, belief: Belief, facts: Facts, reason: string): LearnedGroup | NotLearned => {
  const { posterior, from } = belief
  const { platform } = facts.account
  if (platform !== 'tiktok') return { what, reason: `these are views of ${platform}: they say nothing of TikTok` }
  if (posterior.n === 0) return { what, reason }
  const { median, spread } = priorOf(facts.settings.priors, from.priorId)
  const prior = {
    mean: Math.log(median),
    sd: spread,
    videoSd: priorOf(facts.settings.priors, `${from.priorId}-spread`).median,
    viewsSlope: from.viewsSlope,
  }
  return {
    what,
    numbers: [
      { id: from.priorId, median: Math.exp(posterior.mean), spread: posterior.sd },
      { id: `${from.priorId}-spread`, median: posterior.videoSd, spread: 0 },
    ],
    used: posterior.n,
    trimmed: posterior.trimmed,
    leftOut: posterior.leftOut,
    check: checkViewsPerViewer(usable(belief), prior),
  }
}

const ofPosts: Lesson = (facts) =>
  viewsPerViewer(
    'views per viewer of posts',
    facts.posts,
    facts,
    'no post has measured reach beside its views; type it from the screen into a column "Reach"',
  )

const ofDays: Lesson = (facts) =>
  viewsPerViewer(
    'views per viewer of days',
    dayBelief(facts.aligned, facts.settings),
    facts,
    'no day has measured viewers beside its views; Viewers.csv of TikTok Studio has them',
  )

const perShare: Lesson = (facts) => {
  const what = 'new viewers per share'
  const shared = facts.videos.map(({ video, viewers }) => ({ video, viewers: viewers.interval }))
  const learned = poolSharing(shared, facts.settings)
  const used = facts.videos.filter(({ video }) => trafficOf(video.sources) !== null && (video.shares?.value ?? 0) > 0)
  if (learned === null) {
    const reason =
      used.length === 0
        ? 'no video has traffic sources beside its shares, and views and shares alone cannot tell, however many there are'
        : 'the videos with traffic sources have too few shares'
    return { what, reason }
  }
  return {
    what,
    numbers: [{ id: 'new-viewers-per-share', median: learned.median, spread: learned.logSd }],
    used: used.length,
    trimmed: 0,
    leftOut: facts.videos.length - used.length,
    check: null,
  }
}

const ofOverlap =
  (parts: UnionSet['parts']): Lesson =>
  ({ account, settings }) => {
    const { sets, leftOut } = unionSets(account)
    return learnOverlapOf(parts, sets, parts === 'days' ? leftOut.outside + leftOut.missingDay : 0, settings)
  }

const tailAlone: Lesson = ({ account }) => {
  const lengths = new Set(unionSets(account).sets.map(({ span }) => span))
  return {
    what: 'how uneven people are',
    reason:
      lengths.size === 0
        ? 'no stretch of days or posts has known people'
        : 'all stretches with known people are of about one length; two lengths, one at least twice the other, would tell',
  }
}

const LESSONS: readonly Lesson[] = [ofPosts, ofDays, ofOverlap('days'), ofOverlap('videos'), perShare]

/**
 * Learns an account's own ratios from its measured numbers, each with its error on rows that were hidden.
 *
 * What the numbers cannot teach is listed with the reason. Pure and deterministic.
 */
export const calibrate = (account: Account, settings: EstimateSettings): Calibration => {
  const { facts } = gatherFacts(account, settings)
  const learned = LESSONS.map((lesson) => lesson(facts))
  const hasTail = learned.some((each) => isLearned(each) && each.numbers.some(({ id }) => id === 'overlap-tail'))
  const found = hasTail ? learned : [...learned, tailAlone(facts)]
  return {
    account: account.id,
    groups: found.filter(isLearned),
    notLearned: found.flatMap((each) => (isLearned(each) ? [] : [each])),
  }
}
