import { describe, expect, test } from 'vitest'
import { type CountedAt, realisedCoefficient } from '../../../src/estimate/shares/realised-coefficient.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })
const sure = { viewers: range(1000), direct: range(0.2), other: range(0.1) }
const ends = [0.1, 0.9] as const
const free = { low: 0, high: 1 }

/** New viewers per share at the low end, the middle and the high end of their interval. */
const conversion =
  (low: number, value: number, high: number) =>
  (p: number): number =>
    p < 0.5 ? low : p > 0.5 ? high : value

const unmoved = (_: CountedAt, __: CountedAt, median: number): number => median
const logit = (k: number): number => Math.log(k / (1 - k))
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

const near = ({ value, low, high }: { value: number; low: number; high: number }) => ({
  value: expect.closeTo(value, 9),
  low: expect.closeTo(low, 9),
  high: expect.closeTo(high, 9),
})

describe('K = c S / N', () => {
  test('400 shares of 1,000 viewers at c from 0.5 over 1 to 2', () => {
    const found = realisedCoefficient(sure, 400, conversion(0.5, 1, 2), unmoved, ends, free)
    expect(found).toEqual({
      k: near(range(0.4, 0.2, 0.8)),
      shareDriven: near(range(400, 200, 800)),
      firstHand: near(range(600, 200, 800)),
      newViewersPerShare: range(1, 0.5, 2),
    })
  })

  test('moves with the viewers; what shares brought about does not, all others are first-hand', () => {
    const counted = { ...sure, viewers: range(1000, 500, 2000) }
    const found = realisedCoefficient(counted, 400, conversion(1, 1, 1), unmoved, ends, free)
    expect(found.k).toEqual(near(range(0.4, 0.2, 0.8)))
    expect(found.shareDriven).toEqual(near(range(400)))
    expect(found.firstHand).toEqual(near(range(600, 100, 1600)))
  })

  test('moves with the sources; the steps of two inputs add as squares, on the logit scale', () => {
    const medianAt = (moved: CountedAt, middle: CountedAt, median: number): number =>
      (median * moved.direct * moved.other) / (middle.direct * middle.other)
    const counted = { ...sure, direct: range(0.2, 0.1, 0.4) }
    const one = realisedCoefficient(counted, 400, conversion(1, 1, 1), medianAt, ends, free)
    expect(one.k).toEqual(near(range(0.4, 0.2, 0.8)))
    const both = { ...counted, other: range(0.1, 0.05, 0.2) }
    const two = realisedCoefficient(both, 400, conversion(1, 1, 1), medianAt, ends, free)
    expect(two.k.low).toBeCloseTo(logistic(logit(0.4) - Math.SQRT2 * (logit(0.4) - logit(0.2))), 9)
    expect(two.k.high).toBeCloseTo(logistic(logit(0.4) + Math.SQRT2 * (logit(0.8) - logit(0.4))), 9)
  })

  test('moves one uncertain input at a time, and shares had at least one viewer', () => {
    const movedOf = (counted: typeof sure): CountedAt[] => {
      const moved: CountedAt[] = []
      const spy = (at: CountedAt, middle: CountedAt, median: number): number => {
        expect([middle.viewers, median]).toEqual([counted.viewers.value, 1])
        moved.push(at)
        return median
      }
      realisedCoefficient(counted, 0.1, conversion(1, 1, 1), spy, ends, free)
      return moved
    }
    const rest = { direct: 0.2, other: 0.1 }
    expect(movedOf(sure)).toEqual([])
    expect(movedOf({ ...sure, viewers: range(1000, 0, 2000), direct: range(0.2, 0.2, 0.3) })).toEqual([
      { viewers: 1, ...rest },
      { viewers: 2000, ...rest },
      { viewers: 1000, direct: 0.2, other: 0.1 },
      { viewers: 1000, direct: 0.3, other: 0.1 },
    ])
    // Of less than one viewer the middle is the fewest.
    expect(movedOf({ ...sure, viewers: range(0.5, 0, 1) })).toEqual([
      { viewers: 0.5, ...rest },
      { viewers: 1, ...rest },
    ])
  })

  test('and the people behind it stay within the bounds, however many steps add up', () => {
    const counted = { viewers: range(1000), direct: range(0.2, 0.1, 0.4), other: range(0.1, 0.05, 0.2) }
    const medianAt = ({ direct, other }: CountedAt, middle: CountedAt, median: number): number =>
      (median * direct * other) / (middle.direct * middle.other)
    const bounds = { low: 0.3, high: 0.5 }
    const found = realisedCoefficient(counted, 400, conversion(0.5, 1, 2), medianAt, ends, bounds)
    expect(found).toEqual({
      k: near(range(0.4, 0.3, 0.5)),
      shareDriven: near(range(400, 300, 500)),
      firstHand: near(range(600, 500, 700)),
      // New viewers per share are not held.
      newViewersPerShare: range(1, 0.5, 2),
    })
  })

  test('bounds of the people are those of the fewest and of the most viewers', () => {
    const counted = { viewers: range(1000, 500, 2000), direct: range(0.2, 0.1, 0.4), other: range(0.1, 0.05, 0.2) }
    // Every input drives K to a bound by itself.
    const medianAt = (moved: CountedAt, middle: CountedAt): number => {
      const isLow = moved.viewers < middle.viewers || moved.direct < middle.direct || moved.other < middle.other
      return isLow ? 0.1 : 10
    }
    const bounds = { low: 0.35, high: 0.45 }
    const found = realisedCoefficient(counted, 400, conversion(0.1, 1, 10), medianAt, ends, bounds)
    expect(found.shareDriven).toEqual(near(range(400, 0.35 * 500, 0.45 * 2000)))
    // 600 steps down to 0.65 * 500 once and to 0.55 * 1,000 thrice, up to 0.55 * 2,000 once and to 0.65 * 1,000 thrice.
    const down = Math.hypot(Math.log(600 / 325), Math.sqrt(3) * Math.log(600 / 550))
    const up = Math.hypot(Math.log(1100 / 600), Math.sqrt(3) * Math.log(650 / 600))
    expect(found.firstHand).toEqual(near({ value: 600, low: 600 * Math.exp(-down), high: 600 * Math.exp(up) }))
  })

  test('is below 1: a finished cascade begets less than one viewer a viewer', () => {
    const { k, firstHand } = realisedCoefficient(sure, 1200, conversion(1, 1, 1), unmoved, ends, free)
    // The double before 1.
    expect([k.value, k.high]).toEqual([1 - 2 ** -53, 1 - 2 ** -53])
    expect(firstHand.value).toBeGreaterThan(0)
  })
})
