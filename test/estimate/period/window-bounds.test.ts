import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { windowBounds } from '../../../src/estimate/period/window-bounds.ts'

/** A crowd: for each day the people who came, by number. */
const crowd = fc.array(fc.uniqueArray(fc.nat(60), { maxLength: 40 }), { minLength: 1, maxLength: 25 })

describe('windowBounds', () => {
  test('the people of any crowd lie within, whatever stretches of it are known', () => {
    fc.assert(
      fc.property(crowd, fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 8 }), (days, pairs) => {
        const people = (from: number, to: number): number => new Set(days.slice(from, to + 1).flat()).size
        const stretches = pairs.map(([a, b]) => {
          const [from, to] = [Math.min(a, b) % days.length, Math.max(a, b) % days.length].sort((x, y) => x - y)
          const known = people(from ?? 0, to ?? 0)
          return { from: from ?? 0, to: to ?? 0, low: known, high: known }
        })
        const most = days.map((day) => day.length)
        const { low, high } = windowBounds(most, stretches)
        const truth = people(0, days.length - 1)
        expect(low).toBeLessThanOrEqual(truth)
        expect(high).toBeGreaterThanOrEqual(truth)
        expect(windowBounds(most, stretches.toReversed())).toEqual({ low, high })
        expect(high).toBeLessThanOrEqual(most.reduce((sum, day) => sum + day, 0))
      }),
    )
  })

  test('a day that nothing bounds leaves no upper bound, unless a stretch holds it', () => {
    expect(windowBounds([5, null, 5], [])).toEqual({ low: 0, high: null })
    expect(windowBounds([5, null, 5], [{ from: 0, to: 1, low: 8, high: 8 }])).toEqual({ low: 8, high: 13 })
  })
})
