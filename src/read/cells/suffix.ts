import { wordKey } from '../dates/month-names.ts'
import { NUMBER_DATA } from '../locales/suffixes.ts'
import type { NumberStyle } from './number-style.ts'

const WORD = /[\p{L}\p{M}]+/gu

/** Folds the words beside a number: case, accents, dots and the space between do not matter. @example suffixKey(' Mio.') // => "mio" */
export const suffixKey = (text: string): string => (text.match(WORD) ?? []).map(wordKey).join(' ')

const powers = new Map<string, ReadonlyMap<string, readonly number[]>>()

const powersOf = (language: string): ReadonlyMap<string, readonly number[]> => {
  const known = powers.get(language)
  if (known !== undefined) return known
  const entries = (NUMBER_DATA[language]?.suffixes ?? '').split(',').map((entry): [string, readonly number[]] => {
    const [words = '', power = '0'] = entry.split('=')
    return [words, power.split('/').map(Number)]
  })
  const made = new Map(entries)
  powers.set(language, made)
  return made
}

/** What a word beside a number multiplies it by, as a power of ten, and what it does elsewhere. */
export interface SuffixMeaning {
  readonly power: number
  readonly otherwise?: number
}

const meanings = (key: string, languages: readonly string[]): number[] => [
  ...new Set(languages.flatMap((language) => powersOf(language).get(key) ?? [])),
]

/** Nobody has a hundred billion views: a word that means so many is not thought of beside one that means less. */
const TOO_MANY = 11

const meaningOf = (power: number | undefined, others: readonly number[]): SuffixMeaning | null => {
  if (power === undefined) return null
  const otherwise = others.find((other) => other !== power && other < TOO_MANY)
  return otherwise === undefined ? { power } : { power, otherwise }
}

/** Whether some region of a language writes decimals behind that sign. */
const writesDecimals = (language: string, decimal: string | null): boolean =>
  decimal === null || (NUMBER_DATA[language]?.signs ?? '').split('|').some((each) => each.startsWith(decimal))

const languagesWith = (decimal: string | null): string[] =>
  Object.keys(NUMBER_DATA).filter((language) => writesDecimals(language, decimal))

/**
 * The power of ten that a folded word stands for (`mil`, `тыс`, `万`).
 *
 * In a file of known language its own meaning counts, with the English one told where it differs: apps write K, M and B in any
 * language. Without a language the English meaning counts, with another one told where its decimals could be written so.
 * @param style what is known of the file; the sign of its decimals rules languages out
 * @returns null for a word that shortens no number
 */
export const suffixMeaning = (
  key: string,
  { languages, decimal }: Omit<NumberStyle, 'group' | 'sure'>,
): SuffixMeaning | null => {
  const [english] = powersOf('en').get(key) ?? []
  const possible = languages.filter((language) => writesDecimals(language, decimal))
  const own = meanings(key, possible.length > 0 ? possible : languages)
  if (own.length > 0) return meaningOf(own[0], english === undefined || decimal === ',' ? own : [...own, english])
  const all = meanings(key, languagesWith(decimal))
  if (languages.length > 0) return meaningOf(english ?? all[0], english === undefined ? all : [])
  const likely =
    english ?? all.find((power) => power < TOO_MANY) ?? all[0] ?? meanings(key, Object.keys(NUMBER_DATA))[0]
  return meaningOf(likely, all)
}

/** The power of ten of a word that stands for a number without a digit, such as French “mille”; null for others. */
export const bareMeaning = (key: string, languages: readonly string[]): number | null => {
  const entries = languages.flatMap((language) => (NUMBER_DATA[language]?.bare ?? '').split(','))
  const found = entries.find((entry) => entry.startsWith(`${key}=`))
  return found === undefined ? null : Number(found.slice(key.length + 1))
}

/** Languages in which all of some words shorten numbers, English first; none where no word is given. */
export const languagesOfSuffixes = (keys: ReadonlySet<string>): readonly string[] => {
  if (keys.size === 0) return []
  return Object.keys(NUMBER_DATA).filter((language) => [...keys].every((key) => powersOf(language).has(key)))
}
