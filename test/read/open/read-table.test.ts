import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../src/read/open/read-table.ts'
import { CLEAN, POLLUTIONS, type Rows, write } from './polluted.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Trailing blank cells are no cells of anybody. */
const trimmed = (cells: readonly string[], width: number): string[] =>
  cells.slice(width).some((cell) => cell !== '') ? [...cells] : cells.slice(0, width)

const rowsOf = async (bytes: Uint8Array, width: number): Promise<Rows> => {
  const [table] = (await readTable(bytes)).tables
  const header = table?.headers[0] ?? []
  return [trimmed(header, width), ...(table?.rows ?? []).map(({ cells }) => trimmed(cells, width))]
}

describe.each(POLLUTIONS)('with $name', ({ apply, not = [] }) => {
  test.each(Object.entries(CLEAN).filter(([name]) => !not.includes(name)))(
    'the table of %s comes back',
    async (_, rows) => {
      const back = await rowsOf(utf8(apply(rows)), rows[0]?.length ?? 0)
      // A quote that belongs to nobody stays where it stood.
      expect(back.map((row) => row.map((cell) => (cell.startsWith('"') ? cell.slice(1) : cell)))).toEqual(
        rows.map((row) => row.map((cell) => (cell.startsWith('"') ? cell.slice(1) : cell))),
      )
    },
  )
})

describe('several tables in one text', () => {
  const [days, money] = [CLEAN.days ?? [], CLEAN.money ?? []]

  test.each([
    ['one below the other, of other widths', `${write(days)}${write(money.map((row) => row.slice(0, 4)))}`],
    ['a title between them', `${write(days)}\nAds\n${write(money)}`],
    ['with a blank line', `${write(days)}\n${write(money)}`],
    ['few rows of the first', `${write(days.slice(0, 3))}${write(money)}`, 2],
    ['few rows of the first, of the same width', `${write(days.slice(0, 3))}\n${write(money)}`, 2],
  ])('%s', async (_, text, first = days.length - 1) => {
    const { tables } = await readTable(utf8(text))
    expect(tables.map(({ headers }) => headers[0]?.[0])).toEqual(['Date', 'Ad name'])
    expect(tables.map(({ rows }) => rows.length)).toEqual([first, money.length - 1])
  })

  test('names and values above a table as wide as they are', async () => {
    const { tables } = await readTable(
      utf8('Account,maya\nPeriod,March\n\nDate,Views\n2026-03-01,1200\n2026-03-02,1250\n'),
    )
    expect(tables.at(-1)).toMatchObject({
      headers: [['Date', 'Views']],
      headerLine: 4,
      rows: [{ line: 5 }, { line: 6 }],
    })
  })

  test('beside each other, a title over each', async () => {
    const text = 'Days,,,Countries,\nDate,Views,,Country,Share\n2026-03-01,5,,Greece,4\n2026-03-02,6,,Italy,3\n'
    const { tables } = await readTable(utf8(text))
    expect(tables.map(({ preamble, headers }) => [preamble, headers])).toEqual([
      [[['Days']], [['Date', 'Views']]],
      [[['Countries']], [['Country', 'Share']]],
    ])
  })

  test('a row of one mark in every column is no header', async () => {
    const text = 'Date,Views,Likes\n2026-03-01,5,6\n2026-03-02,6,7\nhidden,hidden,hidden\n2026-03-04,6,7\n'
    expect((await readTable(utf8(text))).tables.map(({ rows }) => rows.length)).toEqual([4])
  })

  test('beside each other, a blank column between', async () => {
    const beside = days.map((row, index) => [...row, '', ...(money[index] ?? money[0]?.map(() => '') ?? [])])
    const { tables } = await readTable(utf8(write(beside)))
    expect(tables.map(({ headers }) => headers[0]?.[0])).toEqual(['Date', 'Ad name'])
    expect(tables.map(({ rows }) => rows.length)).toEqual([days.length - 1, money.length - 1])
  })

  test('rows of words below rows of numbers are a header, a damaged row is not', async () => {
    const damaged = write(days).replace('2026-03-09,1196,8,52', '2026-03-09,many,some,few')
    expect((await readTable(utf8(damaged))).tables).toHaveLength(1)
  })
})

test.each([
  ['words', 'Title\nHello world\nNew day\nThird one\n'],
  ['dates in words', 'Date\n25 February\n26 February\n27 February\n'],
  ['times', 'Time\n12:30\n13:30\n14:30\n'],
  ['prose', 'A line of prose\nand another of these\nmore to be read\n'],
])('a single column of %s stays one', async (_, text) => {
  const [table] = (await readTable(utf8(text))).tables
  expect([...(table?.headers ?? []), ...(table?.rows ?? []).map(({ cells }) => cells)]).toEqual(
    text
      .trim()
      .split('\n')
      .map((line) => [line]),
  )
})

test('a table cut by blanks is read where it holds numbers', async () => {
  const { delimiter, tables } = await readTable(utf8('Day Views Likes\n2026-03-01 1200 14\n2026-03-02 1250 15\n'))
  expect(delimiter).toBe(' ')
  expect(tables[0]?.rows[1]?.cells).toEqual(['2026-03-02', '1250', '15'])
})

test('a table without a header has none', async () => {
  const { tables } = await readTable(utf8('2026-03-01,1200,14\n2026-03-02,1250,15\n2026-03-03,1190,13\n'))
  expect(tables.map(({ headers, headerLine, rows }) => [headers, headerLine, rows.length])).toEqual([[[], 1, 3]])
})

test('a remark right below the last row is no row', async () => {
  const { tables } = await readTable(
    utf8('Date,Views,Likes\n2026-03-01,1200,14\n2026-03-02,1250,15\nSource: the app\n'),
  )
  expect(tables.map(({ rows, footer }) => [rows.length, footer])).toEqual([[2, [['Source: the app']]]])
})

test('files put one behind the other, each with its byte-order mark', async () => {
  const file = '\ufeff"Date","Views","Likes"\n"2026-03-01","1,200","14"\n"2026-03-02","1,250","15"\n'
  const { tables } = await readTable(utf8(file + file))
  expect(tables.map(({ headers, rows }) => [headers[0], rows.length])).toEqual([
    [['Date', 'Views', 'Likes'], 2],
    [['Date', 'Views', 'Likes'], 2],
  ])
})

test('a second header row that describes the columns is no row', async () => {
  const [header = [], ...rows] = CLEAN.days ?? []
  const { tables } = await readTable(utf8(write([header, header.map((name) => `What ${name} means`), ...rows])))
  expect(tables[0]?.headers).toHaveLength(2)
  expect(tables[0]?.rows).toHaveLength(rows.length)
})

test('rows keep their lines: a break in a caption counts, a blank line too', async () => {
  const { tables } = await readTable(utf8('a title\n\nx,y\n1,"two\nlines"\n\n3,4\n5\n'))
  expect(tables[0]?.headerLine).toBe(3)
  expect(tables[0]?.rows.map(({ line, cells }) => [line, cells.length])).toEqual([
    [4, 2],
    [7, 2],
    [8, 1],
  ])
})

test('no bytes make it throw', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await readTable(bytes))))
  const text = fc.string({
    unit: fc.constantFrom('"', "'", ',', ';', '\t', '\n', '\r', '\\', ' ', 'a', '1', '\0', 'é', '|'),
    maxLength: 300,
  })
  await fc.assert(fc.asyncProperty(text, async (made) => void (await readTable(utf8(made)))))
})

test('what is written reads back: any cells, any usual dialect and encoding', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'Ω', '🎭', '"', '\n', ',', ';', '\t', '|', ' ', "'", '0', '\\'),
    maxLength: 8,
  })
  // A header of words and a first cell in every row: without, rows and header could not be told from blank lines.
  const anyRows = fc
    .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 10 })
    .map((rows) => [['first', 'second', 'third'], ...rows.map(([one, ...rest]) => [`x${one}`, ...rest])])
  const anyStyle = fc.record({ delimiter: fc.constantFrom(',', ';', '\t', '|'), end: fc.constantFrom('\n', '\r\n') })
  const encodings: readonly ((text: string) => Uint8Array)[] = [
    utf8,
    (text) => utf8(`\ufeff${text}`),
    (text) => Buffer.from(text, 'utf16le'),
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  ]
  await fc.assert(
    fc.asyncProperty(anyRows, anyStyle, fc.constantFrom(...encodings), async (rows, style, encode) => {
      const reading = await readTable(encode(write(rows, { ...style, all: true })))
      expect(reading.delimiter).toBe(style.delimiter)
      expect([reading.tables[0]?.headers[0], ...(reading.tables[0]?.rows ?? []).map(({ cells }) => cells)]).toEqual(
        rows,
      )
      expect(reading.problems).toEqual([])
    }),
  )
})
