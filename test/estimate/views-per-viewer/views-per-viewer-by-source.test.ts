import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRAFFIC_SOURCES } from '../../../src/domain/audience.ts'
import {
  REPEATS_BY_SOURCE,
  viewsPerViewerBySource,
} from '../../../src/estimate/views-per-viewer/views-per-viewer-by-source.ts'
import { TIKTOK_POST } from '../../../src/estimate/views-per-viewer/views-per-viewer-priors.ts'

const mix = fc
  .uniqueArray(
    fc.record({ source: fc.constantFrom(...TRAFFIC_SOURCES), weight: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
    {
      selector: ({ source }) => source,
      minLength: 1,
    },
  )
  .map((parts) => {
    const total = parts.reduce((sum, { weight }) => sum + weight, 0)
    return parts.map(({ source, weight }) => ({ source, fraction: weight / total }))
  })

describe('viewsPerViewerBySource', () => {
  it('keeps the middle between the least and the most of the sources, and never narrows', () => {
    fc.assert(
      fc.property(mix, (sources) => {
        const { mean, sd } = viewsPerViewerBySource(sources, TIKTOK_POST)
        const repeats = sources.map(({ source }) => REPEATS_BY_SOURCE[source])
        expect(Math.exp(mean)).toBeGreaterThanOrEqual(Math.min(...repeats) - 1e-9)
        expect(Math.exp(mean)).toBeLessThanOrEqual(Math.max(...repeats) + 1e-9)
        expect(sd).toBeGreaterThanOrEqual(TIKTOK_POST.sd)
      }),
    )
  })

  it('does not depend on the order of the sources', () => {
    fc.assert(
      fc.property(mix, (sources) => {
        const forward = viewsPerViewerBySource(sources, TIKTOK_POST)
        expect(viewsPerViewerBySource(sources.toReversed(), TIKTOK_POST).mean).toBeCloseTo(forward.mean, 12)
      }),
    )
  })

  it('weighs the sources by their fractions of the views', () => {
    const sources = [
      { source: 'for-you', fraction: 0.7 },
      { source: 'profile', fraction: 0.2 },
    ] as const
    // 0.7 * 0.08 + 0.2 * 0.80 + the unnamed 0.1 as other * 0.20
    expect(Math.exp(viewsPerViewerBySource(sources, TIKTOK_POST).mean)).toBeCloseTo(0.236, 12)
  })

  it('rescales a sum that rounding lifted above 1', () => {
    const sources = [
      { source: 'for-you', fraction: 0.82 },
      { source: 'profile', fraction: 0.2 },
    ] as const
    expect(Math.exp(viewsPerViewerBySource(sources, TIKTOK_POST).mean)).toBeCloseTo(
      (0.82 * 0.08 + 0.2 * 0.8) / 1.02,
      12,
    )
  })

  it('leaves the prior as it is without sources', () => {
    expect(viewsPerViewerBySource([], TIKTOK_POST)).toBe(TIKTOK_POST)
  })

  it('combines the spreads of sources by what each contributes, those of one number as one', () => {
    const spreadOf = (sources: Parameters<typeof viewsPerViewerBySource>[0]) =>
      viewsPerViewerBySource(sources, { ...TIKTOK_POST, sd: 0.01 }, (source) =>
        source === 'search' ? { median: 0.2, spread: 1.5 } : { median: 0.4, spread: 0.9 },
      ).sd
    const half = [
      { source: 'search', fraction: 0.5 },
      { source: 'profile', fraction: 0.5 },
    ] as const
    // Search brings 0.1 of 0.3 repeats, the profile 0.2.
    expect(spreadOf(half)).toBeCloseTo(Math.hypot(1.5 / 3, (0.9 * 2) / 3), 12)
    const alike = [
      { source: 'following', fraction: 0.5 },
      { source: 'profile', fraction: 0.5 },
    ] as const
    expect(spreadOf(alike)).toBeCloseTo(0.9, 12)
  })

  it('takes fractions from 0 to 1 each, and sums up to 1.04', () => {
    const alone = (fraction: number) => () => viewsPerViewerBySource([{ source: 'search', fraction }], TIKTOK_POST)
    const twice = (fraction: number) => () =>
      viewsPerViewerBySource(
        [
          { source: 'search', fraction },
          { source: 'profile', fraction },
        ],
        TIKTOK_POST,
      )
    for (const fraction of [0, 1]) expect(alone(fraction)().sd).toBeGreaterThanOrEqual(TIKTOK_POST.sd)
    for (const fraction of [-0.01, 1.01]) expect(alone(fraction)).toThrow(`got ${fraction}`)
    expect(twice(0.52)().mean).toBeCloseTo(Math.log((0.12 + 0.8) / 2), 12)
    expect(twice(0.521)).toThrow('got 1.042')
  })

  it('refuses fractions that are none', () => {
    expect(() => viewsPerViewerBySource([{ source: 'search', fraction: 62.1 }], TIKTOK_POST)).toThrow(RangeError)
    expect(() => viewsPerViewerBySource([{ source: 'search', fraction: Number.NaN }], TIKTOK_POST)).toThrow(RangeError)
    const twice = [
      { source: 'search', fraction: 0.9 },
      { source: 'profile', fraction: 0.9 },
    ] as const
    expect(() => viewsPerViewerBySource(twice, TIKTOK_POST)).toThrow(RangeError)
  })
})
