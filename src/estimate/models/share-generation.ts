import type { PeriodFacts } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import type { EstimateSettings } from '../settings.ts'
import { shareGenerations } from '../share-generations.ts'
import { SHARING_PRIORS, sharingFinding } from '../sharing-finding.ts'

/** Generations of less than one person tell nothing: they are counted with the last that is shown. */
const SMALLEST = 1

/** Numbers of people generation by generation, the ends by the ends of K. */
const generations = ({ sharing, viewers }: PeriodFacts, settings: EstimateSettings): readonly Finding[] => {
  const [k, people] = [sharing?.found?.k ?? null, viewers.interval]
  if (sharing === null || k === null || people === null) return []
  const at = (coefficient: number, n: number): number[] => {
    const { generations: sizes, later } = shareGenerations(n, coefficient)
    return [...sizes, later]
  }
  const [value, low, high] = [at(k.value, people.value), at(k.low, people.value), at(k.high, people.value)]
  const shown = Math.max(
    1,
    value.findIndex((size) => size < SMALLEST),
  )
  const tail = (sizes: readonly number[], from: number): number =>
    sizes.slice(from).reduce((sum, size) => sum + size, 0)
  return Array.from({ length: shown }, (_, generation): Finding => {
    const last = generation === shown - 1
    const size = (sizes: readonly number[]): number => (last ? tail(sizes, generation) : (sizes[generation] ?? 0))
    const ends = [size(value), size(low), size(high)]
    const interval = { value: size(value), low: Math.min(...ends), high: Math.max(...ends) }
    return { ...sharingFinding({ sharing, viewers }, settings, () => interval), of: { generation } }
  })
}

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
  ofPeriod: (period, { settings }) => generations(period, settings),
}
