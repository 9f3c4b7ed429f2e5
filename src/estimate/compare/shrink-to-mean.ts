/** A number with the standard error of its estimate. */
export interface Noisy {
  readonly value: number
  /** Above 0. */
  readonly error: number
}

/** What many numbers have in common, and each drawn towards it. */
export interface Shrinkage {
  readonly mean: number
  /** Standard deviation of the true numbers around the mean, at least 0. */
  readonly spread: number
  readonly shrunk: readonly Noisy[]
}

/** With two numbers a spread can't be told from noise. */
const FEWEST = 3

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Variance of the true numbers, by the moments of their weighted squares. */
const varianceBetween = (numbers: readonly Noisy[]): number => {
  const weights = numbers.map(({ error }) => 1 / error ** 2)
  const total = sum(weights)
  const mean = sum(numbers.map(({ value }, index) => value * (weights[index] ?? 0))) / total
  const q = sum(numbers.map(({ value }, index) => (weights[index] ?? 0) * (value - mean) ** 2))
  const scale = total - sum(weights.map((weight) => weight ** 2)) / total
  return scale > 0 ? Math.max(0, (q - (numbers.length - 1)) / scale) : 0
}

/**
 * Draws noisy numbers towards their common mean, each as far as its own error is large beside the spread of all (empirical Bayes).
 *
 * shrunk = mean + (value - mean) T / (T + error^2), where T = spread^2.
 *
 * @param numbers with errors above 0
 * @returns null for fewer than three numbers
 * @see https://doi.org/10.1016/0197-2456(86)90046-2 DerSimonian and Laird (1986), the spread
 * @see https://doi.org/10.1080/01621459.1983.10477920 Morris (1983), the shrinkage and its error
 */
export const shrinkToMean = (numbers: readonly Noisy[]): Shrinkage | null => {
  if (numbers.length < FEWEST) return null
  const variance = varianceBetween(numbers)
  const weights = numbers.map(({ error }) => 1 / (variance + error ** 2))
  const total = sum(weights)
  const mean = sum(numbers.map(({ value }, index) => value * (weights[index] ?? 0))) / total
  const shrunk = numbers.map(({ value, error }) => {
    const kept = variance / (variance + error ** 2)
    return {
      value: mean + kept * (value - mean),
      // The doubt about the mean itself stays.
      error: Math.sqrt(kept * error ** 2 + (1 - kept) ** 2 / total),
    }
  })
  return { mean, spread: Math.sqrt(variance), shrunk }
}
