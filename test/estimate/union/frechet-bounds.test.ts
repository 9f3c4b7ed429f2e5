import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frechetBounds } from '../../../src/estimate/union/frechet-bounds.ts'

test('two groups in a hundred people overlap by at least what does not fit side by side', () => {
  // source: reach vector frechet-1, set theory
  const { all, any } = frechetBounds([60, 70], 100)
  expect([all.low, all.high]).toEqual([30, 60])
  expect([any.low, any.high]).toEqual([70, 100])
})

test('at least one of several groups: the largest, everybody, and what independence gives', () => {
  // source: virality vector V27; reach vectors sains-1 and sains-2, Sainsbury's formula
  const { low, independent, high } = frechetBounds([1000, 800, 500], 2000).any
  expect([low, high]).toEqual([1000, 2000])
  expect(independent).toBeCloseTo(1550, 9)
  expect(frechetBounds([0.3, 0.4], 1).any.independent).toBeCloseTo(0.58, 12)
  expect(frechetBounds([300_000, 400_000, 200_000], 1e6).any.independent).toBeCloseTo(664_000, 6)
})

test('every arrangement of people lies inside the bounds', () => {
  const members = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(members, (people) => {
      const sizes = [0, 1, 2, 3].map((group) => people.filter((person) => person[group]).length)
      const { all, any } = frechetBounds(sizes, people.length)
      const inAll = people.filter((person) => person.every(Boolean)).length
      const inAny = people.filter((person) => person.some(Boolean)).length
      expect(inAll).toBeGreaterThanOrEqual(all.low)
      expect(inAll).toBeLessThanOrEqual(all.high)
      expect(inAny).toBeGreaterThanOrEqual(any.low)
      expect(inAny).toBeLessThanOrEqual(any.high)
      for (const { low, independent, high } of [all, any]) {
        expect(low).toBeLessThanOrEqual(independent)
        expect(independent).toBeLessThanOrEqual(high)
      }
    }),
  )
})

test('nobody at all, one group, and groups larger than the whole', () => {
  expect(frechetBounds([0, 0], 0).all).toEqual({ low: 0, independent: 0, high: 0 })
  expect(frechetBounds([30], 100).all).toEqual({ low: 30, independent: 30, high: 30 })
  expect(() => frechetBounds([101], 100)).toThrow('101')
  expect(() => frechetBounds([], 100)).toThrow(RangeError)
})

test('three groups of 60, 70 and 50 in a hundred: 21 are in all and 94 in any if they are independent', () => {
  // .6 x .7 x .5 = .21 are in all; .4 x .3 x .5 = .06 are in none.
  const { all, any } = frechetBounds([60, 70, 50], 100)
  expect([all.low, all.high, any.low, any.high]).toEqual([0, 50, 70, 100])
  expect(all.independent).toBeCloseTo(21, 10)
  expect(any.independent).toBeCloseTo(94, 10)
  expect(frechetBounds([10, 20], 100).any.high).toBe(30)
})

test('totals and groups that cannot be are refused with their value', () => {
  for (const total of [-1, Infinity, Number.NaN]) expect(() => frechetBounds([0], total)).toThrow(`got ${total}`)
  for (const size of [-1, Number.NaN]) expect(() => frechetBounds([size], 100)).toThrow(`got ${size}`)
})
