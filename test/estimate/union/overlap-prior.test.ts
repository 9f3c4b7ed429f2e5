import { describe, expect, test } from 'vitest'
import {
  type KnownUnion,
  learnOverlap,
  OVERLAP_UPDATE,
  type OverlapTarget,
  SOURCE_OVERLAP,
  sourceOverlapPrior,
} from '../../../src/estimate/union/overlap-prior.ts'
import { unionReach } from '../../../src/estimate/union/union-reach.ts'

const PRIOR = { logMean: Math.log(0.1), logSd: 1.2 }
const ACCOUNT = PRIOR.logSd ** 2
const { drift, driftWeight, growth, memory, noise } = OVERLAP_UPDATE
const WEEK = [900, 1200, 400, 700, 1500, 300, 800]

const window = (overlap: number, middle?: number, reaches: readonly number[] = WEEK): KnownUnion => ({
  reaches,
  union: unionReach(reaches, { overlap }),
  middle,
})

const learn = (known: readonly KnownUnion[], target: Partial<OverlapTarget> = {}) =>
  learnOverlap(PRIOR, known, { reaches: WEEK, ...target })

/**
 * The belief about the target after seeing the logs one after the other: each step is the regression of two normal
 * quantities, so that no system of equations is solved.
 */
const seenOneByOne = (logs: readonly number[], covariance: readonly (readonly number[])[]) => {
  const means = new Array<number>(covariance.length).fill(PRIOR.logMean)
  const spread = covariance.map((row) => [...row])
  for (const [seen, log] of logs.entries()) {
    const gains = spread.map((row) => row[seen]! / spread[seen]![seen]!)
    const surprise = log - means[seen]!
    const shared = [...spread[seen]!]
    for (const [i, gain] of gains.entries()) {
      means[i]! += gain * surprise
      for (const [j, value] of shared.entries()) spread[i]![j]! -= gain * value
    }
  }
  return { logMean: means.at(-1)!, logSd: Math.sqrt(spread.at(-1)!.at(-1)!) }
}

/** Covariances of windows and target, the target last, from how alike they are. */
const covarianceOf = (alike: readonly (readonly number[])[], variance: number): number[][] =>
  alike.map((row, i) => row.map((value, j) => ACCOUNT + variance * (i === j ? 1 : value)))

const expectBelief = (
  actual: { readonly logMean: number; readonly logSd: number },
  expected: { readonly logMean: number; readonly logSd: number },
) => {
  expect(actual.logMean).toBeCloseTo(expected.logMean, 9)
  expect(actual.logSd).toBeCloseTo(expected.logSd, 9)
}

/** By the regression of two normal quantities: one window, and how alike the target is. */
const afterOne = (log: number, alike = 0) =>
  seenOneByOne(
    [log],
    covarianceOf(
      [
        [1, alike],
        [alike, 1],
      ],
      drift ** 2,
    ),
  )

describe('one known window', () => {
  test('weighs as the prior and the drift say', () => {
    const weight = ACCOUNT / (ACCOUNT + drift ** 2)
    const expected = {
      logMean: PRIOR.logMean + weight * (Math.log(0.3) - PRIOR.logMean),
      logSd: Math.sqrt(drift ** 2 + ACCOUNT * (1 - weight)),
    }
    expectBelief(learn([window(0.3)]), expected)
    expect(learn([window(0.3)])).toMatchObject({ used: 1, leftOut: 0 })
  })

  test('says more the nearer it lies: alike by 1/e at a quarter of the length of the target, but for the noise', () => {
    const near = learn([window(0.3, 50)], { middle: 50, span: 28 })
    expectBelief(near, afterOne(Math.log(0.3), 1 - noise))
    for (const middle of [50 - memory * 28, 50 + memory * 28]) {
      expectBelief(
        learn([window(0.3, middle)], { middle: 50, span: 28 }),
        afterOne(Math.log(0.3), (1 - noise) / Math.E),
      )
    }
  })

  test('is as long as it has parts, and a day at least, unless told', () => {
    const away = (days: number) => [window(0.3, 50 + memory * days)]
    const expected = afterOne(Math.log(0.3), (1 - noise) / Math.E)
    expectBelief(learn(away(WEEK.length), { middle: 50 }), expected)
    expectBelief(learn(away(1), { middle: 50, span: 0 }), expected)
  })

  test('whose place is unknown, or before a target whose place is unknown, is not alike', () => {
    expectBelief(learn([window(0.3)], { middle: 50 }), afterOne(Math.log(0.3)))
    expectBelief(learn([window(0.3, 50)]), afterOne(Math.log(0.3)))
  })

  test('with as many people as its parts, or as its largest, counts as the least and the most overlap', () => {
    expectBelief(learn([window(0)]), afterOne(Math.log(0.001)))
    expectBelief(learn([window(1)]), afterOne(Math.log(0.97)))
  })

  test('is read with the tail of the union', () => {
    const known = { reaches: WEEK, union: unionReach(WEEK, { overlap: 0.3, tail: 3 }) }
    expectBelief(learnOverlap(PRIOR, [known], { reaches: WEEK }, 3), afterOne(Math.log(0.3)))
  })

  test('that no overlap explains is left out, beside one that is used', () => {
    const odd = [
      { reaches: WEEK, union: 5801 },
      { reaches: WEEK, union: 1499 },
      { reaches: [10], union: 10 },
    ]
    const belief = learn([...odd, window(0.3)])
    expectBelief(belief, afterOne(Math.log(0.3)))
    expect(belief).toMatchObject({ used: 1, leftOut: 3 })
    expect(() => learn([{ reaches: WEEK, union: -1 }])).toThrow('-1')
  })
})

describe('the size of parts', () => {
  const grownBy = (factor: number, overlap: number): number => {
    const odds = (overlap / (1 - overlap)) * factor ** growth
    return odds / (1 + odds)
  }

  test('moves the odds of the overlap by its power', () => {
    for (const factor of [0.1, 10]) {
      const reaches = WEEK.map((reach) => reach * factor)
      expectBelief(learn([window(0.2)], { reaches }), afterOne(Math.log(grownBy(factor, 0.2))))
    }
  })

  test('never beyond the least and the most overlap', () => {
    const scaled = (factor: number) => ({ reaches: WEEK.map((reach) => reach * factor) })
    expectBelief(learn([window(0.2)], scaled(1e9)), afterOne(Math.log(0.97)))
    expectBelief(learn([window(0.2)], scaled(1e-9)), afterOne(Math.log(0.001)))
  })

  test('is between the median and the mean of the parts that reached anybody', () => {
    // The median of 100, 100 and 1000 is 100, the mean 400: their geometric mean is 200.
    const known = window(0.2, undefined, [200, 200])
    expectBelief(learn([known], { reaches: [1000, 0, 100, 0, 100] }), afterOne(Math.log(0.2)))
    const spread = window(0.2, undefined, [100, 0, 1000, 100])
    expectBelief(learn([spread], { reaches: [200, 200] }), afterOne(Math.log(0.2)))
  })

  test('is one person where nobody was reached', () => {
    expectBelief(learn([window(0.2, undefined, [1, 1])], { reaches: [0, 0] }), afterOne(Math.log(0.2)))
  })
})

describe('several known windows', () => {
  test('of unknown place learn the drift from their spread', () => {
    const logs = [0.1, 0.5].map(Math.log)
    const half = (logs[1]! - logs[0]!) / 2
    const variance = (driftWeight * drift ** 2 + 2 * half ** 2) / (driftWeight + 1)
    const alike = Array.from({ length: 3 }, () => [0, 0, 0])
    expectBelief(learn([window(0.1), window(0.5)]), seenOneByOne(logs, covarianceOf(alike, variance)))
  })

  test('that are neighbours count their common drift once', () => {
    const logs = [0.2, 0.3, 0.12].map(Math.log)
    const same = 1 - noise
    // Generalised least squares by hand: the two neighbours share one block, the third stands alone.
    const centre = ((logs[0]! + logs[1]!) / (1 + same) + logs[2]!) / (2 / (1 + same) + 1)
    const [a, b, c] = logs.map((log) => log - centre) as [number, number, number]
    const squares = (a * a + b * b - 2 * same * a * b) / (1 - same * same) + c * c
    const variance = (driftWeight * drift ** 2 + squares) / (driftWeight + 2)
    const near = same * Math.exp(-2 / (memory * 28))
    const alike = [
      [1, same, 0, near],
      [same, 1, 0, near],
      [0, 0, 1, 0],
      [near, near, 0, 1],
    ]
    const belief = learn([window(0.2, 10), window(0.3, 10), window(0.12)], { middle: 12, span: 28 })
    expectBelief(belief, seenOneByOne(logs, covarianceOf(alike, variance)))
  })
})

describe('a wild window', () => {
  test('counts as one six drifts from the others, on either side', () => {
    const low = [window(0.3), window(0.3)]
    expectBelief(learn([...low, window(0.0011)]), learn([...low, window(0.3 * Math.exp(-6 * drift))]))
    const high = [window(0.05), window(0.05)]
    expectBelief(learn([...high, window(0.9)]), learn([...high, window(0.05 * Math.exp(6 * drift))]))
  })

  test('counts as one six spreads from the others where these differ by more than the drift', () => {
    // The median of the logs is -4.7, the median distance from it 0.4.
    const others = [-5.3, -4.9, -4.5].map((log) => window(Math.exp(log)))
    const end = -4.7 + 6 * 1.4826 * 0.4
    expectBelief(learn([...others, window(0.95)]), learn([...others, window(Math.exp(end))]))
    expect(learn([...others, window(Math.exp(end - 0.1))]).logMean).toBeLessThan(
      learn([...others, window(0.95)]).logMean,
    )
  })

  test('of two is not told from the other', () => {
    expect(learn([window(0.3), window(0.0011)]).logMean).toBeLessThan(
      learn([window(0.3), window(0.3 * Math.exp(-6 * drift))]).logMean,
    )
  })
})

describe('the overlap that traffic sources suggest', () => {
  test('mixes medians and spreads by the fraction of loyal views, 0 and 1 included', () => {
    const mix = { loyal: { median: 0.6, spread: 0.4 }, passing: { median: 0.2, spread: 1 } }
    const { logMean, logSd } = sourceOverlapPrior(0.25, mix)
    expect(Math.exp(logMean)).toBeCloseTo(0.3, 12)
    expect(logSd).toBeCloseTo(0.85, 12)
    expect(Math.exp(sourceOverlapPrior(0).logMean)).toBeCloseTo(SOURCE_OVERLAP.passing.median, 12)
    expect(sourceOverlapPrior(1)).toEqual({ logMean: Math.log(0.55), logSd: 0.8 })
  })

  test.each([-0.1, 1.1, Number.NaN])('%d is no fraction', (fraction) => {
    expect(() => sourceOverlapPrior(fraction)).toThrow(`got ${fraction}`)
  })
})
