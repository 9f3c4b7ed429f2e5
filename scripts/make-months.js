// Writes src/read/locales/months.ts from the platform's CLDR data (Intl): run it with the newest Node when languages are added.
import { writeFileSync } from 'node:fs'

const LANGUAGES = [
  'en es pt fr de it el id tr',
  'vi th ru nl ar bg bn ca cs da fa fi fil he hi hr hu km lt lv ms my nb pl ro sk sl sr sv sw ta te uk ur',
]
  .join(' ')
  .split(' ')
const FORMS = [
  { month: 'long', day: 'numeric' },
  { month: 'long' },
  { month: 'short', day: 'numeric' },
  { month: 'short' },
]

/** As src/read/dates/month-names.ts folds words. */
const wordsOf = (text) =>
  (text.match(/[\p{L}\p{M}.]+/gu) ?? [])
    .map((word) =>
      word
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f.]/g, '')
        .normalize('NFC'),
    )
    .filter((word) => word !== '')

const lines = LANGUAGES.map((locale) => {
  const months = Array.from({ length: 12 }, () => new Set())
  const fillers = new Set()
  for (const form of FORMS) {
    const formatter = new Intl.DateTimeFormat(locale, { ...form, calendar: 'gregory', timeZone: 'UTC' })
    for (const [index, names] of months.entries()) {
      for (const part of formatter.formatToParts(new Date(Date.UTC(2024, index, 8)))) {
        const words = wordsOf(part.value)
        if (part.type === 'month' && words.length > 0) names.add(words.join(' '))
        if (part.type === 'literal') for (const word of words) fillers.add(word)
      }
    }
  }
  return `  ${locale}: { months: '${months.map((names) => [...names].join('|')).join(',')}', fillers: '${[...fillers].join(' ')}' },`
})
writeFileSync(
  'src/read/locales/months.ts',
  `/**
 * Month names by language, January to December, the forms of one month apart by |; fillers may stand around a month ("de").
 *
 * Written by scripts/make-months.js from CLDR ${process.versions.cldr} (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same. Words are folded as in month-names.ts.
 */
export const MONTH_DATA: Readonly<Record<string, { readonly months: string; readonly fillers: string }>> = {
${lines.join('\n')}
}
`,
)
