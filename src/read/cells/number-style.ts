import { NUMBER_DATA, NUMBER_REGIONS } from '../locales/suffixes.ts'

/** How the numbers of a file are written, as far as its language and its cells tell. */
export interface NumberStyle {
  /** Languages that the file can be of; none: unknown. */
  readonly languages: readonly string[]
  /** The sign that stands between thousands, and before decimals; null where nothing tells. */
  readonly group: string | null
  readonly decimal: string | null
  /** Whether no region of the language, and no cell, writes it in another way. */
  readonly sure: boolean
  /** Whether cells prove it: an app may write the numbers of its own language in a file of another. */
  readonly proven?: true
}

export const UNKNOWN_STYLE: NumberStyle = { languages: [], group: null, decimal: null, sure: false }

let regions: ReadonlyMap<string, string> | undefined

/** The signs of a region that differ from those of its language. */
const regionSigns = (tag: string): string | undefined => {
  regions ??= new Map(
    Object.entries(NUMBER_REGIONS).flatMap(([signs, tags]) =>
      tags.split(' ').map((each): [string, string] => [each.toLowerCase(), signs]),
    ),
  )
  return regions.get(tag.toLowerCase().replaceAll('_', '-'))
}

const agreed = (signs: readonly string[]): string | null => (new Set(signs).size === 1 ? (signs[0] ?? null) : null)

/**
 * The style that some languages share.
 *
 * @param locale the user's word: the style of that region, for sure
 */
export const numberStyle = (languages: readonly string[], locale?: string): NumberStyle => {
  const known = languages.flatMap((language) => NUMBER_DATA[language]?.signs.split('|') ?? [])
  const [own] = languages.flatMap((language) => NUMBER_DATA[language]?.signs.split('|')[0] ?? [])
  if (own === undefined) return { ...UNKNOWN_STYLE, languages }
  if (locale !== undefined) {
    const signs = regionSigns(locale) ?? own
    return { languages, decimal: signs[0] ?? null, group: signs[1] ?? null, sure: true }
  }
  const first = languages.map((language) => NUMBER_DATA[language]?.signs.split('|')[0] ?? '')
  const decimals = known.map((signs) => signs[0] ?? '')
  return {
    languages,
    group: agreed(first.map((signs) => signs[1] ?? '')),
    decimal: agreed(first.map((signs) => signs[0] ?? '')),
    sure: agreed(decimals) !== null,
  }
}
