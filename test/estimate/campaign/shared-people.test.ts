import { describe, expect, test } from 'vitest'
import type { KnownOverlap } from '../../../src/estimate/campaign/campaign-input.ts'
import { sharedPeople } from '../../../src/estimate/campaign/shared-people.ts'
import { splitTerritories } from '../../../src/estimate/campaign/territory-split.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })
const member = (id: string, people: number) => ({ id, people: range(people) })
const read = (overlaps: readonly KnownOverlap[], members = [member('a', 1000), member('b', 400)]) =>
  sharedPeople(overlaps, members, splitTerritories(members.map(() => null)))

describe('an overlap of a plan', () => {
  test('as a fraction is one of the smaller creator, at every end', () => {
    expect(read([{ between: ['a', 'b'], fraction: range(0.25, 0.125, 0.5) }])).toEqual({
      shared: [{ parts: [0, 1], people: range(100, 50, 200) }],
      problems: [],
    })
  })

  test('may name the two in either order; the last of two for one pair counts', () => {
    const people = (value: number) => range(value, value - 5, value + 5)
    const { shared } = read([
      { between: ['a', 'b'], people: people(10) },
      { between: ['b', 'a'], people: people(20) },
    ])
    expect(shared).toEqual([{ parts: [0, 1], people: people(20) }])
  })

  test('of a creator with itself, or with one that has no number, is of no use', () => {
    for (const between of [
      ['a', 'a'],
      ['a', 'gone'],
      ['gone', 'b'],
      ['gone', 'lost'],
    ] as const) {
      expect(read([{ between, people: range(5) }])).toEqual({ shared: [], problems: [] })
    }
  })

  test('with a creator whose files hold several accounts is reported with their names', () => {
    const members = [member('a', 1000), member('noor#1', 400), member('noor#2', 300), member('xnoor#', 5)]
    const { shared, problems } = read([{ between: ['a', 'noor'], people: range(5) }], members)
    expect(shared).toEqual([])
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['overlap-unused', 'a and noor: noor is noor#1, noor#2'],
    ])
  })

  test('is cut to what is possible, and reported above its rounding: one in a million and one person', () => {
    const members = [member('a', 2_000_000), member('b', 1_000_000)]
    const give = (value: number) => read([{ between: ['a', 'b'], people: range(value, 3, value + 9) }], members)
    expect(give(1_000_000).problems).toEqual([])
    expect(give(1_000_001)).toEqual({ shared: [{ parts: [0, 1], people: range(1e6, 3, 1e6) }], problems: [] })
    const { shared, problems } = give(1_000_003)
    expect(shared).toEqual([{ parts: [0, 1], people: range(1e6, 3, 1e6) }])
    expect(problems.map(({ code }) => code)).toEqual(['overlap-impossible'])
    expect(problems[0]?.message).toContain('1000003 people; at most 1000000')
  })
})
