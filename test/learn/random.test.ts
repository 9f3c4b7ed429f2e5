import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomStream, shuffled } from '../../src/learn/random.ts'

describe('randomStream', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const take = (seed: number) => {
      const next = randomStream(seed)
      return Array.from({ length: 20 }, () => next())
    }
    expect(take(1)).toEqual(take(1))
    expect(take(1)).not.toEqual(take(2))
  })

  it('spreads evenly over [0, 1)', () => {
    const next = randomStream(3)
    const bins = Array.from({ length: 10 }, () => 0)
    for (let j = 0; j < 100_000; j++) {
      const bin = Math.floor(next() * 10)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    // Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand times.
    const chi = bins.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)
    expect(chi).toBeLessThan(27.9)
  })

  it('refuses a seed that is no whole number', () => {
    expect(() => randomStream(0.5)).toThrow(RangeError)
  })
})

describe('shuffled', () => {
  it('keeps every item and changes nothing it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items]
        const order = (values: readonly number[]) => values.toSorted((a, b) => a - b)
        expect(order(shuffled(items, randomStream(seed)))).toEqual(order(items))
        expect(items).toEqual(before)
      }),
    )
  })
})
