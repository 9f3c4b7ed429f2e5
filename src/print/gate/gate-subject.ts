import type { Grade } from '../../domain/estimate.ts'
import type { Report, ReportAccount, ReportEstimate, ReportWindow } from '../report.ts'
import type { Gate } from './gate.ts'

/** What a gate looks at of an estimate. */
export interface GateNumber {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly basis: string
  readonly window: ReportWindow
  readonly reason: string | null
}

/** An account, or a campaign, as far as gates, baselines and summaries look at it: small, whatever the report holds. */
export interface GateSubject {
  /** The account's id; `campaign` for a campaign. */
  readonly id: string
  readonly grade: Grade
  /** Length of the period in days. */
  readonly days: number | null
  readonly estimates: ReadonlyMap<string, GateNumber>
  readonly videos: readonly { readonly id: string; readonly estimates: ReadonlyMap<string, GateNumber> }[]
}

/** Ids of the estimates that gates ask for. */
export interface GateNeeds {
  readonly ofWhole: readonly string[]
  readonly ofVideos: readonly string[]
}

/** What some gates need to know of every account: the headline always. */
export const gateNeeds = (gates: readonly Gate[]): GateNeeds => {
  const paths = gates.flatMap((gate) => gate.paths)
  const idsOf = (of: 'whole' | 'video') => paths.filter((path) => path.of === of).map(({ id }) => id)
  return { ofWhole: [...new Set(['viewers', ...idsOf('whole')])], ofVideos: [...new Set(idsOf('video'))] }
}

/** The first estimate of each id that is about the whole, not about a slice, a generation, a day or a pair. */
const numbersOf = (
  estimates: readonly ReportEstimate[],
  ids: readonly string[],
  isWhole: (of: ReportEstimate['of']) => boolean,
): ReadonlyMap<string, GateNumber> => {
  const numbers = new Map<string, GateNumber>()
  for (const { id, of, value, low, high, basis, window, reason } of estimates) {
    if (ids.includes(id) && !numbers.has(id) && isWhole(of))
      numbers.set(id, { value, low, high, basis, window, reason: reason ?? null })
  }
  return numbers
}

const ofAll = (of: ReportEstimate['of']): boolean => Object.keys(of).length === 0
const ofVideo = (of: ReportEstimate['of']): boolean => Object.keys(of).every((key) => key === 'video')

const videosOf = ({ videos }: ReportAccount, { ofVideos }: GateNeeds): GateSubject['videos'] =>
  ofVideos.length === 0
    ? []
    : videos.map(({ id, estimates }) => ({ id, estimates: numbersOf(estimates, ofVideos, ofVideo) }))

/** What gates need to know of an account. */
export const accountSubject = (account: ReportAccount, needs: GateNeeds): GateSubject => ({
  id: account.id,
  grade: account.grade,
  days: account.period?.days ?? null,
  estimates: numbersOf(account.estimates, needs.ofWhole, ofAll),
  videos: videosOf(account, needs),
})

/** What gates are tested on: the campaign where there is one, with the videos of all; else every account. */
export const gateSubjects = ({ accounts, campaign }: Report, needs: GateNeeds): GateSubject[] => {
  if (campaign === null) return accounts.map((account) => accountSubject(account, needs))
  const estimates = numbersOf(campaign.estimates, needs.ofWhole, ofAll)
  const headline = estimates.get('viewers')
  const grade = headline === undefined || headline.value === null ? 'insufficient' : (headline.basis as Grade)
  const videos = accounts.flatMap((account) => videosOf(account, needs))
  return [{ id: 'campaign', grade, days: null, estimates, videos }]
}
