import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundParts } from '../../src/print/round-parts.ts'
import { upTo } from './arbitrary-report.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const parts = () => fc.array(fc.oneof(upTo(1e9), upTo(100)), { minLength: 1, maxLength: 30 })

describe('roundParts', () => {
  it('sums exactly to the total, whatever the parts', () => {
    fc.assert(
      fc.property(parts(), fc.nat(1e9), (some, total) => {
        expect(sum(roundParts(some, total))).toBe(total)
      }),
    )
  })

  it('gives every part its own floor or ceiling where the parts sum to the total', () => {
    fc.assert(
      fc.property(parts(), (some) => {
        const rounded = roundParts(some, Math.round(sum(some)))
        some.forEach((part, index) => {
          expect(Math.abs((rounded[index] ?? Number.NaN) - part)).toBeLessThan(1)
        })
      }),
    )
  })

  it('leaves whole parts alone where they sum to the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1 }), (some) => {
        expect(roundParts(some, sum(some))).toEqual(some)
      }),
    )
  })

  it('hands out seats as Hamilton would', () => {
    // The textbook case of 100 seats among votes 47,000, 16,000, 15,900, 12,000, 6,000, 3,100 scaled to 10 seats:
    // quotas 4.7, 1.6, 1.59, 1.2, 0.6, 0.31 give 5, 2, 1, 1, 1, 0 (largest remainders .7, .6, .6).
    expect(roundParts([4.7, 1.6, 1.59, 1.2, 0.6, 0.31], 10)).toEqual([5, 2, 1, 1, 1, 0])
  })

  it('refuses what is no number of people, naming it', () => {
    expect(() => roundParts([1, -2], 3)).toThrow(/-2/)
    expect(() => roundParts([Number.NaN], 3)).toThrow(RangeError)
    expect(() => roundParts([1], 1.5)).toThrow(/1\.5/)
  })
})
