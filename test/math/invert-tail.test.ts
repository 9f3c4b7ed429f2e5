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

  /** The places at which the distribution was looked at, and the one that was found. */
  const looks = (start: number, width: number, at: typeof upperTail, upper = true, goal = 0.25): number[] => {
    const places: number[] = []
    const found = invertTail(goal, upper, start, width, (place) => {
      places.push(place)
      return at(place)
    })
    return [...places, found]
  }
  const steps = (places: readonly number[]): number[] =>
    places.slice(1).map((place, index) => Math.log(place / (places[index] ?? Number.NaN)))

  test('cubes its error: from a tenth off to the last digit in two steps', () => {
    const exact = -Math.log(0.25)
    for (const off of [0.9, 1.1]) {
      const [, first = 0, second = 0] = looks(exact * off, 1, upperTail)
      // A tenth cubed, then that cubed.
      expect(relativeError(first, exact)).toBeLessThan(1e-3)
      expect(relativeError(second, exact)).toBeLessThan(1e-9)
    }
  })

  test('ends with the first step below a millionth of the width', () => {
    const moves = steps(looks(1, 1, upperTail)).map(Math.abs)
    expect(moves.at(-1)).toBeLessThan(1e-6)
    for (const move of moves.slice(0, -1)) expect(move).toBeGreaterThanOrEqual(1e-6)
    // A wide step is the last one where a millionth of the width is wider still.
    expect(looks(1, 1e7, upperTail)).toHaveLength(2)
  })

  test('takes no step above a factor e^2, up or down', () => {
    const up = steps(looks(1e-9, 1, upperTail))
    expect(up[0]).toBeCloseTo(2, 9)
    expect(Math.max(...up)).toBeLessThan(2 + 1e-9)
    const down = steps(looks(0.1, 1, lowerTail, false, 1e-9))
    expect(down[0]).toBeCloseTo(-2, 9)
  })

  test('goes by its width where a double holds nothing but the side', () => {
    // Above the place nothing is left (0), below it everything (1): the density is too small on both sides.
    const none = (tail: number) => () => ({ tail, density: 0, drift: 0 })
    expect(steps(looks(1, 0.5, none(0)))[0]).toBeCloseTo(-0.5, 12)
    expect(steps(looks(1, 0.5, none(1)))[0]).toBeCloseTo(0.5, 12)
    expect(steps(looks(1, 0.5, none(0), false))[0]).toBeCloseTo(0.5, 12)
    expect(steps(looks(1, 0.5, none(1), false))[0]).toBeCloseTo(-0.5, 12)
    // Nothing of the tail is seen, whatever the density.
    expect(steps(looks(1, 0.5, () => ({ tail: 0, density: 1, drift: 0 })))[0]).toBeCloseTo(-0.5, 12)
  })

  test('gives up after two hundred looks', () => {
    expect(looks(1, 0.5, () => ({ tail: 0, density: 0, drift: 0 }))).toHaveLength(201)
  })

  test('stops where a place leaves the range of doubles', () => {
    expect(looks(1e-300, 2, () => ({ tail: 0, density: 0, drift: 0 })).at(-1)).toBe(0)
    expect(looks(1e300, 2, () => ({ tail: 1, density: 0, drift: 0 })).at(-1)).toBe(Infinity)
  })
})
