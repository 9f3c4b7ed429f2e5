import { BASES } from '../../domain/estimate.ts'
import { nearestWord } from '../text/nearest-word.ts'
import {
  GATE_OPERATORS,
  type Gate,
  GateError,
  type GateNode,
  type GateOperand,
  type GatePath,
  type GateVocabulary,
} from './gate.ts'
import { accept, type GateCursor, peek, readGatePath } from './gate-paths.ts'
import { type GateToken, gateTokens } from './gate-tokens.ts'

/** Brackets and negations inside each other: enough for people, and no stack overflows. */
const DEEPEST = 50
/** Characters: more is no condition that somebody wrote. */
const LONGEST = 10_000

const WORDS: readonly string[] = [...BASES, 'insufficient']

interface Reader extends GateCursor {
  readonly text: string
  readonly vocabulary: GateVocabulary
  readonly paths: GatePath[]
}

/**
 * Reads a condition for `--fail-if`: comparisons of places in the report with numbers, texts or each other, joined by `and`, `or`,
 * `not` and brackets. `and` binds closer than `or`. Nothing is ever evaluated but this grammar.
 *
 * @throws GateError with the place of the mistake
 */
export const readGate = (text: string, vocabulary: GateVocabulary): Gate => {
  if (text.length > LONGEST) throw new GateError(`a gate has at most ${LONGEST} characters`, LONGEST)
  const reader: Reader = { tokens: gateTokens(text), next: 0, text, vocabulary, paths: [] }
  const node = readOr(reader, 0)
  const rest = peek(reader)
  if (rest.kind !== 'end') throw new GateError('expected and, or, or the end', rest.at)
  return { text, node, paths: reader.paths }
}

const readOr = (reader: Reader, depth: number): GateNode => readJoined(reader, 'or', () => readAnd(reader, depth))

const readAnd = (reader: Reader, depth: number): GateNode => readJoined(reader, 'and', () => readNot(reader, depth))

const readJoined = (reader: Reader, word: 'and' | 'or', read: () => GateNode): GateNode => {
  const first = read()
  const terms = [first]
  while (accept(reader, 'word', word) !== null) terms.push(read())
  return terms.length === 1 ? first : { kind: word, terms }
}

const readNot = (reader: Reader, depth: number): GateNode => {
  if (depth > DEEPEST) throw new GateError(`brackets and nots go at most ${DEEPEST} deep`, peek(reader).at)
  if (accept(reader, 'word', 'not') !== null) return { kind: 'not', term: readNot(reader, depth + 1) }
  if (accept(reader, 'sign', '(') === null) return readComparison(reader)
  const inner = readOr(reader, depth + 1)
  if (accept(reader, 'sign', ')') === null) throw new GateError('expected and, or, or )', peek(reader).at)
  return inner
}

const numberOf = ({ text, at }: GateToken): number => {
  const value = Number(text.replaceAll('_', ''))
  if (!Number.isFinite(value)) throw new GateError('this number is too large', at)
  return value
}

const readOperand = (reader: Reader): GateOperand => {
  const token = peek(reader)
  if (token.kind === 'text') {
    reader.next++
    return { kind: 'text', value: token.text }
  }
  if (token.kind !== 'number') return readPath(reader, 1)
  reader.next++
  const value = numberOf(token)
  return accept(reader, 'sign', '*') === null ? { kind: 'number', value } : readPath(reader, value)
}

const readPath = (reader: Reader, factor: number): GatePath => {
  const { at } = peek(reader)
  const path = readGatePath(reader, reader.text, reader.vocabulary, factor)
  const star = accept(reader, 'sign', '*')
  const after = peek(reader)
  if (star !== null && after.kind !== 'number') throw new GateError('expected a number after *', after.at)
  if (star !== null) reader.next++
  const times = star === null ? factor : factor * numberOf(after)
  if (!Number.isFinite(times)) throw new GateError('this number is too large', after.at)
  if (times !== 1 && path.field === 'basis') throw new GateError('a text can’t be multiplied', at)
  const whole = { ...path, times }
  reader.paths.push(whole)
  return whole
}

const isText = (operand: GateOperand): boolean =>
  operand.kind === 'text' || (operand.kind === 'path' && operand.field === 'basis')

const readComparison = (reader: Reader): GateNode => {
  const leftAt = peek(reader).at
  const left = readOperand(reader)
  const sign = peek(reader)
  const operator = sign.kind === 'sign' ? GATE_OPERATORS.find((each) => each === sign.text) : undefined
  if (operator === undefined) throw new GateError(`expected one of ${GATE_OPERATORS.join(' ')}`, sign.at)
  reader.next++
  const rightAt = peek(reader).at
  const right = readOperand(reader)
  if (left.kind !== 'path' && right.kind !== 'path')
    throw new GateError('one side must name something of the report, such as viewers.low', leftAt)
  if (isText(left) !== isText(right)) throw new GateError('a text and a number can’t be compared', rightAt)
  if (isText(left) && operator !== '==' && operator !== '!=')
    throw new GateError('texts are equal or not: expected == or !=', sign.at)
  checkWord(left, leftAt)
  checkWord(right, rightAt)
  return { kind: 'compare', left, operator, right }
}

const checkWord = (operand: GateOperand, at: number): void => {
  if (operand.kind !== 'text' || WORDS.includes(operand.value)) return
  const near = nearestWord(operand.value, WORDS)
  const hint = near === null ? `expected one of ${WORDS.join(', ')}` : `did you mean ${near}?`
  throw new GateError(`no basis is called “${operand.value}”; ${hint}`, at)
}
