import { NUMBER_DATA } from '../locales/suffixes.ts'

/** How the numbers of a file are written, as far as its language tells. */
export interface NumberStyle {
  /** Languages that the file can be of; none: unknown. */
  readonly languages: readonly string[]
  /** The sign that stands between thousands, and before decimals, where all of them agree. */
  readonly group: string | null
  readonly decimal: string | null
}

export const UNKNOWN_STYLE: NumberStyle = { languages: [], group: null, decimal: null }

const plain = (sign: string): string => sign.normalize('NFKC')

const agreed = (signs: readonly string[]): string | null => {
  const all = new Set(signs.map(plain))
  return all.size === 1 ? ([...all][0] ?? null) : null
}

/** The style that some languages share. */
export const numberStyle = (languages: readonly string[]): NumberStyle => {
  const known = languages.flatMap((language) => NUMBER_DATA[language] ?? [])
  if (known.length === 0) return { ...UNKNOWN_STYLE, languages }
  return {
    languages,
    group: agreed(known.map(({ group }) => group)),
    decimal: agreed(known.map(({ decimal }) => decimal)),
  }
}
