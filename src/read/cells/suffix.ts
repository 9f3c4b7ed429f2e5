import { wordKey } from '../dates/month-names.ts'
import { NUMBER_DATA } from '../locales/suffixes.ts'

const WORD = /[\p{L}\p{M}]+/gu

/** Folds the words beside a number: case, accents, dots and the space between do not matter. @example suffixKey(' Mio.') // => "mio" */
export const suffixKey = (text: string): string => (text.match(WORD) ?? []).map(wordKey).join(' ')

const powers = new Map<string, ReadonlyMap<string, number>>()

const powersOf = (language: string): ReadonlyMap<string, number> => {
  const known = powers.get(language)
  if (known !== undefined) return known
  const entries = (NUMBER_DATA[language]?.suffixes ?? '').split(',').map((entry): [string, number] => {
    const [words = '', power = '0'] = entry.split('=')
    return [words, Number(power)]
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

/**
 * The power of ten that a folded word stands for (`mil`, `тыс`, `万`).
 *
 * In a file of known language its own meaning counts, with the English one told where it differs: apps write K, M and B in any
 * language. Without a language the English meaning counts.
 * @param languages the languages that the file can be of; none: unknown
 * @returns null for a word that shortens no number
 */
export const suffixMeaning = (key: string, languages: readonly string[]): SuffixMeaning | null => {
  const english = powersOf('en').get(key)
  const own = meanings(key, languages)
  const [power] = own
  if (power !== undefined && own.length === 1)
    return english === undefined || english === power ? { power } : { power, otherwise: english }
  if (english !== undefined) return { power: english }
  const [first, second] = meanings(key, Object.keys(NUMBER_DATA))
  if (first === undefined) return null
  return second === undefined ? { power: first } : { power: first, otherwise: second }
}
