import type { PeriodFacts } from '../facts.ts'
import { combineEnds, type Interval, LOG_SCALE } from '../interval.ts'
import type { Finding, Model } from '../model.ts'
import type { EstimateSettings } from '../settings.ts'
import { shareGenerations } from '../shares/share-generations.ts'
import { recomputeSharing, SHARING_PRIORS, sharingFinding } from '../shares/sharing-finding.ts'
import type { ViralCoefficient } from '../shares/viral-coefficient.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm } from '../terms.ts'

/** Generations of less than one person tell nothing: they are counted with the last that is shown. */
const SMALLEST = 1
/** Next to K = 1 there is no end of generations. */
const MOST_SHOWN = 20

/** People of each generation, as uncertain as K and the viewers are; none where there is no K. */
const generationPeople = (found: ViralCoefficient | null, people: Interval | null): readonly Interval[] => {
  const k = found?.k ?? null
  if (k === null || people === null) return []
  const sizes = shareGenerations(people.value, k.value).generations
  const small = sizes.findIndex((size) => size < SMALLEST)
  const shown = Math.min(MOST_SHOWN, small < 0 ? sizes.length : Math.max(1, small))
  return Array.from({ length: shown }, (_, generation): Interval => {
    // The last one holds all later ones: N K^g.
    const part = (at: number): number => (generation === shown - 1 ? 1 : 1 - at) * at ** generation
    const value = people.value * part(k.value)
    // The part of a generation in the middle is largest at K = g / (g + 1), which may lie between the ends.
    const peak = Math.min(k.high, Math.max(k.low, generation / (generation + 1)))
    const parts = [k.low, k.value, k.high, peak].map((at) => people.value * part(at))
    const byViewers = [people.low * part(k.value), people.high * part(k.value)] as const
    const { low, high } = combineEnds(value, [[Math.min(...parts), Math.max(...parts)], byViewers], LOG_SCALE)
    // Generation 0 is who came first-hand: one quantity, one interval.
    const first = generation === 0 && shown > 1 ? (found?.firstHand ?? null) : null
    return first ?? { value, low, high: Math.max(value, Math.min(high, people.high)) }
  })
}

const generations = ({ sharing, viewers }: PeriodFacts, settings: EstimateSettings): readonly Finding[] => {
  if (sharing === null) return []
  return generationPeople(sharing.found, viewers.interval).map((interval, generation) => {
    const finding = sharingFinding({ sharing, viewers }, settings, () => interval)
    const terms = () => [
      computedTerm('g', 'shares between these viewers and the feed', generation),
      ...(finding.terms?.() ?? []),
    ]
    return { ...finding, of: { generation }, terms }
  })
}

const recompute = (symbols: Symbols): Interval | null =>
  generationPeople(recomputeSharing(symbols), symbols.interval('N'))[symbols.number('g')] ?? null

export const shareGeneration: Model = {
  id: 'share-generation',
  title: 'Generation of sharing',
  summary:
    'Viewers by how many shares lie between them and the feed: 0 is first-hand. The last one shown holds all later ones; they sum to the viewers.',
  formula: 'N (1 - K) K^g',
  source: 'geometric cascade of a finished video',
  priors: SHARING_PRIORS,
  unit: 'people',
  aggregation: 'deduplicated',
  recompute,
  ofPeriod: (period, { settings }) => generations(period, settings),
}
