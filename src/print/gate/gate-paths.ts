import { BASES } from '../../domain/estimate.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { GATE_FIELDS, GateError, type GateField, type GatePath, type GateVocabulary } from './gate.ts'
import type { GateToken } from './gate-tokens.ts'

/** The tokens of a gate with a place in them; shared by those who read its parts. */
export interface GateCursor {
  readonly tokens: readonly GateToken[]
  next: number
}

/** The token that comes next; at the end, the end. */
export const peek = ({ tokens, next }: GateCursor): GateToken =>
  tokens[next] ?? tokens.at(-1) ?? { kind: 'end', text: '', at: 0 }

/** Whether a sign or word comes next; if so it is passed. */
export const accept = (cursor: GateCursor, kind: 'sign' | 'word', text: string): GateToken | null => {
  const token = peek(cursor)
  if (token.kind !== kind || token.text !== text) return null
  cursor.next++
  return token
}

const wordHere = (cursor: GateCursor, expected: string): GateToken => {
  const token = peek(cursor)
  if (token.kind !== 'word') throw new GateError(`expected ${expected}`, token.at)
  cursor.next++
  return token
}

const QUOTED: readonly string[] = [...BASES, 'insufficient']

const unknown = (what: string, token: GateToken, words: readonly string[]): GateError => {
  if (QUOTED.includes(token.text)) return new GateError(`a text stands in quotes: write "${token.text}"`, token.at)
  const near = nearestWord(token.text, words)
  const hint = near === null ? `expected one of ${words.join(', ')}` : `did you mean ${near}?`
  return new GateError(`${what} is called ${token.text}; ${hint}`, token.at)
}

/** Words that stand in front of an id. */
const readPrefixes = (cursor: GateCursor, { subject, baseline }: GateVocabulary): Pick<GatePath, 'when' | 'of'> => {
  let when: GatePath['when'] = 'now'
  for (;;) {
    const token = peek(cursor)
    const after = cursor.tokens[cursor.next + 1]
    const dotted = token.kind === 'word' && after?.kind === 'sign' && after.text === '.'
    if (dotted && token.text === 'baseline') {
      if (!baseline) throw new GateError('there is no baseline: name an earlier JSON report with --baseline', token.at)
      if (when === 'baseline') throw new GateError('baseline stands here for the second time', token.at)
      when = 'baseline'
    } else if (dotted && token.text === 'campaign') {
      if (subject !== 'campaign') throw new GateError('only reach campaign makes a campaign of the accounts', token.at)
    } else break
    cursor.next += 2
  }
  if (accept(cursor, 'word', 'videos') === null) return { when, of: 'whole' }
  for (const sign of ['[]', '.']) {
    if (accept(cursor, 'sign', sign) === null)
      throw new GateError('expected videos[]. and what to look at, as in videos[].viewers.low', peek(cursor).at)
  }
  return { when, of: 'video' }
}

const readField = (cursor: GateCursor): GateField => {
  if (accept(cursor, 'sign', '.') === null) return 'value'
  const token = wordHere(cursor, `one of ${GATE_FIELDS.join(', ')}`)
  const field = GATE_FIELDS.find((each) => each === token.text)
  if (field === undefined) throw unknown('no part of an estimate', token, GATE_FIELDS)
  return field
}

/**
 * Reads a place in the report.
 *
 * @param text the whole gate, for the words as they were typed
 * @throws GateError at a word that names nothing
 */
export const readGatePath = (cursor: GateCursor, text: string, vocabulary: GateVocabulary, times: number): GatePath => {
  const start = peek(cursor).at
  const where = readPrefixes(cursor, vocabulary)
  const token = wordHere(cursor, 'the id of an estimate, such as viewers')
  const ids = where.of === 'video' ? vocabulary.videoIds : vocabulary.ids
  const whole = where.of === 'whole'
  const typed = (): string => {
    const last = cursor.tokens[cursor.next - 1]
    return text.slice(start, last === undefined ? start : last.at + last.text.length)
  }
  const done = (id: string, field: GateField): GatePath => ({ kind: 'path', ...where, id, field, times, text: typed() })
  if (whole && token.text === 'grade') return done('grade', 'basis')
  if (whole && vocabulary.subject === 'account' && token.text === 'period') {
    const dot = accept(cursor, 'sign', '.')
    const days = dot === null ? null : wordHere(cursor, 'days')
    if (days?.text !== 'days') throw new GateError('expected period.days', (days ?? peek(cursor)).at)
    return done('period.days', 'value')
  }
  if (!ids.includes(token.text)) {
    const special = whole ? ['grade', ...(vocabulary.subject === 'account' ? ['period.days'] : [])] : []
    throw unknown(where.of === 'video' ? 'nothing of a video' : 'nothing', token, [...ids, ...special])
  }
  return done(token.text, readField(cursor))
}
