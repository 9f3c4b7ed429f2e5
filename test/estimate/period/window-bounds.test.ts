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

  test('days and stretches that cover the period with the fewest people bound it, by hand', () => {
    const stretch = (from: number, to: number, low: number, high = low) => ({ from, to, low, high })
    expect(windowBounds([], [])).toEqual({ low: 0, high: 0 })
    expect(windowBounds([5, 6, 7], [])).toEqual({ low: 0, high: 18 })
    // Two that overlap may both be needed: 8 + 9 is less than 8 + 7 + 3.
    expect(windowBounds([5, 6, 7, 3], [stretch(0, 1, 8), stretch(1, 3, 9)])).toEqual({ low: 9, high: 14 })
    expect(windowBounds([5, 6, 7, 3], [stretch(0, 2, 10), stretch(1, 3, 9)])).toEqual({ low: 10, high: 13 })
    // Of two that end on the same day the better counts, whichever comes first.
    expect(windowBounds([9, 9], [stretch(0, 1, 15), stretch(0, 1, 12)])).toEqual({ low: 15, high: 15 })
    expect(windowBounds([9, 9], [stretch(0, 1, 10, 11), stretch(1, 1, 3), stretch(0, 0, 4)])).toEqual({
      low: 10,
      high: 10,
    })
    expect(windowBounds([9, 9], [stretch(1, 1, 3), stretch(0, 0, 4, 5)])).toEqual({ low: 4, high: 8 })
    expect(windowBounds([null, null], [stretch(0, 1, 10, 12)])).toEqual({ low: 10, high: 12 })
    expect(windowBounds([null, 4], [stretch(1, 1, 3)])).toEqual({ low: 3, high: null })
  })
})
