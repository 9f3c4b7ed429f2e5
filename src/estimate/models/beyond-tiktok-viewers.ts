import type { Term } from '../../domain/estimate.ts'
import type { Facts, Total } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import { priorOf } from '../priors.ts'
import type { EstimateSettings } from '../settings.ts'
import { type BeyondPrior, beyondTikTok, type UnknownFraction, type UnknownNumber } from '../shares/beyond-tiktok.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, readTerm } from '../terms.ts'

/** The symbols of what is assumed, with the prior of each; a fraction has a second one for its weight. */
const NUMBERS = { r: 'beyond-people-per-share', d: 'beyond-people-per-download' } as const
const FRACTIONS = { o: 'beyond-opened', l: 'beyond-counted', w: 'beyond-overlap' } as const

const WARNING = 'nothing in the export can confirm it; not part of the viewers'

type Said = Readonly<Record<keyof typeof NUMBERS, UnknownNumber> & Record<keyof typeof FRACTIONS, UnknownFraction>>

const assumed = ({ priors }: EstimateSettings): Said => {
  const number = (id: string): UnknownNumber => {
    const { median, spread } = priorOf(priors, id)
    return { median, logSd: spread }
  }
  const fraction = (id: string): UnknownFraction => ({
    mean: Math.min(1, priorOf(priors, id).median),
    weight: priorOf(priors, `${id}-weight`).median,
  })
  return {
    r: number(NUMBERS.r),
    d: number(NUMBERS.d),
    o: fraction(FRACTIONS.o),
    l: fraction(FRACTIONS.l),
    w: fraction(FRACTIONS.w),
  }
}

const priorOfSaid = ({ r, d, o, l, w }: Said): BeyondPrior => ({
  perShare: r,
  perDownload: d,
  opened: o,
  counted: l,
  overlap: w,
})

const termsOf = (shares: Total, downloads: Total | null, settings: EstimateSettings): readonly Term[] => {
  const { r, d, o, l, w } = assumed(settings)
  const given = (symbol: string, meaning: string, value: readonly number[], prior: string): Term => ({
    symbol,
    meaning,
    value,
    from: { prior },
  })
  return [
    readTerm('S', 'shares', shares.value, shares.readings),
    downloads === null
      ? computedTerm('D', 'downloads: the export has none', 0)
      : readTerm('D', 'downloads', downloads.value, downloads.readings),
    given('r', 'people whom one share is sent to (median, sd of its logarithm)', [r.median, r.logSd], NUMBERS.r),
    given('o', 'part of them who open it (mean, weight)', [o.mean, o.weight], FRACTIONS.o),
    given('l', 'part of those whom TikTok counts (mean, weight)', [l.mean, l.weight], FRACTIONS.l),
    given('d', 'people who watch one downloaded copy (median, sd of its logarithm)', [d.median, d.logSd], NUMBERS.d),
    given('w', 'part of all of these who are counted viewers already (mean, weight)', [w.mean, w.weight], FRACTIONS.w),
  ]
}

const people = (
  shares: Total | null,
  downloads: Total | null,
  { settings }: Pick<Facts, 'settings'>,
): readonly Finding[] => {
  if (shares === null || shares.value < 0) return []
  const counts = { shares: shares.value, downloads: Math.max(0, downloads?.value ?? 0) }
  const numbers = downloads === null ? [NUMBERS.r] : Object.values(NUMBERS)
  const ids = [...numbers, ...Object.values(FRACTIONS).flatMap((id) => [id, `${id}-weight`])]
  return [
    {
      interval: beyondTikTok(counts, settings.level, priorOfSaid(assumed(settings))),
      basis: 'assumed',
      assumes: ids,
      readings: [...shares.readings, ...(downloads?.readings ?? [])],
      reason: downloads === null ? `${WARNING}; the export has no downloads, so shares alone count` : WARNING,
      terms: () => termsOf(shares, downloads, settings),
    },
  ]
}

const recompute = (symbols: Symbols) => {
  const pair = (symbol: string): readonly [number, number] => {
    const [first = Number.NaN, second = Number.NaN] = symbols.list(symbol)
    return [first, second]
  }
  const number = (symbol: keyof typeof NUMBERS): UnknownNumber => {
    const [median, logSd] = pair(symbol)
    return { median, logSd }
  }
  const fraction = (symbol: keyof typeof FRACTIONS): UnknownFraction => {
    const [mean, weight] = pair(symbol)
    return { mean, weight }
  }
  const said = { r: number('r'), d: number('d'), o: fraction('o'), l: fraction('l'), w: fraction('w') }
  const counts = { shares: symbols.number('S'), downloads: Math.max(0, symbols.number('D')) }
  return beyondTikTok(counts, symbols.number('level'), priorOfSaid(said))
}

/** Downloads of videos added up; null where no video has them. */
const downloadsOf = ({ account }: Facts): Total | null => {
  const readings = account.videos.flatMap(({ downloads }) => (downloads?.value == null ? [] : [downloads]))
  const sum = (pick: 'value' | 'low' | 'high') => readings.reduce((total, reading) => total + (reading[pick] ?? 0), 0)
  return readings.length === 0 ? null : { value: sum('value'), low: sum('low'), high: sum('high'), readings }
}

export const beyondTikTokViewers: Model = {
  id: 'beyond-tiktok-viewers',
  title: 'Beyond TikTok',
  summary:
    'People who may have watched where TikTok does not count: through a share opened elsewhere, or a downloaded copy. Nothing in the export can confirm it; never part of the viewers.',
  formula: 'B = (S r o (1 - l) + D d) (1 - w)',
  source: 'assumptions; docs/method.md: what the shares did',
  priors: ['beyond-*'],
  unit: 'people',
  aggregation: 'deduplicated',
  recompute,
  ofPeriod: ({ totals, viewers }, facts, isHeadline) =>
    isHeadline ? people(totals.shares, viewers.parts === 'videos' ? downloadsOf(facts) : null, facts) : [],
  ofVideo: ({ totals, video: { downloads } }, facts) =>
    people(
      totals.shares,
      downloads?.value == null
        ? null
        : {
            value: downloads.value,
            low: downloads.low ?? downloads.value,
            high: downloads.high ?? downloads.value,
            readings: [downloads],
          },
      facts,
    ),
}
