import { TERRITORY_NAMES } from './territory-names.ts'

const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replaceAll('&', 'and')
    .replace(/\s+/g, ' ')
    .trim()

let codes: ReadonlyMap<string, string> | undefined

/**
 * The code (ISO 3166-1 alpha-2) of a country by its English name, or null. Exports until 2022 name countries, newer ones have codes.
 *
 * @example territoryOf('United Kingdom') // => "GB"
 */
export const territoryOf = (name: string): string | null => {
  codes ??= new Map(
    Object.entries(TERRITORY_NAMES).flatMap(([code, names]) => names.split('|').map((each) => [each, code] as const)),
  )
  return codes.get(folded(name)) ?? null
}
