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
      expect(long.tables[0]?.rows.at(-1)?.cells).toEqual(['12345678901234567890', undefined])
    }),
  )
})

test('a list and the list in an envelope are tables, each row with its path', async () => {
  const list = await read('[{"a":1},{"b":2}]')
  expect(list.tables).toMatchObject([
    {
      header: ['a', 'b'],
      rows: [
        { cells: [1, undefined], place: { file: 'a.json', path: '[0]' } },
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
