/**
 * Whole parts that sum exactly to a whole total (the largest remainder method).
 *
 * Every part is its own floor or ceiling where the parts truly sum to about the total. Ties go to the earlier part, and
 * a whole part is raised last, so that a zero stays a zero.
 *
 * @param parts finite numbers, at least 0
 * @param total a whole number, at least 0
 * @throws RangeError where a part or the total is none of these
 * @example roundParts([1.5, 1.5, 0], 3) // => [2, 1, 0]
 * @example roundParts([33.3, 33.3, 33.4], 100) // => [33, 33, 34]
 * @see Balinski and Young, Fair Representation (2001), on Hamilton's method
 */
export const roundParts = (parts: readonly number[], total: number): number[] => {
  if (!Number.isInteger(total) || total < 0) throw new RangeError(`total must be a whole number >= 0, got ${total}`)
  const wrong = parts.find((part) => !Number.isFinite(part) || part < 0)
  if (wrong !== undefined) throw new RangeError(`parts must be finite numbers >= 0, got ${wrong}`)
  const rounded = parts.map(Math.floor)
  if (parts.length === 0) return rounded
  const order = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index)
  return settle(rounded, order, total)
}

/** Hands out what is missing, largest remainder first; takes back what is too much, smallest first. */
const settle = (rounded: readonly number[], order: readonly number[], total: number): number[] => {
  const settled = [...rounded]
  const missing = total - sum(settled)
  if (missing >= 0) {
    order.forEach((index, rank) => {
      const share = Math.floor(missing / order.length) + (rank < missing % order.length ? 1 : 0)
      settled[index] = (settled[index] ?? 0) + share
    })
    return settled
  }
  let excess = -missing
  for (const index of [...order].reverse()) {
    const taken = Math.min(excess, settled[index] ?? 0)
    settled[index] = (settled[index] ?? 0) - taken
    excess -= taken
  }
  return settled
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
