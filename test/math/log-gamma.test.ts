import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digamma } from '../../src/math/digamma.ts'
import { logGamma, logGammaOnePlus, logGammaRatio, stirlingError } from '../../src/math/log-gamma.ts'
import { readGrid, relativeError } from './grids/read-grid.ts'

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

describe('log-gamma and its relatives', () => {
  test.each(Object.entries({ logGamma }))('%s agrees with mpmath to 1e-13', (name, f) => {
    const rows = readGrid('mpmath-one-argument.csv').filter((row) => row.function === name)
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) {
      expect(relativeError(f(Number(row.x)), Number(row.value)), JSON.stringify(row)).toBeLessThanOrEqual(1e-13)
    }
  })

  test('log-gamma grows by log x from x to x + 1', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const scale = 1 + Math.abs(logGamma(x)) + Math.abs(Math.log(x))
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeLessThan(1e-14)
      }),
    )
  })

  test('logGammaOnePlus and logGammaRatio keep their digits where the argument vanishes', () => {
    const eulersConstant = 0.5772156649015329
    expect(relativeError(logGammaOnePlus(1e-30), -eulersConstant * 1e-30)).toBeLessThan(1e-15)
    expect(relativeError(logGammaRatio(5, 1e-30), digamma(5) * 1e-30)).toBeLessThan(1e-14)
    expect(relativeError(logGammaRatio(5000, 1e-30), digamma(5000) * 1e-30)).toBeLessThan(1e-14)
  })

  test('logGammaRatio is the difference of two log-gammas', () => {
    fc.assert(
      fc.property(positive, positive, (x, step) => {
        const scale = 1 + Math.abs(logGamma(x + step)) + Math.abs(logGamma(x))
        expect(Math.abs(logGammaRatio(x, step) - logGamma(x + step) + logGamma(x)) / scale).toBeLessThan(1e-13)
      }),
    )
  })

  test('arguments out of range are refused with their value', () => {
    for (const x of [0, -1, Infinity, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError)
    expect(() => logGammaOnePlus(-1)).toThrow(RangeError)
    expect(() => logGammaRatio(0, 1)).toThrow(RangeError)
    expect(() => logGammaRatio(20, -0.5)).toThrow('20 and -0.5')
    expect(logGammaRatio(3, 0)).toBe(0)
    expect(() => logGamma(1.1e300)).toThrow('got 1.1e+300')
    expect(logGamma(1e300)).toBeLessThan(Infinity)
    expect(() => stirlingError(9)).toThrow('got 9')
  })
})
