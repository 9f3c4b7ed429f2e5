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
  ])('%s', async (_, text) => {
    const { tables } = await readTable(utf8(text))
    expect(tables.map(({ headers }) => headers[0]?.[0])).toEqual(['Date', 'Ad name'])
    expect(tables.map(({ rows }) => rows.length)).toEqual([days.length - 1, money.length - 1])
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
