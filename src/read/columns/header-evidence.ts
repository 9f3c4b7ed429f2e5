import type { Column } from '../cells/columns.ts'
import { headerKey } from '../open/raw-table.ts'
import { nearestWord } from '../plan/nearest-word.ts'
import { FIELD_WORDS } from './field-words.ts'

/** How well a header fits a field, and why. */
export interface Evidence {
  /** In [0, 1]: a degree of belief set by hand, not a frequency. */
  readonly confidence: number
  readonly reason: string
}

/** Letters that are no accented form of another, and are typed as one. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ı: 'i', đ: 'd', ł: 'l', ø: 'o', ß: 'ss' }

/** Words of a header: camelCase and snake_case apart, without accents and signs. @example wordsOfHeader('playCount (total)') // => ["play","count","total"] */
export const wordsOfHeader = (header: string): string[] =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıđłøß]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu) ?? []

const PHRASES = FIELD_WORDS.map(({ field, words, not }) => ({
  field,
  phrases: words.split('|').map(wordsOfHeader),
  not: new Set((not ?? '').split('|').flatMap(wordsOfHeader)),
}))

/** Scripts that put no space between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Hangul}]/u

const holds = (words: readonly string[], phrase: readonly string[]): boolean =>
  phrase.length > 0 &&
  (UNSPACED.test(phrase[0] ?? '')
    ? words.join('').includes(phrase.join(''))
    : words.some((_, at) => phrase.every((word, index) => words[at + index] === word)))

const KNOWN = 0.95
/** A header that is nothing but a phrase, one that holds a phrase among other words, one that is a slip of a phrase. */
const WHOLE = 0.9
const PART = 0.6
const SLIP = 0.5

const byWords = (header: string, field: string): Evidence | null => {
  const words = wordsOfHeader(header)
  const known = PHRASES.find((each) => each.field === field)
  if (known === undefined || words.length === 0 || words.some((word) => known.not.has(word))) return null
  const lengthOf = (phrase: readonly string[]) => phrase.join('').length
  const [longest] = known.phrases.filter((phrase) => holds(words, phrase)).sort((a, b) => lengthOf(b) - lengthOf(a))
  if (longest !== undefined) {
    const part = Math.min(1, lengthOf(longest) / words.join('').length)
    if (part === 1) return { confidence: WHOLE, reason: `its header is a word for ${field}` }
    return { confidence: PART + (WHOLE - 0.05 - PART) * part, reason: `its header holds a word for ${field}` }
  }
  const single = known.phrases.flatMap(([word = '', ...rest]) => (rest.length === 0 && word.length > 4 ? [word] : []))
  const meant = words.find((word) => word.length > 4 && nearestWord(word, single) !== null)
  return meant === undefined ? null : { confidence: SLIP, reason: `its header looks like a word for ${field}` }
}

/** What a header says of a field; null where it says nothing. */
export const headerEvidence = (header: string, field: string, column: Column): Evidence | null => {
  if (column.headers.some((name) => headerKey(name) === headerKey(header)))
    return { confidence: KNOWN, reason: `its header is a known name of ${field}` }
  return byWords(header, field)
}
