import { beforeAll, describe, expect, it } from 'vitest'
import { priorOf, priorTable } from '../../src/estimate/priors.ts'
import { backtestSynthetic, SYNTHETIC_SUBJECTS } from '../../src/learn/backtest-synthetic.ts'
import { REGIMES } from '../../src/learn/simulate-regimes.ts'

const RUNS = 3
let scores: ReturnType<typeof backtestSynthetic>['scores'] = []
beforeAll(() => {
  scores = backtestSynthetic({ runs: RUNS, seed: 1 }).scores
})

describe('backtestSynthetic', () => {
  it('scores every subject in every regime, periods once a run', () => {
    expect(scores.map(({ regime, subject }) => [regime, subject])).toEqual(
      REGIMES.flatMap(({ id }) => SYNTHETIC_SUBJECTS.map((subject) => [id, subject])),
    )
    for (const { subject, score } of scores) {
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
