import { expect, test } from 'vitest'
import { monthOfWords, monthWords, wordsOf } from '../../../src/read/dates/month-names.ts'
import { readDates } from '../../../src/read/dates/read-dates.ts'
import { LOCALE_GROUPS } from '../../../src/read/locales/index.ts'
import { MONTH_DATA } from '../../../src/read/locales/months.ts'

const LOCALES = LOCALE_GROUPS.flat()
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The same day of all months as a language writes it. */
const written = (locale: string, month: 'long' | 'short', day: number): string[] => {
  const format = new Intl.DateTimeFormat(locale, { month, day: 'numeric', calendar: 'gregory', timeZone: 'UTC' })
  return MONTHS.map((each) => format.format(new Date(Date.UTC(2024, each - 1, day))))
}

const read = (cells: readonly unknown[], locale?: string) => {
  const column = readDates(cells, locale)
  return column.kind === 'read' ? column.dates : column
}

const date = (month: number, day: number, year: number | null = null) => ({ year, month, day })

test.each(LOCALES)('the long dates of %s read back, whatever the day', (locale) => {
  for (const day of [1, 8, 20, 29])
    expect(read(written(locale, 'long', day))).toEqual(MONTHS.map((month) => date(month, day)))
})

test.each(LOCALES)('the short dates of %s read back', (locale) => {
  expect(read(written(locale, 'short', 20))).toEqual(MONTHS.map((month) => date(month, 20)))
})

test('a language that stands alone gives no word to a month that another language gives to another', () => {
  const alone = LOCALE_GROUPS.filter((group) => group.length === 1).flat()
  const clashes = alone.flatMap((locale) =>
    [...monthWords(locale).months].flatMap(([word, month]) =>
      LOCALES.filter((other) => (monthWords(other).months.get(word) ?? month) !== month).map((other) => ({
        locale,
        other,
        word,
      })),
    ),
  )
  expect(clashes).toEqual([])
})

test('every language is listed once and has twelve months', () => {
  expect(new Set(LOCALES).size).toBe(LOCALES.length)
  // Chinese, Japanese and Korean number their months.
  expect(Object.keys(MONTH_DATA).toSorted()).toEqual([...LOCALES, 'ja', 'ko', 'zh'].toSorted())
  for (const { months } of Object.values(MONTH_DATA)) expect(months.split(',')).toHaveLength(12)
})

test.each(['en', 'es', 'pt', 'fr', 'de', 'it', 'el'])(
  'the month names of %s are those of this platform, in a date and alone',
  (locale) => {
    const forms = [
      { month: 'long', day: 'numeric' },
      { month: 'long' },
      { month: 'short', day: 'numeric' },
      { month: 'short' },
    ] as const
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(locale, { ...form, calendar: 'gregory', timeZone: 'UTC' })
      for (const month of MONTHS)
        expect(monthOfWords(wordsOf(format.format(new Date(Date.UTC(2024, month - 1, 8)))), locale)).toBe(month)
    }
  },
)

// Styles met in Studio exports of several languages, with the month in capitals or not, with or without accents.
test.each([
  ['February 28', date(2, 28)],
  ['May 6', date(5, 6)],
  ['10 February', date(2, 10)],
  ['Sep. 3', date(9, 3)],
  ['8 de marzo', date(3, 8)],
  ['30 de Abril', date(4, 30)],
  ['1 de março', date(3, 1)],
  ['1 de marco', date(3, 1)],
  ['25 Φεβρουαρίου', date(2, 25)],
  ['9月16日', date(9, 16)],
  ['9 月 16 日', date(9, 16)],
  ['2026年9月16日', date(9, 16, 2026)],
  ['9월 16일', date(9, 16)],
  ['18 tháng Sáu', date(6, 18)],
  ['18 tháng Mười Hai', date(12, 18)],
  ['18 tháng 6', date(6, 18)],
  ['18 tháng 6, 2026', date(6, 18, 2026)],
  ['18 THÁNG 6', date(6, 18)],
  ['Jan 6, 2024', date(1, 6, 2024)],
  ['January 6, 2024, 10:30', date(1, 6, 2024)],
  ['6. März', date(3, 6)],
  ['FEBRUARY 29', date(2, 29)],
] as const)('%s is read', (text, expected) => {
  expect(read([text])).toEqual([expected])
})

test.each([
  ['2021-03-13', date(3, 13, 2021)],
  ['2026/3/2', date(3, 2, 2026)],
  ['2025/10/31', date(10, 31, 2025)],
])('the year-first date %s is read', (text, expected) => {
  expect(read([text])).toEqual([expected])
})

// 1774804331 = 2026-03-29T17:12:11Z
test.each([
  '2026-03-29 17:12:11.000000 UTC',
  '2026-03-29T17:12:11Z',
  '2026-03-29 17:12:11',
  '1774804331',
  '1774804331000',
  1774804331,
])('%s is an instant', (cell) => {
  expect(read([cell])).toEqual([{ ...date(3, 29, 2026), epochSeconds: 1_774_804_331 }])
})

test('days that no calendar has are no dates', () => {
  for (const text of ['February 30', '2025-02-29', '2026-13-01', '31 de abril', '2月30日', '0 March', '32 May'])
    expect(read([text])).toEqual([null])
  expect(read(['2024-02-29', 'x'])).toEqual([date(2, 29, 2024), null])
})

test('neither relative times, amounts nor words are dates', () => {
  for (const text of ['2d ago', '1w ago', 'March', '12', '12 34', 'hello 12', '']) expect(read([text])).toEqual([null])
})

test('the column decides between day first and month first: one value over 12', () => {
  expect(read(['1/2/2026', '3/4/2026', '13/5/2026'])).toEqual([date(2, 1, 2026), date(4, 3, 2026), date(5, 13, 2026)])
  expect(read(['1/2/2026', '3/4/2026', '5/13/2026'])).toEqual([date(1, 2, 2026), date(3, 4, 2026), date(5, 13, 2026)])
  expect(read(['1.08.2019', '20.08.2019'])).toEqual([date(8, 1, 2019), date(8, 20, 2019)])
  expect(read(['20/6/22'])).toEqual([date(6, 20, 2022)])
})

test('the column decides between day first and month first: days that follow each other', () => {
  expect(read(['1/2', '2/2', '3/2', '4/2', '5/2'])).toEqual([1, 2, 3, 4, 5].map((day) => date(2, day)))
  expect(read(['2/1', '2/2', '2/3', '2/4', '2/5'])).toEqual([1, 2, 3, 4, 5].map((day) => date(2, day)))
})

test('a column that fits both orders gives both readings', () => {
  expect(readDates(['1/2/2026', '4/5/2026'])).toEqual({
    kind: 'ambiguous',
    first: [date(1, 2, 2026), date(4, 5, 2026)],
    second: [date(2, 1, 2026), date(5, 4, 2026)],
  })
})

test('a locale settles the order', () => {
  expect(read(['1/2/2026', '4/5/2026'], 'en-US')).toEqual([date(1, 2, 2026), date(4, 5, 2026)])
  for (const locale of ['en-GB', 'es', 'de'])
    expect(read(['1/2/2026', '4/5/2026'], locale)).toEqual([date(2, 1, 2026), date(5, 4, 2026)])
})

test('listopad is October in Croatian and November in Polish: the column decides, else both are given', () => {
  const alone = readDates(['5. listopada'])
  expect(alone.kind).toBe('ambiguous')
  if (alone.kind === 'ambiguous') expect([alone.first[0]?.month, alone.second[0]?.month].toSorted()).toEqual([10, 11])
  expect(read(['5 października', '5 listopada', '5 grudnia'])).toEqual([date(10, 5), date(11, 5), date(12, 5)])
  expect(read(['5. rujna', '5. listopada', '5. studenoga'])).toEqual([date(9, 5), date(10, 5), date(11, 5)])
})

test('a few cells of no date do not unsettle the rest', () => {
  const cells = ['March 1', 'total', 'March 2', 'March 3']
  expect(read(cells)).toEqual([date(3, 1), null, date(3, 2), date(3, 3)])
})

test('lists and objects where a date belongs are no dates', () => {
  expect(read([{ toString: 1 }, ['March 1'], null, undefined, true])).toEqual([null, null, null, null, null])
})

test('a column of which less than half is a date is none', () => {
  expect(read(['March 1', 'one', 'two', 'three'])).toEqual([null, null, null, null])
})

test('ordinal endings are read: 1er mars, 1º de abril, March 3rd', () => {
  const read = (text: string) => {
    const column = readDates([text])
    return column.kind === 'read' ? column.dates[0] : null
  }
  expect(read('1er mars')).toEqual({ year: null, month: 3, day: 1 })
  expect(read('1º de abril')).toEqual({ year: null, month: 4, day: 1 })
  expect(read('1º maggio')).toEqual({ year: null, month: 5, day: 1 })
  expect(read('March 3rd')).toEqual({ year: null, month: 3, day: 3 })
})
