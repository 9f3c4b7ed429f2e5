import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareGenerations } from '../../../src/estimate/shares/share-generations.ts'

test('generations fall geometrically', () => {
  // source: virality vector V02, N (1 - K) K^g
  const found = shareGenerations(12_000, 0.2)
  expect(found.firstHand).toBeCloseTo(9600, 9)
  const expected = [9600, 1920, 384, 76.8, 15.36, 3.072]
  for (const [g, people] of expected.entries()) expect(found.generations[g]).toBeCloseTo(people, 9)
  expect(found.meanGeneration).toBeCloseTo(0.25, 12)
  const beyondFirst = found.generations.slice(2).reduce((sum, people) => sum + people, found.later)
  expect(beyondFirst / 12_000).toBeCloseTo(0.04, 12)
})

test('small coefficients give small second generations', () => {
  // source: virality vector V01, N = 100,000 / 1.2 and K = 0.00216
  const { shareDriven, firstHand, multiplier, generations } = shareGenerations(83_333.33333333334, 0.00216)
  expect(shareDriven).toBeCloseTo(180, 8)
  expect(firstHand).toBeCloseTo(83_153.33333333334, 6)
  expect(multiplier).toBeCloseTo(1.002164675699511, 12)
  expect(generations[1]).toBeCloseTo(179.6112, 8)
  expect(generations[2]).toBeCloseTo(0.387960192, 9)
})

test('parts sum to the viewers', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      fc.oneof(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.constant(1 - Number.EPSILON / 2)),
      (viewers, k) => {
        const { generations, later, firstHand, shareDriven, ...rest } = shareGenerations(viewers, k)
        const sum = generations.reduce((total, people) => total + people, later)
        expect(Math.abs(sum - viewers)).toBeLessThanOrEqual(1e-12 * viewers)
        expect(Math.abs(firstHand + shareDriven - viewers)).toBeLessThanOrEqual(1e-12 * viewers)
        expect(generations.length).toBeLessThanOrEqual(1000)
        for (const number of [...generations, later, ...Object.values(rest)]) {
          expect(number >= 0 && number < Number.POSITIVE_INFINITY).toBe(true)
        }
      },
    ),
  )
})

test('nobody and nothing shared are ordinary', () => {
  expect(shareGenerations(0, 0.5).generations).toEqual([0])
  expect(shareGenerations(100, 0)).toEqual({
    generations: [100],
    later: 0,
    firstHand: 100,
    shareDriven: 0,
    multiplier: 1,
    meanGeneration: 0,
  })
})

test('arguments out of range are refused', () => {
  expect(() => shareGenerations(-1, 0)).toThrow('-1')
  expect(() => shareGenerations(1, 1)).toThrow('1')
})
