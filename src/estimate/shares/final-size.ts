/**
 * How much of a finite pool of people a cascade reaches in the end.
 *
 * Solves z = 1 - (1 - seed) exp(-r z) for its largest root: everyone reached passes on to r others, but many of those have been
 * reached already. Without a pool the same cascade would reach seed / (1 - r), which is never less; at r >= 1 only the pool has an answer.
 *
 * @param r people whom one person would beget in a fresh pool, 0 or more.
 * @param seed fraction of the pool reached first-hand, in [0, 1].
 * @returns fraction of the pool in [seed, 1].
 * @throws RangeError where an argument is outside its range.
 * @see https://doi.org/10.1098/rspa.1927.0118 Kermack and McKendrick 1927
 * @example finalSize(0, 0.25) // => 0.25
 * @example finalSize(0.9, 0) // => 0
 */
export const finalSize = (r: number, seed: number): number => {
  if (!(r >= 0 && r < Infinity)) throw new RangeError(`r must be finite and 0 or more, got ${r}`)
  if (!(seed >= 0 && seed <= 1)) throw new RangeError(`seed must lie in [0, 1], got ${seed}`)
  if (seed === 0 && r <= 1) return 0
  // The gap is convex and above 0 at z = 1, so Newton's steps from there fall to the largest root and never pass it.
  let z = 1
  for (;;) {
    const gap = z - seed + (1 - seed) * Math.expm1(-r * z)
    const slope = 1 - (1 - seed) * r * Math.exp(-r * z)
    const next = Math.max(seed, z - gap / slope)
    if (!(next < z)) return z
    z = next
  }
}
