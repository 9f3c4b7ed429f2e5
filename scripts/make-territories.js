// Writes src/read/cells/territory-names.ts from the platform's CLDR data (Intl): run it with the newest Node when countries change names.
import { writeFileSync } from 'node:fs'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

/** Names that stood in exports before CLDR changed them, or that CLDR keeps out of its data. */
const OTHER_NAMES = {
  BN: ['brunei darussalam'],
  CD: ['democratic republic of the congo'],
  CI: ['ivory coast'],
  CV: ['cabo verde'],
  CZ: ['czech republic'],
  HK: ['hong kong'],
  IR: ['islamic republic of iran'],
  KR: ['republic of korea', 'korea'],
  LA: ["lao people's democratic republic"],
  MK: ['macedonia'],
  MM: ['burma', 'myanmar'],
  MO: ['macau', 'macao'],
  PS: ['palestine'],
  RU: ['russian federation'],
  SZ: ['swaziland'],
  SY: ['syrian arab republic'],
  TR: ['turkey', 'turkiye'],
  TZ: ['united republic of tanzania'],
  US: ['united states of america', 'usa'],
  VN: ['viet nam'],
}

/** As src/read/cells/territories.ts folds names. */
const folded = (name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replaceAll('&', 'and')
    .replace(/\s+/g, ' ')
    .trim()

const styles = ['long', 'short'].map(
  (style) => new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' }),
)
// Codes of groups of countries, of outlying parts and of nothing at all.
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])
const lines = codes.flatMap((code) => {
  const names = styles.flatMap((each) => each.of(code) ?? []).map(folded)
  const own = [...new Set([...names, ...(OTHER_NAMES[code] ?? [])])]
  // Old codes (`BU`, `DD`) have the names of the codes that followed them: Intl tells which.
  const current = new Intl.Locale(`und-${code}`).toString() === `und-${code}`
  return names.length === 0 || !current || NO_COUNTRY.has(code) ? [] : [`  ${code}: ${JSON.stringify(own.join('|'))},`]
})
writeFileSync(
  'src/read/cells/territory-names.ts',
  `/**
 * English names of countries by their code (ISO 3166-1 alpha-2, and XK), folded as in territories.ts; several of one country apart by |.
 *
 * Written by scripts/make-territories.js from CLDR ${process.versions.cldr} (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same.
 */
export const TERRITORY_NAMES: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`,
)
