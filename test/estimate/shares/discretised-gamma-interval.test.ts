import { expect, test } from 'vitest'
import { discretisedGammaInterval } from '../../../src/estimate/shares/discretised-gamma-interval.ts'

test('a wait of 2.6 days (sd 1.5) spreads over the days as published', () => {
  // source: virality vector V12, the discr_si formula of EpiEstim, run in R; tolerance 1e-10
  const expected = [
    0, 0.2331721254075, 0.3585794003156, 0.1981108285403, 0.1033426554279, 0.0529051752478, 0.0268214619516,
    0.0135161980894,
  ]
  const weights = discretisedGammaInterval(2.6, 1.5, 7)
  for (const [day, weight] of expected.entries()) expect(Math.abs((weights[day] ?? 9) - weight)).toBeLessThan(1e-10)
})

test('the weights sum to 1 and keep the mean', () => {
  for (const [mean, sd] of [
    [1.2, 0.3],
    [2.6, 1.5],
    [8, 4],
  ] as const) {
    const weights = discretisedGammaInterval(mean, sd, 200)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10)
    expect(weights.reduce((sum, weight, day) => sum + weight * day, 0)).toBeCloseTo(mean, 8)
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
  }
})

test('arguments out of range are refused', () => {
  expect(() => discretisedGammaInterval(1, 1, 5)).toThrow(RangeError)
  expect(() => discretisedGammaInterval(2, 0, 5)).toThrow(RangeError)
  expect(() => discretisedGammaInterval(2, 1, -1)).toThrow('-1')
})
