import { expect, test } from 'vitest'
import { sharingDayWeights, sharingKernelCdf } from '../../../src/estimate/shares/sharing-kernel.ts'

// source: virality vector V15, theta .2314843, cutoff 300 s, height .0006265725; tolerance 2e-6
test('the kernel has the published distribution function', () => {
  const expected = [
    [1 / 60, 0.037594],
    [1 / 12, 0.187972],
    [1, 0.543167],
    [6, 0.698264],
    [24, 0.781093],
    [48, 0.813544],
    [168, 0.860481],
    [720, 0.900384],
  ] as const
  for (const [hours, cdf] of expected) expect(Math.abs(sharingKernelCdf(hours * 3600) - cdf)).toBeLessThan(2e-6)
})

test('the daily weights average over the time of day, cut at thirty days', () => {
  const weights = sharingDayWeights()
  const expected = [0.794525, 0.093175, 0.025514, 0.014931, 0.010354, 0.007824]
  for (const [day, weight] of expected.entries()) expect(Math.abs((weights[day] ?? 0) - weight)).toBeLessThan(2e-6)
  expect(weights).toHaveLength(31)
  const meanLag = weights.reduce((sum, weight, day) => sum + weight * day, 0)
  expect(Math.abs(meanLag - 1.01138)).toBeLessThan(2e-5)
})

test('daily weights are positive, fall, and sum to 1 for every last day', () => {
  for (const lastDay of [0, 1, 7, 30, 365]) {
    const weights = sharingDayWeights(lastDay)
    expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
    for (const [day, weight] of weights.entries()) {
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThanOrEqual(weights[day - 1] ?? 1)
    }
  }
})

test('arguments out of range are refused', () => {
  expect(() => sharingKernelCdf(-1)).toThrow(RangeError)
  expect(() => sharingDayWeights(1.5)).toThrow('1.5')
})
