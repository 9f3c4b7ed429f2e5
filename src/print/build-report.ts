import type { Account, AsOf } from '../domain/account.ts'
import type { CampaignEstimates } from '../domain/campaign.ts'
import type { AccountEstimates, DayPoint, JointAudience, Sensitivity, VideoEstimates } from '../domain/estimate.ts'
import type { Problem } from '../domain/problem.ts'
import type { Video } from '../domain/video.ts'
import type {
  Report,
  ReportAccount,
  ReportAssumption,
  ReportDay,
  ReportHead,
  ReportJoint,
  ReportProblem,
  ReportTail,
  ReportVideo,
} from './report.ts'
import { roundDigits, roundWhole } from './round-estimate.ts'
import { roundCampaign, roundCut, roundEstimates } from './round-estimates.ts'
import { sortProblems } from './sort-problems.ts'

/** One account with what was estimated for it. */
export interface EstimatedAccount {
  readonly account: Account
  readonly estimates: AccountEstimates
}

/** What may leave the house: texts that can name people stay out unless asked for. */
export interface Inclusions {
  readonly titles: boolean
  readonly handles: boolean
  readonly links: boolean
}

/** Everything that a report is made of. */
export interface ReportInput {
  readonly tool: { readonly name: string; readonly version: string }
  /** Probability in (0, 1) of the intervals. */
  readonly level: number
  /** In the order in which they are printed. */
  readonly accounts: readonly EstimatedAccount[]
  /** Problems of the reading; those of the estimates are added here. */
  readonly problems: readonly Problem[]
  readonly include: Inclusions
  /** The accounts as one audience, where that was asked for. */
  readonly campaign?: CampaignEstimates | null | undefined
  /** Every assumption of the run; the report keeps those that an estimate names. */
  readonly assumptions?: Iterable<Assumption> | undefined
}

/** A number that the data cannot give; `spread` is the sd of its logarithm, 0 where it is used as it is. */
export interface Assumption {
  readonly id: string
  readonly median: number
  readonly spread: number
  readonly unit: string
  readonly meaning: string
  readonly source: string
  readonly year: number
  readonly learned?: boolean
}

/** Standard normal quantile of 0.9. */
const Z90 = 1.2815515655446004

/**
 * The report of a run: rounded, ordered, and free of what was not asked for.
 *
 * The same input gives the same report, key by key. Workings (`reach explain`) never enter it.
 *
 * @throws RangeError where an estimate is not finite
 */
export const buildReport = (input: ReportInput): Report => {
  const { tool, level, accounts, problems, include, campaign } = input
  return {
    ...reportHead(tool, level),
    accounts: accounts.map((entry) => buildAccount(entry, include)),
    ...reportTail({
      ...input,
      problems: [...problems, ...accounts.flatMap(({ estimates }) => estimates.problems)],
      days: accounts.map(({ account }) => account.asOf),
      assumed: accounts.flatMap(assumedIds),
      campaign,
    }),
  }
}

/** What a report begins with: known before anything is read. */
export const reportHead = (tool: ReportInput['tool'], level: number): ReportHead => ({
  schemaVersion: 1,
  tool: { name: tool.name, version: tool.version },
  level,
})

/** What the end of a report is made of. */
export interface ReportEnd extends Pick<ReportInput, 'campaign' | 'assumptions'> {
  /** Of the reading and of the estimates of the accounts. */
  readonly problems: readonly Problem[]
  /** The day that each account's exports speak from. */
  readonly days: readonly (AsOf | null)[]
  /** Ids of the assumptions of all accounts. */
  readonly assumed: Iterable<string>
}

/** What a report ends with: known when every account was read. */
export const reportTail = ({ problems, days, campaign, assumptions, assumed }: ReportEnd): ReportTail => ({
  campaign: campaign ? roundCampaign(campaign) : null,
  ...(assumptions === undefined
    ? {}
    : { assumptions: buildAssumptions(assumptions, new Set([...assumed, ...assumedOfCampaign(campaign)])) }),
  problems: sortProblems([...problems, ...(campaign?.problems ?? [])]).map(orderProblem),
  asOf: newest(days),
})

/** Ids of what the numbers of an account take for granted. */
export const assumedIds = ({ estimates: entry }: EstimatedAccount): string[] => {
  const { estimates, videos, audience, joint, sensitivity } = entry
  const found = [
    ...[...estimates, ...videos.flatMap((video) => video.estimates)].flatMap(({ assumes }) => assumes),
    ...audience.flatMap(({ segments }) => segments.flatMap(({ viewers }) => viewers.assumes)),
    ...(joint?.assumes ?? []),
    ...sensitivity.flatMap(({ prior }) => prior ?? []),
  ]
  return [...new Set(found)]
}

const assumedOfCampaign = (campaign: ReportInput['campaign']): string[] => [
  ...(campaign?.estimates ?? []).flatMap(({ assumes }) => assumes),
  ...(campaign?.increments ?? []).flatMap(({ own, estimate, ordered }) =>
    [own, estimate, ordered].flatMap(({ assumes }) => assumes),
  ),
]

const buildAssumptions = (assumptions: Iterable<Assumption>, used: ReadonlySet<string>): ReportAssumption[] =>
  [...assumptions]
    .filter(({ id }) => used.has(id))
    .map(({ id, median, spread, unit, meaning, source, year, learned }) => ({
      id,
      median: roundDigits(median, 'nearest'),
      upper90: spread === 0 ? null : roundDigits(median * Math.exp(Z90 * spread), 'nearest'),
      unit,
      meaning,
      source,
      year,
      ...(learned === true ? { learned } : {}),
    }))

/** One account of a report: rounded, ordered, without what was not asked for. */
export const buildAccount = ({ account, estimates }: EstimatedAccount, include: Inclusions): ReportAccount => {
  const known = new Map(account.videos.map((video) => [video.id, video]))
  const { period } = estimates
  return {
    id: account.id,
    ...(include.handles && account.handle !== null ? { handle: account.handle } : {}),
    period: period === null ? null : { from: period.from, to: period.to, days: period.days },
    asOf: orderAsOf(account.asOf),
    files: account.files.map(({ path, sha256, format, rows, problems }) => ({ path, sha256, format, rows, problems })),
    grade: estimates.grade,
    estimates: roundEstimates(estimates.estimates),
    videos: estimates.videos.map((video) => buildVideo(video, known.get(video.id), include)),
    audience: estimates.audience.map((cut) => roundCut(cut, estimates.estimates)),
    ...(estimates.joint === undefined ? {} : { joint: buildJoint(estimates.joint) }),
    series: estimates.series.map(buildDay),
    sensitivity: estimates.sensitivity.map(buildSensitivity),
    advice: estimates.advice,
  }
}

const buildSensitivity = ({ symbol, meaning, prior, at, ends, rangeIfKnown }: Sensitivity) => ({
  symbol,
  meaning,
  ...(prior === undefined ? {} : { prior }),
  at: at.map((people) => roundWhole(people, 'nearest')),
  ends,
  rangeIfKnown: rangeIfKnown === null ? null : Number(rangeIfKnown.toPrecision(3)),
})

const buildVideo = (estimated: VideoEstimates, video: Video | undefined, include: Inclusions): ReportVideo => {
  const title = estimated.title ?? video?.title
  const url = video?.url
  return {
    id: estimated.id,
    ...(include.titles && title !== undefined ? { title } : {}),
    ...(include.links && url !== undefined ? { url } : {}),
    postedOn: estimated.postedOn,
    estimates: roundEstimates(estimated.estimates),
  }
}

const buildJoint = ({ dimensions, of, basis, assumes, window, cells, reason }: JointAudience): ReportJoint => ({
  dimensions: [...dimensions],
  of,
  basis,
  assumes: [...assumes],
  window: window === null || window === 'lifetime' ? window : { from: window.from, to: window.to },
  cells: cells.map(({ segments, value, low, high, suppressed }) => ({
    segments: [...segments],
    ...(suppressed ? { value: null, low: null, high: null } : { value, low, high }),
    suppressed,
  })),
  reason,
})

const buildDay = ({ date, views, viewers, provisional }: DayPoint): ReportDay => ({
  date,
  views: views === null ? null : roundWhole(views, 'nearest'),
  viewers: viewers === null ? null : roundWhole(viewers, 'nearest'),
  ...(provisional === undefined ? {} : { provisional }),
})

const newest = (days: readonly (AsOf | null)[]): Report['asOf'] =>
  orderAsOf(days.reduce((best, day) => (day !== null && (best === null || day.date > best.date) ? day : best), null))

const orderAsOf = (asOf: AsOf | null): Report['asOf'] => (asOf === null ? null : { date: asOf.date, from: asOf.from })

const orderProblem = ({ severity, code, message, at, hint }: Problem): ReportProblem => ({
  severity,
  code,
  message,
  at: {
    ...(at.file === undefined ? {} : { file: at.file }),
    ...(at.line === undefined ? {} : { line: at.line }),
    ...(at.column === undefined ? {} : { column: at.column }),
    ...(at.path === undefined ? {} : { path: at.path }),
  },
  hint,
})
