import { EXTRA_MONTH_WORDS } from './locales/index.ts'

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

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long' },
  { month: 'short' },
]

/** The words of one language's dates: months by name, and the words that may stand around them ("de"). */
export interface MonthWords {
  readonly months: ReadonlyMap<string, number>
  readonly fillers: ReadonlySet<string>
}

const partsOf = (locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[][] => {
  const formatter = new Intl.DateTimeFormat(locale, { ...form, calendar: 'gregory', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => formatter.formatToParts(new Date(Date.UTC(2024, month, 8))))
}

const buildMonthWords = (locale: string): MonthWords => {
  const months = new Map<string, number>()
  const fillers = new Set<string>()
  for (const form of FORMS) {
    for (const [index, parts] of partsOf(locale, form).entries()) {
      for (const part of parts) {
        if (part.type === 'month') months.set(wordsOf(part.value).join(' '), index + 1)
        if (part.type === 'literal') for (const word of wordsOf(part.value)) fillers.add(word)
      }
    }
  }
  for (const [index, word] of (EXTRA_MONTH_WORDS[locale] ?? []).entries()) months.set(wordKey(word), index + 1)
  if (locale === 'vi') fillers.add(wordKey('tháng'))
  months.delete('')
  return { months, fillers }
}

const cache = new Map<string, MonthWords>()

/** Month names of one language from CLDR (Intl): formatting and stand-alone forms, long and short. */
export const monthWords = (locale: string): MonthWords => {
  const known = cache.get(locale) ?? buildMonthWords(locale)
  cache.set(locale, known)
  return known
}

/** The month (1 to 12) that the words of a date name in one language, or null if they are not a date of it. */
export const monthOfWords = (words: readonly string[], locale: string): number | null => {
  const { months, fillers } = monthWords(locale)
  const named = words.filter((word) => !fillers.has(word) || months.has(word))
  return months.get(named.join(' ')) ?? months.get(words.join(' ')) ?? null
}
