/**
 * At most so many of a list, evenly spread, the last one among them: neighbours in time tell the same.
 *
 * @param most whole, 1 or more
 * @example spreadOut([1, 2, 3, 4, 5], 3) // => [1, 3, 5]
 * @example spreadOut([1, 2, 3, 4, 5, 6], 3) // => [2, 4, 6]
 */
export const spreadOut = <T>(list: readonly T[], most: number): readonly T[] => {
  const step = Math.ceil(list.length / most)
  return step <= 1 ? list : list.filter((_, index) => (list.length - 1 - index) % step === 0)
}
