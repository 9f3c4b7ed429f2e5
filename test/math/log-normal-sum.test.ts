import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logNormalSum } from '../../src/math/log-normal-sum.ts'

test('a sum has the mean and the variance of its parts together', () => {
  // source: virality vector V24, ln 100 with sd 0.5 and ln 50 with sd 1, moment match
  const { logMean, logSd } = logNormalSum([
    { logMean: Math.log(100), logSd: 0.5 },
    { logMean: Math.log(50), logSd: 1 },
  ])
  expect(Math.abs(logMean / 5.10863923 - 1)).toBeLessThan(1e-7)
  expect(Math.abs(logSd / 0.58000646 - 1)).toBeLessThan(1e-7)
  const mean = Math.exp(logMean + logSd ** 2 / 2)
  expect(Math.abs(mean / 195.750908842 - 1)).toBeLessThan(1e-7)
  expect(Math.abs((Math.expm1(logSd ** 2) * mean ** 2) / 15_323.8942163 - 1)).toBeLessThan(1e-7)
})

test('one part stays itself, and more parts add up in any order', () => {
  const part = fc.record({
    logMean: fc.double({ min: -5, max: 20, noNaN: true }),
    logSd: fc.double({ min: 0, max: 2, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const [first] = parts
      if (first === undefined) return
      const alone = logNormalSum([first])
      expect(alone.logMean).toBeCloseTo(first.logMean, 9)
      expect(alone.logSd).toBeCloseTo(first.logSd, 6)
      const [forward, backward] = [logNormalSum(parts), logNormalSum(parts.toReversed())]
      expect(backward.logMean).toBeCloseTo(forward.logMean, 9)
      expect(backward.logSd).toBeCloseTo(forward.logSd, 6)
    }),
  )
})

test('no part, or one that is not finite, is refused', () => {
  expect(() => logNormalSum([])).toThrow(RangeError)
  expect(() => logNormalSum([{ logMean: Number.NaN, logSd: 1 }])).toThrow('NaN')
})
