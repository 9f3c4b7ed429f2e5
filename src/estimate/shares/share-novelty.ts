/** How many times likelier a share lands on somebody reached already than on anybody of the pool. */
export const SHARE_HOMOPHILY = 2

/**
 * The part of the people whom shares land on that has not been reached already, in a finite pool.
 *
 * Friends of viewers are likelier viewers than others of the pool, so the fraction already reached counts `homophily` times.
 *
 * @param viewers people reached, 0 or more.
 * @param pool people who could be reached at all, above 0.
 * @param homophily how many times likelier, 1 or more; 2 unless told.
 * @returns factor in [0, 1] on the new viewers per share.
 * @throws RangeError where an argument is outside its range.
 * @example shareNovelty(100000, 1000000) // => 0.8
 */
export const shareNovelty = (viewers: number, pool: number, homophily = SHARE_HOMOPHILY): number => {
  if (!(viewers >= 0 && viewers < Infinity)) {
    throw new RangeError(`viewers must be finite and 0 or more, got ${viewers}`)
  }
  if (!(pool > 0)) throw new RangeError(`pool must be above 0, got ${pool}`)
  if (!(homophily >= 1 && homophily < Infinity)) throw new RangeError(`homophily must be 1 or more, got ${homophily}`)
  return Math.max(0, 1 - (homophily * viewers) / pool)
}
