import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkInterval,
  combineEnds,
  intervalEnds,
  LOG_SCALE,
  LOGIT_SCALE,
  rootSumSquare,
} from '../../src/estimate/interval.ts'

test('one uncertain input keeps its own ends, in either order', () => {
  for (const scale of [LOG_SCALE, LOGIT_SCALE]) {
    const { low, high } = combineEnds(0.2, [[0.3, 0.1]], scale)
    expect(low).toBeCloseTo(0.1, 12)
    expect(high).toBeCloseTo(0.3, 12)
  }
})

test('independent inputs widen less than their sum, more than the widest', () => {
  const positive = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(positive, fc.array(fc.tuple(positive, positive), { maxLength: 4 }), (value, ends) => {
      const { low, high } = combineEnds(value, ends, LOGIT_SCALE)
      expect(low).toBeLessThanOrEqual(Math.min(value, ...ends.flat()) * (1 + 1e-12))
      expect(high).toBeGreaterThanOrEqual(Math.max(value, ...ends.flat()) * (1 - 1e-12))
      expect(low).toBeGreaterThan(0)
      expect(high).toBeLessThan(1)
    }),
  )
})

test('nothing has no interval below it', () => {
  expect(combineEnds(0, [[0, 3]], LOG_SCALE)).toEqual({ value: 0, low: 0, high: 3 })
  expect(combineEnds(2, [[0, 2]], LOG_SCALE)).toEqual({ value: 2, low: 0, high: 2 })
})

test('what is no interval or no level is refused', () => {
  expect(() => checkInterval({ value: 1, low: 2, high: 3 }, 'views')).toThrow('views')
  expect(() => checkInterval({ value: 1, low: 0, high: Number.POSITIVE_INFINITY }, 'views')).toThrow(RangeError)
  for (const level of [0, 1, Number.NaN]) expect(() => intervalEnds(level)).toThrow(RangeError)
})

test('any ordered numbers from 0 on are an interval, its ends among them', () => {
  for (const [low, value, high] of [
    [0, 0, 0],
    [0, 1, 1],
    [2, 2, 3],
  ] as const) {
    expect(() => checkInterval({ value, low, high }, 'views')).not.toThrow()
  }
  for (const [low, value, high] of [
    [-1, 1, 2],
    [1, 3, 2],
    [1, Number.NaN, 2],
    [1, Infinity, Infinity],
  ] as const) {
    expect(() => checkInterval({ value, low, high }, 'views')).toThrow(RangeError)
  }
})

test('the refusal of a level names it', () => {
  expect(() => intervalEnds(1.5)).toThrow('got 1.5')
  expect(() => intervalEnds(-0.1)).toThrow('got -0.1')
  expect(intervalEnds(0.8)[0]).toBeCloseTo(0.1, 15)
  expect(intervalEnds(0.8)[1]).toBeCloseTo(0.9, 15)
})

test('steps the other way count as none', () => {
  expect(rootSumSquare([])).toBe(0)
  expect(rootSumSquare([3, -100, 4])).toBe(5)
})

test('steps of two inputs combine by the root of the sum of their squares, each side by itself', () => {
  // ln steps: 3 and 4 down, 6 and 8 up
  const ends = [
    [Math.exp(-3), Math.exp(6)],
    [Math.exp(8), Math.exp(-4)],
  ] as const
  const { value, low, high } = combineEnds(1, ends, LOG_SCALE)
  expect(value).toBe(1)
  expect(Math.log(low)).toBeCloseTo(-5, 12)
  expect(Math.log(high)).toBeCloseTo(10, 12)
  // An input whose two ends lie above the value takes nothing off its low end.
  expect(combineEnds(1, [[2, 3]], LOG_SCALE).low).toBe(1)
  expect(combineEnds(1, [[0.2, 0.3]], LOG_SCALE).high).toBe(1)
})

test('the scales turn back what they turned', () => {
  expect(LOGIT_SCALE.to(0.5)).toBe(0)
  expect(LOGIT_SCALE.to(0.75)).toBeCloseTo(Math.log(3), 12)
  for (const scale of [LOG_SCALE, LOGIT_SCALE]) expect(scale.from(scale.to(0.3))).toBeCloseTo(0.3, 12)
})

test('a quantity of 0 reaches up to the largest answer of its inputs, at least to 0', () => {
  expect(combineEnds(0, [], LOG_SCALE)).toEqual({ value: 0, low: 0, high: 0 })
  expect(
    combineEnds(
      0,
      [
        [1, 2],
        [5, 0],
      ],
      LOG_SCALE,
    ).high,
  ).toBe(5)
})
