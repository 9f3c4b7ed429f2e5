import { describe, expect, test } from 'vitest'
import { gaussLegendre } from '../../src/math/gauss-legendre.ts'

const integral = (n: number, f: (x: number) => number): number =>
  gaussLegendre(n).reduce((sum, { at, weight }) => sum + weight * f(at), 0)

describe('gaussLegendre', () => {
  // Abramowitz and Stegun, table 25.4, moved from [-1, 1] to [0, 1].
  test.each([
    [1, [0.5], [1]],
    [2, [0.211324865405187, 0.788675134594813], [0.5, 0.5]],
    [3, [0.112701665379258, 0.5, 0.887298334620742], [5 / 18, 8 / 18, 5 / 18]],
  ])('with %d points has the places and weights of the table', (n, places, weights) => {
    const points = gaussLegendre(n)
    expect(points).toHaveLength(n)
    for (const [index, { at, weight }] of points.entries()) {
      expect(at).toBeCloseTo(places[index]!, 14)
      expect(weight).toBeCloseTo(weights[index]!, 14)
    }
  })

  test('is exact for every power up to 2 n - 1, and not for the next', () => {
    for (const n of [1, 2, 3, 4, 7, 12, 24]) {
      for (let power = 0; power < 2 * n; power++) {
        expect(integral(n, (x) => x ** power) * (power + 1)).toBeCloseTo(1, 13)
      }
      if (n < 8) expect(Math.abs(integral(n, (x) => x ** (2 * n)) * (2 * n + 1) - 1)).toBeGreaterThan(1e-9)
    }
  })

  test('has its points in rising order inside (0, 1), each with its mirror image', () => {
    for (const n of [2, 5, 24, 101]) {
      const points = gaussLegendre(n)
      for (const [index, { at, weight }] of points.entries()) {
        const mirror = points[n - 1 - index]!
        expect(at).toBeGreaterThan(points[index - 1]?.at ?? 0)
        expect(at).toBeLessThan(1)
        expect(at + mirror.at).toBeCloseTo(1, 14)
        expect(weight).toBeCloseTo(mirror.weight, 14)
      }
    }
  })

  test.each([0, -1, 1.5, Number.NaN, Infinity])('refuses %d points', (n) => {
    expect(() => gaussLegendre(n)).toThrow(`got ${n}`)
  })
})
