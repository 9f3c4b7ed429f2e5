import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FoundOverlap,
  OVERLAP_DRIFT,
  predictDrift,
  type Stretch,
} from '../../../src/estimate/union/overlap-drift.ts'

const PRIOR = { logMean: Math.log(0.1), logSd: 1.2 }
const ACCOUNT = PRIOR.logSd ** 2
const { sd, weight, noise, loose, slow, memory, bend } = OVERLAP_DRIFT

const days = (middle: number | undefined, span: number): Stretch => ({ middle, span, ofDays: true })
const posts = (middle: number | undefined, span: number): Stretch => ({ middle, span, ofDays: false })
const found = (overlap: number, stretch: Stretch): FoundOverlap => ({ ...stretch, log: Math.log(overlap) })

/**
 * The belief about the target, the last of the quantities, after seeing the others one after the other: each step is the
 * regression of two normal quantities, so that no system of equations is solved.
 */
const seenOneByOne = (logs: readonly number[], covariance: readonly (readonly number[])[]) => {
  const means = covariance.map(() => PRIOR.logMean)
  const spread = covariance.map((row) => row.map((value) => value + ACCOUNT))
  const at = (row: number, column: number): number => spread[row]?.[column] ?? Number.NaN
  for (const [seen, log] of logs.entries()) {
    const gains = spread.map((_, row) => at(row, seen) / at(seen, seen))
    const surprise = log - (means[seen] ?? Number.NaN)
    const shared = spread.map((_, column) => at(seen, column))
    for (const [row, gain] of gains.entries()) {
      means[row] = (means[row] ?? 0) + gain * surprise
      spread[row] = shared.map((value, column) => at(row, column) - gain * value)
    }
  }
  return { logMean: means.at(-1) ?? Number.NaN, logSd: Math.sqrt(spread.at(-1)?.at(-1) ?? Number.NaN) }
}

const expectBelief = (actual: { logMean: number; logSd: number }, expected: { logMean: number; logSd: number }) => {
  expect(actual.logMean).toBeCloseTo(expected.logMean, 9)
  expect(actual.logSd).toBeCloseTo(expected.logSd, 9)
}

/** What one stretch of four weeks teaches about another whose drift correlates with it so. */
const afterOne = (overlap: number, alike: number) => {
  const [own, common] = [sd ** 2 + bend ** 2 * Math.log(28), alike * sd ** 2 + bend ** 2 * Math.log(28)]
  return seenOneByOne(
    [Math.log(overlap)],
    [
      [own, common],
      [common, own],
    ],
  )
}

describe('one stretch of four weeks', () => {
  test('of unknown place, or before a target of unknown place, tells of the account alone', () => {
    for (const [one, target] of [
      [undefined, 50],
      [50, undefined],
      [undefined, undefined],
    ] as const) {
      expectBelief(predictDrift(PRIOR, [found(0.3, days(one, 28))], days(target, 28)), afterOne(0.3, 0))
    }
  })

  test('tells nearly all of itself, but for the noise', () => {
    expectBelief(predictDrift(PRIOR, [found(0.3, days(50, 28))], days(50, 28)), afterOne(0.3, 1 - noise))
    expectBelief(predictDrift(PRIOR, [found(0.3, days(0, 28))], days(0, 28)), afterOne(0.3, 1 - noise))
  })

  test('tells less where it or the target is of posts', () => {
    for (const [one, target] of [
      [posts, days],
      [days, posts],
      [posts, posts],
    ] as const) {
      expectBelief(predictDrift(PRIOR, [found(0.3, one(50, 28))], target(50, 28)), afterOne(0.3, 1 - loose))
    }
  })

  test('tells less the fewer days it shares, on either side, and a slow part long after', () => {
    for (const away of [7, -7]) {
      // 21 of 28 days are common.
      const alike = (1 - noise) * ((1 - slow) * 0.75 + slow * Math.exp(-7 / memory))
      expectBelief(predictDrift(PRIOR, [found(0.3, days(50 + away, 28))], days(50, 28)), afterOne(0.3, alike))
    }
    for (const away of [28, 60, -200]) {
      const alike = (1 - noise) * slow * Math.exp(-Math.abs(away) / memory)
      expectBelief(predictDrift(PRIOR, [found(0.3, days(50 + away, 28))], days(50, 28)), afterOne(0.3, alike))
    }
  })
})

describe('stretches of other lengths', () => {
  const learnFrom = (one: Stretch, target: Stretch, alike: number) => {
    const wild = (span: number): number => Math.sqrt(28 / Math.max(7, span))
    const variance = (a: Stretch, b: Stretch, correlation: number): number =>
      sd ** 2 * wild(a.span) * wild(b.span) * correlation + bend ** 2 * Math.log(Math.min(a.span, b.span))
    return seenOneByOne(
      [Math.log(0.3)],
      [
        [variance(one, one, 1), variance(one, target, alike)],
        [variance(target, one, alike), variance(target, target, 1)],
      ],
    )
  }
  const check = (one: Stretch, target: Stretch, common: number, distance: number) => {
    const alike =
      (1 - noise) * ((1 - slow) * (common / Math.sqrt(one.span * target.span)) + slow * Math.exp(-distance / memory))
    expectBelief(predictDrift(PRIOR, [found(0.3, one)], target), learnFrom(one, target, alike))
  }

  test('share at most the shorter of them', () => {
    check(days(50, 7), days(50, 28), 7, 0)
    check(days(50, 28), days(50, 7), 7, 0)
    check(days(50, 7), days(60, 28), 7, 10)
    check(days(50, 7), days(64, 28), 3.5, 14)
  })

  test('drift more the shorter they are, but no more than a week', () => {
    check(days(50, 112), days(50, 28), 28, 0)
    check(days(50, 3), days(50, 28), 3, 0)
    check(days(50, 1), days(80, 1), 0, 30)
  })
})

describe('several stretches', () => {
  test('of unknown place learn the drift from their spread', () => {
    const logs = [0.1, 0.2, 0.5].map(Math.log)
    const mean = logs.reduce((sum, log) => sum + log, 0) / 3
    const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0)
    const variance = (weight * sd ** 2 + squares) / (weight + 2)
    const shared = bend ** 2 * Math.log(28)
    const covariance = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((at) => shared + (row === at ? variance : 0)))
    const all = [0.1, 0.2, 0.5].map((overlap) => found(overlap, days(undefined, 28)))
    expectBelief(predictDrift(PRIOR, all, days(undefined, 28)), seenOneByOne(logs, covariance))
  })

  test('of the same days count as hardly more than one', () => {
    const logs = [0.2, 0.3].map(Math.log)
    const half = ((logs[1] ?? 0) - (logs[0] ?? 0)) / 2
    const same = 1 - noise
    // Two of two that correlate by 0.9 are worth 4 / 3.8 of one.
    const worth = 4 / (2 + 2 * same)
    const variance = (weight * sd ** 2 + 2 * half ** 2 * (worth / 2)) / (weight + worth - 1)
    const shared = bend ** 2 * Math.log(28)
    const covariance = [0, 1, 2].map((row) =>
      [0, 1, 2].map((at) => shared + variance * (row === at ? 1 : row === 2 || at === 2 ? 0 : same)),
    )
    const all = [0.2, 0.3].map((overlap) => found(overlap, days(10, 28)))
    expectBelief(predictDrift(PRIOR, all, days(undefined, 28)), seenOneByOne(logs, covariance))
  })

  test('that are shorter may differ more before the drift is thought great', () => {
    const logs = [0.1, 0.5].map(Math.log)
    const half = ((logs[1] ?? 0) - (logs[0] ?? 0)) / 2
    const wild = Math.sqrt(28 / 14)
    const variance = (weight * sd ** 2 + 2 * (half / wild) ** 2) / (weight + 1)
    const shared = bend ** 2 * Math.log(14)
    const covariance = [0, 1, 2].map((row) =>
      [0, 1, 2].map((at) => shared + variance * wild ** 2 * (row === at ? 1 : 0)),
    )
    const all = [0.1, 0.5].map((overlap) => found(overlap, days(undefined, 14)))
    expectBelief(predictDrift(PRIOR, all, days(undefined, 14)), seenOneByOne(logs, covariance))
  })

  test('never widen what was believed, whatever they show', () => {
    const stretch = fc.record({
      log: fc.double({ min: Math.log(0.001), max: Math.log(0.97), noNaN: true }),
      middle: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
      span: fc.integer({ min: 1, max: 90 }),
      ofDays: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 8 }), stretch, (known, target) => {
        const { logMean, logSd } = predictDrift(PRIOR, known, target)
        expect(logSd).toBeLessThanOrEqual(PRIOR.logSd)
        expect(logSd).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(logMean)).toBe(true)
        expect(predictDrift(PRIOR, known.toReversed(), target).logMean).toBeCloseTo(logMean, 6)
      }),
      { numRuns: 60 },
    )
  })

  test('of wild overlaps leave a narrow belief as narrow as it was', () => {
    const narrow = { logMean: Math.log(0.1), logSd: 0.05 }
    const all = [0.001, 0.9].map((overlap) => found(overlap, days(undefined, 28)))
    expect(predictDrift(narrow, all, days(undefined, 28)).logSd).toBe(0.05)
  })
})

test('an account whose mean is known beforehand learns the drift of the days alone', () => {
  const sure = { logMean: Math.log(0.1), logSd: 0 }
  const far = predictDrift(sure, [found(0.3, days(undefined, 1))], days(50, 1))
  expect(far.logMean).toBeCloseTo(sure.logMean, 12)
  const near = predictDrift(sure, [found(0.3, days(50, 1))], days(50, 1))
  expect(near.logMean).toBeCloseTo(sure.logMean + (1 - noise) * Math.log(3), 12)
  expect(near.logSd).toBe(0)
})
