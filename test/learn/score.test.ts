import { describe, expect, it } from 'vitest'
import { meanScore, SCORED_LEVELS, scorePredictions } from '../../src/learn/score.ts'

const around = (truth: number, value: number, half: number) => ({
  truth,
  value,
  intervals: SCORED_LEVELS.map(() => ({ low: value - half, high: value + half })),
})

describe('scorePredictions', () => {
  it('finds no error in the truth', () => {
    const score = scorePredictions([around(100, 100, 0), around(7, 7, 0)])
    expect(score).toMatchObject({ n: 2, bias: 0, meanError: 0, medianError: 0 })
    expect(score.intervals.map(({ coverage, intervalScore }) => [coverage, intervalScore])).toEqual(
      SCORED_LEVELS.map(() => [1, 0]),
    )
  })

  it('measures errors relative to the truth, with the sign in the bias only', () => {
    const score = scorePredictions([
      { truth: 100, value: 110 },
      { truth: 10, value: 7 },
      { truth: 1000, value: 1000 },
    ])
    expect(score.bias).toBeCloseTo(-0.2 / 3, 12)
    expect(score.meanError).toBeCloseTo(0.4 / 3, 12)
    expect(score.medianError).toBeCloseTo(0.1, 12)
    expect(score.errorQuantiles.p75).toBeCloseTo(0.2, 12)
    expect(score.intervals).toEqual([])
  })

  it('counts truths on the edge as inside and fines those outside by 2 / (1 - level)', () => {
    const score = scorePredictions([around(100, 90, 10), around(100, 80, 10)])
    const [, at80] = score.intervals
    expect(at80?.coverage).toBe(0.5)
    // Widths 20 and 20, one truth 10 outside at a fine of 10 each, all over a truth of 100.
    expect(at80?.intervalScore).toBeCloseTo((0.2 + 0.2 + 1) / 2, 12)
  })

  it('refuses nothing at all and truths of 0', () => {
    expect(() => scorePredictions([])).toThrow(RangeError)
    expect(() => scorePredictions([{ truth: 0, value: 1 }])).toThrow(RangeError)
    expect(() => meanScore([])).toThrow(RangeError)
  })
})

describe('meanScore', () => {
  it('leaves repeated scores as they are and averages others', () => {
    const good = scorePredictions([around(100, 100, 5)])
    const bad = scorePredictions([around(100, 120, 5)])
    expect(meanScore([good, good])).toEqual(good)
    expect(meanScore([good, bad]).medianError).toBeCloseTo(0.1, 12)
    expect(meanScore([good, bad]).intervals[0]?.coverage).toBe(0.5)
  })
})
