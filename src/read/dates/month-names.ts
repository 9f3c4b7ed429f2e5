import { EXTRA_FILLERS, EXTRA_MONTH_WORDS } from '../locales/index.ts'
import { MONTH_DATA } from '../locales/months.ts'

/** Folds a word of a date: case, dots, and (Latin, Greek, Cyrillic) accents do not matter. */
export const wordKey = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .normalize('NFC')

const WORD = /[\p{L}\p{M}.]+/gu

/** The words of a text, folded; digits and signs are left out. */
export const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map(wordKey).filter((word) => word !== '')

/** The words of one language's dates: months by name, and the words that may stand around them ("de"). */
export interface MonthWords {
  readonly months: ReadonlyMap<string, number>
  readonly fillers: ReadonlySet<string>
}

const buildMonthWords = (locale: string): MonthWords => {
  const { months: names = '', fillers = '' } = MONTH_DATA[locale] ?? {}
  const around = new Set(`${fillers} ${EXTRA_FILLERS[locale] ?? ''}`.split(' ').map(wordKey))
  around.delete('')
  const prefixes = [...around].filter((word) => word.length === 1)
  const months = new Map<string, number>()
  for (const [index, forms] of names.split(',').entries()) {
    for (const form of forms.split('|')) {
      if (form === '' || around.has(form)) continue
      months.set(form, index + 1)
      // Hebrew writes "in" as one letter in front of the month, without a space.
      for (const prefix of prefixes) months.set(prefix + form, index + 1)
    }
  }
  for (const [index, word] of (EXTRA_MONTH_WORDS[locale] ?? []).entries()) months.set(wordKey(word), index + 1)
  return { months, fillers: around }
}

const cache = new Map<string, MonthWords>()

/** Month names of one language: as they stand in a date and alone, long and short. */
export const monthWords = (locale: string): MonthWords => {
  const known = cache.get(locale) ?? buildMonthWords(locale)
  cache.set(locale, known)
  return known
}

/** The month (1 to 12) that the words of a date name in one language, or null if they are not a date of it. */
export const monthOfWords = (words: readonly string[], locale: string): number | null => {
  if (words.length === 0) return null
  const { months, fillers } = monthWords(locale)
  const named = words.filter((word) => !fillers.has(word))
  return months.get(named.join(' ')) ?? months.get(words.join(' ')) ?? null
}
