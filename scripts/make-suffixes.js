// Writes src/read/locales/suffixes.ts from the platform's CLDR data (Intl): run it with the newest Node when languages are added.
import { writeFileSync } from 'node:fs'

const LANGUAGES =
  'en es pt fr de it el id tr vi th ru nl ar bg bn ca cs da fa fi fil he hi hr hu km lt lv ms my nb pl ro sk sl sr sv sw ta te uk ur zh zh-Hant ja ko'.split(
    ' ',
  )

/** As src/read/cells/suffix.ts folds them. */
const fold = (text) =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .map((word) =>
      word
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC'),
    )
    .join(' ')

const lines = LANGUAGES.map((locale) => {
  const powers = new Map()
  for (const compactDisplay of ['short', 'long']) {
    const formatter = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
      maximumFractionDigits: 1,
    })
    for (let power = 3; power <= 12; power++) {
      for (const lead of [1, 1.5, 2, 2.2, 3, 5, 7.9, 11, 21, 77.9, 100]) {
        const number = lead * 10 ** power
        const parts = formatter.formatToParts(number)
        const digits = Number(
          parts
            .map(({ type, value }) =>
              type === 'integer' || type === 'fraction' ? value : type === 'decimal' ? '.' : '',
            )
            .join(''),
        )
        const words = fold(
          parts
            .flatMap(({ type, value }) => (['integer', 'group', 'decimal', 'fraction'].includes(type) ? [] : [value]))
            .join(' '),
        )
        // The smallest power first: some languages shorten larger numbers by the same word.
        if (words !== '' && digits > 0 && !powers.has(words)) powers.set(words, Math.round(Math.log10(number / digits)))
      }
    }
  }
  const [decimal, group] = ['decimal', 'group'].map(
    (type) =>
      new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
        .formatToParts(1234567.5)
        .find((part) => part.type === type)?.value ?? '',
  )
  const suffixes = [...powers].map(([words, power]) => `${words}=${power}`).join(',')
  return `  ${JSON.stringify(locale)}: { decimal: ${JSON.stringify(decimal)}, group: ${JSON.stringify(group)}, suffixes: ${JSON.stringify(suffixes)} },`
})
writeFileSync(
  'src/read/locales/suffixes.ts',
  `/**
 * How each language writes numbers: its signs, and the words of shortened ones with their power of ten (\`mil=3\`).
 *
 * Written by scripts/make-suffixes.js from CLDR ${process.versions.cldr} (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same. Words are folded as in cells/suffix.ts.
 */
export const NUMBER_DATA: Readonly<Record<string, { readonly decimal: string; readonly group: string; readonly suffixes: string }>> = {
${lines.join('\n')}
}
`,
)
