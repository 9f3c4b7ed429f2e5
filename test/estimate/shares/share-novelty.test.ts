import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareNovelty } from '../../../src/estimate/shares/share-novelty.ts'

test('the factor is 1 for nobody reached, falls with the viewers and never below 0', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), (viewers, more, pool) => {
      const factor = shareNovelty(viewers, pool)
      expect(factor).toBeGreaterThanOrEqual(0)
      expect(factor).toBeLessThanOrEqual(1)
      expect(shareNovelty(viewers + more, pool)).toBeLessThanOrEqual(factor)
      expect(shareNovelty(0, pool)).toBe(1)
    }),
  )
})

test('arguments out of range are refused', () => {
  expect(() => shareNovelty(-1, 10)).toThrow('-1')
  expect(() => shareNovelty(1, 0)).toThrow('0')
  expect(() => shareNovelty(1, 10, 0.5)).toThrow('0.5')
})
