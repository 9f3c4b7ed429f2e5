import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGate } from '../../../src/print/gate/check-gate.ts'
import type { GateVocabulary } from '../../../src/print/gate/gate.ts'
import type { GateNumber, GateSubject } from '../../../src/print/gate/gate-subject.ts'
import { gateWords } from '../../../src/print/gate/gate-words.ts'
import { readGate } from '../../../src/print/gate/read-gate.ts'

const VOCABULARY: GateVocabulary = {
  subject: 'account',
  ids: ['viewers', 'views', 'momentum'],
  videoIds: ['viewers', 'views'],
  baseline: true,
}

const number = (value: number | null, reason: string | null = null): GateNumber => ({
  value,
  low: value === null ? null : value - 10,
  high: value === null ? null : value + 10,
  basis: 'assumed',
  window: { from: '2026-03-01', to: '2026-03-28' },
  reason,
})

const subject = (viewers: number | null, videos: readonly (number | null)[] = []): GateSubject => ({
  id: 'maya',
  grade: viewers === null ? 'insufficient' : 'assumed',
  days: 28,
  estimates: new Map([
    ['viewers', number(viewers)],
    ['momentum', number(null, 'one export only')],
  ]),
  videos: videos.map((value, index) => ({ id: `v${index}`, estimates: new Map([['viewers', number(value)]]) })),
})

const stateOf = (text: string, now: GateSubject, before: GateSubject | null = null) =>
  checkGate(readGate(text, VOCABULARY), now, before).state

describe('a gate', () => {
  test.each([
    ['viewers.low < 91', 'breached'],
    ['viewers.low < 90', 'passed'],
    ['viewers.low <= 90', 'breached'],
    ['viewers >= 100 and grade == "assumed"', 'breached'],
    ['viewers >= 100 and grade != "assumed"', 'passed'],
    ['viewers.basis == "measured" or period.days < 29', 'breached'],
    ['not (viewers > 50)', 'passed'],
  ])('of 100 viewers: %s is %s', (text, state) => {
    expect(stateOf(text, subject(100))).toBe(state)
  })

  test('what is missing satisfies no comparison and no opposite of one', () => {
    for (const text of [
      'momentum < 5',
      'momentum >= 5',
      'not momentum < 5',
      'momentum == 5',
      'momentum != 5',
      'views < 1',
    ])
      expect(stateOf(text, subject(100)), text).toBe('missing')
  })

  test('what is missing decides nothing where another term does', () => {
    expect(stateOf('momentum < 5 or viewers > 1', subject(100))).toBe('breached')
    expect(stateOf('momentum < 5 and viewers > 1000', subject(100))).toBe('passed')
    expect(stateOf('momentum < 5 and viewers > 1', subject(100))).toBe('missing')
  })

  test('every comparison is the opposite of its negation, whatever the numbers', () => {
    const pairs = [
      ['<', '>='],
      ['>', '<='],
      ['==', '!='],
    ] as const
    fc.assert(
      fc.property(fc.option(fc.integer()), fc.integer(), fc.constantFrom(...pairs), (value, limit, [one, other]) => {
        const [a, b] = [one, other].map((operator) => stateOf(`viewers ${operator} ${limit}`, subject(value)))
        if (value === null) expect([a, b]).toEqual(['missing', 'missing'])
        else expect(new Set([a, b])).toEqual(new Set(['breached', 'passed']))
        expect(stateOf(`not viewers ${one} ${limit}`, subject(value))).toBe(b)
      }),
    )
  })

  test('about videos is breached by one of them, with the same video on every path', () => {
    expect(stateOf('videos[].viewers < 50', subject(100, [80, 40]))).toBe('breached')
    expect(stateOf('videos[].viewers < 50 and videos[].viewers > 70', subject(100, [80, 40]))).toBe('passed')
    expect(stateOf('videos[].viewers < 50', subject(100, [80, null]))).toBe('missing')
    expect(stateOf('videos[].viewers < 50', subject(100, [null, 40]))).toBe('breached')
    expect(stateOf('videos[].viewers < 50', subject(100, []))).toBe('missing')
  })

  test('on change compares with the account and the video of the same id', () => {
    const drop = 'viewers < 0.9 * baseline.viewers'
    expect(stateOf(drop, subject(100), subject(110))).toBe('passed')
    expect(stateOf(drop, subject(100), subject(112))).toBe('breached')
    expect(stateOf(drop, subject(100), null)).toBe('missing')
    expect(stateOf('videos[].viewers < baseline.videos[].viewers', subject(1, [5, 9]), subject(1, [5, 10]))).toBe(
      'breached',
    )
  })
})

describe('a breach is told with what there is and what was asked', () => {
  const words = (text: string, now: GateSubject, before: GateSubject | null = null) =>
    gateWords(checkGate(readGate(text, VOCABULARY), now, before))

  test('of an account', () => {
    expect(words('viewers.low < 20000 and grade != "measured"', subject(19_410))).toBe(
      'viewers.low is 19,400 (2026-03-01 to 2026-03-28), grade is “assumed”; it fails if viewers.low < 20000 and grade != "measured"',
    )
  })

  test('of videos', () => {
    expect(words('videos[].viewers < 50', subject(100, [80, 40, 30]))).toBe(
      '2 of 3 videos, first v1: videos[].viewers is 40 (2026-03-01 to 2026-03-28); it fails if videos[].viewers < 50',
    )
  })

  test('of what is missing, with the reason', () => {
    expect(words('momentum < 1', subject(100))).toBe(
      'momentum is missing (one export only); it fails if momentum < 1, which can’t be told; --allow-missing lets that pass',
    )
    expect(words('viewers < baseline.viewers', subject(100))).toContain('(the baseline has no such account)')
    expect(words('videos[].viewers < 1', subject(100))).toContain('there is no video')
  })
})
