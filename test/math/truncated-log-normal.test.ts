import fc from 'fast-check'
import { expect, test } from 'vitest'
import { massBelow, truncatedLogNormalQuantile } from '../../src/math/truncated-log-normal.ts'

// source: virality vector V22, q_p = exp(m + s Phi^-1(p Phi(-m / s)))
const CASES = [
  {
    belief: { logMean: -4.605170185988091, logSd: 1.2 },
    mass: 0.99993789,
    quantiles: [0.0021483084049998503, 0.009999065912302546, 0.046528490598799536],
  },
  {
    belief: { logMean: -Math.LN2, logSd: 0.8 },
    mass: 0.80687389,
    quantiles: [0.16307950866852766, 0.41118341849570517, 0.8088908168191635],
  },
]

test('quantiles below 1 are those of the truncated distribution', () => {
  for (const { belief, mass, quantiles } of CASES) {
    expect(Math.abs(massBelow(belief, 1) / mass - 1)).toBeLessThan(1e-6)
    for (const [index, p] of [0.1, 0.5, 0.9].entries()) {
      const expected = quantiles[index] ?? Number.NaN
      expect(Math.abs(truncatedLogNormalQuantile(p, belief, 1) / expected - 1)).toBeLessThan(1e-6)
    }
  }
})

test('quantiles stay below the limit and rise with p, however far in the tail the limit lies', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      fc.double({ min: 0.001, max: 0.99, noNaN: true }),
      (logMean, logSd, p) => {
        const lower = truncatedLogNormalQuantile(p, { logMean, logSd }, 1)
        const higher = truncatedLogNormalQuantile(p + 0.005, { logMean, logSd }, 1)
        expect(lower).toBeGreaterThan(0)
        expect(lower).toBeLessThan(higher)
        expect(higher).toBeLessThan(1)
      },
    ),
  )
})

test('the far tail continues the formula without a step', () => {
  const at = (logMean: number) => Math.log(truncatedLogNormalQuantile(0.3, { logMean, logSd: 1 }, 1))
  const slope = (at(35 + 1e-4) - at(35 - 1e-4)) / 2e-4
  const within = (at(34.9 + 1e-4) - at(34.9 - 1e-4)) / 2e-4
  expect(Math.abs(slope / within - 1)).toBeLessThan(0.01)
})

/** Upper tail of a standard normal over its density, by its continued fraction. */
const millsRatio = (z: number): number => {
  let fraction = z
  for (let level = 80; level >= 1; level--) fraction = z + level / fraction
  return 1 / fraction
}

test('beyond the reach of doubles a fraction p of what is left still lies below the quantile', () => {
  for (const logMean of [35.5, 36, 40, 100, 1000]) {
    for (const p of [1e-9, 1e-3, 0.5, 0.999]) {
      const z = logMean - Math.log(truncatedLogNormalQuantile(p, { logMean, logSd: 1 }, 1))
      // One rounding of z costs the logarithm of the tail z roundings.
      const logPart = -((z - logMean) * (z + logMean)) / 2 + Math.log(millsRatio(z) / millsRatio(logMean))
      expect(Math.abs(logPart - Math.log(p))).toBeLessThan(1e-12 + Number.EPSILON * logMean ** 2)
    }
  }
})

test('without spread it is the median, or the limit', () => {
  expect(truncatedLogNormalQuantile(0.2, { logMean: 0, logSd: 0 }, 3)).toBe(1)
  expect(truncatedLogNormalQuantile(0.2, { logMean: 2, logSd: 0 }, 3)).toBe(3)
  expect([0.9, 1, 3].map((upper) => massBelow({ logMean: 0, logSd: 0 }, upper))).toEqual([0, 1, 1])
})

test('arguments out of range are refused', () => {
  for (const p of [0, 1, -0.1, 1.1, Number.NaN]) {
    expect(() => truncatedLogNormalQuantile(p, { logMean: 0, logSd: 1 }, 1)).toThrow(`(0, 1), got ${p}`)
    expect(() => truncatedLogNormalQuantile(p, { logMean: 0, logSd: 0 }, 1)).toThrow(`(0, 1), got ${p}`)
  }
  for (const logSd of [-1, Infinity, Number.NaN]) {
    expect(() => truncatedLogNormalQuantile(0.5, { logMean: 0, logSd }, 1)).toThrow(`${logSd}`)
  }
  expect(() => truncatedLogNormalQuantile(0.5, { logMean: Number.NaN, logSd: 1 }, 1)).toThrow(RangeError)
  expect(() => truncatedLogNormalQuantile(0.5, { logMean: 0, logSd: 1 }, 0)).toThrow(RangeError)
})
