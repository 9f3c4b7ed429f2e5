/** A number known between two ends. */
interface Range {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A number of the mean and its weight. */
export interface Weighted {
  readonly of: Range
  readonly weight: Range
}

const isExact = ({ value, low, high }: Range): boolean => low === value && high === value

/**
 * The least of the mean where each number is given and each weight may lie anywhere in its range.
 *
 * There the numbers below some threshold weigh all they can, and those above it as little as they can.
 */
const leastMean = (items: readonly { readonly x: number; readonly weight: Range }[]): number => {
  const sorted = items.toSorted((a, b) => a.x - b.x)
  let total = sorted.reduce((sum, { weight }) => sum + weight.low, 0)
  let moment = sorted.reduce((sum, { x, weight }) => sum + weight.low * x, 0)
  let least = total > 0 ? moment / total : Infinity
  for (const { x, weight } of sorted) {
    total += weight.high - weight.low
    moment += (weight.high - weight.low) * x
    if (total > 0) least = Math.min(least, moment / total)
  }
  return least
}

/**
 * A weighted mean, and the least and most that it can be where numbers and weights are known between ends.
 *
 * @param items numbers at least 0, weights at least 0 with a sum above 0
 * @throws RangeError where all weights are 0
 * @example weightedMeanRange([{ of: { value: 2, low: 2, high: 2 }, weight: { value: 1, low: 1, high: 1 } }]) // => {"value":2,"low":2,"high":2}
 */
export const weightedMeanRange = (items: readonly Weighted[]): Range => {
  const total = items.reduce((sum, { weight }) => sum + weight.value, 0)
  if (!(total > 0)) throw new RangeError(`weights must have a sum above 0, got ${total}`)
  const value = items.reduce((sum, { of, weight }) => sum + of.value * weight.value, 0) / total
  if (items.every(({ of, weight }) => isExact(of) && isExact(weight))) return { value, low: value, high: value }
  const low = leastMean(items.map(({ of, weight }) => ({ x: of.low, weight })))
  const high = -leastMean(items.map(({ of, weight }) => ({ x: -of.high, weight })))
  return { value, low: Math.min(value, low), high: Math.max(value, high) }
}
