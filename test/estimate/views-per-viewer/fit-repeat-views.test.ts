import { describe, expect, test } from 'vitest'
import { fitRepeatViews, type RepeatPoint } from '../../../src/estimate/views-per-viewer/fit-repeat-views.ts'
import { bisect } from '../../../src/math/bisect.ts'

const PRIOR = { mean: -1.5, sd: 0.7, videoSd: 0.45 }
/** A Student-t with 4 degrees of freedom has a standard deviation of root two scales. */
const SCALE = PRIOR.videoSd / Math.SQRT2
const point = (x: number, noise = 0): RepeatPoint => ({ x, noise })

/** Student-t density with 4 degrees of freedom and a squared scale. */
const studentT = (distance: number, variance: number): number =>
  0.375 / Math.sqrt(variance) / (1 + distance ** 2 / (4 * variance)) ** 2.5

/** Density of one video: a t around the account, or, three times in two hundred, anywhere in 12 units. */
const videoDensity = ({ x, noise }: RepeatPoint, mean: number, scale: number): number =>
  0.985 * studentT(x - mean, scale ** 2 + noise) + 0.015 / 12

/** Density of the account's middle, before the videos: three groups of accounts. */
const accountDensity = (mean: number): number =>
  [
    [0.7, 0.34],
    [0.297, 1.76],
    [0.003, 10],
  ].reduce((sum, [part = 0, spread = 0]) => {
    const sd = spread * PRIOR.sd
    return sum + (part / sd) * Math.exp(-((mean - PRIOR.mean) ** 2) / (2 * sd * sd))
  }, 0)

/** The tops of the posterior density of the middle, with their heights, on a grid of a thousandth refined by thirds. */
const summits = (points: readonly RepeatPoint[]): { at: number; height: number }[] => {
  const density = (mean: number): number =>
    points.reduce((product, each) => product * videoDensity(each, mean, SCALE), accountDensity(mean))
  const grid = Array.from({ length: 16_001 }, (_, step) => -9.5 + step / 1000)
  return grid.flatMap((mean) => {
    const height = density(mean)
    if (!(height > density(mean - 1e-3) && height >= density(mean + 1e-3))) return []
    let [low, high] = [mean - 1e-3, mean + 1e-3]
    for (let round = 0; round < 60; round++) {
      const [left, right] = [low + (high - low) / 3, high - (high - low) / 3]
      if (density(left) < density(right)) low = left
      else high = right
    }
    return [{ at: (low + high) / 2, height }]
  })
}

describe('the middle of one or two videos', () => {
  test.each([
    [[point(-1.5)]],
    [[point(-1.2)]],
    [[point(-1.9, 0.02)]],
    [[point(-1.1, 0.3)]],
    [[point(-1.3), point(-1.6, 0.1)]],
    [[point(-2.1), point(-2.2)]],
  ])('of %j is the top of the posterior density', (points) => {
    const tops = summits(points)
    expect(tops).toHaveLength(1)
    expect(fitRepeatViews(points, PRIOR).mean).toBeCloseTo(tops[0]!.at, 5)
  })

  test.each([[[point(0.4)]], [[point(-3.9, 0.01)]], [[point(0.4), point(0.9)]]])(
    'of %j, which contradict the prior, is the average of two tops by their height',
    (points) => {
      const tops = summits(points)
      const total = tops.reduce((sum, { height }) => sum + height, 0)
      expect(tops).toHaveLength(2)
      expect(fitRepeatViews(points, PRIOR).mean).toBeCloseTo(
        tops.reduce((sum, { at, height }) => sum + (at * height) / total, 0),
        4,
      )
    },
  )

  test('keeps the variance between the two tops', () => {
    const points = [point(0.4), point(0.5)]
    const [a, b] = summits(points) as [{ at: number; height: number }, { at: number; height: number }]
    const part = a.height / (a.height + b.height)
    const apart = part * (1 - part) * (a.at - b.at) ** 2
    // Both videos lie so near the average that each counts in full.
    const full = 1 / (1 / PRIOR.sd ** 2 + 2 / PRIOR.videoSd ** 2)
    expect(apart).toBeGreaterThan(0.002)
    expect(fitRepeatViews(points, PRIOR).sd ** 2).toBeCloseTo(full + apart, 6)
  })
})

describe('the precision of the middle', () => {
  test('is the sum of those of the prior and of each video in the very middle', () => {
    for (const [count, noise] of [
      [1, 0],
      [2, 0],
      [1, 0.3],
      [2, 0.1],
    ] as const) {
      const { mean, sd, videoSd, trimmed } = fitRepeatViews(new Array(count).fill(point(PRIOR.mean, noise)), PRIOR)
      expect(mean).toBeCloseTo(PRIOR.mean, 12)
      expect(1 / sd ** 2).toBeCloseTo(1 / PRIOR.sd ** 2 + count / (PRIOR.videoSd ** 2 + noise), 9)
      expect(videoSd).toBeCloseTo(PRIOR.videoSd, 12)
      expect(trimmed).toBe(0)
    }
  })

  test('a video four scales off counts by how steep its density still is', () => {
    const far = point(PRIOR.mean + 4 * SCALE, 0)
    const near = new Array<RepeatPoint>(1).fill(point(PRIOR.mean))
    const { mean, sd } = fitRepeatViews([...near, far], PRIOR)
    const squared = ((far.x - mean) / SCALE) ** 2
    const likely = (0.985 * studentT(far.x - mean, SCALE ** 2)) / videoDensity(far, mean, SCALE)
    const count = 1 + (likely * 5) / (4 + squared)
    expect(1 / sd ** 2).toBeCloseTo(1 / PRIOR.sd ** 2 + count / PRIOR.videoSd ** 2, 6)
  })
})

describe('the spread between videos', () => {
  /** Where videos lie at one distance on both sides of the prior's middle, symmetry leaves one equation for the scale. */
  const symmetricScale = (count: number, distance: number, noise: number): number =>
    bisect(
      (scale) => {
        const variance = scale ** 2 + noise
        const likely =
          (0.985 * studentT(distance, variance)) / videoDensity(point(PRIOR.mean + distance, noise), PRIOR.mean, scale)
        const pull = (5 * likely) / (4 + distance ** 2 / variance)
        const mine = (scale ** 2 / variance) * distance ** 2
        return 4 * SCALE ** 2 + count * pull * mine - scale ** 2 * (3 + count * likely)
      },
      1e-3,
      5,
    )

  test.each([
    [10, 0, 0],
    [10, 0.2, 0],
    [20, 0.5, 0],
    [20, 0.5, 0.04],
    [40, 0.3, 0.1],
  ])('of %d videos %d from the middle, with a counting noise of %d, solves its equation', (count, distance, noise) => {
    const points = Array.from({ length: count }, (_, place) =>
      point(PRIOR.mean + (place % 2 === 0 ? distance : -distance), noise),
    )
    const { mean, videoSd } = fitRepeatViews(points, PRIOR)
    expect(mean).toBeCloseTo(PRIOR.mean, 6)
    expect(videoSd / Math.SQRT2).toBeCloseTo(symmetricScale(count, distance, noise), 5)
  })

  test('is learned from three videos on', () => {
    expect(fitRepeatViews([point(-1.5), point(-1.5)], PRIOR).videoSd).toBeCloseTo(PRIOR.videoSd, 12)
    expect(fitRepeatViews([point(-1.5), point(-1.5), point(-1.5)], PRIOR).videoSd).toBeLessThan(0.9 * PRIOR.videoSd)
  })

  test('is never more than two and a half times what the population has', () => {
    const points = Array.from({ length: 61 }, (_, place) => point(PRIOR.mean + (place - 30) / 10))
    expect(fitRepeatViews(points, PRIOR).videoSd).toBeCloseTo(2.5 * PRIOR.videoSd, 12)
  })
})
