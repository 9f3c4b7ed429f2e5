// Writes src/read/locales/months.ts from the platform's CLDR data (Intl): run it with the newest Node when languages are added.
import { writeFileSync } from 'node:fs'

const LANGUAGES = [
  'en es pt fr de it el id tr',
  'vi th ru nl ar bg bn ca cs da fa fi fil he hi hr hu km lt lv ms my nb pl ro sk sl sr sv sw ta te uk ur',
  'af am az be bs et eu gl gu hy is ka kk kn ky lo mk ml mr ne pa si sq uz',
  'ja ko zh',
]
  .join(' ')
  .split(' ')
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const REGIONS = ['419', ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))]
const DAY = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' }
const FORMS = [
  { month: 'long', day: 'numeric' },
  { month: 'long' },
  { month: 'short', day: 'numeric' },
  { month: 'short' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', weekday: 'short' },
  ...['full', 'long', 'medium', 'short'].flatMap((dateStyle) => [
    { dateStyle },
    { dateStyle, timeStyle: 'short' },
    { dateStyle, timeStyle: 'medium', hour12: true },
  ]),
]

/** As src/read/dates/month-names.ts folds words. */
const wordKey = (word) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .normalize('NFC')
const WORD = /[\p{L}\p{M}.]+/gu
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** The words of a formatted date with the kind of part that they belong to; a word may start in front of a month, as in Hebrew. */
const wordsOfParts = (parts, language) => {
  let text = ''
  const spans = parts.map(({ type, value }) => {
    // Chinese and Japanese write all without spaces; what the parts mean apart is what the reader meets.
    if (language === 'zh' || language === 'ja') text += ' '
    const from = text.length
    text += value.replace(INVISIBLE, '')
    return { type, from, to: text.length }
  })
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const touched = spans.filter(({ from, to }) => from < index + word.length && to > index)
    const of = ['month', 'weekday'].find((type) => touched.some((span) => span.type === type))
    return wordKey(word) === '' ? [] : [{ word: wordKey(word), of: of ?? 'other' }]
  })
}

const grouped = (pairs) => {
  const groups = new Map()
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}

const phrase = (words, of) =>
  words
    .filter((word) => word.of === of)
    .map(({ word }) => word)
    .join(' ')

const tagsOf = (language) => {
  const scripts = { sr: ['sr', 'sr-Latn'], zh: ['zh', 'zh-Hant', 'zh-HK'] }[language] ?? [language]
  const exists = (tag) => new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag
  return [...scripts, ...REGIONS.map((region) => `${language}-${region}`).filter(exists)]
}

const dataOf = (language, calendar = 'gregory') => {
  const months = Array.from({ length: 12 }, () => new Set())
  const [weekdays, fillers] = [new Set(), new Set()]
  const own = language === 'th' ? ['gregory', 'buddhist'] : [calendar]
  for (const [tag, calendar] of tagsOf(language).flatMap((tag) => own.map((each) => [tag, each]))) {
    for (const form of FORMS) {
      const formatter = new Intl.DateTimeFormat(tag, { ...form, ...DAY, calendar })
      for (let day = 0; day < 365; day += 10) {
        const parts = formatter.formatToParts(Date.UTC(2026, 0, 1 + day, ((day / 10) * 7) % 24, 4))
        const month = parts.find(({ type }) => type === 'month')?.value ?? ''
        const words = wordsOfParts(parts, language)
        const index = Number(
          new Intl.DateTimeFormat('en', { ...DAY, calendar, month: 'numeric' }).format(Date.UTC(2026, 0, 1 + day)),
        )
        const [name, weekday] = [phrase(words, 'month'), phrase(words, 'weekday')]
        if (!/\d/.test(month) && name !== '') months[index - 1].add(name)
        if (weekday !== '' && !parts.some(({ type, value }) => type === 'weekday' && /\d/.test(value)))
          weekdays.add(weekday)
        for (const { word, of } of words) if (of === 'other') fillers.add(word)
      }
    }
  }
  // A word that regions of one language give to two months is no name of either.
  const owners = grouped(months.flatMap((names, index) => [...names].map((name) => [name, index])))
  const kept = months.map((names) => [...names].filter((name) => owners.get(name).length === 1))
  return [kept.map((names) => names.join('|')).join(','), [...weekdays].join('|'), [...fillers].join(' ')]
}

const entry = (name, [months, weekdays, fillers]) =>
  `  ${name}: { months: ${JSON.stringify(months)}, weekdays: ${JSON.stringify(weekdays)}, fillers: ${JSON.stringify(fillers)} },`

/** Day, month and year in the order of numeric dates, and without a year: `dmy dm`. */
const orderOf = (tag) => {
  const order = (form) =>
    new Intl.DateTimeFormat(tag, { ...form, ...DAY })
      .formatToParts(0)
      .flatMap(({ type }) => (['day', 'month', 'year'].includes(type) ? [type[0]] : []))
      .join('')
  return `${order({ dateStyle: 'short' })} ${order({ month: 'numeric', day: 'numeric' })}`
}

const everyTag = 'abcdefghijklmnopqrstuvwxyz'
  .replace(/./g, (first) => [...'abcdefghijklmnopqrstuvwxyz'].map((second) => `${first}${second},`).join(''))
  .split(',')
  .concat('fil', 'ceb', 'chr', 'haw', 'kok', 'mai', 'mni', 'sat', 'yue', 'ckb')
  .filter((tag) => tag !== '' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0)
  .flatMap((language) => [...new Set([language, ...tagsOf(language)])])
const orders = new Map()
for (const tag of everyTag) {
  const parent = orders.get(tag.split('-')[0]) ?? 'dmy dm'
  const order = orderOf(tag)
  if (order !== parent) orders.set(tag, order)
}
const tagsByOrder = grouped([...orders].map(([tag, order]) => [order, tag]))

writeFileSync(
  'src/read/locales/months.ts',
  `/** The words of one language's dates, folded as in month-names.ts. */
export interface DateWords {
  /** January to December, the forms of one month apart by |. */
  readonly months: string
  /** Names of weekdays, apart by |. */
  readonly weekdays: string
  /** Words that may stand around a month or a time, apart by spaces: "de", "at", "pm". */
  readonly fillers: string
}

/**
 * Words of dates by language, with those of its regions; Chinese, Japanese and Korean number their months.
 *
 * Written by scripts/make-months.js from CLDR ${process.versions.cldr} (Intl): as data, because the first question to Intl costs more
 * than reading an export, and so that every platform reads the same.
 */
export const MONTH_DATA: Readonly<Record<string, DateWords>> = {
${LANGUAGES.map((language) => entry(language, dataOf(language))).join('\n')}
}

/** Months of the Persian calendar, Farvardin to Esfand, in the same form. */
export const PERSIAN_DATA: DateWords = {${entry('fa', dataOf('fa', 'persian')).replace(/^ *fa: \{|\},$/g, '')}}

/**
 * The order of numeric dates by language tag, with a year and without: whatever is not listed has that of its language, else \`dmy dm\`.
 *
 * From the same data.
 */
export const DATE_ORDERS: Readonly<Record<string, string>> = {
${[...tagsByOrder].map(([order, tags]) => `  '${order}': '${tags.join(' ')}',`).join('\n')}
}
`,
)
