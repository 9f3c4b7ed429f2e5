import type { Account, Period } from '../domain/account.ts'
import { daysBetween } from '../domain/calendar.ts'
import type { AccountEstimates, DayPoint, Estimate, Grade, Sensitivity, VideoEstimates } from '../domain/estimate.ts'
import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import { adviceFor } from './advice.ts'
import { audienceCuts } from './audience/audience-cuts.ts'
import { jointAudience } from './audience/joint-audience.ts'
import type { Facts, VideoFacts } from './facts.ts'
import { gatherFacts } from './gather-facts.ts'
import { type Model, toEstimate } from './model.ts'
import { MODELS } from './models/index.ts'
import { recomputePeriod } from './period/recompute-period.ts'
import { priorTable } from './priors.ts'
import { provisionalFrom } from './provisional-days.ts'
import { type Doubt, doubts, sensitivities } from './sensitivity.ts'
import { checkedSettings, type EstimateSettings } from './settings.ts'
import { levelTerm } from './terms.ts'

/** The settings of a run that says nothing: 80 % intervals, cells of 100 people, the shipped priors. */
export const DEFAULT_SETTINGS: EstimateSettings = {
  level: 0.8,
  minCell: 100,
  priors: priorTable(),
  ceiling: null,
  ofVideos: null,
  inputs: true,
  joint: true,
  sensitivity: 'all',
  working: false,
}

const periodEstimates = (facts: Facts): Estimate[] => {
  // The headline's quantities first, model by model; then what is said of the longer window.
  return facts.periods.flatMap((period, index) =>
    MODELS.flatMap((model) =>
      (model.ofPeriod?.(period, facts, index === 0) ?? []).map((finding) =>
        toEstimate(model, finding, {}, period.viewers.window, facts.settings),
      ),
    ),
  )
}

const videoEstimates = (video: VideoFacts, models: readonly Model[], facts: Facts): VideoEstimates => {
  const { id, title, postedOn } = video.video
  return {
    id,
    ...(title === undefined ? {} : { title }),
    postedOn,
    estimates: models.flatMap((model) =>
      (model.ofVideo?.(video, facts) ?? []).map((finding) =>
        toEstimate(model, finding, { video: id }, 'lifetime', facts.settings),
      ),
    ),
  }
}

const series = ({ aligned, account }: Facts): DayPoint[] => {
  const days = aligned.days.filter(({ views, viewers }) => views !== undefined || viewers !== undefined)
  const from = provisionalFrom(account, days)
  return days.map(({ date, views, viewers }) => ({
    date,
    views: views?.value ?? null,
    viewers: viewers?.value ?? null,
    ...(date >= from ? { provisional: true } : {}),
  }))
}

const withLength = (period: Period) => ({ ...period, days: daysBetween(period.from, period.to) + 1 })

/** The days that the account's files cover, or the days of upload of its videos. */
const coveredPeriod = ({ account, aligned, periods }: Facts): AccountEstimates['period'] => {
  const window = periods[0]?.viewers.window
  if (window !== undefined && window !== 'lifetime') return withLength(window)
  const dates = (
    aligned.days.length > 0 ? aligned.days.map(({ date }) => date) : account.videos.map(({ postedOn }) => postedOn)
  )
    .filter((date) => date !== null)
    .sort()
  const [from, to] = [dates[0], dates.at(-1)]
  return from === undefined || to === undefined ? null : withLength({ from, to })
}

const gradeOf = ({ periods }: Facts): Grade => {
  const headline = periods[0]?.viewers
  return headline === undefined || headline.interval === null ? 'insufficient' : headline.basis
}

/** More people proven than there are said to be: one of the two numbers is wrong. */
const ceilingProblems = ({ account, periods, settings: { ceiling } }: Facts): Problem[] => {
  const proven = periods[0]?.viewers.bounds.low ?? 0
  return ceiling !== null && proven > ceiling
    ? [problem('above-ceiling', `account ${account.id}: ${proven} people are proven, the ceiling is ${ceiling}`)]
    : []
}

/** Parts beyond which it is not worked out what moves the headline: each input is one more union of them all. */
const MOST_PARTS = 5000

const sensitivityOf = ({
  periods,
  settings,
}: Facts): { readonly movers: readonly Sensitivity[]; readonly doubts: readonly Doubt[] } => {
  const headline = periods[0]?.viewers
  const wanted = settings.sensitivity
  if (wanted === 'none' || headline?.terms === undefined || headline.count > MOST_PARTS)
    return { movers: [], doubts: [] }
  const terms = [...headline.terms(), levelTerm(settings)]
  if (wanted === 'advice') return { movers: [], doubts: doubts(terms, recomputePeriod) }
  const movers = sensitivities(terms, recomputePeriod)
  return { movers, doubts: movers }
}

/** A folder of reports of ads is no mistake, but what they reached is not what the account reached. */
const nothingProblem = ({ id, paid = [] }: Account): Problem =>
  paid.length > 0
    ? problem('only-paid', `account ${id}: reports of ads, and no views by day or by video`)
    : problem('no-usable-data', `account ${id}: no views by day or by video`)

/**
 * Everything that can be said of one account: people reached, what the shares did, who they are, each with its interval and basis.
 *
 * Pure and deterministic. Estimates are unrounded; whole people are a matter of the report. Data that says nothing gives no number
 * and a reason, never an exception.
 *
 * @param account days oldest first, each once; counts 0 or more
 * @param settings what differs from the defaults (level 0.8, cells of 100 people, the shipped priors)
 * @returns people, views and viewer-days as counts, fractions in [0, 1]; the headline `viewers` stands first
 * @throws RangeError for a level outside (0, 1), `minCell` under 0, a negative ceiling, or a table of priors that lacks one
 */
export const estimateReach = (account: Account, settings: Partial<EstimateSettings> = {}): AccountEstimates => {
  const { facts, problems } = gatherFacts(account, checkedSettings({ ...DEFAULT_SETTINGS, ...settings }))
  const audience = audienceCuts(facts)
  const joint = facts.settings.joint ? jointAudience(audience.cuts, facts) : null
  const { ofVideos } = facts.settings
  const wanted = ofVideos === null ? MODELS : MODELS.filter(({ id }) => ofVideos.includes(id))
  const sensitivity = sensitivityOf(facts)
  const nothing = facts.periods.length === 0 && facts.videos.length === 0
  return {
    account: account.id,
    period: coveredPeriod(facts),
    grade: gradeOf(facts),
    estimates: periodEstimates(facts),
    videos: facts.videos.map((video) => videoEstimates(video, wanted, facts)),
    audience: audience.cuts,
    ...(joint === null ? {} : { joint }),
    series: series(facts),
    sensitivity: sensitivity.movers,
    advice: adviceFor(facts, sensitivity.doubts),
    problems: [
      ...problems,
      ...audience.problems,
      ...ceilingProblems(facts),
      ...(nothing ? [nothingProblem(account)] : []),
    ],
  }
}
