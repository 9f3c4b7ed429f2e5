/** A finished cascade, split by how many shares lie between a viewer and the feed. */
export interface ShareGenerations {
  /** Viewers of generation 0 (first-hand), 1 (saw it by a share), 2 (by a share of one of those), ... down to a thousandth of a person. */
  readonly generations: readonly number[]
  /** Viewers of all later generations together. */
  readonly later: number
  readonly firstHand: number
  readonly shareDriven: number
  /** Viewers for each first-hand viewer. */
  readonly multiplier: number
  /** Mean number of shares that lie between a viewer and the feed. */
  readonly meanGeneration: number
}

/**
 * Splits viewers into generations of sharing: N (1 - K) K^g people in generation g.
 *
 * The generations and `later` sum to the viewers; so do `firstHand` and `shareDriven`.
 *
 * @param viewers people, finite and 0 or more.
 * @param k the viral coefficient, new viewers that one viewer begets by sharing, in [0, 1).
 * @throws RangeError where an argument is outside its range.
 */
export const shareGenerations = (viewers: number, k: number): ShareGenerations => {
  if (!(viewers >= 0 && viewers < Infinity)) {
    throw new RangeError(`viewers must be finite and 0 or more, got ${viewers}`)
  }
  if (!(k >= 0 && k < 1)) throw new RangeError(`k must lie in [0, 1), got ${k}`)
  const generations = [viewers * (1 - k)]
  // `rest` is who came by more than `generation` shares.
  let rest = viewers * k
  while (rest > SMALLEST_GENERATION && generations.length < MOST_GENERATIONS) {
    generations.push(rest * (1 - k))
    rest *= k
  }
  return {
    generations,
    later: rest,
    firstHand: viewers * (1 - k),
    shareDriven: viewers * k,
    multiplier: 1 / (1 - k),
    meanGeneration: k / (1 - k),
  }
}

const SMALLEST_GENERATION = 1e-3
/** Keeps the list short where K is next to 1: the rest is in `later`. */
const MOST_GENERATIONS = 1000
