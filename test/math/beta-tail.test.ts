import { describe, expect, test } from 'vitest'
import { betaTail, betaWeight } from '../../src/math/beta-tail.ts'
import { relativeError } from './grids/read-grid.ts'

/*
 * For whole shapes the tails are sums of binomial terms, here added up as fractions of whole numbers; the places are fractions
 * of a power of two, so that nothing is rounded but the result.
 */

describe('a tail of the beta distribution', () => {
  test.each([
    // a, b, x, below, above
    [20, 10, 0.25, 7.947694790344517e-7, 0.999999205230521],
    [20, 10, 0.75, 0.8336950504021206, 0.16630494959787945],
    [3, 2, 0.125, 0.007080078125, 0.992919921875],
    [12, 15, 0.5, 0.7214014530181885, 0.2785985469818115],
    [1, 1, 0.25, 0.25, 0.75],
    [2, 9, 0.75, 0.9999704360961914, 2.956390380859375e-5],
    [9, 10, 0.5, 0.5927352905273438, 0.40726470947265625],
    [10, 9, 0.25, 0.0054217792057897896, 0.9945782207942102],
    [10, 10, 0.75, 0.9910967206960777, 0.008903279303922318],
    [40, 11, 0.875, 0.9579301614190231, 0.042069838580976855],
  ])('of shapes %d and %d is a sum of binomial terms at %d', (a, b, x, below, above) => {
    expect(relativeError(betaTail(a, b, x, 1 - x, false), below)).toBeLessThan(1e-14)
    expect(relativeError(betaTail(a, b, x, 1 - x, true), above)).toBeLessThan(1e-14)
  })

  test('is nothing or everything at the ends', () => {
    const ends = [
      betaTail(2, 3, 0, 1, false),
      betaTail(2, 3, 0, 1, true),
      betaTail(2, 3, 1, 0, false),
      betaTail(2, 3, 1, 0, true),
    ]
    expect(ends).toEqual([0, 1, 1, 0])
    expect(betaTail(0.5, 3, 0, 1, true)).toBe(1)
    expect(betaTail(3, 0.5, 1, 0, true)).toBe(0)
  })

  test('has the digits of 1 - x where x itself has none left', () => {
    const y = 1e-20
    // Shapes 2 and 3: y^3 (4 - 3 y). Shapes 2 and 1/2: y^(1/2) (3 - y) / 2.
    expect(relativeError(betaTail(2, 3, 1, y, true), 4e-60)).toBeLessThan(1e-14)
    expect(relativeError(betaTail(2, 0.5, 1, y, true), 1.5e-10)).toBeLessThan(1e-14)
    expect(relativeError(betaTail(0.5, 2, y, 1, false), 1.5e-10)).toBeLessThan(1e-14)
  })

  test('of shapes 1/2 is an arc, to the last digits on both sides', () => {
    // The fraction below x is 2 / pi asin sqrt x: a third at 1/4, two thirds at 3/4.
    expect(relativeError(betaTail(0.5, 0.5, 0.25, 0.75, false), 1 / 3)).toBeLessThan(1e-15)
    expect(relativeError(betaTail(0.5, 0.5, 0.25, 0.75, true), 2 / 3)).toBeLessThan(1e-15)
    expect(relativeError(betaTail(0.5, 0.5, 0.75, 0.25, false), 2 / 3)).toBeLessThan(1e-15)
    expect(relativeError(betaTail(0.5, 0.5, 0.75, 0.25, true), 1 / 3)).toBeLessThan(1e-15)
  })

  test('in the corner of a tiny shape keeps the digits of both sides', () => {
    // Of shape 1e-10 at 0 and 1 at 1 the fraction below 1/4 is (1/4)^1e-10, above it 1e-10 ln 4 to ten digits.
    expect(betaTail(1e-10, 1, 0.25, 0.75, false)).toBe(0.25 ** 1e-10)
    expect(relativeError(betaTail(1e-10, 1, 0.25, 0.75, true), -Math.expm1(1e-10 * Math.log(0.25)))).toBeLessThan(1e-14)
    expect(relativeError(betaTail(1, 1e-10, 0.75, 0.25, false), -Math.expm1(1e-10 * Math.log(0.25)))).toBeLessThan(
      1e-14,
    )
  })
})

describe('the density of the log odds', () => {
  // x^a (1 - x)^b (a + b - 1)! / (a - 1)! / (b - 1)!, in fractions of whole numbers.
  test.each([
    [2, 3, 0.25, 0.31640625],
    [10, 10, 0.5, 0.8809852600097656],
    [20, 10, 0.25, 1.0258738827959718e-5],
    [20, 10, 0.75, 0.6057682690521934],
    [10, 9, 0.25, 0.031333500883192755],
    [9, 10, 0.5, 0.8346176147460938],
    [40, 11, 0.875, 0.22911790351687056],
  ])('of shapes %d and %d at %d is x^a (1 - x)^b / B(a, b)', (a, b, x, expected) => {
    expect(relativeError(betaWeight(a, b, x, 1 - x), expected)).toBeLessThan(1e-14)
    expect(relativeError(betaWeight(b, a, 1 - x, x), expected)).toBeLessThan(1e-14)
  })
})
