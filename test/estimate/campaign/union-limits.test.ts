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

test('three pairs known: the tree takes the two heaviest away, never all three (Hunter 1976)', () => {
  const pair = (i: number, j: number, people: number) => ({
    parts: [i, j] as const,
    people: { value: people, low: people, high: people },
  })
  expect(mostPeople([100, 100, 100], [pair(0, 1, 30), pair(1, 2, 20), pair(0, 2, 10)])).toBe(250)
  // Bonferroni: 300 - 60
  expect(leastPeople([100, 100, 100], [pair(0, 1, 30), pair(1, 2, 20), pair(0, 2, 10)])).toBe(240)
})
