/**
 * Groups of members that can't be told apart, as letters: two members have a letter in common exactly where they can't.
 *
 * Starts with one group of all; each pair that differs splits the groups that hold both; groups inside others go.
 *
 * @param count of members, best first: the first letters go to the first members
 * @param differing places of two members that differ
 * @example letterGroups(3, [[0, 2]]) // => ["a", "ab", "b"]
 * @see https://doi.org/10.1198/1061860043515 Piepho (2004), insert and absorb
 */
export const letterGroups = (count: number, differing: readonly (readonly [number, number])[]): string[] => {
  const everybody = new Set(Array.from({ length: count }, (_, index) => index))
  let groups: ReadonlySet<number>[] = [everybody]
  for (const [a, b] of differing) {
    const split = groups.flatMap((group) =>
      group.has(a) && group.has(b) ? [without(group, a), without(group, b)] : [group],
    )
    groups = split.filter((group) => !split.some((other) => isInside(group, other)))
  }
  const ordered = groups.map((group) => [...group]).sort(byFirstDifference)
  return [...everybody].map((member) =>
    ordered.flatMap((group, index) => (group.includes(member) ? [letterOf(index)] : [])).join(''),
  )
}

const without = (group: ReadonlySet<number>, member: number): ReadonlySet<number> =>
  new Set([...group].filter((each) => each !== member))

/** No two groups are equal: what is left of one that was split would have been inside it before. */
const isInside = (group: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  group.size < other.size && [...group].every((member) => other.has(member))

/** Members stand in ascending order, and no group is the beginning of another, which would hold it. */
const byFirstDifference = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((number, index) => number !== b[index])
  return (a[at] ?? 0) - (b[at] ?? 0)
}

/** `a` to `z`, then `A` to `Z`, then numbers in brackets. */
const letterOf = (index: number): string => {
  if (index < 26) return String.fromCharCode(97 + index)
  return index < 52 ? String.fromCharCode(65 + index - 26) : `[${index + 1}]`
}
