import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeJson, readJson } from '../../../src/read/open/json.ts'

const read = (text: string) => readJson(text, 'a.json')

test('ids of 19 digits are exact, as numbers and as texts', async () => {
  // 7623192209017392392 becomes 7623192209017392000 in a double.
  const { tables } = await read('[{"id":7623192209017392392,"v":3},{"id":"7623192209017392392","v":-2.5}]')
  expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['7623192209017392392', 3],
    ['7623192209017392392', -2.5],
  ])
})

const cell = fc.jsonValue().filter((value) => typeof value !== 'object' || value === null || Array.isArray(value))

test('long numbers beside others change nothing but their own exactness', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ a: cell, b: fc.integer() }), { minLength: 1 }), async (records) => {
      const list = JSON.stringify(records)
      const withLong = `${list.slice(0, -1)},{"a":12345678901234567890}]`
      const [plain, long] = [await read(list), await read(withLong)]
      expect(long.tables[0]?.rows.slice(0, -1)).toEqual(plain.tables[0]?.rows)
      expect(long.tables[0]?.rows.at(-1)?.cells).toEqual(['12345678901234567890'])
    }),
  )
})

test('a list and the list in an envelope are tables, each row with its path', async () => {
  const list = await read('[{"a":1},{"b":2}]')
  expect(list.tables).toMatchObject([
    {
      header: ['a', 'b'],
      rows: [
        { cells: [1], place: { file: 'a.json', path: '[0]' } },
        { cells: [undefined, 2], place: { path: '[1]' } },
      ],
    },
  ])
  const envelope = await read('{"code":0,"message":"OK","data":{"videos":[{"a":1}],"cursor":0}}')
  expect(envelope.tables).toMatchObject([{ header: ['a'], rows: [{ place: { path: 'data.videos[0]' } }] }])
  expect(envelope.problems).toEqual([])
})

test('one object is a table of one row', async () => {
  expect((await read('{"item_id":"1","video_views":2}')).tables).toMatchObject([{ rows: [{ cells: ['1', 2] }] }])
})

test('an answer with an error code is an api-error with its message, and no data', async () => {
  const { tables, problems } = await read('{"code":40105,"message":"Access token is incorrect","data":{}}')
  expect(tables).toEqual([])
  expect(problems).toMatchObject([{ code: 'api-error', at: { file: 'a.json', path: 'code' } }])
  expect(problems[0]?.message).toContain('40105')
})

test('JSON Lines: a broken line costs itself; lines count from 1, blank ones too', async () => {
  const { tables, problems } = await read('{"a":1}\n\n{"a":2\n{"a":7623192209017392392}\r\n[4]\n')
  expect(tables[0]?.rows).toEqual([
    { cells: [1], place: { file: 'a.json', line: 1 } },
    { cells: ['7623192209017392392'], place: { file: 'a.json', line: 4 } },
  ])
  expect(problems).toMatchObject([
    { code: 'bad-json', at: { line: 3 } },
    { code: 'bad-row', at: { line: 5 } },
  ])
})

test('a text that is cut is bad-json', async () => {
  const { tables, problems } = await read('{"code":0,"data":{"videos":[{"item_id":"1","video_')
  expect(tables).toEqual([])
  expect(problems).toMatchObject([{ code: 'bad-json', at: { file: 'a.json' } }])
})

test('JSON is told from tables by its first signs', () => {
  for (const text of ['{"a":1}', ' \n[{"a":1}]', '[]', '{}', '[[1]]']) expect(looksLikeJson(text)).toBe(true)
  for (const text of ['a,b', '"a","b"', '{name},b', '[note],b', '']) expect(looksLikeJson(text)).toBe(false)
})

test('keys that every object has by birth are keys like others', async () => {
  const { tables } = await read('[{"__proto__":1,"constructor":2,"a":3}]')
  expect(tables[0]?.header).toContain('constructor')
  expect(tables[0]?.rows[0]?.cells).toContain(3)
})

const cellsOf = async (text: string, isKnown: (header: readonly string[]) => boolean = () => false) => {
  const { tables } = await readJson(text, 'a.json', isKnown)
  return tables.map(({ header, rows }) =>
    rows.map(({ cells }) =>
      Object.fromEntries(header.flatMap((name, at) => (cells[at] === undefined ? [] : [[name, cells[at]]]))),
    ),
  )
}

test('nested keys are columns of their own, absent ones stay absent, lists stay whole', async () => {
  expect(
    await cellsOf('[{"id":"1","stats":{"plays":3},"tags":[{"a":1}]},{"id":"2","stats":{"likes":0,"more":{"x":null}}}]'),
  ).toEqual([
    [
      { id: '1', 'stats.plays': 3, tags: [{ a: 1 }] },
      { id: '2', 'stats.likes': 0, 'stats.more.x': null },
    ],
  ])
})

test('no cell of a record is lost or moved by its neighbours, whatever keys they have', async () => {
  const record = fc.dictionary(fc.string({ maxLength: 4 }), fc.integer(), { maxKeys: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1 }), async (records) => {
      // A list of empty records has no columns, so no table.
      fc.pre(records.some((each) => Object.keys(each).length > 0))
      expect(await cellsOf(JSON.stringify(records))).toEqual([records.map((each) => ({ ...each }))])
    }),
  )
})

const isKnown = (header: readonly string[]): boolean => header.includes('plays') || header.includes('stats.plays')

test('what is known is found wherever it lies, and what nobody knows beside it is left out', async () => {
  const item = { stats: { plays: 3 } }
  for (const text of [
    { data: { list: [item], other: [{ a: 1 }] }, code: 0 },
    { scope: { detail: { info: { item } }, config: { a: { b: 1 } } } },
    { pages: { '7001': item, '7002': item } },
    [{ data: { list: [item], cursor: 1 } }, { data: { list: [item] } }],
  ]) {
    const [table, ...more] = await cellsOf(JSON.stringify(text), isKnown)
    expect(more).toEqual([])
    expect(new Set(table?.map((row) => row['stats.plays']))).toEqual(new Set([3]))
  }
})

test('pages one behind the other are one table, each row with its place', async () => {
  const text = '{"data":{"list":[{"plays":1},{"plays":2}]}}\n{"data":{"list":[{"plays":3}]}}'
  const { tables } = await readJson(text, 'a.json', isKnown)
  expect(tables.map(({ rows }) => rows)).toEqual([
    [
      { cells: [1], place: { file: 'a.json', line: 1, path: 'data.list[0]' } },
      { cells: [2], place: { file: 'a.json', line: 1, path: 'data.list[1]' } },
      { cells: [3], place: { file: 'a.json', line: 2, path: 'data.list[0]' } },
    ],
  ])
})

test('a known record and a known list inside it are both tables, unless the list only repeats columns of the record', async () => {
  const text = '{"data":{"days":[{"plays":1}],"plays":[{"age":"18-24"}]}}'
  const { tables } = await readJson(text, 'a.json', isKnown)
  expect(tables.map(({ header }) => header)).toEqual([['days', 'plays']])
  const both = await readJson('{"data":{"days":[{"plays":1,"day":2}],"plays":[]}}', 'a.json', isKnown)
  expect(both.tables.map(({ header }) => header)).toEqual([
    ['plays', 'day'],
    ['days', 'plays'],
  ])
})

test('an answer whose error is not ok is an api-error; ok is none', async () => {
  const failed = await read('{"data":{},"error":{"code":"access_token_invalid","message":"expired","log_id":"0"}}')
  expect(failed.problems).toMatchObject([{ code: 'api-error', at: { path: 'error.code' } }])
  expect((await read('{"data":{"list":[{"a":1}]},"error":{"code":"ok","message":""}}')).problems).toEqual([])
})

test('a hundred thousand records without a common key are read in time', async () => {
  const records = Array.from({ length: 100_000 }, (_, at) => `{"k${at}":${at}}`)
  const { tables } = await read(`[${records.join(',')}]`)
  expect(tables[0]?.rows.at(-1)?.cells[99_999]).toBe(99_999)
})
