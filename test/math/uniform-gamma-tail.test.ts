import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uniformGammaTail } from '../../src/math/uniform-gamma-tail.ts'

const shapes = fc.double({ min: 2.4, max: 15, noNaN: true }).map((power) => 10 ** power)
const skews = fc.double({ min: -0.4, max: 0.4, noNaN: true })

describe('uniformGammaTail', () => {
  test('gives two tails that add up to one', () => {
    fc.assert(
      fc.property(shapes, skews, (shape, skew) => {
        const sum = uniformGammaTail(shape, skew, true) + uniformGammaTail(shape, skew, false)
        expect(Math.abs(sum - 1)).toBeLessThan(1e-15)
      }),
    )
  })

  // By the expansion at skew 0: 1/2 + (-1/3 - 1 / (540 shape)) / sqrt(2 pi shape), dlmf.nist.gov/8.12#E12.
  test('gives less than half above the mean, by a third over the root of two pi shape', () => {
    const shape = 1e6
    const expected = 0.5 - (1 / 3 + 1 / (540 * shape)) / Math.sqrt(2 * Math.PI * shape)
    expect(Math.abs(uniformGammaTail(shape, 0, true) - expected)).toBeLessThan(1e-15)
  })
})
