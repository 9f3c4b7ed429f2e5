import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GateError, type GateVocabulary } from '../../../src/print/gate/gate.ts'
import { readGate } from '../../../src/print/gate/read-gate.ts'

const VOCABULARY: GateVocabulary = {
  subject: 'account',
  ids: ['viewers', 'views', 'viral-coefficient'],
  videoIds: ['viewers', 'share-rate'],
  baseline: true,
}

const mistakeOf = (text: string, vocabulary = VOCABULARY): { at: number; message: string } | null => {
  try {
    readGate(text, vocabulary)
    return null
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    return { at: error.at, message: error.message }
  }
}

const WORDS = [
  ...[
    'viewers',
    'viral-coefficient',
    'grade',
    'period',
    'days',
    'videos',
    '[]',
    'baseline',
    'campaign',
    'low',
    'value',
  ],
  ...['.', '<', '<=', '>', '>=', '==', '!=', '(', ')', '*', 'and', 'or', 'not', '0', '20_000', '-1.5e3', '"assumed"'],
  ...[
    "'measured'",
    '"',
    ' ',
    '\n',
    '=',
    '&&',
    ',',
    'constructor',
    '__proto__',
    'process.exit(1)',
    '`1`',
    '😀',
    '\u0000',
  ],
]

/** Pieces of gates and of other languages, in any order; whole texts of any characters. */
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('any text', () => {
  test('is a gate, or is refused at a character of it', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, baseline) => {
        const mistake = mistakeOf(text, { ...VOCABULARY, baseline })
        if (mistake === null) return
        expect(mistake.at).toBeGreaterThanOrEqual(0)
        expect(mistake.at).toBeLessThanOrEqual(text.length)
        expect(mistake.message.length).toBeGreaterThan(5)
      }),
      { numRuns: 5_000 },
    )
  })

  test('is never carried out', () => {
    const before = Object.keys(globalThis).length
    for (const text of [
      'process.exit(1)',
      'viewers < (globalThis.hacked = 1)',
      'viewers < `globalThis.hacked = 1`',
      'constructor.constructor("hacked=1")()',
      'viewers.constructor < 1',
      '__proto__ < 1',
      'viewers["low"] < 1',
    ])
      expect(mistakeOf(text), text).not.toBeNull()
    expect(globalThis).not.toHaveProperty('hacked')
    expect(Object.keys(globalThis)).toHaveLength(before)
  })

  test('takes time in proportion to its length', () => {
    for (const piece of ['(', 'not ', '"', '1', '1_', 'viewers<1 and ', 'viewers < 1 or (', '.', ' ', 'a-', '-']) {
      const text = piece.repeat(2_000_000 / piece.length)
      const start = performance.now()
      mistakeOf(text)
      mistakeOf(text.slice(0, 9_000))
      expect(performance.now() - start, piece).toBeLessThan(500)
    }
  })
})

/** A mistake is drawn below the gate, where its character stands. */
const drawn = (text: string, vocabulary = VOCABULARY): string => {
  const mistake = mistakeOf(text, vocabulary)
  return mistake === null ? 'no mistake' : `${' '.repeat(mistake.at)}^ ${mistake.message}`
}

describe('a mistake is told at its character', () => {
  test.each([
    ['veiwers < 1', '^ nothing is called veiwers; did you mean viewers?'],
    ['viewers.lo < 1', '        ^ no part of an estimate is called lo; did you mean low?'],
    ['videos[].grade < 1', '         ^ nothing of a video is called grade; expected one of viewers, share-rate'],
    ['videos.viewers < 1', '      ^ expected videos[]. and what to look at, as in videos[].viewers.low'],
    [
      'viewers.low < 20,000',
      '                ^ this character has no meaning in a gate: a number has no commas: write 20000 or 20_000',
    ],
    ['viewers.low < 20k', '                ^ a number has no letters: write 20000 or 20_000'],
    ['viewers.low = 2', '            ^ this character has no meaning in a gate: equal is written =='],
    ['grade == "asumed"', '         ^ no basis is called “asumed”; did you mean assumed?'],
    ['grade == assumed', '         ^ a text stands in quotes: write "assumed"'],
    ['grade < "assumed"', '      ^ texts are equal or not: expected == or !='],
    ['grade == 3', '         ^ a text and a number can’t be compared'],
    ['2 * grade == "assumed"', '    ^ a text can’t be multiplied'],
    ['1 < 2', '^ one side must name something of the report, such as viewers.low'],
    ['(viewers < 1', '            ^ expected and, or, or )'],
    ['viewers < 1 viewers', '            ^ expected and, or, or the end'],
    ['viewers', '       ^ expected one of < <= > >= == !='],
    ['viewers <', '         ^ expected the id of an estimate, such as viewers'],
    ['', '^ expected the id of an estimate, such as viewers'],
    ['grade == "assumed', '         ^ this quote is never closed'],
    ['campaign.viewers < 1', '^ only reach campaign makes a campaign of the accounts'],
    ['period < 28', '       ^ expected period.days'],
    ['viewers < 1e999', '          ^ this number is too large'],
  ])('%s', (text, expected) => {
    expect(drawn(text)).toBe(expected)
  })

  test('a baseline that was not given', () => {
    expect(drawn('viewers < baseline.viewers', { ...VOCABULARY, baseline: false })).toBe(
      '          ^ there is no baseline: name an earlier JSON report with --baseline',
    )
  })

  test('brackets go fifty deep, and no deeper', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}viewers < 1${')'.repeat(depth)}`
    expect(drawn(nested(50))).toBe('no mistake')
    expect(mistakeOf(nested(51))).toEqual({ at: 51, message: 'brackets and nots go at most 50 deep' })
    expect(mistakeOf(nested(4_000))?.at).toBe(51)
  })
})

describe('a gate is read as it is written', () => {
  test('and binds closer than or, not closer than both', () => {
    const kinds = readGate('not viewers < 1 and views > 2 or grade == "assumed"', VOCABULARY).node
    expect(kinds).toMatchObject({
      kind: 'or',
      terms: [{ kind: 'and', terms: [{ kind: 'not' }, { kind: 'compare' }] }, { kind: 'compare' }],
    })
  })

  test('a path without a field means the value; factors may stand on either side', () => {
    const { paths } = readGate(
      'viewers < 0.9 * baseline.viewers or baseline.videos[].share-rate.high*2_0 == -1.5e-3',
      VOCABULARY,
    )
    expect(paths).toMatchObject([
      { id: 'viewers', field: 'value', when: 'now', of: 'whole', times: 1, text: 'viewers' },
      { id: 'viewers', field: 'value', when: 'baseline', of: 'whole', times: 0.9, text: 'baseline.viewers' },
      {
        id: 'share-rate',
        field: 'high',
        when: 'baseline',
        of: 'video',
        times: 20,
        text: 'baseline.videos[].share-rate.high',
      },
    ])
  })

  test('blanks of any kind and number change nothing', () => {
    const wide = readGate('\n viewers\t.  low   <\n(0.9*baseline . viewers)'.replace(/[()]/g, ''), VOCABULARY)
    const tight = readGate('viewers.low<0.9*baseline.viewers', VOCABULARY)
    const bare = (gate: typeof wide) => JSON.stringify(gate.node, (key, value) => (key === 'text' ? undefined : value))
    expect(bare(wide)).toBe(bare(tight))
  })
})
