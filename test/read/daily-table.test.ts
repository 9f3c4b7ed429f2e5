import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import { readExports } from '../../src/read/read-exports.ts'
import { sourceOf } from '../read-folder.ts'

type DateStyle = (date: string) => string
const longDate = (locale: string): DateStyle => {
  const format = new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  })
  return (date) => format.format(new Date(`${date}T00:00:00Z`))
}
const DATE_STYLES: Readonly<Record<string, DateStyle>> = {
  ...Object.fromEntries(
    [
      'en',
      'en-GB',
      'es',
      'pt',
      'fr',
      'de',
      'it',
      'el',
      'id',
      'tr',
      'vi',
      'th',
      'ja',
      'ko',
      'zh',
      'nl',
      'ru',
      'he',
      'hi',
    ].map((locale) => [locale, longDate(locale)]),
  ),
  iso: (date) => date,
  'year first': (date) => date.replaceAll('-', '/'),
  'day first': (date) => date.replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1'),
  'month first': (date) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}/${date.slice(0, 4)}`,
  dots: (date) => date.replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'),
}

test.each(Object.keys(DATE_STYLES))(
  'a daily table written with %s dates, however quoted and delimited, reads back',
  async (name) => {
    const style = DATE_STYLES[name] ?? ((date) => date)
    const table = fc.array(fc.tuple(fc.nat(10_000_000), fc.integer({ min: -50, max: 5000 })), {
      minLength: 5,
      maxLength: 400,
    })
    const from = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-07-17', days))
    const shape = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n'),
      quoted: fc.boolean(),
      mark: fc.boolean(),
      wide: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(table, from, shape, async (counts, first, { delimiter, end, quoted, mark, wide }) => {
        const days = counts.map(([views, shares], index) => ({ date: addDays(first, index), views, shares }))
        const cell = (text: string) => (quoted || text.includes(delimiter) ? `"${text}"` : text)
        const rows = [
          ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'],
          ...days.map(({ date, views, shares }) => [style(date), `${views}`, '1', '2', '-1', `${shares}`]),
        ]
        const text = (mark || wide ? '\ufeff' : '') + rows.map((row) => row.map(cell).join(delimiter)).join(end)
        const bytes = wide ? Buffer.from(text, 'utf16le') : Buffer.from(text)
        const { accounts, problems } = await readExports([sourceOf('a/Overview.csv', bytes)], {
          asOf: days.at(-1)?.date ?? '',
        })
        expect(problems).toEqual([])
        expect(
          accounts[0]?.days.map(({ date, views, shares }) => ({ date, views: views?.value, shares: shares?.value })),
        ).toEqual(days)
      }),
      { numRuns: 12 },
    )
  },
)

test('a single row of August among many of September tells Dutch from the languages that share September', async () => {
  const dates = ['31 augustus', ...Array.from({ length: 19 }, (_, index) => `${index + 1} september`)]
  const rows = ['Date,Video Views,Profile Views,Likes,Comments,Shares', ...dates.map((date) => `${date},1,1,1,1,1`)]
  const { accounts, problems } = await readExports([sourceOf('a/Overview.csv', rows.join('\n'))], {
    asOf: '2023-09-19',
  })
  expect(problems).toEqual([])
  expect(accounts[0]?.days[0]?.date).toBe('2023-08-31')
})
