import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { letterGroups } from '../../../src/estimate/compare/letter-groups.ts'

const every = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (__, b): [number, number] => [a, a + b + 1]),
  ).flat()

describe('letters of groups', () => {
  // Split by hand, step by step, after Piepho (2004): insert, then absorb.
  test.each<[string, number, [number, number][], string[]]>([
    ['nothing differs', 3, [], ['a', 'a', 'a']],
    ['only the ends differ', 3, [[0, 2]], ['a', 'ab', 'b']],
    [
      'the best differs from all others',
      3,
      [
        [0, 1],
        [0, 2],
      ],
      ['a', 'b', 'b'],
    ],
    [
      'everybody differs',
      3,
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      ['a', 'b', 'c'],
    ],
    // {0,1} and {2,3}: the middle ones differ too.
    [
      'two and two',
      4,
      [
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
      ],
      ['a', 'a', 'b', 'b'],
    ],
    // {0,1}, {1,2}, {2,3}: neighbours can't be told apart.
    [
      'a chain',
      4,
      [
        [0, 2],
        [0, 3],
        [1, 3],
      ],
      ['a', 'ab', 'bc', 'c'],
    ],
    // Not transitive: 0 and 3 are alike, as are 1 and 2 with each.
    ['only the middle differs', 4, [[1, 2]], ['ab', 'a', 'b', 'ab']],
    [
      'a pair told twice',
      2,
      [
        [0, 1],
        [0, 1],
      ],
      ['a', 'b'],
    ],
    ['a pair told the other way round', 3, [[2, 0]], ['a', 'ab', 'b']],
    ['one alone', 1, [], ['a']],
    ['nobody', 0, [], []],
  ])('where %s', (_, count, differing, letters) => {
    expect(letterGroups(count, differing)).toEqual(letters)
  })

  it('no group lies inside another, and the first letters go to the best', () => {
    const pairs = fc.uniqueArray(
      fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a < b),
      { selector: ([a, b]) => `${a} ${b}` },
    )
    fc.assert(
      fc.property(pairs, (differing) => {
        const letters = letterGroups(6, differing)
        const names = [...new Set(letters.join(''))].sort()
        const groups = names.map((name) => letters.flatMap((own, member) => (own.includes(name) ? [member] : [])))
        for (const group of groups)
          for (const other of groups)
            if (group !== other) expect(group.every((member) => other.includes(member))).toBe(false)
        expect(letters[0]?.startsWith('a')).toBe(true)
        // Letters stand in the order of the alphabet, and groups in that of their members.
        for (const own of letters) expect([...own].sort().join('')).toBe(own)
        const firsts = groups.map(([first = 0]) => first)
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      }),
    )
  })

  it('after z come capitals, then numbers in brackets', () => {
    const letters = letterGroups(54, every(54))
    expect(letters.slice(24, 28)).toEqual(['y', 'z', 'A', 'B'])
    expect(letters.slice(50)).toEqual(['Y', 'Z', '[53]', '[54]'])
  })
})
