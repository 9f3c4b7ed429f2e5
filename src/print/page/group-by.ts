/**
 * Groups in the order in which their first members come.
 *
 * @example groupBy([1, 2, 3], (x) => String(x % 2)) // => [[1, 3], [2]]
 */
export const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}
