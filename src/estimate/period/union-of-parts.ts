import { normalQuantile } from '../../math/normal.ts'
import type { LogNormal } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Traffic } from '../traffic.ts'
import { type KnownUnion, sourceOverlapPrior } from '../union/overlap-prior.ts'
import type { Belief } from '../views-per-viewer/beliefs.ts'
import { periodReach } from './period-reach.ts'

/** The people of one part of a period. */
export interface PartReach {
  readonly people: number
  /** Whether the platform counted them, or they were estimated from views. */
  readonly measured: boolean
}

/** The union of parts with its interval, and what it rests on. */
export interface UnionOfParts {
  readonly interval: Interval
  /** The overlap that value, high and low stand for. */
  readonly overlap: Interval
  readonly assumes: readonly string[]
  /** How many known unions taught the overlap. */
  readonly taught: number
}

/** What is known of the overlap from windows of the same account, and the period on their clock. */
export interface OverlapEvidence {
  readonly unions: readonly KnownUnion[]
  /** The period's middle as a day number, and its length in days. */
  readonly middle: number
  readonly span: number
}

const overlapPrior = (
  kind: 'days' | 'videos',
  traffic: Traffic | null,
  { priors }: EstimateSettings,
): { prior: LogNormal; assumes: readonly string[] } => {
  if (traffic !== null) {
    const bySource = { loyal: priorOf(priors, 'overlap-loyal'), passing: priorOf(priors, 'overlap-passing') }
    return { prior: sourceOverlapPrior(traffic.loyal, bySource), assumes: ['overlap-loyal', 'overlap-passing'] }
  }
  const { id, median, spread } = priorOf(priors, `overlap-${kind}`)
  return { prior: { logMean: Math.log(median), logSd: spread }, assumes: [id] }
}

/**
 * The error that all estimated parts share: the account's views per viewer, which does not average out.
 *
 * @returns log steps of the sum of all parts, down and up, at the level
 */
const sharedError = (parts: readonly PartReach[], belief: Belief, level: number): { down: number; up: number } => {
  const { mean, sd } = belief.posterior
  const z = normalQuantile(intervalEnds(level)[1])
  const sumAt = (x: number): number => {
    const scale = (1 + Math.exp(mean)) / (1 + Math.exp(x))
    return parts.reduce((total, { people, measured }) => total + (measured ? people : people * scale), 0)
  }
  const middle = sumAt(mean)
  return middle === 0
    ? { down: 0, up: 0 }
    : { down: Math.log(middle / sumAt(mean + z * sd)), up: Math.log(sumAt(mean - z * sd) / middle) }
}

/**
 * People reached by at least one of an account's days (or videos), inside bounds that arithmetic proves.
 *
 * @param evidence null where no window has known people
 * @param belief what the estimated parts were estimated by; null where every part is measured
 */
export const unionOfParts = (
  kind: 'days' | 'videos',
  parts: readonly PartReach[],
  bounds: { readonly low: number; readonly high: number },
  belief: Belief | null,
  traffic: Traffic | null,
  settings: EstimateSettings,
  evidence: OverlapEvidence | null = null,
): UnionOfParts => {
  const { prior, assumes } = overlapPrior(kind, traffic, settings)
  const estimated = belief !== null && parts.some(({ measured }) => !measured)
  const {
    value,
    low,
    high,
    overlap,
    belief: learned,
  } = periodReach(
    {
      reaches: parts.map(({ people }) => people),
      bounds,
      overlapPrior: prior,
      ...(evidence === null ? {} : { knownUnions: evidence.unions, middle: evidence.middle, span: evidence.span }),
      ...(estimated ? { sharedError: sharedError(parts, belief, settings.level) } : {}),
      tail: priorOf(settings.priors, 'overlap-tail').median,
      multiplier: priorOf(settings.priors, 'period-multiplier').median,
    },
    settings.level,
  )
  return {
    interval: { value, low, high },
    overlap: { value: overlap.median, low: overlap.low, high: overlap.high },
    taught: learned.used,
    assumes: [...(estimated ? belief.assumes : []), ...assumes, 'overlap-tail', 'period-multiplier'],
  }
}
