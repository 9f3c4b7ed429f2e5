/**
 * The most people who can be reached, from one point of a curve of reach over impressions.
 *
 * @param impressions contacts, at least `reach`
 * @param reach people reached by them, above 0
 * @returns people; Infinity where nobody was reached twice
 * @throws RangeError unless 0 < reach <= impressions
 * @see https://research.google/pubs/pub43218/ Goerg: estimating reach curves from one data point
 * @example goergMaxReach(300, 100) // => 150
 */
export const goergMaxReach = (impressions: number, reach: number): number => {
  if (!(reach > 0 && reach <= impressions)) {
    throw new RangeError(`reach must be above 0 and at most the impressions, got ${reach} of ${impressions}`)
  }
  return reach === impressions ? Infinity : reach / (1 - reach / impressions)
}

/**
 * People reached at least `times` times by so many impressions, on the curve with that maximum.
 *
 * @param impressions 0 or more
 * @param maxReach people, above 0; Infinity where nobody is reached twice
 * @param times whole, 1 or more
 * @example goergReach(100, goergMaxReach(200, 100)) // => 66.66666666666667
 */
export const goergReach = (impressions: number, maxReach: number, times = 1): number => {
  if (maxReach === Infinity) return times === 1 ? impressions : 0
  const again = impressions / (impressions + maxReach)
  return maxReach * again ** times
}
