import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkInterval, combineEnds, intervalEnds, LOG_SCALE, LOGIT_SCALE } from '../../src/estimate/interval.ts'

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
