import { expect, test } from 'vitest'
import { type ReadOptions, readExports } from '../../src/read/read-exports.ts'
import { readFolder } from '../read-folder.ts'

const read = (folder: string, options: ReadOptions = {}) => readExports(readFolder(`fixtures/${folder}`), options)
const account = async (folder: string, options: ReadOptions = {}) => {
  const { accounts, problems } = await read(folder, options)
  expect(accounts).toHaveLength(1)
  const [only] = accounts
  if (!only) throw new RangeError(folder)
  return { ...only, problems: problems.map(({ code }) => code) }
}
/** Codes and places, below the folder. */
const problemsOf = async (folder: string, options: ReadOptions = {}) =>
  (await read(`broken/${folder}`, options)).problems.map(({ code, severity, at }) => ({
    code,
    severity,
    ...at,
    ...(at.file === undefined ? {} : { file: at.file.replace(`fixtures/broken/${folder}/`, '') }),
  }))
const at = (code: string, place: object, severity = 'error') => ({ code, severity, ...place })

test.each([
  ['ambiguous-dates', [at('ambiguous-date', { file: 'Overview.csv', line: 2, column: 'Date', position: 1 })]],
  ['api-error', [at('api-error', { file: 'response.json', path: 'code' })]],
  ['bad-zip', [at('bad-zip', { file: 'Overview.zip' })]],
  [
    'broken-row',
    [
      at('bad-row', { file: 'Overview.csv', line: 7 }),
      at('row-mended', { file: 'Overview.csv', line: 19 }, 'warning'),
      at('bad-cell', { file: 'Overview.csv', line: 12, column: 'Video Views', position: 2 }),
    ],
  ],
  ['empty-file', [at('empty-file', { file: 'Overview.csv' })]],
  ['facebook-viewers', [at('other-platform', { file: 'Viewers.csv' }, 'warning')]],
  ['header-only', [at('no-rows', { file: 'FollowerGender.csv' }, 'warning')]],
  ['missing-column', [at('missing-column', { file: 'Overview.csv', line: 1 })]],
  ['no-year', [at('year-unknown', { file: 'Overview.csv' })]],
  ['personal-data', [at('personal-data-download', { file: 'user_data_tiktok.json' })]],
  ['two-years', [at('year-unknown', { file: 'A.csv' }), at('year-unknown', { file: 'B.csv' })]],
  ['unknown', [at('unknown-file', { file: 'budget.csv' }, 'info'), at('unknown-file', { file: 'notes.txt' }, 'info')]],
])('broken/%s is reported at its place', async (folder, expected) => {
  expect(await problemsOf(folder)).toEqual(expected)
})

test('what is broken costs itself: the rest of the table is read', async () => {
  const { accounts } = await read('broken/broken-row')
  const dates = accounts[0]?.days.map(({ date }) => date)
  // Rows 2026-02-06 (4 cells) and 2026-02-11 (abc) are out; the open quote of 2026-02-18 is nobody's.
  expect(dates).toHaveLength(18)
  for (const out of ['2026-02-06', '2026-02-11']) expect(dates).not.toContain(out)
  expect(dates?.at(-1)).toBe('2026-02-20')
  const missing = await account('broken/missing-column')
  expect(missing.days).toHaveLength(14)
  expect(missing.days.every(({ shares, views }) => shares === undefined && views !== undefined)).toBe(true)
})

test('a broken folder never takes another down', async () => {
  const alone = await read('studio')
  const together = await readExports([...readFolder('fixtures/broken'), ...readFolder('fixtures/studio')])
  expect(together.accounts.filter(({ id }) => id.startsWith('fixtures/studio'))).toEqual(alone.accounts)
})

test('what the user says settles what is open', async () => {
  expect((await account('broken/ambiguous-dates', { locale: 'en-GB' })).days.map(({ date }) => date)).toEqual([
    '2026-02-01',
    '2026-05-04',
    '2026-08-07',
  ])
  expect((await account('broken/ambiguous-dates', { locale: 'en-US' })).days.map(({ date }) => date)).toEqual([
    '2026-01-02',
    '2026-04-05',
    '2026-07-08',
  ])
  expect((await account('broken/no-year', { asOf: '2026-03-23' })).days[0]?.date).toBe('2026-03-01')
  expect(await account('broken/no-year', { year: 2025 })).toMatchObject({ asOf: { from: 'option' }, problems: [] })
})

test('two files that claim the same days with other numbers are both left out where nothing but a sibling or file time says the year', async () => {
  const files = readFolder('fixtures/broken/two-years').map((file) => ({ ...file, modifiedOn: '2026-04-02' }))
  const { accounts, problems } = await readExports(files)
  expect(accounts[0]?.days).toEqual([])
  expect(problems.map(({ code, at: place }) => [code, place.file?.split('/').at(-1)])).toEqual([
    ['year-from-file-time', 'A.csv'],
    ['year-from-file-time', 'B.csv'],
    ['year-ambiguous', 'A.csv'],
    ['year-ambiguous', 'B.csv'],
  ])
  const strict = await readExports(files, { strict: true })
  expect(strict.problems.map(({ code }) => code)).toEqual(['year-unknown', 'year-unknown'])
})

test('a file named by the user that is nothing known is an error', async () => {
  const files = readFolder('fixtures/broken/unknown').map((file) => ({ ...file, named: true }))
  expect((await readExports(files)).problems.map(({ severity }) => severity)).toEqual(['error', 'error'])
})

test('nothing that a personal data download holds is told: no text, no name, no column, no row', async () => {
  const result = await read('broken/personal-data')
  const told = JSON.stringify(result)
  expect(result.accounts).toEqual([])
  expect(result.files).toMatchObject([{ format: 'tiktok-user-data', rows: 0, columns: { used: [], unused: [] } }])
  // Every text of the file that is longer than a word of the refusal.
  const [file] = readFolder('fixtures/broken/personal-data')
  const texts = new TextDecoder().decode(await file?.load()).match(/"[^"]{3,}"/g) ?? []
  expect(texts.length).toBeGreaterThan(20)
  for (const text of texts) expect(told).not.toContain(text)
  expect(told).not.toMatch(/invented/)
})
