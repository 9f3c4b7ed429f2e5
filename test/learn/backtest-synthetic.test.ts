import { beforeAll, describe, expect, it } from 'vitest'
import { priorOf, priorTable } from '../../src/estimate/priors.ts'
import {
  backtestSynthetic,
  FROM_PRIOR,
  PRIOR_SUBJECTS,
  SYNTHETIC_SUBJECTS,
} from '../../src/learn/backtest-synthetic.ts'
import { REGIMES } from '../../src/learn/simulate-regimes.ts'

const RUNS = 3
let scores: ReturnType<typeof backtestSynthetic>['scores'] = []
beforeAll(() => {
  scores = backtestSynthetic({ runs: RUNS, seed: 1 }).scores
})

describe('backtestSynthetic', () => {
  it('scores every subject in every regime, periods once a run', () => {
    expect(scores.map(({ regime, subject }) => [regime, subject])).toEqual([
      ...REGIMES.flatMap(({ id }) => SYNTHETIC_SUBJECTS.map((subject) => [id, subject])),
      ...PRIOR_SUBJECTS.map((subject) => [FROM_PRIOR, subject]),
    ])
    for (const { regime, subject, score } of scores) {
      if (regime === FROM_PRIOR) continue
      if (subject.startsWith('period')) expect(score?.n).toBe(RUNS)
      else expect(score?.n).toBeGreaterThan(RUNS)
    }
  })

  it('holds the truth inside the hard bounds, always', () => {
    expect(scores.filter(({ outsideBounds }) => outsideBounds > 0)).toEqual([])
  })

  it('is exact from the first day of an account on', () => {
    const young = scores.find(({ regime, subject }) => regime === 'young' && subject === 'period')
    expect(young?.exact).toBe(RUNS)
    expect(young?.score).toMatchObject({ bias: 0, meanError: 0 })
    expect(young?.score?.intervals.map(({ coverage }) => coverage)).toEqual([1, 1, 1, 1])
  })

  it('covers more at a wider level', () => {
    for (const { score } of scores) {
      const coverages = score?.intervals.map(({ coverage }) => coverage) ?? []
      expect(coverages).toEqual(coverages.toSorted((a, b) => a - b))
    }
  })

  it('gives the same table for the same seed, and another for another', () => {
    const small = (seed: number) => backtestSynthetic({ runs: 1, seed, regimes: REGIMES.slice(0, 2) })
    expect(small(4)).toEqual(small(4))
    expect(small(4).scores).not.toEqual(small(5).scores)
  })

  it('hands other priors to the estimates: less overlap gives more people', () => {
    const overlap = priorOf(priorTable(), 'overlap-days')
    const biasAt = (median: number) =>
      backtestSynthetic({
        runs: 2,
        seed: 1,
        regimes: REGIMES.filter(({ id }) => id === 'established'),
        settings: { priors: priorTable([{ ...overlap, median }]) },
      }).scores.find(({ subject }) => subject === 'period')?.score?.bias ?? Number.NaN
    expect(biasAt(0.01)).toBeGreaterThan(biasAt(0.3))
  })

  it.each([0, 1.5, -1])('refuses %j runs', (runs) => {
    expect(() => backtestSynthetic({ runs, seed: 1 })).toThrow(RangeError)
  })
})

/** Fractions of the truths inside the 80 % and the 90 % ranges, all regimes of a subject together. */
const coverageOf = (found: ReturnType<typeof backtestSynthetic>['scores'], subject: string) => {
  const own = found.filter((each) => each.subject === subject)
  const n = own.reduce((sum, { score }) => sum + (score?.n ?? 0), 0)
  return [1, 2].map(
    (at) => own.reduce((sum, { score }) => sum + (score?.n ?? 0) * (score?.intervals[at]?.coverage ?? 0), 0) / n,
  )
}

describe('how often the ranges hold the truth', () => {
  let lived: ReturnType<typeof backtestSynthetic>['scores'] = []
  let drawn: ReturnType<typeof backtestSynthetic>['scores'] = []
  beforeAll(() => {
    lived = backtestSynthetic({ runs: 10, seed: 2 }).scores
    drawn = backtestSynthetic({ runs: 20, seed: 3, regimes: [] }).scores
  })

  it('calibrated: 76 to 84 % at 80 %, 87 to 93 % at 90 %, all kinds of accounts together', () => {
    const [at80 = 0, at90 = 0] = coverageOf(lived, 'video-calibrated')
    expect(at80).toBeGreaterThan(0.76)
    expect(at80).toBeLessThan(0.84)
    expect(at90).toBeGreaterThan(0.87)
    expect(at90).toBeLessThan(0.93)
  })

  it('assumed: the level, where the truth is drawn from what is assumed', () => {
    // 400 draws: 0.05 and 0.04 are a little over two standard errors.
    const [shares80 = 0, shares90 = 0] = coverageOf(drawn, 'share-driven')
    expect(Math.abs(shares80 - 0.8)).toBeLessThan(0.05)
    expect(Math.abs(shares90 - 0.9)).toBeLessThan(0.04)
    const [days80 = 0, days90 = 0] = coverageOf(drawn, 'period')
    expect(days80).toBeGreaterThan(0.8)
    expect(days90).toBeGreaterThan(0.9)
  })
})
