import { betaQuantile, regularizedBetaUpper } from './incomplete-beta.ts'

const checkDegrees = (degrees: number): void => {
  if (!(degrees > 0)) throw new RangeError(`degrees of freedom must be above 0, got ${degrees}`)
}

/**
 * The chance that Student's t lies at least so far from 0, on either side.
 *
 * @param t any number; the sign does not matter
 * @param degrees of freedom, above 0
 * @throws RangeError for degrees that are not above 0
 * @example studentTail(0, 5) // => 1
 * @see https://dlmf.nist.gov/8.17
 */
export const studentTail = (t: number, degrees: number): number => {
  checkDegrees(degrees)
  return regularizedBetaUpper((t * t) / (degrees + t * t), 0.5, degrees / 2)
}

/**
 * How far from 0 Student's t lies with a probability of `level` at most.
 *
 * @param level in (0, 1)
 * @param degrees of freedom, above 0
 * @throws RangeError for any other level or degrees
 * @see https://dlmf.nist.gov/8.17
 */
export const studentReach = (level: number, degrees: number): number => {
  checkDegrees(degrees)
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie in (0, 1), got ${level}`)
  const square = betaQuantile(level, 0.5, degrees / 2)
  return Math.sqrt((degrees * square) / (1 - square))
}
