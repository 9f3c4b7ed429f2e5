import { finalSize } from './final-size.ts'

/**
 * How many people the same first-hand viewers would bring about in a finite pool, were sharing to go on to its end.
 *
 * Each share lands on people of the pool at random, so the cascade runs out of people it has not reached: where K is 1 or more,
 * only the pool has an answer.
 *
 * @param firstHand people reached without a share, 0 or more.
 * @param k people whom one person would beget in a pool that nobody has seen it in, 0 or more.
 * @param pool people who could be reached at all, above 0.
 * @returns people, from `firstHand` (or the pool, where that is smaller) to the pool.
 * @throws RangeError where an argument is outside its range.
 * @example reachInPool(25, 0, 100) // => 25
 */
export const reachInPool = (firstHand: number, k: number, pool: number): number => {
  if (!(firstHand >= 0 && firstHand < Infinity))
    throw new RangeError(`firstHand must be finite and 0 or more, got ${firstHand}`)
  if (!(pool > 0 && pool < Infinity)) throw new RangeError(`pool must be finite and above 0, got ${pool}`)
  return pool * finalSize(k, Math.min(1, firstHand / pool))
}
