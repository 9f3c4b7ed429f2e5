import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incrementalReach } from '../../../src/estimate/union/incremental-reach.ts'
import { unionReach } from '../../../src/estimate/union/union-reach.ts'

const named = (reaches: readonly number[]): { id: string; reach: number }[] =>
  reaches.map((reach, index) => ({ id: `account-${index}`, reach }))

const orders = (parts: readonly number[]): number[][] =>
  parts.length < 2
    ? [[...parts]]
    : parts.flatMap((part, index) => orders(parts.toSpliced(index, 1)).map((rest) => [part, ...rest]))

describe('incrementalReach', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 12 })
  const params = fc.record({
    overlap: fc.double({ min: 0, max: 1, noNaN: true }),
    tail: fc.constantFrom(0.5, 1, Infinity),
    ceiling: fc.option(fc.integer({ min: 1, max: 3_000_000 })),
  })

  test('law 11: increments, and dues, sum to the union; both lie between 0 and the reach', () => {
    fc.assert(
      fc.property(parts, params, (reaches, how) => {
        const result = incrementalReach(named(reaches), how)
        const union = unionReach(reaches, how)
        const room = 1e-9 * (union + 1)
        for (const column of ['increment', 'due'] as const) {
          const sum = result.parts.reduce((total, part) => total + part[column], 0)
          expect(Math.abs(sum - union)).toBeLessThanOrEqual(room)
          for (const part of result.parts) {
            expect(part[column]).toBeGreaterThanOrEqual(0)
            expect(part[column]).toBeLessThanOrEqual(part.reach + room)
          }
        }
        expect(Math.abs(result.union - union)).toBeLessThanOrEqual(room)
      }),
    )
  })

  test('the due is the mean increment over all orders (definition of the Shapley value)', () => {
    const reaches = [1000, 800, 300, 300, 50]
    const how = { overlap: 0.3 }
    const all = orders(reaches)
    const mean = (reach: number): number =>
      all.reduce((sum, order) => {
        const at = order.indexOf(reach)
        return sum + unionReach(order.slice(0, at + 1), how) - unionReach(order.slice(0, at), how)
      }, 0) / all.length
    const dues = incrementalReach(named(reaches), how).parts.map(({ due }) => due)
    for (const [index, reach] of [1000, 800].entries()) expect(dues[index]).toBeCloseTo(mean(reach), 8)
    expect(dues[4]).toBeCloseTo(mean(50), 8)
    expect(dues[2]).toBe(dues[3])
  })

  test('the order of the input plays no part', () => {
    fc.assert(
      fc.property(parts, params, (reaches, how) => {
        const list = named(reaches)
        expect(incrementalReach(list.toReversed(), how)).toEqual(incrementalReach(list, how))
      }),
    )
  })

  test('equal parts stand in the order of their names', () => {
    const parts = ['c', 'a', 'd', 'b'].map((id) => ({ id, reach: 100 }))
    expect(incrementalReach(parts, { overlap: 0.1 }).parts.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })
})
