/** A variance estimated from few numbers, and how many. */
export interface OwnVariance {
  readonly variance: number
  /** Degrees of freedom that it was estimated with, at least 0. */
  readonly degrees: number
}

/** The variance of all accounts counts as much as so many degrees of freedom of an account's own. */
const PRIOR_DEGREES = 4

/**
 * Variances of several accounts, each drawn towards that of all: an account with few videos does not know its own.
 *
 * @param own variances below 0 (by moments) are allowed
 * @returns null where no account has a degree of freedom
 */
export const poolVariances = (own: readonly OwnVariance[]): OwnVariance[] | null => {
  const degrees = own.reduce((sum, each) => sum + each.degrees, 0)
  if (!(degrees > 0)) return null
  const moment = own.reduce((sum, each) => sum + (each.degrees > 0 ? each.degrees * each.variance : 0), 0)
  const all = Math.max(0, moment / degrees)
  // The variance of all is no better known than its own degrees of freedom allow.
  const prior = Math.min(PRIOR_DEGREES, degrees)
  return own.map((each) => ({
    variance: Math.max(
      0,
      (prior * all + (each.degrees > 0 ? each.degrees * each.variance : 0)) / (prior + each.degrees),
    ),
    degrees: prior + each.degrees,
  }))
}

/** The variance of some numbers around their mean, with its degrees of freedom; 0 with none for fewer than two. */
export const varianceOf = (numbers: readonly number[]): OwnVariance => {
  if (numbers.length < 2) return { variance: 0, degrees: 0 }
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length
  const degrees = numbers.length - 1
  return { variance: numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / degrees, degrees }
}
