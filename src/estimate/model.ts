import type { Basis, Estimate, EstimateSubject, Term, Unit } from '../domain/estimate.ts'
import type { Reading } from '../domain/reading.ts'
import type { Facts, PeriodFacts, VideoFacts } from './facts.ts'
import { inputRefs } from './input-refs.ts'
import type { Interval } from './interval.ts'
import { type EstimateSettings, wantsWorking } from './settings.ts'
import type { Symbols } from './symbols.ts'
import { levelTerm } from './terms.ts'

/** One quantity that reach estimates, in words, and how it follows from its working. */
export interface ModelDescription {
  /** The estimate's id, stable. */
  readonly id: string
  readonly title: string
  /** One plain sentence. */
  readonly summary: string
  /** In symbols that the working explains. */
  readonly formula: string
  readonly source: string
  /** Ids (or, ending in `*`, beginnings of ids) of the priors that it may rest on. */
  readonly priors: readonly string[]
  readonly unit: Unit
  readonly aggregation: Estimate['aggregation']
  /**
   * Computes the estimate again from the symbols of its working alone: how `reach explain` shows that a printed number follows
   * from the numbers beside it.
   */
  readonly recompute: (symbols: Symbols) => Interval | null
}

/**
 * One quantity that reach estimates. To add one: write a file like those in `models/` and list it in `models/index.ts`.
 *
 * A model states what it computes, from what, and on which assumptions; the numbers come from the pure functions of this folder.
 */
export interface Model extends ModelDescription {
  readonly ofPeriod?: (period: PeriodFacts, facts: Facts, isHeadline: boolean) => readonly Finding[]
  readonly ofVideo?: (video: VideoFacts, facts: Facts) => readonly Finding[]
}

/** What a model found, before it is dressed as an Estimate. */
export interface Finding {
  readonly interval: Interval | null
  readonly basis: Basis
  readonly assumes?: readonly string[]
  readonly readings: readonly (Reading | undefined)[]
  readonly of?: EstimateSubject
  /** Where the finding covers other days than it was asked for. */
  readonly window?: Estimate['window']
  readonly bounds?: { readonly low: number; readonly high: number | null }
  readonly reason?: string
  /** The formula's symbols; only called when the working is wanted. */
  readonly terms?: () => readonly Term[]
}

/** A number that the export states: no interval around it. */
export const exactly = (value: number): Interval => ({ value, low: value, high: value })

/** Dresses a finding as the Estimate that is printed. */
export const toEstimate = (
  model: Model,
  finding: Finding,
  of: EstimateSubject,
  window: Estimate['window'],
  settings: EstimateSettings,
): Estimate => {
  const { interval, basis, assumes = [], readings, bounds, reason, terms } = finding
  return {
    id: model.id,
    of: { ...of, ...finding.of },
    unit: model.unit,
    value: interval?.value ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    level: settings.level,
    basis,
    window: finding.window ?? window,
    aggregation: model.aggregation,
    assumes,
    inputs: settings.inputs ? inputRefs(readings) : [],
    ...(reason === undefined ? {} : { reason }),
    ...(bounds === undefined ? {} : { bounds }),
    ...(terms && wantsWorking(settings, model.id, of)
      ? { working: { formula: model.formula, terms: [...terms(), levelTerm(settings)] } }
      : {}),
  }
}
