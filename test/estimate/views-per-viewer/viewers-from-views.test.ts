import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewersFromViews } from '../../../src/estimate/views-per-viewer/viewers-from-views.ts'
import { viewsPerViewerPosterior } from '../../../src/estimate/views-per-viewer/views-per-viewer.ts'

const views = fc.double({ min: 0, max: 1e15, noNaN: true })
const level = fc.double({ min: 0.001, max: 0.9999, noNaN: true })
const belief = fc.record({
  mean: fc.double({ min: -9, max: 5, noNaN: true }),
  sd: fc.double({ min: 0, max: 2, noNaN: true }),
  videoSd: fc.double({ min: 0.01, max: 2, noNaN: true }),
  viewsSlope: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  typicalViews: fc.option(fc.double({ min: 1, max: 1e9, noNaN: true })),
})

describe('viewersFromViews', () => {
  it('keeps low <= value <= high <= views, and nobody behind no views', () => {
    fc.assert(
      fc.property(views, belief, level, (seen, posterior, probability) => {
        const { value, low, high } = viewersFromViews(seen, posterior, probability)
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(seen)
        expect(low).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(viewersFromViews(0, viewsPerViewerPosterior([]), 0.8)).toEqual({ value: 0, low: 0, high: 0 })
  })

  it('gives a wider interval to a wider level', () => {
    fc.assert(
      fc.property(views, belief, level, level, (seen, posterior, a, b) => {
        const narrow = viewersFromViews(seen, posterior, Math.min(a, b))
        const wide = viewersFromViews(seen, posterior, Math.max(a, b))
        expect(wide.low).toBeLessThanOrEqual(narrow.low)
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
      }),
    )
  })

  it('never gives fewer people to more views', () => {
    fc.assert(
      fc.property(views, views, belief, (a, b, posterior) => {
        const fewer = viewersFromViews(Math.min(a, b), posterior, 0.8).value
        const more = viewersFromViews(Math.max(a, b), posterior, 0.8).value
        expect(more).toBeGreaterThanOrEqual(fewer * (1 - 1e-12))
      }),
    )
  })

  it('scales with the views where no video of the account is known', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 1000 }), (seen, factor) => {
        const posterior = viewsPerViewerPosterior([])
        const one = viewersFromViews(seen, posterior, 0.8).value
        expect(viewersFromViews(factor * seen, posterior, 0.8).value / (factor * one)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('scales with the counts of everything where videos are known', () => {
    const at = (factor: number) => {
      const known = [1e6, 3e6, 9e6].map((seen) => ({ views: factor * seen, viewers: factor * seen * 0.8 }))
      return viewersFromViews(factor * 2e6, viewsPerViewerPosterior(known), 0.8).value / factor
    }
    expect(at(1000) / at(1)).toBeCloseTo(1, 4)
  })

  it('gives one person to one view, and leaves room for doubt in a handful', () => {
    const posterior = viewsPerViewerPosterior([])
    expect(viewersFromViews(1, posterior, 0.9)).toEqual({ value: 1, low: 1, high: 1 })
    const small = viewersFromViews(10, posterior, 0.8)
    const large = viewersFromViews(10_000, posterior, 0.8)
    expect((small.high - small.low) / 10).toBeGreaterThan((large.high - large.low) / 10_000)
  })

  it('expects fewer repeat views of a video that did better than the account usually does', () => {
    const known = Array.from({ length: 5 }, () => ({ views: 10_000, viewers: 8_300 }))
    const posterior = viewsPerViewerPosterior(known)
    expect(viewersFromViews(1e6, posterior, 0.8).value / 1e6).toBeGreaterThan(
      viewersFromViews(1e3, posterior, 0.8).value / 1e3,
    )
  })

  it('has Student-t intervals with four degrees of freedom', () => {
    // Source: scipy.stats.t.ppf(0.5 + level / 2, 4), divided by its standard deviation sqrt(2).
    const quantiles = [
      { level: 0.5, t: 0.7406970841126829 },
      { level: 0.8, t: 1.533206274058944 },
      { level: 0.9, t: 2.1318467863266495 },
      { level: 0.95, t: 2.7764451051977934 },
    ]
    for (const { level, t } of quantiles) {
      // A mean of 0 and so many views that counting noise is gone: ln(views / low - 1) is the half width.
      const { low, high } = viewersFromViews(1e15, { mean: 0, sd: 0.3, videoSd: 0.4 }, level)
      expect(Math.log(1e15 / low - 1)).toBeCloseTo((t / Math.SQRT2) * 0.5, 6)
      expect(Math.log(1e15 / high - 1)).toBeCloseTo((-t / Math.SQRT2) * 0.5, 6)
    }
  })

  it('adds the counting noise of the repeat views: geometric plays, on the scale of the square root', () => {
    // Four degrees of freedom at 80 %: see above. A thousand views at F - 1 = 1/4 hold 200 repeat views.
    const half = (1.533206274058944 / Math.SQRT2) * 0.5
    const repeatsAt = (x: number) => 1000 / (1 + Math.exp(-x))
    // Half a step of 1.2815 (90 % of a normal distribution) times the root of F = 1.25.
    const step = (1.2815515655446004 * Math.sqrt(1.25)) / 2
    const [up, down] = [(Math.sqrt(200) + step) ** 2 - 200, 200 - (Math.sqrt(200) - step) ** 2]
    const { low, high } = viewersFromViews(1000, { mean: Math.log(0.25), sd: 0.3, videoSd: 0.4 }, 0.8)
    const x = Math.log(0.25)
    expect(low).toBeCloseTo(800 - Math.hypot(repeatsAt(x + half) - 200, up), 9)
    expect(high).toBeCloseTo(800 + Math.hypot(200 - repeatsAt(x - half), down), 9)
  })

  it('lets a handful of repeat views be none at all', () => {
    const few = viewersFromViews(5, { mean: Math.log(0.2), sd: 0.1, videoSd: 0.2 }, 0.9)
    expect(few.high).toBeGreaterThan(4.9)
    expect(few.high).toBeLessThanOrEqual(5)
    expect(few.low).toBeGreaterThanOrEqual(1)
  })

  it('carries the slope from the typical views, a thousandfold at most, and not without typical views', () => {
    const belief = { mean: -1, sd: 0.3, videoSd: 0.4, viewsSlope: -0.1, typicalViews: 1000 }
    const at = (views: number, more: object = {}) => {
      const { value } = viewersFromViews(views, { ...belief, ...more }, 0.8)
      return Math.log(views / value - 1)
    }
    expect(at(10_000)).toBeCloseTo(-1 - 0.1 * Math.log(10), 9)
    expect(at(1e9)).toBeCloseTo(-1 - 0.1 * Math.log(1000), 9)
    expect(at(1e6)).toBeCloseTo(at(1e9), 9)
    expect(at(10, { typicalViews: 1e6 })).toBeCloseTo(-1 + 0.1 * Math.log(1000), 9)
    expect(at(10_000, { typicalViews: null })).toBeCloseTo(-1, 9)
    expect(at(10_000, { viewsSlope: 0 })).toBeCloseTo(-1, 9)
  })

  it('refuses views and levels that are none', () => {
    const posterior = viewsPerViewerPosterior([])
    expect(() => viewersFromViews(-1, posterior, 0.8)).toThrow(RangeError)
    expect(() => viewersFromViews(Number.POSITIVE_INFINITY, posterior, 0.8)).toThrow(RangeError)
    for (const level of [0, 1, Number.NaN]) expect(() => viewersFromViews(1, posterior, level)).toThrow(RangeError)
  })
})
