import type { Basis, Term } from '../../domain/estimate.ts'
import type { PeriodFacts, Sharing, VideoFacts } from '../facts.ts'
import type { Interval } from '../interval.ts'
import type { Finding } from '../model.ts'
import { VIEWERS_PRIORS } from '../period/period.ts'
import type { EstimateSettings } from '../settings.ts'
import { computedTerm, priorTerm, readTerm } from '../terms.ts'
import { daysTerms } from './days-terms.ts'
import type { ViralCoefficient } from './viral-coefficient.ts'

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

const assumptions = (found: ViralCoefficient): readonly string[] => {
  if (found.basis === 'bounded') return []
  return found.basis === 'calibrated'
    ? ['split-shape', 'split-rate', 'split-overdispersion', 'split-possible']
    : ['new-viewers-per-share']
}

const termsOf = ({ sharing, viewers }: Among, settings: EstimateSettings): readonly Term[] => {
  const { found, traffic, shares } = sharing
  const triple = ({ value, low, high }: Interval): number[] => [value, low, high]
  return [
    readTerm('S', 'shares', shares?.value ?? null, shares?.readings ?? []),
    computedTerm(
      'N',
      'people reached (median, low, high)',
      viewers.interval === null ? null : triple(viewers.interval),
    ),
    ...(found?.newViewersPerShare
      ? [computedTerm('c', 'new viewers per share (median, low, high)', triple(found.newViewersPerShare))]
      : []),
    ...(found?.basis === 'assumed' ? [priorTerm('c0', 'new-viewers-per-share', settings)] : []),
    ...(traffic
      ? [
          readTerm(
            'p',
            'fractions of views from messages and from other sources',
            [traffic.direct.value, traffic.other.value],
            traffic.readings,
          ),
        ]
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
            ...assumptions(found),
            ...(sharing.novelty === undefined ? [] : ['share-homophily']),
            ...(basis === 'bounded' ? [] : viewers.assumes),
          ],
    readings: [...(shares?.readings ?? []), ...(traffic?.readings ?? []), ...viewers.readings],
    ...(hard ? { bounds: hard } : {}),
    ...(reason === undefined && interval !== null ? {} : { reason: reason ?? 'no share was counted' }),
    terms: () => termsOf(among, settings),
  }
}
