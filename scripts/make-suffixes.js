// Writes src/read/locales/suffixes.ts from the platform's CLDR data (Intl): run it with the newest Node when languages are added.
import { writeFileSync } from 'node:fs'

const LANGUAGES = [
  'en es pt fr de it el id tr vi th ru nl ar bg bn ca cs da fa fi fil he hi hr hu km lt lv ms my nb pl ro sk sl sr sv sw ta te uk ur',
  'af am az be bs et eu gl gu hy is ka kk kn ky lo mk ml mr ne pa si sq uz zh zh-Hant ja ko',
]
  .join(' ')
  .split(' ')
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const REGIONS = ['419', ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))]

/** As src/read/cells/suffix.ts folds them. */
const fold = (text) =>
  (
    text
      .replace(/[\u00ad\u061c\u200b-\u200f]/g, '')
      .normalize('NFKC')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
    .map((word) =>
      word
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('ı', 'i')
        .replaceAll('ς', 'σ')
        .normalize('NFC'),
    )
    .join(' ')

/** The sign before decimals and the one between thousands, as `,.`. */
const signsOf = (tag) => {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1234567.5)
  return ['decimal', 'group']
    .map((type) => (parts.find((part) => part.type === type)?.value ?? '').normalize('NFKC'))
    .join('')
}

const regionsOf = (language) => {
  const exists = (tag) => new Intl.NumberFormat(tag).resolvedOptions().locale === tag
  return REGIONS.map((region) => `${language}-${region}`).filter(exists)
}

/** The words of shortened numbers with their powers, the smallest first: some languages shorten larger numbers by the same word. */
const compactWords = (tag) =>
  ['short', 'long'].flatMap((compactDisplay) => {
    const options = { notation: 'compact', compactDisplay, numberingSystem: 'latn', maximumFractionDigits: 1 }
    const formatter = new Intl.NumberFormat(tag, options)
    return [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((power) =>
      [1, 1.5, 2, 2.2, 3, 5, 7.9, 11, 21, 77.9, 100, 984.1].flatMap((lead) => {
        const number = lead * 10 ** power
        const parts = formatter.formatToParts(number)
        const digit = ({ type, value }) =>
          type === 'integer' || type === 'fraction' ? value : type === 'decimal' ? '.' : ''
        const digits = Number(parts.map(digit).join(''))
        const apart = parts.flatMap(({ type, value }) =>
          ['integer', 'group', 'decimal', 'fraction'].includes(type) ? [] : [value],
        )
        const words = fold(apart.join(' '))
        const whole = parts.some(({ type }) => type === 'integer')
        if (words === '' || (whole && digits === 0) || (!whole && lead !== 1)) return []
        return [{ words, whole, power: whole ? Math.round(Math.log10(number / digits)) : power }]
      }),
    )
  })

const regions = []

const lines = LANGUAGES.map((locale) => {
  const [powers, bare] = [new Map(), new Set()]
  for (const tag of [locale, ...regionsOf(locale)]) {
    for (const { words, power, whole } of compactWords(tag)) {
      // French writes one thousand as a word without a digit.
      if (!whole) bare.add(`${words}=${power}`)
      else if (!powers.get(words)?.includes(power)) powers.set(words, [...(powers.get(words) ?? []), power])
    }
  }
  const signs = signsOf(locale)
  const all = new Set([signs])
  for (const tag of regionsOf(locale)) {
    const own = signsOf(tag)
    if (own !== signs) regions.push([tag, own])
    all.add(own)
  }
  const suffixes = [...powers].map(([words, power]) => `${words}=${power.join('/')}`).join(',')
  const data = { signs: [...all].join('|'), suffixes, ...(bare.size > 0 ? { bare: [...bare].join(',') } : {}) }
  return `  ${JSON.stringify(locale)}: ${JSON.stringify(data)},`
})
const bySigns = new Map()
for (const [tag, signs] of regions) bySigns.set(signs, [...(bySigns.get(signs) ?? []), tag])
writeFileSync(
  'src/read/locales/suffixes.ts',
  `/** How one language writes numbers. */
export interface NumberData {
  /** The sign before decimals and the one between thousands, as \`,.\`: first those of the language, behind | those of its regions. */
  readonly signs: string
  /** The words of shortened numbers with their power of ten: \`mil=3\`; the smallest first where CLDR has two. */
  readonly suffixes: string
  /** Those of them that stand for one without a digit. */
  readonly bare?: string
}

/**
 * How each language writes numbers.
 *
 * Written by scripts/make-suffixes.js from CLDR ${process.versions.cldr} (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same. Words are folded as in cells/suffix.ts.
 */
export const NUMBER_DATA: Readonly<Record<string, NumberData>> = {
${lines.join('\n')}
}

/** Regions whose signs are not those of their language, by their signs. */
export const NUMBER_REGIONS: Readonly<Record<string, string>> = {
${[...bySigns].map(([signs, tags]) => `  ${JSON.stringify(signs)}: '${tags.join(' ')}',`).join('\n')}
}
`,
)
