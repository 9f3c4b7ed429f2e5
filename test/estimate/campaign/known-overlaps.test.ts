import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountOverlap, commonPeople, sharedByPair } from '../../../src/estimate/campaign/known-overlaps.ts'
import { truncatedLogNormalQuantile } from '../../../src/math/truncated-log-normal.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })
const pair = (i: number, j: number, value: number, low = value, high = value) => ({
  parts: [i, j] as const,
  people: { value, low, high },
})
const everywhere = (count: number) => Array.from({ length: count }, () => [1])

describe('people whom two parts could share', () => {
  test('are the smaller one of each territory', () => {
    // Territory by territory: min(60, 20) + min(40, 60).
    expect(
      commonPeople(
        [100, 80],
        [
          [0.6, 0.4],
          [0.25, 0.75],
        ],
        0,
        1,
      ),
    ).toBe(60)
  })
})

describe('the overlap of all pairs', () => {
  test('is the prior where no pair is known', () => {
    const { all, unknown, complete } = accountOverlap([100, 40], everywhere(2), [], { median: 0.2, spread: 0 }, 0.8)
    expect(unknown.value).toBeCloseTo(0.2, 12)
    expect(all).toEqual(unknown)
    expect(complete).toBe(false)
  })

  test('joins known pairs and the prior in proportion to the people who could be shared', () => {
    const known = [pair(0, 1, 40, 30, 60), pair(2, 3, 10, 10, 20)]
    const found = accountOverlap([100, 100, 50, 50], everywhere(4), known, { median: 0.1, spread: 0.5 }, 0.8)
    // The known pairs share 40 of 100 and 10 of 50: together 50 of 150, off that mean by ln 1.2 and ln 0.6.
    const logMean = (Math.log(0.1) + 2 * Math.log(1 / 3)) / 3
    const variance = (0.5 ** 2 + Math.log(1.2) ** 2 + Math.log(0.6) ** 2) / 3
    // Worth 150^2 / (100^2 + 50^2) = 1.8 pairs; the four other pairs are worth as much each: 1.8 times 4 / 2 = 3.6.
    const belief = { logMean, logSd: Math.sqrt(variance * (1 / 2.8 + 1 / 3.6)) }
    const at = (p: number) => truncatedLogNormalQuantile(p, belief, 0.97)
    const [low, value, high] = [at(0.1), at(0.5), at(0.9)]
    expect(found.unknown.value).toBeCloseTo(value, 12)
    expect(found.unknown.low).toBeCloseTo(low, 12)
    expect(found.unknown.high).toBeCloseTo(high, 12)
    // All pairs could share 100 (second largest) + 2 times 50 + 3 times 50 = 350, of which 200 are in unknown pairs.
    const middle = 50 / 350 + (200 / 350) * value
    expect(found.all.value).toBeCloseTo(middle, 12)
    expect(found.all.low).toBeCloseTo(middle - Math.hypot(10 / 350, (200 / 350) * (value - low)), 12)
    expect(found.all.high).toBeCloseTo(middle + Math.hypot(30 / 350, (200 / 350) * (high - value)), 12)
    expect(found.complete).toBe(false)
  })

  test('of unknown pairs lies halfway (by logarithm) between the prior and one known pair', () => {
    // sqrt(0.1 * 0.4)
    const { unknown } = accountOverlap([9, 9, 9], everywhere(3), [pair(0, 1, 3.6)], { median: 0.1, spread: 0 }, 0.8)
    expect(unknown.value).toBeCloseTo(0.2, 12)
  })

  test('learns nothing from a pair that has no common territory', () => {
    const apart = [
      [1, 0],
      [0, 1],
      [1, 0],
    ] as const
    const { unknown } = accountOverlap([9, 9, 9], apart, [pair(0, 1, 0)], { median: 0.1, spread: 0 }, 0.8)
    expect(unknown.value).toBeCloseTo(0.1, 12)
  })

  test('a measured 0 counts as one in a thousand', () => {
    // sqrt(0.1 * 0.001)
    const { unknown } = accountOverlap([9, 9, 9], everywhere(3), [pair(0, 1, 0)], { median: 0.1, spread: 0 }, 0.8)
    expect(unknown.value).toBeCloseTo(0.01, 12)
  })

  test('is arithmetic where all pairs are known, whatever the rounding', () => {
    const reach = fc.double({ min: 1e3, max: 1e7, noNaN: true })
    const fraction = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(reach, reach, reach), fc.tuple(fraction, fraction, fraction), (reaches, inside) => {
        const fractions = inside.map((part) => [part, 1 - part])
        const common = [pair(0, 1, 0), pair(0, 2, 0), pair(1, 2, 0)].map(({ parts: [i, j] }) => {
          const most = commonPeople(reaches, fractions, i, j)
          return { i, j, most }
        })
        const known = common.map(({ i, j, most }) => pair(i, j, most / 4, most / 8, most / 2))
        const { all, complete } = accountOverlap(reaches, fractions, known, { median: 0.1, spread: 1 }, 0.8)
        expect(complete).toBe(true)
        expect(all.value).toBeCloseTo(1 / 4, 9)
        expect(all.low).toBeCloseTo(1 / 8, 9)
        expect(all.high).toBeCloseTo(1 / 2, 9)
      }),
    )
  })

  test('is none where nobody could be shared', () => {
    const apart = [
      [1, 0],
      [0, 1],
    ] as const
    const { all, complete } = accountOverlap([9, 9], apart, [], { median: 0.1, spread: 1 }, 0.8)
    expect(all).toEqual(range(0))
    expect(complete).toBe(true)
  })
})

describe('the people of every pair', () => {
  test('are as known, in both directions, else the overlap times those who could be shared', () => {
    expect(sharedByPair([100, 80, 60], everywhere(3), [pair(0, 2, 7)], 0.25)).toEqual([
      [0, 20, 7],
      [20, 0, 15],
      [7, 15, 0],
    ])
  })
})
