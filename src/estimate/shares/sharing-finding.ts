import type { Basis, Term } from '../../domain/estimate.ts'
import type { PeriodFacts, Sharing, VideoFacts } from '../facts.ts'
import type { Interval } from '../interval.ts'
import type { Finding } from '../model.ts'
import { VIEWERS_PRIORS } from '../period/period.ts'
import { isLearned, priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, priorTerm, rangeOf, readTerm, spreadTerm } from '../terms.ts'
import { daysOf, daysTerms } from './days-terms.ts'
import { withinRest } from './sharing.ts'
import { type ViralCoefficient, viralCoefficient } from './viral-coefficient.ts'

interface Among {
  readonly sharing: Sharing
  readonly viewers: VideoFacts['viewers'] | PeriodFacts['viewers']
}

/** The priors that any answer about shares may rest on. */
export const SHARING_PRIORS: readonly string[] = [
  'new-viewers-per-share',
  'share-homophily',
  'split-*',
  ...VIEWERS_PRIORS,
]

const assumptions = (found: ViralCoefficient, settings: EstimateSettings): readonly string[] => {
  if (found.basis === 'bounded') return []
  // A calibration carried here stands in the place of what is assumed.
  if (found.varianceFromData !== null && isLearned(settings, 'new-viewers-per-share')) return ['new-viewers-per-share']
  return found.basis === 'calibrated'
    ? ['split-shape', 'split-rate', 'split-overdispersion', 'split-possible']
    : ['new-viewers-per-share']
}

const believedTerms = ({ found, believed }: Sharing, settings: EstimateSettings): readonly Term[] => {
  if (believed === undefined || found === null) return []
  const { assumed, split } = believed
  const given = priorOf(settings.priors, 'new-viewers-per-share')
  const isGiven = assumed.median === given.median && assumed.logSd === given.spread
  return [
    ...(isGiven
      ? [priorTerm('c0', given.id, settings), spreadTerm('t c0', given.id, settings)]
      : [
          computedTerm('c0', 'new viewers per share, learned from the videos with traffic sources', assumed.median),
          computedTerm('t c0', 'standard deviation of ln c0', assumed.logSd),
        ]),
    { ...priorTerm('shape', 'split-shape', settings), value: split.shape },
    { ...priorTerm('rate', 'split-rate', settings), value: split.rate },
    { ...priorTerm('k', 'split-overdispersion', settings), value: split.overdispersion },
    { ...priorTerm('beta', 'split-possible', settings), value: split.possibleB },
  ]
}

const termsOf = ({ sharing, viewers }: Among, settings: EstimateSettings): readonly Term[] => {
  const { found, traffic, shares } = sharing
  return [
    readTerm('S', 'shares', shares?.value ?? null, shares?.readings ?? []),
    computedTerm('N', 'people reached', viewers.interval === null ? null : rangeOf(viewers.interval)),
    ...(traffic
      ? [
          readTerm('p', 'fraction of the views from messages', rangeOf(traffic.direct), traffic.readings),
          readTerm('q', 'fraction of the views from other sources', rangeOf(withinRest(traffic)), traffic.readings),
        ]
      : []),
    ...believedTerms(sharing, settings),
    ...(found?.newViewersPerShare
      ? [computedTerm('c', 'new viewers per share', rangeOf(found.newViewersPerShare))]
      : []),
    ...(found?.varianceFromData == null
      ? []
      : [
          computedTerm(
            'w',
            'part of the variance of ln K that comes from data; the rest is assumed',
            found.varianceFromData,
          ),
        ]),
    ...daysTerms(sharing, settings),
  ]
}

/** What sharing did, again, from the terms of a finding. @throws RangeError where a symbol is missing */
export const recomputeSharing = (symbols: Symbols): ViralCoefficient =>
  viralCoefficient(
    {
      viewers: symbols.interval('N'),
      shares: symbols.number('S'),
      days: daysOf(symbols),
      sources: symbols.has('p') ? { direct: symbols.interval('p'), other: symbols.interval('q') } : undefined,
    },
    symbols.number('level'),
    {
      assumed: {
        median: symbols.number('c0') * (symbols.has('e') ? symbols.number('e') : 1),
        logSd: symbols.number('t c0'),
      },
      split: {
        shape: symbols.number('shape'),
        rate: symbols.number('rate'),
        overdispersion: symbols.number('k'),
        possibleB: symbols.number('beta'),
      },
    },
  )

/**
 * What a model about shares says: one of the numbers that sharing gives, or why there is none.
 *
 * @param pick which number; null where it does not exist
 * @param bounds hard limits of that number, where traffic sources give them
 */
export const sharingFinding = (
  among: Among,
  settings: EstimateSettings,
  pick: (found: ViralCoefficient) => Interval | null,
  bounds: (found: ViralCoefficient) => Finding['bounds'] | null = () => null,
): Finding => {
  const { sharing, viewers } = among
  const { found, traffic, shares, reason } = sharing
  const interval = found === null ? null : pick(found)
  const hard = found === null ? null : bounds(found)
  const basis: Basis = found?.basis ?? 'assumed'
  return {
    interval,
    basis,
    assumes:
      found === null
        ? []
        : [
            ...assumptions(found, settings),
            ...(sharing.novelty === undefined ? [] : ['share-homophily']),
            ...(basis === 'bounded' ? [] : viewers.assumes),
          ],
    readings: [...(shares?.readings ?? []), ...(traffic?.readings ?? []), ...viewers.readings],
    ...(hard ? { bounds: hard } : {}),
    ...(reason === undefined && interval !== null ? {} : { reason: reason ?? 'no share was counted' }),
    terms: () => termsOf(among, settings),
  }
}
