import type { SharedPeople } from './known-overlaps.ts'

/**
 * The most people that several parts can reach, given what pairs of them share at least.
 *
 * The sum, less the heaviest spanning tree of the shared people: along a tree nobody is taken away twice.
 *
 * @param shared people that pairs share at least; the lower ends are used
 * @see https://doi.org/10.2307/3213215 Hunter (1976), an upper bound for the probability of a union
 * @example mostPeople([100, 100, 100], [{ parts: [0, 1], people: { value: 30, low: 20, high: 40 } }]) // => 280
 */
export const mostPeople = (reaches: readonly number[], shared: readonly SharedPeople[]): number => {
  const parent = new Map<number, number>()
  const rootOf = (part: number): number => {
    const next = parent.get(part)
    return next === undefined ? part : rootOf(next)
  }
  const heaviest = shared.toSorted((a, b) => b.people.low - a.people.low)
  const sum = reaches.reduce((total, reach) => total + reach, 0)
  return heaviest.reduce((most, { parts: [i, j], people }) => {
    const [a, b] = [rootOf(i), rootOf(j)]
    if (a === b) return most
    parent.set(a, b)
    return most - people.low
  }, sum)
}

/**
 * The fewest people that several parts can reach, given what pairs of them share at most.
 *
 * Starting from the largest part, each further part adds no less than its reach minus all that it shares with those before
 * (Bonferroni). A pair of which nothing is known may share the whole smaller part.
 *
 * @param shared people that pairs share at most; the upper ends are used
 * @example leastPeople([100, 100], [{ parts: [0, 1], people: { value: 30, low: 20, high: 40 } }]) // => 160
 * @example leastPeople([100, 80, 60], []) // => 100
 */
export const leastPeople = (reaches: readonly number[], shared: readonly SharedPeople[]): number => {
  const most = new Map(
    shared.flatMap(({ parts: [i, j], people }) => [
      [`${i} ${j}`, people.high],
      [`${j} ${i}`, people.high],
    ]),
  )
  const common = (i: number, j: number): number =>
    Math.min(most.get(`${i} ${j}`) ?? Infinity, reaches[i] ?? 0, reaches[j] ?? 0)
  const order = reaches.map((_, part) => part).sort((a, b) => (reaches[b] ?? 0) - (reaches[a] ?? 0))
  const taken: number[] = []
  let people = 0
  for (const part of order) {
    const added = taken.reduce((rest, other) => rest - common(part, other), reaches[part] ?? 0)
    if (added <= 0) continue
    taken.push(part)
    people += added
  }
  return people
}
