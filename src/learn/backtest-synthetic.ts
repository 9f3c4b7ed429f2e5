import type { Account } from '../domain/account.ts'
import type { AccountEstimates, Estimate } from '../domain/estimate.ts'
import { DEFAULT_SETTINGS, estimateReach } from '../estimate/estimate-reach.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { randomStream } from './random.ts'
import type { Random } from './random-draws.ts'
import type { Prediction, Score } from './score.ts'
import { SCORED_LEVELS, scorePredictions } from './score.ts'
import type { SimulatedAccount } from './simulate.ts'
import { simulateAccount, withKnownReach, withoutDailyViewers } from './simulate.ts'
import { drawFromPrior } from './simulate-from-prior.ts'
import { REGIMES, type Regime } from './simulate-regimes.ts'

/**
 * What is estimated of a made-up account: viewers of the window from measured days with new and returning viewers, the same from
 * daily views alone, viewers of a video from its views alone, and of a video where the reach of every other one is known.
 */
export const SYNTHETIC_SUBJECTS = ['period', 'period-from-views', 'video', 'video-calibrated'] as const
/** What is estimated where the truth is drawn from the priors: the union of days, and the viewers whom shares brought. */
export const PRIOR_SUBJECTS = ['period', 'share-driven'] as const
export type SyntheticSubject = (typeof SYNTHETIC_SUBJECTS)[number] | (typeof PRIOR_SUBJECTS)[number]

/** The kind of account whose truth is drawn from the priors. */
export const FROM_PRIOR = 'from-prior'
/** Draws from the priors for each account that is lived through: they take next to no time. */
const PRIOR_DRAWS = 20

export interface SyntheticBacktestOptions {
  /** Accounts made up for each regime, 1 or more. */
  readonly runs: number
  readonly seed: number
  /** All of `REGIMES` unless told. */
  readonly regimes?: readonly Regime[]
  /** What the estimates are told, such as other priors; the level and the quantities are the backtest's own. */
  readonly settings?: Partial<EstimateSettings>
}

export interface SyntheticScore {
  readonly regime: string
  readonly subject: SyntheticSubject
  /** Coverage and errors over all runs; null where nothing was there to be estimated. */
  readonly score: Score | null
  /** Truths outside their hard bounds: 0, or the arithmetic is wrong. */
  readonly outsideBounds: number
  /** Estimates without a range: arithmetic on measured numbers gave them. */
  readonly exact: number
}

export interface SyntheticBacktest {
  readonly runs: number
  readonly seed: number
  /** By regime, then by subject. */
  readonly scores: readonly SyntheticScore[]
}

/**
 * Estimates made-up accounts, whose truth is known, and scores the answers by kind of account.
 *
 * @throws RangeError unless runs is a whole number >= 1
 */
export const backtestSynthetic = (options: SyntheticBacktestOptions): SyntheticBacktest => {
  const { runs, seed, regimes = REGIMES, settings = {} } = options
  if (!(Number.isSafeInteger(runs) && runs >= 1)) {
    throw new RangeError(`backtestSynthetic: runs must be a whole number >= 1, got ${runs}`)
  }
  const random = randomStream(seed)
  const scores = regimes.flatMap((regime) => {
    const tried = Array.from({ length: runs }, () => tryAccount(regime, settings, random))
    return SYNTHETIC_SUBJECTS.map((subject) =>
      scoreTrials(
        regime.id,
        subject,
        tried.flatMap((trials) => trials[subject]),
      ),
    )
  })
  return { runs, seed, scores: [...scores, ...scoresFromPrior(runs * PRIOR_DRAWS, settings, random)] }
}

const scoresFromPrior = (draws: number, settings: Partial<EstimateSettings>, random: Random): SyntheticScore[] => {
  const tried = Array.from({ length: draws }, () => {
    const { account, viewers, shareDriven } = drawFromPrior({ ...DEFAULT_SETTINGS, ...settings }, random)
    const found = atEveryLevel(account, settings)
    const driven = found.map(({ estimates }) => estimates.find(({ id }) => id === 'share-driven-viewers'))
    return {
      period: trial(found.map(headline), viewers),
      'share-driven': shareDriven === null ? [] : trial(driven, shareDriven),
    }
  })
  return PRIOR_SUBJECTS.map((subject) =>
    scoreTrials(
      FROM_PRIOR,
      subject,
      tried.flatMap((trials) => trials[subject]),
    ),
  )
}

interface Trial {
  readonly prediction: Prediction
  readonly insideBounds: boolean
  readonly exact: boolean
}

type Trials = Readonly<Record<(typeof SYNTHETIC_SUBJECTS)[number], readonly Trial[]>>

const tryAccount = (regime: Regime, settings: Partial<EstimateSettings>, random: Random): Trials => {
  const simulated = simulateAccount(regime.draw(random), Math.floor(random() * 2 ** 32))
  const { account, truth } = simulated
  const known = new Map([...truth.viewersByVideo].filter(([, viewers], index) => index % 2 === 0 && viewers > 0))
  const full = atEveryLevel(account, settings)
  const fromViews = atEveryLevel(withoutDailyViewers({ ...account, videos: [] }), settings)
  const halfKnown = atEveryLevel(withKnownReach(account, known), settings)
  return {
    period: trial(full.map(headline), truth.viewers),
    'period-from-views': trial(fromViews.map(headline), truth.viewers),
    video: videoTrials(full, simulated, () => true),
    'video-calibrated': known.size === 0 ? [] : videoTrials(halfKnown, simulated, (id) => !known.has(id)),
  }
}

const atEveryLevel = (account: Account, settings: Partial<EstimateSettings>): readonly AccountEstimates[] =>
  SCORED_LEVELS.map((level) =>
    estimateReach(account, {
      ...settings,
      level,
      ofVideos: ['viewers'],
      inputs: false,
      joint: false,
      sensitivity: 'none',
    }),
  )

const headline = ({ estimates }: AccountEstimates): Estimate | undefined => estimates.find(({ id }) => id === 'viewers')

const videoTrials = (
  byLevel: readonly AccountEstimates[],
  { truth }: SimulatedAccount,
  wanted: (id: string) => boolean,
): Trial[] => {
  const found = byLevel.map(
    ({ videos }) => new Map(videos.map(({ id, estimates }) => [id, estimates.find((each) => each.id === 'viewers')])),
  )
  return [...truth.viewersByVideo].flatMap(([id, viewers]) =>
    wanted(id)
      ? trial(
          found.map((videos) => videos.get(id)),
          viewers,
        )
      : [],
  )
}

/** One estimate, at every level, beside the truth; none where nobody was reached or nothing could be said. */
const trial = (byLevel: readonly (Estimate | undefined)[], truth: number): Trial[] => {
  const intervals = byLevel.flatMap((estimate) => {
    if (estimate?.value == null || estimate.low === null || estimate.high === null) return []
    return [{ value: estimate.value, low: estimate.low, high: estimate.high }]
  })
  const [first] = intervals
  if (truth === 0 || first === undefined || intervals.length < byLevel.length) return []
  const insideBounds = byLevel.every((estimate) => {
    const { low, high } = estimate?.bounds ?? { low: 0, high: null }
    return low <= truth && truth <= (high ?? Infinity)
  })
  const exact = intervals.every(({ low, high }) => low === high)
  return [{ prediction: { truth, value: first.value, intervals }, insideBounds, exact }]
}

const scoreTrials = (regime: string, subject: SyntheticSubject, trials: readonly Trial[]): SyntheticScore => ({
  regime,
  subject,
  score: trials.length === 0 ? null : scorePredictions(trials.map(({ prediction }) => prediction)),
  outsideBounds: trials.filter(({ insideBounds }) => !insideBounds).length,
  exact: trials.filter(({ exact }) => exact).length,
})
