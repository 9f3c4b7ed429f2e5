import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { reachInPool } from '../../../src/estimate/shares/reach-in-pool.ts'
import { makeAccount, makeVideo } from '../made-account.ts'

test('5,000 seeds at K 0.6 in a pool of 100,000 reach fewer than in an endless one', () => {
  // source: virality vector V06, Reed-Frost generations; endless: 5,000 / (1 - 0.6)
  expect(Math.abs(reachInPool(5000, 0.6, 100_000) - 11_144.797505363)).toBeLessThan(1e-4)
  expect(reachInPool(5000, 0.6, 100_000)).toBeLessThan(12_500)
})

test('the pool bounds it, whatever K is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.double({ min: 0, max: 40, noNaN: true }),
      fc.integer({ min: 1, max: 1e9 }),
      (firstHand, k, pool) => {
        const people = reachInPool(firstHand, k, pool)
        expect(people).toBeGreaterThanOrEqual(Math.min(firstHand, pool) * (1 - 1e-12))
        expect(people).toBeLessThanOrEqual(pool)
      },
    ),
  )
  expect(() => reachInPool(-1, 0, 10)).toThrow('-1')
  expect(() => reachInPool(1, 0, 0)).toThrow('0')
})

test('a pool that is given discounts shares that land on viewers; without one there is no saturation', () => {
  // novelty 1 - 2 x 8,000 / 100,000 = 0.84
  const account = makeAccount({ videos: [makeVideo('v', { views: 9000, viewers: 8000, shares: 40 })] })
  const at = (ceiling: number | null) => {
    const { estimates } = estimateReach(account, { ceiling, working: true }).videos[0] ?? { estimates: [] }
    const found = estimates.find(({ id }) => id === 'new-viewers-per-share')
    const terms = new Map((found?.working?.terms ?? []).map(({ symbol, value }) => [symbol, value]))
    return { found, terms }
  }
  expect(at(100_000).found?.value).toBeCloseTo(0.84 * 0.45, 6)
  expect(at(100_000).found?.assumes).toContain('share-homophily')
  expect(at(100_000).terms.get('e')).toBeCloseTo(0.84, 12)
  const k = (0.84 * 0.45 * 40) / 8000
  expect(at(100_000).terms.get('Z')).toBeCloseTo(reachInPool(8000 * (1 - k), k / 0.84, 100_000), 2)
  expect(at(null).found?.value).toBeCloseTo(0.45, 6)
  expect(at(null).found?.assumes).not.toContain('share-homophily')
  expect(at(null).terms.has('M')).toBe(false)
  // Everybody reached: next to nobody is new, and still every number is finite.
  expect(at(8000).found?.value).toBeCloseTo(0.01 * 0.45, 6)
})
