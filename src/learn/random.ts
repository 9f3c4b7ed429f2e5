/**
 * A stream of numbers that look random and are the same for the same seed, everywhere.
 *
 * @param seed a whole number; only its low 32 bits count
 * @returns a function whose calls give numbers in [0, 1), multiples of 2^-32
 * @throws RangeError if the seed is not a whole number
 * @see https://doi.org/10.1145/2714064.2660195 Steele, Lea and Flood: SplitMix, here with 32-bit mixing
 */
export function randomStream(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`randomStream: the seed must be a whole number, got ${seed}`)
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/**
 * The items in a random order, every order alike likely.
 *
 * @param items not changed
 * @param random numbers in [0, 1), such as a `randomStream`
 */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
