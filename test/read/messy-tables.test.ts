import { expect, test } from 'vitest'
import { readExports } from '../../src/read/read-exports.ts'
import { sourceOf } from '../read-folder.ts'

const HEADER = 'Date,Video Views,Profile Views,Likes,Comments,Shares'
const DAYS = ['2026-03-01,1200,14,31,2,9', '2026-03-02,1250,15,30,2,8', '2026-03-03,1190,13,29,3,7']

const read = async (text: string) => {
  const { accounts, problems, files } = await readExports([sourceOf('a/Overview.csv', text)])
  return {
    format: files[0]?.format,
    views: accounts.flatMap(({ days }) => days.map(({ views }) => views?.value)),
    lines: accounts.flatMap(({ days }) => days.map(({ views }) => views?.place.line)),
    problems: problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
    notes: problems.filter(({ severity }) => severity === 'info').map(({ code, at }) => [code, at.line]),
  }
}

const VIEWS = [1200, 1250, 1190]

test.each([
  ['as it is', [HEADER, ...DAYS], 2],
  ['below a title', ['My report', HEADER, ...DAYS], 3],
  ['below names and values', ['Account,maya', 'Period,March', HEADER, ...DAYS], 4],
  ['below a row of groups as wide as itself', ['Day,Reach,Reach,Engagement,Engagement,Engagement', HEADER, ...DAYS], 3],
  ['above a row that describes it', [HEADER, 'The day,Views,Visits,Hearts,Replies,Sends', ...DAYS], 3],
  ['with its header twice', [HEADER, HEADER, ...DAYS], 3],
  ['beside another table', [`${HEADER},,Country,Share`, ...DAYS.map((row, at) => `${row},,Land ${at},${at + 1}`)], 2],
  ['below another table', ['Gender,Distribution', 'Male,0.4', 'Female,0.6', '', HEADER, ...DAYS], 6],
  ['above a remark', [HEADER, ...DAYS, 'All times are UTC'], 2],
])('a table of days is read %s', async (_, lines, first) => {
  const found = await read(`${lines.join('\n')}\n`)
  expect(found).toMatchObject({ views: VIEWS, lines: [first, first + 1, first + 2], problems: [] })
})

test.each([
  ['last', [HEADER, ...DAYS, 'Total,3640,42,90,7,24'], 5],
  ['last, named in another language', [HEADER, ...DAYS, 'Gesamt,3640,42,90,7,24'], 5],
  ['first, without a name', [HEADER, ',3640,42,90,7,24', ...DAYS], 2],
])('a row of totals is left out and told: %s', async (_, lines, line) => {
  expect(await read(lines.join('\n'))).toMatchObject({ views: VIEWS, problems: [], notes: [['total-row', line]] })
})

test('stacked tables are read each: days, and the people who follow', async () => {
  const { accounts, files, problems } = await readExports([
    sourceOf(
      'a/all.csv',
      `Days\n${[HEADER, ...DAYS].join('\n')}\n\nGender\nGender,Distribution\nMale,0.4\nFemale,0.6\n`,
    ),
  ])
  expect(accounts[0]?.days).toHaveLength(3)
  expect(files[0]).toMatchObject({ rows: 5, columns: { used: expect.arrayContaining(['Video Views', 'Gender']) } })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})
