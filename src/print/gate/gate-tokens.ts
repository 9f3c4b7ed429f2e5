import { GateError } from './gate.ts'

/** A word, a number, a quoted text, a sign, or the end of a gate. */
export interface GateToken {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'end'
  /** As typed; of a quoted text without the quotes. */
  readonly text: string
  /** Place of its first character, from 0. */
  readonly at: number
}

const BLANK = /\s*/y
const KINDS: readonly (readonly [GateToken['kind'], RegExp])[] = [
  ['number', /-?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['word', /[A-Za-z][\w-]*/y],
  ['text', /"[^"]*"|'[^']*'/y],
  ['sign', /<=|>=|==|!=|\[\]|[<>()*.]/y],
]

/** What people type from other languages, and how it is written here. */
const FOREIGN: Readonly<Record<string, string>> = {
  '=': 'equal is written ==',
  '&': 'write and',
  '|': 'write or',
  '!': 'write not',
  ',': 'a number has no commas: write 20000 or 20_000',
  '%': 'a fraction is written as 0.01, not as per cent',
  '+': 'nothing is added up in a gate; a number can be multiplied, as in 0.9 * baseline.viewers',
  '/': 'nothing is divided in a gate; a number can be multiplied, as in 0.9 * baseline.viewers',
}

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const refuse = (text: string, at: number): never => {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (character === '"' || character === "'") throw new GateError('this quote is never closed', at)
  const hint = Object.hasOwn(FOREIGN, character) ? `: ${FOREIGN[character]}` : ''
  throw new GateError(`this character has no meaning in a gate${hint}`, at)
}

const tokenAt = (text: string, at: number): GateToken => {
  for (const [kind, pattern] of KINDS) {
    const found = matchAt(pattern, text, at)
    if (found !== null) return { kind, text: found, at }
  }
  return refuse(text, at)
}

/**
 * Cuts a gate into tokens, the last of them the end. Takes time in proportion to its length.
 *
 * @throws GateError at a character that belongs to no token
 */
export const gateTokens = (text: string): GateToken[] => {
  const tokens: GateToken[] = []
  let at = matchAt(BLANK, text, 0)?.length ?? 0
  while (at < text.length) {
    const token = tokenAt(text, at)
    const end = at + token.text.length
    if (token.kind === 'number' && /[A-Za-z_]/.test(text.charAt(end)))
      throw new GateError('a number has no letters: write 20000 or 20_000', end)
    tokens.push(token.kind === 'text' ? { ...token, text: token.text.slice(1, -1) } : token)
    at = end + (matchAt(BLANK, text, end)?.length ?? 0)
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }]
}
