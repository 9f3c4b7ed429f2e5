/** Languages that are written in each code page, as BCP 47 tags. */
const LANGUAGES: readonly (readonly [pages: readonly string[], languages: readonly string[]])[] = [
  [
    ['windows-1252', 'macintosh', 'iso-8859-15'],
    ['es', 'pt', 'fr', 'de', 'it', 'da', 'nb', 'sv', 'fi', 'nl', 'is', 'ca'],
  ],
  [
    ['windows-1250', 'iso-8859-2'],
    ['pl', 'cs', 'sk', 'hu', 'hr', 'sl', 'ro', 'sq'],
  ],
  [['windows-1254'], ['tr', 'az']],
  [
    ['windows-1257', 'iso-8859-13', 'iso-8859-4'],
    ['lt', 'lv', 'et'],
  ],
  [['windows-1258'], ['vi']],
  [
    ['windows-1251', 'x-mac-cyrillic', 'iso-8859-5', 'koi8-r', 'koi8-u', 'ibm866'],
    ['ru', 'uk', 'bg', 'sr', 'mk', 'be'],
  ],
  [['windows-1253', 'iso-8859-7'], ['el']],
  [['windows-1255', 'iso-8859-8', 'iso-8859-8-i'], ['he']],
  [
    ['windows-1256', 'iso-8859-6'],
    ['ar', 'fa', 'ur'],
  ],
  [['windows-874'], ['th']],
]

const ALPHABET = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
/** Every code of two letters that a region or a language could have; most have none. */
const CODES = ALPHABET.flatMap((first) => ALPHABET.map((second) => `${first}${second}`))

const foreignLetters = (text: string): string[] => text.toLowerCase().match(/[^\P{L}\p{ASCII}]/gu) ?? []

interface Letters {
  readonly counts: ReadonlyMap<string, number>
  readonly all: number
}

const KNOWN = new Map<string, Letters>()

/**
 * How often a language uses its letters beyond ASCII: counted in its names of countries, languages and months, as the
 * platform has them.
 */
const lettersOf = (language: string): Letters => {
  const known = KNOWN.get(language)
  if (known) return known
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1)))
  const counts = new Map<string, number>()
  const names = CODES.flatMap((code) => [regions.of(code) ?? '', languages.of(code) ?? ''])
  const found = foreignLetters([...names, ...months].join(' '))
  for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const letters = { counts, all: found.length }
  KNOWN.set(language, letters)
  return letters
}

/** So many letters of another language count as one of each letter that a language does not use. */
const SMOOTHING = 0.05
/** With so many letters, half the evidence is there. */
const HALF = 5
/** What a letter is worth where it says nothing, as in a script of thousands of signs: as much as one of a dozen. */
const NEUTRAL = -2.5

/**
 * How well the letters beyond ASCII of a text fit one language that is written in the code page: the mean log-likelihood of a letter
 * under the language that fits best, nearer to 0 where the letters are few.
 */
export const letterScore = (text: string, page: string): number => {
  const letters = foreignLetters(text)
  const languages = LANGUAGES.find(([pages]) => pages.includes(page))?.[1]
  if (languages === undefined) return (NEUTRAL * letters.length) / (letters.length + HALF)
  const fits = languages.map((language) => {
    const { counts, all } = lettersOf(language)
    const sum = letters.reduce(
      (total, letter) => total + Math.log(((counts.get(letter) ?? 0) + SMOOTHING) / (all + 100 * SMOOTHING)),
      0,
    )
    return sum / (letters.length + HALF)
  })
  return Math.max(...fits)
}
