import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../../src/read/open/csv.ts'

/** Cells and lines, as short as can be. */
const read = (text: string) => {
  const {
    tables: [table],
    problems,
  } = readCsv(text, 'a.csv')
  return {
    title: table?.title,
    header: table?.header,
    rows: table?.rows.map(({ cells, place }) => [place.line, ...cells]),
    problems: problems.map(({ code, at }) => [code, at.line]),
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const

test.each(DELIMITERS)('the delimiter %j is found, and commas inside quotes are none', (delimiter) => {
  const text = [
    ['a', 'b', 'c'],
    ['"1, 2, 3, 4"', '"5; 6"', '7'],
  ]
    .map((row) => row.join(delimiter))
    .join('\n')
  expect(read(text)).toMatchObject({ header: ['a', 'b', 'c'], rows: [[2, '1, 2, 3, 4', '5; 6', '7']], problems: [] })
})

test.each([
  ['\n', 'LF'],
  ['\r\n', 'CRLF'],
  ['\r', 'CR'],
])('a quote across lines ends where it closes, and lines still count as an editor counts them (%j)', (end) => {
  const text = ['a,b', '"one', 'two","x"', 'y,"p', 'q', 'r"', '3,4', 'short'].join(end)
  expect(read(text)).toMatchObject({
    rows: [
      [2, 'one\ntwo', 'x'],
      [4, 'y', 'p\nq\nr'],
      [7, '3', '4'],
    ],
    problems: [['bad-row', 8]],
  })
})

test('a quote that never closes is taken for a slip of its line; the rest of the file is read', () => {
  expect(read('a,b\n1,2\n"3,4\n5,6\n7,8\n')).toMatchObject({
    rows: [
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
      [5, '7', '8'],
    ],
    problems: [['row-mended', 3]],
  })
})

test('in a table all quoted, a lost quote is mended where it was lost; rows after it keep their lines', () => {
  expect(read('"a","b"\n"1","2"\n"3","4\n"5","6"\n"7","8"\n"9","0"\n')).toMatchObject({
    rows: [
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
      [5, '7', '8'],
      [6, '9', '0'],
    ],
    problems: [['row-mended', 3]],
  })
})

test('a quote open at the end was cut off there: what its cell was, nobody knows', () => {
  expect(read('"a","b"\n"1","2"\n"3","4')).toMatchObject({ rows: [[2, '1', '2']], problems: [['bad-row', 3]] })
})

test('rows too short or too long are left out, each at its line; empty cells at the end are no excess', () => {
  expect(read('a,b\n1\n1,2,3\n1,2,,\n1,2\n')).toMatchObject({
    rows: [
      [4, '1', '2'],
      [5, '1', '2'],
    ],
    problems: [
      ['bad-row', 2],
      ['bad-row', 3],
    ],
  })
})

test.each(['\n', '\r\n'])(
  'a sep= line names the delimiter, a line with one cell is the title; both count as lines (%j)',
  (end) => {
    expect(read(['sep=;', '"Viewers"', 'Date;Primary', '2026-03-01;9,5', 'x'].join(end))).toEqual({
      title: 'Viewers',
      header: ['Date', 'Primary'],
      rows: [[4, '2026-03-01', '9,5']],
      problems: [['bad-row', 5]],
    })
  },
)

test('blank lines and rows of empty cells are no rows, and count as lines', () => {
  expect(read('\n\na,b\n\n1,2\n,\n""," "\n3,4')).toMatchObject({
    rows: [
      [5, '1', '2'],
      [8, '3', '4'],
    ],
    problems: [],
  })
})

test('a text without a record is no table', () => {
  for (const text of ['', '\n\n', '\r\n']) expect(readCsv(text, 'a.csv').tables).toEqual([])
})

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`

test('a table written as CSV reads back: quotes, line breaks, delimiters and all', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'Ω', '🎭', '"', '\n', ',', ';', '\t', '|', ' ', "'", '0'),
    maxLength: 8,
  })
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 })
  fc.assert(
    fc.property(table, fc.constantFrom(...DELIMITERS), fc.constantFrom('\n', '\r\n'), (rows, delimiter, end) => {
      const filled = rows.map(([first, ...rest]) => [`x${first}`, ...rest])
      const text = [['first', 'second', 'third'], ...filled].map((row) => row.map(quote).join(delimiter)).join(end)
      const {
        tables: [back],
        problems,
      } = readCsv(text, 'a.csv')
      const before = (index: number) => filled.slice(0, index).flat().join('').split('\n').length - 1
      expect(problems).toEqual([])
      expect(back?.rows).toEqual(
        filled.map((cells, index) => ({ cells, place: { file: 'a.csv', line: 2 + index + before(index) } })),
      )
    }),
  )
})
