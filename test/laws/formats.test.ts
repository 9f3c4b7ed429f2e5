import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROBLEMS } from '../../src/domain/problem-catalogue.ts'
import { FORMATS } from '../../src/read/formats/index.ts'
import { headerKey } from '../../src/read/open/raw-table.ts'
import { EMPTY_PART } from '../../src/read/part.ts'
import { readExports } from '../../src/read/read-exports.ts'
import { recognise } from '../../src/read/recognise.ts'
import { readFolder, sourceOf } from '../read-folder.ts'

test('format ids are kebab-case and unique', () => {
  const ids = FORMATS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
})

test('every format has a fixture that is read as that format', async () => {
  const { files } = await readExports(readFolder('fixtures'))
  const met = new Set(files.map(({ format }) => format))
  expect(FORMATS.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([])
})

test.each(FORMATS)('$id says what it is, where it is found and what it gives', ({ title, find, gives }) => {
  expect(title.trim()).not.toBe('')
  expect(find.trim()).not.toBe('')
  expect(gives.length).toBeGreaterThan(0)
})

test.each(FORMATS)(
  '$id is read, with an essential column, or refused with a word, or refused until asked for',
  (format) => {
    const { part, refusal, columns } = format
    expect(part !== undefined || refusal !== undefined).toBe(true)
    if (part) expect(Object.values(columns).some(({ need }) => need === 'essential')).toBe(true)
    if (refusal) {
      expect(PROBLEMS).toHaveProperty(refusal.code)
      expect(refusal.message.trim()).not.toBe('')
    }
  },
)

test.each(FORMATS)('$id claims no header for two fields', ({ columns }) => {
  const keys = Object.values(columns).flatMap(({ headers }) => [...new Set(headers.map(headerKey))])
  expect(new Set(keys).size).toBe(keys.length)
})

test.each(FORMATS.filter(({ columns }) => Object.keys(columns).length > 0))(
  'a table with all columns of $id is recognised as $id, backwards and with a foreign column too',
  ({ id, columns }) => {
    const header = Object.values(columns).map(({ headers }) => headers[0] ?? '')
    expect(recognise(header)?.format.id).toBe(id)
    expect(recognise(['Weather', ...header.toReversed()])?.format.id).toBe(id)
    expect(recognise(header.map((name) => ` ${name.toUpperCase()}  `))?.format.id).toBe(id)
  },
)

test.each(FORMATS.filter(({ part }) => part !== undefined))('$id makes an empty part of no rows', ({ part }) => {
  expect(part?.([], null, new Set())).toEqual(EMPTY_PART)
})

/** What cells hold that they should not, or seldom do. */
const CELLS: readonly unknown[] = [
  ...[
    '',
    'Total',
    'Share',
    'N/A',
    '-',
    'undefined',
    '14.5K',
    '1.250',
    '62%',
    '-3',
    '1e999',
    '0',
    '7',
    '2d ago',
    '2026-03-01',
  ],
  ...[
    '5 May',
    '1/2/2026',
    '2026-03-01 10:00:00',
    '[{"a":1}]',
    '{',
    '7627000000000000001',
    '7.56E+18',
    'For You: 80%',
    '=1+1',
  ],
  ...[0, -1, 1.5, 1e308, true, null, [], [{ percentage: 'x' }], { toString: 1 }, [[1]]],
]

const quoted = (cell: unknown): string =>
  `"${(typeof cell === 'string' ? cell : JSON.stringify(cell)).replaceAll('"', '""')}"`

test.each(FORMATS.filter(({ part }) => part !== undefined))(
  '$id reads whatever its cells hold, as CSV and as JSON, and never throws',
  async ({ id, columns, platform }) => {
    const names = Object.values(columns).map(({ headers }) => headers[0] ?? '')
    const row = fc.array(fc.constantFrom(...CELLS), { minLength: names.length, maxLength: names.length })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const csv = [names, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')
        const json = JSON.stringify(rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]]))))
        const options = { asOf: '2026-05-20', ...(platform ? { platforms: 'any' as const } : {}) }
        const { files } = await readExports([sourceOf('a/x.csv', csv)], options)
        expect(files.map(({ format }) => format)).toEqual([id])
        // An object where a number belongs is a column less.
        expect((await readExports([sourceOf('a/x.json', json)], options)).files).toHaveLength(1)
      }),
      { numRuns: 15 },
    )
  },
)
