import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewersFromViews } from '../../../src/estimate/views-per-viewer/viewers-from-views.ts'
import { viewsPerViewerPosterior } from '../../../src/estimate/views-per-viewer/views-per-viewer.ts'
import {
  FACEBOOK_POST,
  INSTAGRAM_REEL,
  TIKTOK_ACCOUNT_DAY,
  TIKTOK_POST,
} from '../../../src/estimate/views-per-viewer/views-per-viewer-priors.ts'

const populations = [TIKTOK_POST, TIKTOK_ACCOUNT_DAY, INSTAGRAM_REEL, FACEBOOK_POST]
const count = fc.double({ min: 1, max: 1e9, noNaN: true })
const video = fc
  .record({ views: count, part: fc.double({ min: 1e-6, max: 1, noNaN: true }) })
  .map(({ views, part }) => ({ views, viewers: views * part }))
/** Videos of an ordinary account: F - 1 within a factor of two of 0.19. */
const ordinary = fc
  .record({ views: fc.integer({ min: 1000, max: 1e7 }), x: fc.double({ min: -2.36, max: -0.96, noNaN: true }) })
  .map(({ views, x }) => ({ views, viewers: views / (1 + Math.exp(x)) }))
const post = (repeats: number, views = 10_000) => ({ views, viewers: views / (1 + repeats) })
const totalSd = ({ sd, videoSd }: { sd: number; videoSd: number }) => Math.hypot(sd, videoSd)

describe('viewsPerViewerPosterior', () => {
  it('gives the prior where nothing is known', () => {
    for (const prior of populations) {
      const posterior = viewsPerViewerPosterior([], prior)
      expect(posterior).toMatchObject({ mean: prior.mean, sd: prior.sd, videoSd: prior.videoSd, n: 0, trimmed: 0 })
      expect(posterior.typicalViews).toBeNull()
    }
  })

  it('is plain data: JSON gives it back', () => {
    fc.assert(
      fc.property(fc.array(video, { maxLength: 20 }), (known) => {
        const posterior = viewsPerViewerPosterior(known)
        expect(JSON.parse(JSON.stringify(posterior))).toEqual(posterior)
      }),
    )
  })

  it('does not depend on the order of the known videos, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(video, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (known, keys) => {
        const keyed = known.map((one) => ({ one, key: keys.next().value ?? 0 }))
        const other = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
        expect(viewsPerViewerPosterior(other)).toEqual(viewsPerViewerPosterior(known))
      }),
    )
  })

  it('is finite for any finite counts, and never less sure of the account than the prior', () => {
    const anything = fc.record({
      views: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true })),
      viewers: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true })),
    })
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 12 }), (known) => {
        const { mean, sd, videoSd, n, leftOut } = viewsPerViewerPosterior(known)
        expect([mean, sd, videoSd].every(Number.isFinite)).toBe(true)
        expect(sd).toBeGreaterThan(0)
        expect(sd).toBeLessThanOrEqual(TIKTOK_POST.sd)
        expect(n + leftOut).toBe(known.length)
      }),
    )
  })

  it('leaves out and counts rows that cannot be: more viewers than views, reach 0, nothing at all', () => {
    const known = [post(0.2), { views: 10, viewers: 11 }, { views: 500, viewers: 0 }, { views: 0, viewers: 0 }]
    expect(viewsPerViewerPosterior(known)).toEqual({ ...viewsPerViewerPosterior([post(0.2)]), leftOut: 3 })
  })

  it('never widens with more of the same evidence, wherever the account lies', () => {
    const copies = fc.record({ x: fc.double({ min: -4, max: 3, noNaN: true }), n: fc.integer({ min: 0, max: 40 }) })
    fc.assert(
      fc.property(copies, ({ x, n }) => {
        const fewer = viewsPerViewerPosterior(Array.from({ length: n }, () => post(Math.exp(x), 1e6)))
        const more = viewsPerViewerPosterior(Array.from({ length: n + 1 }, () => post(Math.exp(x), 1e6)))
        expect(totalSd(more)).toBeLessThanOrEqual(totalSd(fewer) + 1e-9)
      }),
    )
  })

  it('narrows the interval of an ordinary account with every agreeing video', () => {
    const widths = [0, 1, 2, 3, 5, 10, 30, 100].map((n) => {
      const posterior = viewsPerViewerPosterior(Array.from({ length: n }, () => post(0.19)))
      const { low, high } = viewersFromViews(10_000, posterior, 0.8)
      return high - low
    })
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  it('comes to the account where many videos agree, however far from the prior', () => {
    for (const repeats of [0.01, 0.05, 0.5, 2, 10]) {
      const { mean } = viewsPerViewerPosterior(Array.from({ length: 30 }, () => post(repeats, 1e6)))
      expect(Math.exp(mean) / repeats).toBeCloseTo(1, 1)
    }
  })

  it('trusts two agreeing videos over the prior, and one alone only in part', () => {
    const one = Math.exp(viewsPerViewerPosterior([post(0.5)]).mean)
    const two = Math.exp(viewsPerViewerPosterior([post(0.5), post(0.5)]).mean)
    expect(one).toBeGreaterThan(0.19)
    expect(one).toBeLessThan(0.45)
    expect(two).toBeGreaterThan(0.45)
  })

  it('moves by a bounded amount with one glitch among ten videos, whatever the glitch', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: 9, maxLength: 9 }), video, (known, glitch) => {
        const clean = viewersFromViews(10_000, viewsPerViewerPosterior(known), 0.8).value
        const dirty = viewersFromViews(10_000, viewsPerViewerPosterior([...known, glitch]), 0.8).value
        expect(Math.abs(dirty / clean - 1)).toBeLessThan(0.08)
      }),
      { numRuns: 300 },
    )
  })

  it('follows one video alone by at most a factor of twelve in F - 1, and an absurd one by less than e', () => {
    const shift = (repeats: number) => Math.abs(viewsPerViewerPosterior([post(repeats, 1e9)]).mean - TIKTOK_POST.mean)
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (x) => {
        expect(shift(Math.exp(x))).toBeLessThan(Math.log(12))
      }),
    )
    for (const repeats of [0.0001, 0.001, 20, 200, 2000, 20_000]) expect(shift(repeats)).toBeLessThan(1)
  })

  it('says how many rows it hardly used', () => {
    const known = [...Array.from({ length: 12 }, () => post(0.2)), post(6), post(0.0005)]
    expect(viewsPerViewerPosterior(known).trimmed).toBe(2)
  })

  it('learns the spread between videos', () => {
    const from = (spread: number) =>
      viewsPerViewerPosterior(
        Array.from({ length: 40 }, (_, j) => post(0.19 * Math.exp(spread * (((j * 7) % 40) / 20 - 1)), 1e6)),
      )
    expect(from(0.1).videoSd).toBeLessThan(from(0.5).videoSd)
    expect(from(0.5).videoSd).toBeLessThan(from(1.2).videoSd)
  })

  it('gives small counts the weight of small counts', () => {
    const shift = (views: number) => viewsPerViewerPosterior([post(0.4, views)]).mean - TIKTOK_POST.mean
    expect(shift(20)).toBeLessThan(shift(200))
    expect(shift(200)).toBeLessThan(shift(20_000))
  })

  it('gives the same mean when all counts are scaled, once counting noise is small', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: 1, maxLength: 12 }), (known) => {
        const scaled = known.map(({ views, viewers }) => ({ views: views * 1e6, viewers: viewers * 1e6 }))
        const larger = known.map(({ views, viewers }) => ({ views: views * 1e9, viewers: viewers * 1e9 }))
        expect(viewsPerViewerPosterior(larger).mean).toBeCloseTo(viewsPerViewerPosterior(scaled).mean, 6)
      }),
    )
  })

  it('uses a video that nobody saw twice', () => {
    expect(viewsPerViewerPosterior([{ views: 400, viewers: 400 }])).toMatchObject({ n: 1, leftOut: 0 })
  })

  it('takes what the views explain out of the repeat views, so that unlike videos can agree', () => {
    const prior = { ...TIKTOK_POST, viewsSlope: -0.2 }
    const at = (views: number) => post(0.3 * (views / 1e12) ** -0.2, views)
    const unlike = viewsPerViewerPosterior([at(1e11), at(1e13)], prior)
    const alike = viewsPerViewerPosterior([at(1e12), at(1e12)], prior)
    expect(unlike.typicalViews! / 1e12).toBeCloseTo(1, 9)
    expect(unlike.mean).toBeCloseTo(alike.mean, 6)
    expect(unlike.viewsSlope).toBe(-0.2)
  })

  it('refuses counts and priors that are none', () => {
    expect(() => viewsPerViewerPosterior([{ views: -1, viewers: 0 }])).toThrow(RangeError)
    expect(() => viewsPerViewerPosterior([{ views: 1, viewers: Number.NaN }])).toThrow(RangeError)
    expect(() => viewsPerViewerPosterior([], { ...TIKTOK_POST, sd: 0 })).toThrow(RangeError)
    expect(() => viewsPerViewerPosterior([], { ...TIKTOK_POST, mean: Number.NaN })).toThrow(RangeError)
  })
})
