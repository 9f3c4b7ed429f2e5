import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOut } from '../../../src/estimate/union/spread-out.ts'

test('at most so many are kept, evenly, the last among them; a list that is short enough stays', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (numbers, most) => {
      const list = numbers.map((_, index) => index)
      const kept = spreadOut(list, most)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(kept.at(-1)).toBe(list.at(-1))
      if (list.length <= most) expect(kept).toEqual(list)
      const steps = new Set(kept.slice(1).map((place, index) => place - (kept[index] ?? 0)))
      expect(steps.size).toBeLessThanOrEqual(1)
      // The least step that leaves no more than that many.
      expect(kept.length * 2).toBeGreaterThan(Math.min(most, list.length) - 1)
    }),
  )
  expect(spreadOut([1, 2, 3, 4], 2)).toEqual([2, 4])
  expect(spreadOut([1, 2, 3, 4, 5], 4)).toEqual([1, 3, 5])
})
