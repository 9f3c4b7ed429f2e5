import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar.ts'
import { readExports } from '../../../src/read/read-exports.ts'
import type { SourceFile } from '../../../src/read/source-file.ts'
import { sourceOf } from '../../read-folder.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as Studio writes it: no year. */
const label = (date: string): string => `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}`

const overview = (from: string, days: number): string =>
  [
    'Date,Video Views,Profile Views,Likes,Comments,Shares',
    ...Array.from({ length: days }, (_, day) => `${label(addDays(from, day))},${1000 + day},1,1,1,1`),
  ].join('\n')

const epochOf = (date: string): number => dayNumber(date) * 86_400 + 43_200

/** An id whose upload was at noon of a day, or some hours off. */
const idOf = (date: string, hours = 0): string => String((BigInt(epochOf(date) + hours * 3600) << 32n) + 1234n)

const datesOf = async (files: readonly SourceFile[]) => {
  const { accounts, problems } = await readExports(files)
  return { dates: accounts[0]?.days.map(({ date }) => date) ?? [], account: accounts[0], problems }
}

const all = (from: string, days: number): string[] => Array.from({ length: days }, (_, day) => addDays(from, day))

/** Days of 2018 to 2032, with those at which years turn and leap met often. From 2033 on ten digits can be a date with its hour. */
const anyDay = fc.oneof(
  fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2032-12-31') }).map(dateOfDayNumber),
  fc
    .tuple(
      fc.integer({ min: 2019, max: 2032 }),
      fc.constantFrom('-12-31', '-01-01', '-01-02', '-02-28', '-03-01', '-03-02'),
    )
    .map(([year, day]) => `${year}${day}`),
)
const anyLength = fc.oneof(fc.constantFrom(1, 2, 28, 60, 364, 365, 366), fc.integer({ min: 1, max: 366 }))

test('with the second of its export in its name, any file of up to 366 days has its years, whatever turns or leaps in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, anyLength, fc.integer({ min: 0, max: 3 }), async (exported, days, lag) => {
      const from = addDays(exported, 1 - lag - days)
      const name = `a/Overview_${from}_${epochOf(exported)}_maya.csv`
      const { dates, problems } = await datesOf([sourceOf(name, overview(from, days))])
      expect(dates).toEqual(all(from, days))
      expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([])
    }),
  )
})

test('ids of videos beside it give a daily file its years, unless it is too short to reach the newest of them', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, anyLength, fc.array(fc.nat(300), { maxLength: 5 }), async (newest, days, older) => {
      // The newest post came inside the window, or on one of the days that an export lags behind.
      const from = addDays(newest, 3 - days)
      const uploads = [newest, ...older.map((back) => addDays(newest, -back))]
      const content = [
        'Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views',
        ...uploads.map(
          (day, index) =>
            `${label(addDays(newest, 3))},t,https://www.tiktok.com/@a.b/video/${idOf(day, index % 9)},${label(day)},1,1,1,9`,
        ),
      ].join('\n')
      const { dates } = await datesOf([sourceOf('a/o.csv', overview(from, days)), sourceOf('a/c.csv', content)])
      expect(dates).toEqual(all(from, days))
    }),
  )
})

test('a post stands up to a day before its id to a month after it: time zones, drafts, scheduled posts; its year follows', async () => {
  const anyPost = fc.record({
    upload: anyDay,
    hour: fc.nat(23),
    late: fc.integer({ min: -1, max: 30 }),
    age: fc.integer({ min: 31, max: 364 }),
  })
  await fc.assert(
    fc.asyncProperty(anyPost, async ({ upload, hour, late, age }) => {
      // No zone is more than twelve hours behind UTC: only then can the local day be the one before.
      const before = hour < 12 ? 1 : 0
      const [posted, exported] = [addDays(upload, Math.max(late, -before)), addDays(upload, age - before)]
      const content = [
        'Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views',
        `${label(exported)},t,https://www.tiktok.com/@a.b/video/${idOf(upload, hour - 12)},${label(posted)},1,1,1,9`,
      ].join('\n')
      const { account, problems } = await datesOf([sourceOf('a/c.csv', content)])
      expect(account?.videos[0]?.postedOn).toBe(posted)
      expect(account?.exportedOn).toBe(exported)
      expect(problems).toEqual([])
    }),
  )
})

test('downloads that overlap, were downloaded again or saved anew are one series, whatever the order of the files', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDay,
      fc.array(fc.record({ skip: fc.integer({ min: 1, max: 40 }), days: fc.integer({ min: 41, max: 200 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.integer({ min: 0, max: 1_000_000 }),
      async (start, windows, seed) => {
        let from = start
        const files: SourceFile[] = []
        for (const [index, { skip, days }] of windows.entries()) {
          // Views of a day are a function of the day, so that files agree where they overlap.
          const rows = all(from, days).map((date) => `"${label(date)}","${dayNumber(date)}","1","1","1","1"`)
          const text = ['"Date","Video Views","Profile Views","Likes","Comments","Shares"', ...rows].join('\n')
          const stem = `Overview_${from}_${epochOf(addDays(from, days))}_maya`
          files.push(sourceOf(`a/${stem}.csv`, text), sourceOf(`a/${stem} (1).csv`, text))
          files.push(
            sourceOf(`a/saved ${index} ${stem}.csv`, `${text.replaceAll('"', '').replaceAll('\n', '\r\n')}\r\n`),
          )
          from = addDays(from, skip)
        }
        const shuffled = files
          .map((file, index) => ({ file, key: (index * 7919 + seed) % 104_729 }))
          .sort((a, b) => a.key - b.key)
        const { account, problems } = await datesOf(shuffled.map(({ file }) => file))
        const last = windows.reduce((end, { days }, index) => {
          const begin = addDays(
            start,
            windows.slice(0, index).reduce((sum, { skip }) => sum + skip, 0),
          )
          const own = addDays(begin, days - 1)
          return own > end ? own : end
        }, start)
        expect(account?.days.map(({ date, views }) => [date, views?.value])).toEqual(
          all(start, dayNumber(last) - dayNumber(start) + 1).map((date) => [date, dayNumber(date)]),
        )
        expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})
