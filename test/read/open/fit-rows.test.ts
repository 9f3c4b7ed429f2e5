import { expect, test } from 'vitest'
import { readCsv } from '../../../src/read/open/csv.ts'

const read = (lines: readonly string[]) => {
  const { tables, problems } = readCsv(lines.join('\n'), 'a.csv')
  return {
    rows: tables.flatMap(({ rows }) => rows.map(({ cells, place }) => [place.line, ...cells])),
    problems: problems.map(({ code, at }) => [code, at.line]),
  }
}

test('cells missing at the end of a row are blank where whole rows have them blank, and it is said', () => {
  expect(read(['Date,Views,Note', '2026-03-01,5,', '2026-03-02,6', '2026-03-03,7,fair'])).toEqual({
    rows: [
      [2, '2026-03-01', '5', ''],
      [3, '2026-03-02', '6', ''],
      [4, '2026-03-03', '7', 'fair'],
    ],
    problems: [['row-mended', 3]],
  })
})

test('where no whole row has blanks at its end, nobody knows which cell is missing: the row is left out', () => {
  expect(read(['Date,Views,Likes', '2026-03-01,5,1', '2026-03-02,62', '2026-03-03,7,3'])).toEqual({
    rows: [
      [2, '2026-03-01', '5', '1'],
      [4, '2026-03-03', '7', '3'],
    ],
    problems: [['bad-row', 3]],
  })
})

test('a row shorter than the blanks of others is left out', () => {
  expect(read(['Date,Views,Note', '2026-03-01,5,', '2026-03-02', '2026-03-03,7,fair'])).toMatchObject({
    rows: [
      [2, '2026-03-01', '5', ''],
      [4, '2026-03-03', '7', 'fair'],
    ],
    problems: [['bad-row', 3]],
  })
})
