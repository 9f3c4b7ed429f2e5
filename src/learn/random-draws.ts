import { normalQuantile } from '../math/normal.ts'

/** Numbers in [0, 1), such as a `randomStream`. */
export type Random = () => number

/** Above this mean a Poisson count is drawn as a rounded normal number. */
const LARGE_MEAN = 30

/** A number from the standard normal distribution. */
export const drawNormal = (random: Random): number => normalQuantile((random() * 2 ** 32 + 0.5) / 2 ** 32)

/** A number of mean 0 and sd 1, far off more often than a normal one: Student's t with 4 degrees of freedom. */
export const drawHeavy = (random: Random): number => {
  const squares = [1, 2, 3, 4].reduce((sum) => sum + drawNormal(random) ** 2, 0)
  return drawNormal(random) / Math.sqrt(squares / 2)
}

/** A number between two ends, every one alike likely. @example drawBetween(() => 0.5, 2, 4) // => 3 */
export const drawBetween = (random: Random, low: number, high: number): number => low + (high - low) * random()

/** The same on a logarithmic scale: 1 to 10 as likely as 10 to 100. @example drawScale(() => 0.5, 1, 100) // => 10 */
export const drawScale = (random: Random, low: number, high: number): number => low * (high / low) ** random()

/**
 * A whole number from the Poisson distribution; above a mean of 30 from the normal distribution of the same mean and variance.
 *
 * @param mean 0 or more
 */
export const drawPoisson = (random: Random, mean: number): number => {
  if (mean > LARGE_MEAN) return Math.max(0, Math.round(mean + Math.sqrt(mean) * drawNormal(random)))
  const least = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > least; product *= random()) count += 1
  return count
}
