import { EXTRA_FILLERS, EXTRA_MONTH_WORDS } from '../locales/index.ts'
import { type DateWords, MONTH_DATA, PERSIAN_DATA } from '../locales/months.ts'

/** Folds a word of a date: case (dotted or not), dots, and (Latin, Greek, Cyrillic) accents do not matter. */
export const wordKey = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .normalize('NFC')

const WORD = /[\p{L}\p{M}.]+/gu

/** The words of a text, folded; digits and signs are left out. */
export const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map(wordKey).filter((word) => word !== '')

/** The words of one language's dates: months by name, weekdays, and the words that may stand around them ("de"). */
export interface MonthWords {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlySet<string>
  readonly fillers: ReadonlySet<string>
  /** Words of the longest name. */
  readonly longest: number
}

const namesOf = (text: string, sign: string): string[] => text.split(sign).filter((name) => name !== '')

const buildMonthWords = (locale: string): MonthWords => {
  const data: DateWords | undefined = locale === PERSIAN ? PERSIAN_DATA : MONTH_DATA[locale]
  const { months: names = '', weekdays = '', fillers = '' } = data ?? {}
  const months = new Map<string, number>()
  for (const [index, forms] of names.split(',').entries())
    for (const form of namesOf(forms, '|')) months.set(form, index + 1)
  for (const [index, phrases] of (EXTRA_MONTH_WORDS[locale] ?? []).entries())
    for (const phrase of phrases.split('|')) months.set(wordsOf(phrase).join(' '), index + 1)
  const days = new Set(namesOf(weekdays, '|'))
  const longest = [...months.keys(), ...days].reduce((most, name) => Math.max(most, name.split(' ').length), 1)
  return { months, weekdays: days, fillers: new Set(wordsOf(`${fillers} ${EXTRA_FILLERS[locale] ?? ''}`)), longest }
}

/** The Persian calendar beside the languages: its months are not ours. */
export const PERSIAN = 'persian'

const cache = new Map<string, MonthWords>()

/** Words of dates of one language: as they stand in a date and alone, long and short. */
export const monthWords = (locale: string): MonthWords => {
  const known = cache.get(locale) ?? buildMonthWords(locale)
  cache.set(locale, known)
  return known
}

/** All months that the words can name when every other word is a weekday or a filler; `undefined` among them: a reading without a month. */
const readings = (words: readonly string[], known: MonthWords, found: number | undefined): Set<number | undefined> => {
  if (words.length === 0) return new Set([found])
  const all = new Set<number | undefined>()
  for (let size = Math.min(known.longest, words.length); size > 0; size--) {
    const name = words.slice(0, size).join(' ')
    const rest = words.slice(size)
    const month = known.months.get(name)
    const around = known.weekdays.has(name) || (size === 1 && known.fillers.has(name))
    if (month !== undefined && found === undefined) for (const each of readings(rest, known, month)) all.add(each)
    if (around) for (const each of readings(rest, known, found)) all.add(each)
  }
  return all
}

/** No date has more words than that, with its weekday and time. */
const MOST_WORDS = 10
/** So many phrases are remembered: a column repeats them. */
const MOST_REMEMBERED = 2000
const remembered = new Map<string, number | null>()

/** The month (1 to 12) that the words of a date name in one language, or null if they are not a date of it or leave it open. */
export const monthOfWords = (words: readonly string[], locale: string): number | null => {
  if (words.length === 0 || words.length > MOST_WORDS) return null
  const key = `${locale} ${words.join(' ')}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  // Spanish “mar” is a weekday and a month: what has no month in one of its readings has one in the other.
  const months = [...readings(words, monthWords(locale), undefined)].filter((month) => month !== undefined)
  const month = months.length === 1 ? (months[0] ?? null) : null
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, month)
  return month
}

let everyWeekday: ReadonlySet<string> | undefined
let everyFiller: ReadonlySet<string> | undefined

/** Whether words stand around numeric dates in some language: weekdays, and beside a whole date also words of times and years. */
export const standAround = (words: readonly string[], whole: boolean): boolean => {
  if (words.length === 0) return true
  const all = Object.keys(MONTH_DATA).map(monthWords)
  everyWeekday ??= new Set(all.flatMap(({ weekdays }) => [...weekdays]))
  everyFiller ??= new Set(all.flatMap(({ fillers }) => [...fillers]))
  for (let size = Math.min(3, words.length); size > 0; size--) {
    const name = words.slice(0, size).join(' ')
    const known = everyWeekday.has(name) || (whole && size === 1 && everyFiller.has(name))
    if (known && standAround(words.slice(size), whole)) return true
  }
  return false
}
