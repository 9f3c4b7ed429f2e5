import type { Term } from '../../domain/estimate.ts'
import { normalQuantile } from '../../math/normal.ts'
import type { LogNormal } from '../../math/truncated-log-normal.ts'
import { type Interval, intervalEnds } from '../interval.ts'
import { isLearned, priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, priorTerm, readTerm, spreadTerm } from '../terms.ts'
import type { Traffic } from '../traffic.ts'
import { type KnownUnion, sourceOverlapPrior } from '../union/overlap-prior.ts'
import { beliefTerms } from '../views-per-viewer/belief-terms.ts'
import type { Belief } from '../views-per-viewer/beliefs.ts'
import type { ViewsPerViewerPosterior } from '../views-per-viewer/views-per-viewer.ts'
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
  /** How parts and bounds became the union; the parts themselves are told by the caller. */
  readonly terms: () => readonly Term[]
  /** How many known unions taught the overlap. */
  readonly taught: number
  /** Whether the belief of the overlap came with a calibration. */
  readonly learned: boolean
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

const overlapTerms = (kind: 'days' | 'videos', traffic: Traffic | null, settings: EstimateSettings): readonly Term[] =>
  traffic === null
    ? [priorTerm('c0', `overlap-${kind}`, settings), spreadTerm('t c0', `overlap-${kind}`, settings)]
    : [
        readTerm('p loyal', 'fraction of the views from Following and the profile', traffic.loyal, traffic.readings),
        ...(['loyal', 'passing'] as const).flatMap((of) => [
          priorTerm(`c ${of}`, `overlap-${of}`, settings),
          spreadTerm(`t c ${of}`, `overlap-${of}`, settings),
        ]),
      ]

/** Known unions, each with its own symbols. */
const evidenceTerms = (evidence: OverlapEvidence | null): readonly Term[] =>
  evidence === null
    ? []
    : [
        computedTerm('middle', 'middle of the period, in days since 1970', evidence.middle),
        computedTerm('span', 'days of the period', evidence.span),
        computedTerm('unions', 'stretches with known people', evidence.unions.length),
        ...evidence.unions.flatMap(({ reaches, union, middle, span }, index) => [
          computedTerm(`R ${index + 1}`, `people of the parts of known stretch ${index + 1}`, [...reaches]),
          computedTerm(`U ${index + 1}`, 'its people', union),
          computedTerm(`at ${index + 1}`, 'its middle, in days since 1970', middle ?? null),
          computedTerm(`for ${index + 1}`, 'its days', span ?? null),
        ]),
      ]

/** The evidence again, from the symbols of a working. */
export const evidenceOfSymbols = (symbols: Symbols): OverlapEvidence | null =>
  symbols.has('unions')
    ? {
        middle: symbols.number('middle'),
        span: symbols.number('span'),
        unions: Array.from({ length: symbols.number('unions') }, (_, index) => ({
          reaches: symbols.list(`R ${index + 1}`),
          union: symbols.number(`U ${index + 1}`),
          middle: symbols.has(`at ${index + 1}`) ? symbols.number(`at ${index + 1}`) : undefined,
          span: symbols.has(`for ${index + 1}`) ? symbols.number(`for ${index + 1}`) : undefined,
        })),
      }
    : null

/**
 * The error that all estimated parts share: the account's views per viewer, which does not average out.
 *
 * @returns log steps of the sum of all parts, down and up, at the level
 */
export const sharedError = (
  parts: readonly PartReach[],
  { mean, sd }: Pick<ViewsPerViewerPosterior, 'mean' | 'sd'>,
  level: number,
): { down: number; up: number } => {
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
      ...(estimated ? { sharedError: sharedError(parts, belief.posterior, settings.level) } : {}),
      tail: priorOf(settings.priors, 'overlap-tail').median,
      tailSpread: priorOf(settings.priors, 'overlap-tail').spread,
      multiplier: priorOf(settings.priors, 'period-multiplier').median,
    },
    settings.level,
  )
  return {
    interval: { value, low, high },
    overlap: { value: overlap.median, low: overlap.low, high: overlap.high },
    taught: learned.used,
    learned:
      assumes.every((id) => isLearned(settings, id)) &&
      (!estimated || belief.posterior.n > 0 || isLearned(settings, belief.from.priorId)),
    assumes: [...(estimated ? belief.assumes : []), ...assumes, 'overlap-tail', 'period-multiplier'],
    terms: () => [
      ...(estimated ? beliefTerms(belief, settings) : []),
      ...overlapTerms(kind, traffic, settings),
      ...evidenceTerms(evidence),
      priorTerm('a', 'overlap-tail', settings),
      spreadTerm('t a', 'overlap-tail', settings),
      priorTerm('w', 'period-multiplier', settings),
      computedTerm('L', 'people proven at least', bounds.low),
      computedTerm('H', 'people that there can be at most', bounds.high),
      computedTerm('c', 'overlap of two parts, within what L allows', {
        value: overlap.median,
        low: overlap.low,
        high: overlap.high,
      }),
    ],
  }
}
