import { expect, test } from 'vitest'
import { followerSliceInterval } from '../../../src/estimate/audience/slice-interval.ts'
import { randomStream } from '../../../src/learn/random.ts'
import { gammaQuantile } from '../../../src/math/incomplete-gamma.ts'

const CONCENTRATION = 100
const RUNS = 400

/** Viewers' fractions that differ from the followers' like a Dirichlet draw: Gamma numbers over their sum. */
const drawViewers = (followers: readonly number[], random: () => number): number[] => {
  const parts = followers.map((part) => gammaQuantile(random(), CONCENTRATION * part, 1))
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.map((part) => part / sum)
}

test.each([0.5, 0.8, 0.95])('the range of a follower slice at %d holds the viewers’ slice as often', (level) => {
  const random = randomStream(21)
  const followers = [0.62, 0.25, 0.1, 0.03]
  let held = 0
  let distance = 0
  for (let run = 0; run < RUNS; run++) {
    const viewers = drawViewers(followers, random)
    for (const [slice, value] of followers.entries()) {
      const { low, high } = followerSliceInterval({ value, low: value, high: value }, CONCENTRATION, level)
      const drawn = viewers[slice] ?? Number.NaN
      if (low <= drawn && drawn <= high) held++
      distance += Math.abs(drawn - value) / 2 / RUNS
    }
  }
  // Standard error of 1,600 slices at most 1.3 points.
  expect(held / (RUNS * followers.length)).toBeGreaterThan(level - 0.04)
  expect(held / (RUNS * followers.length)).toBeLessThan(level + 0.04)
  // With many slices a concentration of 100 is a total variation of .10 to .15; with these four it is a little less.
  expect(distance).toBeGreaterThan(0.03)
  expect(distance).toBeLessThan(0.15)
})

test('rounding of the followers’ slice only widens the range', () => {
  const exact = followerSliceInterval({ value: 0.2, low: 0.2, high: 0.2 }, CONCENTRATION, 0.8)
  const wide = followerSliceInterval({ value: 0.2, low: 0.195, high: 0.205 }, CONCENTRATION, 0.8)
  expect(wide.low).toBeLessThan(exact.low)
  expect(wide.high).toBeGreaterThan(exact.high)
})
