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
