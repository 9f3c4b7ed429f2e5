import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewersAbove } from '../../../src/estimate/views-per-viewer/viewers-above.ts'
import { viewersFromViews } from '../../../src/estimate/views-per-viewer/viewers-from-views.ts'

const belief = { mean: Math.log(0.19), sd: 0.75, videoSd: 0.45 }

test('what is proven cuts the belief off and leaves a width', () => {
  const { value, low, high } = viewersAbove(1000, belief, 900, 0.8)
  expect(low).toBeGreaterThanOrEqual(900)
  expect(value).toBeGreaterThan(low)
  expect(high).toBeGreaterThan(value)
  expect(high).toBeLessThanOrEqual(1000)
})

test('a proof below everything believed changes nothing', () => {
  expect(viewersAbove(1e6, belief, 1, 0.8)).toEqual(viewersFromViews(1e6, belief, 0.8))
})

test('stays inside [least, views], in order, wider at a wider level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }), (views, part) => {
      const least = views * part
      const [narrow, wide] = [viewersAbove(views, belief, least, 0.5), viewersAbove(views, belief, least, 0.95)]
      for (const { value, low, high } of [narrow, wide]) {
        expect(low).toBeGreaterThanOrEqual(least * (1 - 1e-12))
        expect(value).toBeGreaterThanOrEqual(low)
        expect(high).toBeGreaterThanOrEqual(value)
        expect(high).toBeLessThanOrEqual(views)
      }
      expect(wide.low).toBeLessThanOrEqual(narrow.low)
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
    }),
  )
})

test('where belief and proof contradict each other all of [least, views] is left', () => {
  const sure = { mean: 5, sd: 0.01, videoSd: 0.01 }
  expect(viewersAbove(1e6, sure, 9e5, 0.8)).toEqual({ value: 9e5, low: 9e5, high: 1e6 })
})

test('a proof at the median leaves the upper half of the belief', () => {
  // The median of the upper half is the upper quartile; its middle 80 % run from the 55th to the 95th percentile.
  const at = (level: number) => viewersFromViews(1e6, belief, level)
  const { value, low, high } = viewersAbove(1e6, belief, at(0.5).value, 0.8)
  expect(value / at(0.5).high).toBeCloseTo(1, 9)
  expect(low / at(0.1).high).toBeCloseTo(1, 9)
  expect(high / at(0.9).high).toBeCloseTo(1, 9)
})
