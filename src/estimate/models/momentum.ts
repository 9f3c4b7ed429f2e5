import { addDays } from '../../domain/calendar.ts'
import type { Day } from '../../domain/day.ts'
import type { Facts } from '../facts.ts'
import type { Finding, Model } from '../model.ts'
import { calendarDays } from '../period/align-days.ts'
import { priorOf } from '../priors.ts'
import { MOMENTUM_DAYS, momentum, momentumEvidence } from '../shares/momentum.ts'
import { computedTerm, priorTerm, readTerm } from '../terms.ts'

const PRIOR_IDS = ['split-shape', 'split-rate', 'split-overdispersion'] as const

const NOTE = 'as if every view came from sharing: an upper limit of the viral coefficient, not an estimate of it'

const ofDays = (days: readonly Day[], { settings }: Facts): readonly Finding[] => {
  const known = days.filter(({ views }) => views?.value != null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const byDate = new Map(known.map(({ date, views }) => [date, views]))
  const dates = calendarDays(first.date, last.date)
  const [shape, rate, least] = PRIOR_IDS.map((id) => priorOf(settings.priors, id).median) as [number, number, number]
  const evidence = momentumEvidence(
    dates.map((date) => byDate.get(date)?.value ?? null),
    Math.max(1, least),
  )
  if (evidence === null) return []
  const latest = dates.slice(-MOMENTUM_DAYS).flatMap((date) => byDate.get(date) ?? [])
  return [
    {
      interval: momentum(evidence, settings.level, { shape, rate }),
      basis: 'calibrated',
      assumes: PRIOR_IDS,
      readings: dates.flatMap((date) => byDate.get(date) ?? []),
      window: { from: addDays(last.date, 1 - MOMENTUM_DAYS), to: last.date },
      reason: NOTE,
      terms: () => [
        readTerm('V', `views of the latest ${MOMENTUM_DAYS} days`, evidence.views, latest),
        computedTerm('L', 'views of these days and those before, weighted by delay', evidence.pressure),
        computedTerm('k', 'how much more these days vary than independent people', evidence.overdispersion),
        priorTerm('a', 'split-shape', settings),
        priorTerm('b', 'split-rate', settings),
      ],
    },
  ]
}

export const momentumModel: Model = {
  id: 'momentum',
  title: 'Momentum',
  summary:
    'Views of the latest seven days for each view before them that could have begotten one: above 1 they rise, below 1 they fall. An upper limit of the viral coefficient, not an estimate of it.',
  formula: 'R ~ Gamma(a + V / k, b + L / k); the value is its median',
  source: 'instantaneous reproduction number (Cori et al. 2013) with the delays of shares (Zhao et al. 2015)',
  priors: PRIOR_IDS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) =>
    momentum(
      {
        views: symbols.number('V'),
        pressure: symbols.number('L'),
        overdispersion: symbols.number('k'),
      },
      symbols.number('level'),
      { shape: symbols.number('a'), rate: symbols.number('b') },
    ),
  ofPeriod: (_, facts, isHeadline) => (isHeadline ? ofDays(facts.aligned.days, facts) : []),
}
