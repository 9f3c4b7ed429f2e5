import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { problem } from '../../src/domain/problem-catalogue.ts'
import { hideNames } from '../../src/print/hide-names.ts'

const NOTHING = { titles: false, handles: false, links: false }
const EVERYTHING = { titles: true, handles: true, links: true }

const badCell = (got: string, expected = 'a whole number') =>
  problem('bad-cell', `“views”: expected ${expected}, got “${got}”`, { file: 'a.csv' }, { got, expected })

describe('what a problem quotes', () => {
  it('of a number or a date is never a text of more than three letters without a digit', () => {
    const letters = fc.stringMatching(/^\p{L}{4,30}( \p{L}{1,9}){0,5}$/u)
    fc.assert(
      fc.property(letters, fc.constantFrom('a whole number', 'a date', 'a percent'), (text, expected) => {
        const hidden = hideNames(badCell(text, expected), NOTHING)
        expect(hidden.message).toBe(`“views”: expected ${expected}, got a text of ${text.length} characters`)
        expect(hidden.got).toBeUndefined()
        expect(hideNames(badCell(text, expected), EVERYTHING)).toEqual(badCell(text, expected))
      }),
    )
  })

  test.each(['12a0', '1.2.3', 'n/a', '-5', '12K', '1,2 mio', '1e999', '#REF', ''])(
    'stays where it helps: “%s”',
    (text) => {
      expect(hideNames(badCell(text), NOTHING)).toEqual(badCell(text))
    },
  )

  test.each(['31 February 2026', '2026-13-01', '32.01.2026', 'Mar 32'])('stays where it is a date: “%s”', (text) => {
    expect(hideNames(badCell(text, 'a date'), NOTHING)).toEqual(badCell(text, 'a date'))
  })

  test.each([
    ['links', 'https://x.example/1'],
    ['handles', '@me'],
    ['titles', 'My two words'],
  ] as const)('%s are shown where they are asked for', (kind, text) => {
    expect(hideNames(badCell(text), NOTHING).message).not.toContain(text)
    expect(hideNames(badCell(text), { ...EVERYTHING, [kind]: false }).message).not.toContain(text)
    expect(hideNames(badCell(text), EVERYTHING).message).toContain(text)
  })
})
