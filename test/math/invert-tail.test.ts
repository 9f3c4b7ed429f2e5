import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invertTail } from '../../src/math/invert-tail.ts'
import { relativeError } from './grids/read-grid.ts'

/** The exponential distribution, whose quantiles are logarithms. */
const upperTail = (x: number) => ({ tail: Math.exp(-x), density: x * Math.exp(-x), drift: 1 - x })
const lowerTail = (x: number) => ({ ...upperTail(x), tail: -Math.expm1(-x) })

const goals = fc.double({ min: 1e-9, max: 0.9, noNaN: true })
const starts = fc.double({ min: -20, max: 6, noNaN: true }).map((power) => Math.exp(power))

describe('invertTail', () => {
  test('finds the place of either tail from any start', () => {
    fc.assert(
      fc.property(goals, starts, (goal, start) => {
        expect(relativeError(invertTail(goal, true, start, 1, upperTail), -Math.log(goal))).toBeLessThan(1e-13)
        expect(relativeError(invertTail(goal, false, start, 1, lowerTail), -Math.log1p(-goal))).toBeLessThan(1e-13)
      }),
    )
  })

  test('comes back from where the tail is too small for a double', () => {
    expect(relativeError(invertTail(0.25, true, 2000, 1, upperTail), -Math.log(0.25))).toBeLessThan(1e-14)
  })

  test('leaves 0 and Infinity as they are', () => {
    expect(invertTail(0.25, true, 0, 1, upperTail)).toBe(0)
    expect(invertTail(0.25, true, Infinity, 1, upperTail)).toBe(Infinity)
  })
})
