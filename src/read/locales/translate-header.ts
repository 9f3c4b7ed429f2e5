import { headerKey } from '../open/raw-table.ts'
import { CANONICAL_HEADERS, HEADER_DATA, LABEL_DATA } from './headers.ts'

/** As headers are compared, and typographic apostrophes as plain ones. */
const phraseKey = (text: string): string => headerKey(text).replaceAll('’', "'").normalize('NFC')

type Phrases = ReadonlyMap<string, string>

const phrasesOf = (data: string | undefined, names: readonly string[]): Phrases => {
  const phrases = new Map<string, string>()
  for (const [index, spellings] of (data ?? '').split(';').entries())
    for (const spelling of spellings.split('|')) {
      const name = names[index]
      if (name !== undefined && spelling !== '') phrases.set(phraseKey(spelling), name)
    }
  return phrases
}

const cache = new Map<string, Phrases>()

const headersOf = (language: string): Phrases => {
  const known = cache.get(language) ?? phrasesOf(HEADER_DATA[language], CANONICAL_HEADERS)
  cache.set(language, known)
  return known
}

/** A header in English, and the language that it was written in. */
export interface TranslatedHeader {
  readonly header: readonly string[]
  readonly language: string
}

/** So many names of a header must be of one language: one word alone is of many. */
const FEWEST = 2

/**
 * Puts the header of a table into English: all its names by one language, the one that knows most of them.
 *
 * Names that it does not know stay as they are. @returns null where no language knows two of them
 */
export const translateHeader = (header: readonly string[]): TranslatedHeader | null => {
  const keys = header.map(phraseKey)
  let best: { language: string; known: number } | null = null
  for (const language of Object.keys(HEADER_DATA)) {
    const phrases = headersOf(language)
    const known = keys.filter((key) => phrases.has(key)).length
    if (known >= FEWEST && (best === null || known > best.known)) best = { language, known }
  }
  if (best === null) return null
  const phrases = headersOf(best.language)
  return { header: header.map((name, index) => phrases.get(keys[index] ?? '') ?? name), language: best.language }
}

/** Whether a listed language has a column of this name. */
export const isTranslatedName = (name: string): boolean =>
  Object.keys(HEADER_DATA).some((language) => headersOf(language).has(phraseKey(name)))

const LABELS = ['female', 'male', 'other']
let labels: Phrases | null = null

/** The slice that a label of any language names: `female`, `male`, `other`; null for other words. @example sliceLabel('Mujeres') // => "female" */
export const sliceLabel = (text: string): string | null => {
  labels ??= new Map(Object.values(LABEL_DATA).flatMap((data) => [...phrasesOf(data, LABELS)]))
  return labels.get(phraseKey(text)) ?? null
}
