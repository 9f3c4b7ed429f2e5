import { monthOfWords, wordsOf } from '../dates/month-names.ts'
import { MONTH_DATA } from '../locales/months.ts'

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Thai',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
] as const
const SCRIPT_OF = SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const)
/** Words of letters and signs that stand inside letters, with at least one that is not ASCII. */
const RUN = /[^\s\d.,;:"'()[\]{}|/\\<>=+*&%$#@!?_-]*[^\s\p{ASCII}][^\s\d.,;:"'()[\]{}|/\\<>=+*&%$#@!?_-]*/gu
const LETTER = /[\p{L}\p{M}]/u
const UNUSED = /[\p{Cc}\ufffd\p{Co}\p{Cn}]/u
const PUNCTUATION = /^[\u00a0\u00ab\u00bb\u00bf\u00a1\u00b0\u2010-\u203a\u20ac\u202f\u00b7\u2026№\p{Sc}\p{So}]$/u
/** What one word can add or take at most, so that long ones don't outvote many. */
const WEIGHT = { sound: 1, broken: -3, unused: -6, month: 6 } as const

const scriptOf = (letter: string): string | null => SCRIPT_OF.find(([, pattern]) => pattern.test(letter))?.[0] ?? null

/** Japanese mixes its scripts in a word; others do not. */
const isMixed = (scripts: ReadonlySet<string>): boolean =>
  scripts.size > 1 && ![...scripts].every((name) => name === 'Han' || name === 'Hiragana' || name === 'Katakana')

const scoreOfWord = (word: string): number => {
  const signs = [...word]
  if (signs.some((sign) => UNUSED.test(sign))) return WEIGHT.unused
  const letters = signs.filter((sign) => LETTER.test(sign))
  const foreign = letters.filter((letter) => letter > '\u007f')
  if (letters.length === 0) return signs.every((sign) => PUNCTUATION.test(sign)) ? 0 : -1
  const inside = signs.slice(1, -1).filter((sign) => !LETTER.test(sign) && sign > '\u007f')
  const scripts = new Set(letters.flatMap((letter) => scriptOf(letter) ?? []))
  // A capital after a small letter, and a Latin word of accents only, are what a wrong code page makes.
  const humped = /\p{Ll}\p{Lu}/u.test(word)
  const accentsOnly = scripts.has('Latin') && letters.length > 1 && foreign.length > 0.6 * letters.length
  // Units are raised to a power (m²), words are not.
  const raised = letters.length > 2 && /\p{No}/u.test(word)
  if (inside.length > 0 || isMixed(scripts) || humped || accentsOnly || raised) return WEIGHT.broken
  return foreign.length > 0 ? WEIGHT.sound : 0
}

const isMonth = (word: string): boolean => {
  const words = wordsOf(word)
  return Object.keys(MONTH_DATA).some((locale) => monthOfWords(words, locale) !== null)
}

/**
 * How much a text looks like one that was decoded as it was written: words of one script, whose signs stand where they should.
 *
 * Only words with signs beyond ASCII count: the others are the same in every code page.
 */
export const encodingScore = (text: string): number => {
  const words = [...new Set(text.match(RUN) ?? [])]
  if (words.length === 0) return 0
  const months = new Set(words.filter((word) => word.length < 20 && isMonth(word)))
  const sum = words.reduce((total, word) => total + scoreOfWord(word) + (months.has(word) ? WEIGHT.month : 0), 0)
  return sum / words.length
}
