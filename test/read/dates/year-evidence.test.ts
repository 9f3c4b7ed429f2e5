import { expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import { type ReadOptions, readExports } from '../../../src/read/read-exports.ts'
import { sourceOf } from '../../read-folder.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const label = (date: string) => `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}`
const overview = (from: string, days: number) =>
  [
    'Date,Video Views,Profile Views,Likes,Comments,Shares',
    ...Array.from({ length: days }, (_, day) => `${label(addDays(from, day))},5,1,1,1,1`),
  ].join('\n')
/** An id that was made at an instant. */
const idAt = (instant: string) => String((BigInt(Date.parse(instant) / 1000) << 32n) | 7n)
const content = (exported: string, posted: string, id: string) =>
  `Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n${exported},t,https://www.tiktok.com/@a.b/video/${id},${posted},1,1,1,9`

const read = async (
  files: Readonly<Record<string, string>>,
  options: ReadOptions = {},
  modifiedOn: string | null = null,
) => {
  const sources = Object.entries(files).map(([path, text]) => sourceOf(`a/${path}`, text, { modifiedOn }))
  const { accounts, problems } = await readExports(sources, options)
  const [account] = accounts
  return { account, first: account?.days[0]?.date, asOf: account?.asOf, codes: problems.map(({ code }) => code) }
}

// 1773506459 = 2026-03-14T16:40:59Z
const EPOCH_NAME = 'Overview_2026-02-10_1773506459_lake.radio.csv'

test('the epoch in a name is the day of export', async () => {
  const { first, asOf, account } = await read({ [EPOCH_NAME]: overview('2026-02-10', 33) })
  expect([first, asOf, account?.exportedOn]).toEqual([
    '2026-02-10',
    { date: '2026-03-14', from: 'file-name-epoch' },
    '2026-03-14',
  ])
})

test('what the user says bounds the epoch: finer where it agrees, beaten where it does not', async () => {
  const files = { [EPOCH_NAME]: overview('2026-02-10', 33) }
  expect(await read(files, { asOf: '2026-05-01' })).toMatchObject({
    first: '2026-02-10',
    asOf: { from: 'file-name-epoch' },
  })
  expect(await read(files, { asOf: '2025-06-01' })).toMatchObject({
    first: '2025-02-10',
    asOf: { date: '2025-06-01', from: 'option' },
  })
  expect(await read(files, { year: 2025 })).toMatchObject({ first: '2025-02-10', asOf: { from: 'option' } })
})

test('a date in a name that is the first row is the start of the window', async () => {
  expect(await read({ 'Overview_2026-02-10.csv': overview('2026-02-10', 33) })).toMatchObject({
    first: '2026-02-10',
    asOf: { from: 'file-name-date' },
  })
  expect(await read({ 'Overview_2025-08-28.csv': overview('2025-08-28', 365) })).toMatchObject({ first: '2025-08-28' })
})

test('another date in a name is a day that the rows do not pass', async () => {
  expect(await read({ 'Overview 2026-03-20.csv': overview('2026-02-10', 33) })).toMatchObject({
    first: '2026-02-10',
    asOf: { date: '2026-03-20' },
  })
})

test('a year in a name is enough', async () => {
  expect(await read({ 'Overview 2025.csv': overview('2025-02-10', 33) })).toMatchObject({
    first: '2025-02-10',
    asOf: { from: 'file-name-year' },
  })
})

test('the day of export that a table of posts carries is the first such day from the newest upload on', async () => {
  const files = (exported: string, id: string) => ({
    'Content.csv': content(exported, 'May 2', id),
    'Overview.csv': overview('2026-04-01', 31),
  })
  // West of UTC the label is a day behind the clock of the id.
  expect(await read(files('May 2', idAt('2026-05-03T02:00:00Z')))).toMatchObject({
    first: '2026-04-01',
    asOf: { date: '2026-05-02', from: 'video-id' },
  })
  expect(await read(files('January 5', idAt('2026-05-03T02:00:00Z')))).toMatchObject({ asOf: { date: '2027-01-05' } })
})

test('a post stands at the first such day from the day before its id on', async () => {
  const postedOn = async (posted: string, id: string) =>
    (await read({ 'Content.csv': content('May 20', posted, id) })).account?.videos[0]?.postedOn
  expect(await postedOn('May 2', idAt('2026-05-03T02:00:00Z'))).toBe('2026-05-02')
  expect(await postedOn('May 3', idAt('2026-05-03T02:00:00Z'))).toBe('2026-05-03')
  // Drafts and scheduled posts come days later, even in the next year.
  expect(await postedOn('January 2', idAt('2025-12-30T12:00:00Z'))).toBe('2026-01-02')
})

test('dates with a year in a sibling stand for the others', async () => {
  const dated = 'Date,Followers,Difference in followers from previous day\n2026-03-13,9,0\n2026-03-14,9,0'
  expect(await read({ 'Overview.csv': overview('2026-02-10', 33), 'f.csv': dated })).toMatchObject({
    first: '2026-02-10',
    asOf: { from: 'dated-sibling' },
    codes: [],
  })
})

test('the time of the file is the last resort, told, and refused where strict', async () => {
  const files = { 'Overview.csv': overview('2026-02-10', 33) }
  expect(await read(files, {}, '2026-04-01')).toMatchObject({
    first: '2026-02-10',
    asOf: { from: 'file-time' },
    codes: ['year-from-file-time'],
  })
  expect(await read(files, { strict: true }, '2026-04-01')).toMatchObject({ first: undefined, codes: ['year-unknown'] })
  expect(await read(files)).toMatchObject({ codes: ['year-unknown'] })
  expect(
    await read(
      { ...files, 'Viewers 2026.csv': 'Date,Total Viewers,New Viewers,Returning Viewers\nMarch 1,3,2,1' },
      {},
      '2020-04-01',
    ),
  ).toMatchObject({
    first: '2026-02-10',
    codes: [],
  })
})

test('an export made after midnight of the account but before that of UTC keeps its year', async () => {
  const rows = ['March 13', 'March 14', 'March 15'].map((date) => `"${date}","10","1","1","1","1"`)
  const content = ['"Date","Video Views","Profile Views","Likes","Comments","Shares"', ...rows].join('\n')
  // 2026-03-14T20:00:00Z is the 15th east of UTC+4.
  const { accounts } = await readExports([sourceOf('a/Overview_2026-03-13_1773518400_maya.csv', content)])
  expect(accounts[0]?.days.map(({ date }) => date)).toEqual(['2026-03-13', '2026-03-14', '2026-03-15'])
})

test('a sibling without evidence ends where a file ends whose name bears the start of its window', async () => {
  const table = (header: string, cells: string) =>
    [header, ...['August 28', 'August 29', 'August 30'].map((date) => `${date}${cells}`)].join('\n')
  const { accounts } = await readExports([
    sourceOf('a/Overview_2025-08-28.csv', table('Date,Video Views,Profile Views,Likes,Comments,Shares', ',10,1,1,1,1')),
    sourceOf('a/Viewers.csv', table('Date,Total Viewers,New Viewers,Returning Viewers', ',8,8,0')),
  ])
  expect(accounts).toHaveLength(1)
  expect(accounts[0]?.days.map(({ date }) => date)).toEqual(['2025-08-28', '2025-08-29', '2025-08-30'])
})
