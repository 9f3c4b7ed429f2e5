import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastPeople, mostPeople } from '../../../src/estimate/campaign/union-limits.ts'

test('whatever people are in which account, the union lies within what the known pairs prove', () => {
  const crowd = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 40 })
  const known = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(3), fc.nat(3)), { maxLength: 10 })
  fc.assert(
    fc.property(crowd, known, (people, pairs) => {
      const count = (test_: (person: boolean[]) => boolean | undefined): number => people.filter(test_).length
      const reaches = [0, 1, 2, 3, 4].map((account) => count((person) => person[account]))
      const once = new Map(pairs.filter(([i, j]) => i < j).map((pair) => [`${pair[0]} ${pair[1]}`, pair]))
      const shared = [...once.values()].map(([i, j, down, up]) => {
        const value = count((person) => person[i] && person[j])
        return { parts: [i, j] as const, people: { value, low: Math.max(0, value - down), high: value + up } }
      })
      const union = count((person) => person.some(Boolean))
      expect(union).toBeLessThanOrEqual(mostPeople(reaches, shared))
      expect(union).toBeGreaterThanOrEqual(leastPeople(reaches, shared))
    }),
  )
})

const pair = (i: number, j: number, people: number) => ({
  parts: [i, j] as const,
  people: { value: people, low: people, high: people },
})

test('three pairs known: the tree takes the two heaviest away, never all three (Hunter 1976)', () => {
  expect(mostPeople([100, 100, 100], [pair(0, 1, 30), pair(1, 2, 20), pair(0, 2, 10)])).toBe(250)
  expect(mostPeople([100, 100, 100], [pair(0, 2, 10), pair(1, 2, 20), pair(0, 1, 30)])).toBe(250)
  // Bonferroni: 300 - 60
  expect(leastPeople([100, 100, 100], [pair(0, 1, 30), pair(1, 2, 20), pair(0, 2, 10)])).toBe(240)
})

test('a pair is known whichever of the two is larger: 100 + 60 - 20', () => {
  expect(leastPeople([100, 60], [pair(0, 1, 20)])).toBe(140)
  expect(leastPeople([60, 100], [pair(0, 1, 20)])).toBe(140)
})

test('parts of which nothing is known may all lie in the largest', () => {
  expect(leastPeople([60, 100, 60, 60], [])).toBe(100)
  expect(leastPeople([], [])).toBe(0)
})

test('the largest parts are taken first: 60 and 60 that share nobody, the 50 may lie in either', () => {
  // From the 50 on it would be 50 + 10 + 10.
  expect(leastPeople([50, 60, 60], [pair(0, 1, 50), pair(0, 2, 50), pair(1, 2, 0)])).toBe(120)
})

test('a part that adds nobody takes nothing from the next: the second lies in the first, the third outside it', () => {
  expect(leastPeople([100, 60, 60], [pair(0, 1, 60), pair(0, 2, 0)])).toBe(160)
})
