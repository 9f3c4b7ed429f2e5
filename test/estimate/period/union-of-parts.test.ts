import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import {
  evidenceOfSymbols,
  type OverlapEvidence,
  type PartReach,
  sharedError,
  unionOfParts,
} from '../../../src/estimate/period/union-of-parts.ts'
import { priorOf, priorTable } from '../../../src/estimate/priors.ts'
import type { EstimateSettings } from '../../../src/estimate/settings.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import type { Traffic } from '../../../src/estimate/traffic.ts'
import { unionReach } from '../../../src/estimate/union/union-reach.ts'
import { type Belief, postBelief } from '../../../src/estimate/views-per-viewer/beliefs.ts'
import { normalQuantile } from '../../../src/math/normal.ts'
import { makeAccount, makeVideo, reading } from '../made-account.ts'
import { cellsOf, digits, fromWorking, numbersOf } from './from-working.ts'

const BOUNDS = { low: 0, high: 1e9 }
const measured = [900, 800, 700].map((people) => ({ people, measured: true }))
const estimated = [900, 800, 700].map((people) => ({ people, measured: false }))
const belief = postBelief(makeAccount(), DEFAULT_SETTINGS)
const none = { value: 0, low: 0, high: 0 }
const traffic = (loyal: number): Traffic => ({
  direct: none,
  other: none,
  loyal,
  readings: [reading(loyal, 'Following', 'sources.csv', 3)],
})

interface More {
  readonly kind?: 'days' | 'videos'
  readonly bounds?: { readonly low: number; readonly high: number }
  readonly belief?: Belief | null
  readonly traffic?: Traffic | null
  readonly settings?: EstimateSettings
  readonly evidence?: OverlapEvidence | null
}

const union = (parts: readonly PartReach[], more: More = {}) => {
  const { kind = 'days', bounds = BOUNDS, settings = DEFAULT_SETTINGS } = more
  return unionOfParts(kind, parts, bounds, more.belief ?? null, more.traffic ?? null, settings, more.evidence ?? null)
}
const learned = (...ids: string[]): EstimateSettings => ({
  ...DEFAULT_SETTINGS,
  priors: priorTable(ids.map((id) => ({ ...priorOf(DEFAULT_SETTINGS.priors, id), learned: true }))),
})
/** The working with its parts: those that the caller tells. */
const withParts = (found: ReturnType<typeof union>, symbol: 'R' | 'E') => ({
  terms: () => [...found.terms(), { symbol, meaning: 'people of each part', value: [900, 800, 700] }],
})

describe('the working of a union', () => {
  test('names the prior of the overlap, the bounds, the tail, the widening and the overlap of the result', () => {
    for (const kind of ['days', 'videos'] as const) {
      const found = union(measured, { kind, bounds: { low: 1000, high: 2300 } })
      const { median, spread } = priorOf(DEFAULT_SETTINGS.priors, `overlap-${kind}`)
      expect(numbersOf(found)).toEqual({
        c0: median,
        't c0': spread,
        a: priorOf(DEFAULT_SETTINGS.priors, 'overlap-tail').median,
        't a': priorOf(DEFAULT_SETTINGS.priors, 'overlap-tail').spread,
        w: priorOf(DEFAULT_SETTINGS.priors, 'period-multiplier').median,
        L: 1000,
        H: 2300,
        c: found.overlap,
      })
      expect(Object.keys(numbersOf(found))).toEqual(['c0', 't c0', 'a', 't a', 'w', 'L', 'H', 'c'])
      expect(found.interval.value).toBeCloseTo(unionReach([900, 800, 700], { overlap: found.overlap.value }), 9)
      expect(digits(fromWorking(withParts(found, 'R')))).toEqual(digits(found.interval))
    }
  })

  test('names the fraction of loyal views with its cells where traffic is known, and both overlaps', () => {
    const found = union(measured, { traffic: traffic(0.25) })
    const { priors } = DEFAULT_SETTINGS
    expect(numbersOf(found)).toMatchObject({
      'p loyal': 0.25,
      'c loyal': priorOf(priors, 'overlap-loyal').median,
      't c loyal': priorOf(priors, 'overlap-loyal').spread,
      'c passing': priorOf(priors, 'overlap-passing').median,
      't c passing': priorOf(priors, 'overlap-passing').spread,
    })
    expect(numbersOf(found)).not.toHaveProperty('c0')
    expect(cellsOf(found, 'p loyal')).toEqual([['Following', 3]])
    expect(digits(fromWorking(withParts(found, 'R')))).toEqual(digits(found.interval))
  })

  test('names what estimated parts are believed from, and not where all are measured', () => {
    const found = union(estimated, { belief })
    expect(numbersOf(found)).toHaveProperty('m')
    expect(digits(fromWorking(withParts(found, 'E')))).toEqual(digits(found.interval))
    expect(numbersOf(union(measured, { belief }))).not.toHaveProperty('m')
    expect(numbersOf(union(estimated))).not.toHaveProperty('m')
    expect(union(estimated).interval).toEqual(union(measured).interval)
  })

  test('names known unions one by one, from which the evidence comes again', () => {
    const evidence = {
      unions: [
        { reaches: [500, 400], union: 800, middle: 20_000, span: 2 },
        { reaches: [500, 400, 300], union: 900, middle: undefined, span: undefined },
      ],
      middle: 20_010,
      span: 3,
    }
    const found = union(measured, { evidence })
    expect(numbersOf(found)).toMatchObject({
      middle: 20_010,
      span: 3,
      unions: 2,
      'R 1': [500, 400],
      'U 1': 800,
      'at 1': 20_000,
      'for 1': 2,
      'R 2': [500, 400, 300],
      'U 2': 900,
      'at 2': null,
      'for 2': null,
    })
    expect(evidenceOfSymbols(symbolsOf(found.terms()))).toEqual(evidence)
    expect(found.taught).toBe(2)
    expect(digits(fromWorking(withParts(found, 'R')))).toEqual(digits(found.interval))
    expect(evidenceOfSymbols(symbolsOf(union(measured).terms()))).toBeNull()
    expect(union(measured).taught).toBe(0)
    const elsewhere = union(measured, { evidence: { ...evidence, middle: 20_000 } })
    expect(elsewhere.overlap.value).not.toBe(found.overlap.value)
    expect(union(measured, { evidence: { ...evidence, span: 90 } }).overlap.value).not.toBe(found.overlap.value)
  })
})

describe('what a union rests on', () => {
  test('is the overlap, and views per viewer where some part was estimated', () => {
    const assumes = ['overlap-videos', 'overlap-tail', 'period-multiplier']
    expect(union(measured, { kind: 'videos', belief }).assumes).toEqual(assumes)
    expect(union(estimated, { kind: 'videos', belief }).assumes).toEqual([...belief.assumes, ...assumes])
    const mixed = [...measured, ...estimated]
    expect(union(mixed, { kind: 'videos', belief }).assumes).toEqual([...belief.assumes, ...assumes])
  })

  test('is learned where all of that comes from calibrations, or the account itself', () => {
    const overlap = learned('overlap-videos')
    const both = learned('overlap-videos', belief.from.priorId)
    const isLearned = (parts: readonly PartReach[], settings: EstimateSettings, by: Belief = belief) =>
      union(parts, { kind: 'videos', belief: by, settings }).learned
    expect([isLearned(measured, DEFAULT_SETTINGS), isLearned(measured, overlap)]).toEqual([false, true])
    expect([isLearned(estimated, overlap), isLearned(estimated, both)]).toEqual([false, true])
    expect(isLearned(estimated, learned(belief.from.priorId))).toBe(false)
    const known = postBelief(makeAccount({ videos: [makeVideo('v', { views: 900, viewers: 700 })] }), overlap)
    expect(isLearned(estimated, overlap, known)).toBe(true)
    const sources = { traffic: traffic(0.2) }
    expect(union(measured, { ...sources, settings: learned('overlap-loyal') }).learned).toBe(false)
    expect(union(measured, { ...sources, settings: learned('overlap-loyal', 'overlap-passing') }).learned).toBe(true)
  })
})

describe('the error that estimated parts share', () => {
  // 90 % between +-1.645 sd; at ln F - 1 = x there are 2 / (1 + e^x) times the people of x = 0.
  const [mean, sd, level] = [0, 0.5, 0.9]
  const scaleAt = (sign: number): number => 2 / (1 + Math.exp(sign * normalQuantile(0.95) * sd))

  test('moves them together, and measured parts not at all', () => {
    const alone = sharedError([{ people: 100, measured: false }], { mean, sd }, level)
    expect(alone.down).toBeCloseTo(-Math.log(scaleAt(1)), 12)
    expect(alone.up).toBeCloseTo(Math.log(scaleAt(-1)), 12)
    const mixed = [
      { people: 60, measured: false },
      { people: 300, measured: true },
      { people: 40, measured: false },
    ]
    const { down, up } = sharedError(mixed, { mean, sd }, level)
    expect(down).toBeCloseTo(-Math.log((300 + 100 * scaleAt(1)) / 400), 12)
    expect(up).toBeCloseTo(Math.log((300 + 100 * scaleAt(-1)) / 400), 12)
  })

  test('is none without people, without estimated parts, or without doubt', () => {
    expect(sharedError([], { mean, sd }, level)).toEqual({ down: 0, up: 0 })
    expect(sharedError([{ people: 0, measured: false }], { mean, sd }, level)).toEqual({ down: 0, up: 0 })
    expect(sharedError(measured, { mean, sd }, level)).toEqual({ down: 0, up: 0 })
    expect(sharedError(estimated, { mean, sd: 0 }, level)).toEqual({ down: 0, up: 0 })
  })
})
