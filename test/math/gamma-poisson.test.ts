import { expect, test } from 'vitest'
import { regularizedGammaP, regularizedGammaQ } from '../../src/math/incomplete-gamma.ts'
import { relativeError } from './grids/read-grid.ts'

const ONE = 1n << 1000n
const RESULT_BITS = 300n

/** Fraction of a Poisson count of the given whole mean that is below `count`, and the rest, in exact whole numbers. */
const poissonTails = (count: number, mean: number): { below: number; rest: number } => {
  let [term, sum, below] = [ONE, 0n, 0n]
  for (let k = 1; term > 0n; k++) {
    sum += term
    if (k <= count) below += term
    term = (term * BigInt(mean)) / BigInt(k)
  }
  const fraction = (part: bigint): number => Number((part << RESULT_BITS) / sum) / 2 ** Number(RESULT_BITS)
  return { below: fraction(below), rest: fraction(sum - below) }
}

test('the tails at a whole shape are those of a Poisson count, to 2e-14 as far as seven deviations out', () => {
  // DLMF 8.4.10: the waiting time for the n-th event is over when n have come.
  for (const shape of [1, 2, 5, 9, 10, 11, 40, 249, 250, 251, 260, 300, 400]) {
    for (const deviations of [-7, -6, -5, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 5, 6, 7]) {
      const mean = Math.round(shape + deviations * Math.sqrt(shape))
      if (mean < 1) continue
      const { below, rest } = poissonTails(shape, mean)
      expect(relativeError(regularizedGammaQ(shape, mean), below), `Q(${shape}, ${mean})`).toBeLessThan(2e-14)
      expect(relativeError(regularizedGammaP(shape, mean), rest), `P(${shape}, ${mean})`).toBeLessThan(2e-14)
    }
  }
})
