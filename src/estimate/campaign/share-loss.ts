/**
 * Takes a loss from several parts in proportion to their weights, from none more than its limit.
 *
 * What a part at its limit cannot bear is taken from the others; where no weight is left, in proportion to what they can bear.
 *
 * @param loss at most the sum of the limits
 * @param limits of each part, 0 or more
 * @returns what each part loses: sums to the loss
 * @example shareLoss(60, [1, 1, 0], [100, 60, 50]) // => [30, 30, 0]
 * @example shareLoss(60, [1, 1, 0], [100, 20, 50]) // => [40, 20, 0]
 */
export const shareLoss = (loss: number, weights: readonly number[], limits: readonly number[]): number[] => {
  const losses = limits.map(() => 0)
  let left = loss
  for (let round = 0; round <= limits.length && left > 1e-12 * loss; round++) {
    const room = limits.map((limit, part) => Math.max(0, limit - (losses[part] ?? 0)))
    const open = room.map((space, part) => (space > 0 ? (weights[part] ?? 0) : 0))
    const given = open.some((weight) => weight > 0) ? open : room
    const total = given.reduce((sum, weight) => sum + weight, 0)
    if (total === 0) break
    const step = left
    for (const [part, weight] of given.entries()) {
      const taken = Math.min(room[part] ?? 0, (step * weight) / total)
      losses[part] = (losses[part] ?? 0) + taken
      left -= taken
    }
  }
  return losses
}
