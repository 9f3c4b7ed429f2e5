/**
 * Whole numbers in proportion to the weights, with exactly the given sum.
 *
 * Each gets the whole part of its proportional part; what is left goes, one each, to the largest remainders, and to the
 * first of equal ones (Hamilton's method).
 *
 * @param weights nonnegative and finite, not all zero; any unit
 * @param total a whole number of things to hand out, 0 to 2^53 - 1
 * @returns one whole number a weight, in the same order; a zero weight gets 0
 * @throws RangeError if a weight is negative or not finite, if all are zero, or if total is not a whole number
 * @example largestRemainder([0.335, 0.335, 0.33], 100) // => [34, 33, 33]
 */
export function largestRemainder(weights: readonly number[], total: number): number[] {
  if (!(Number.isSafeInteger(total) && total >= 0)) {
    throw new RangeError(`largestRemainder: total must be a whole number from 0 to 2^53 - 1, got ${total}`)
  }
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Infinity))
  if (wrong !== undefined) throw new RangeError(`largestRemainder: weights must be nonnegative, got ${wrong}`)
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  if (largest === 0) throw new RangeError(`largestRemainder: needs a weight above zero, got [${weights.join(', ')}]`)
  // A power of two keeps the sum finite and leaves every digit as it was.
  const scale = 2 ** Math.min(1000, -Math.floor(Math.log2(largest)))
  const sum = weights.reduce((running, weight) => running + weight * scale, 0)
  return handOut(
    weights.map((weight) => (weight * scale * total) / sum),
    total,
  )
}

/** Rounds parts that add up to total, but for rounding errors, so that they add up exactly. */
function handOut(parts: readonly number[], total: number): number[] {
  const seats = parts.map(Math.floor)
  // Remainders that differ by less than a rounding error are equal: then the first wins, not the noise.
  const remainders = parts.map((part) => Math.round((part - Math.floor(part)) * 1e9))
  const queue = parts.flatMap((part, place) => (part > 0 ? [place] : []))
  queue.sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  let left = total - seats.reduce((running, seat) => running + seat, 0)
  // With totals near 2^53 the parts are off by whole units: then there may be several rounds, or some to take back.
  while (left !== 0) {
    for (const place of left > 0 ? queue : queue.toReversed()) {
      const step = Math.sign(left)
      const seat = (seats[place] ?? 0) + step
      if (left === 0 || seat < 0) continue
      seats[place] = seat
      left -= step
    }
  }
  return seats
}
