import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../../src/read/open/csv.ts'

const marks = (text: string): boolean[] =>
  readCsv(text, 'a.csv').tables.flatMap(({ rows }) => rows.map(({ total }) => total === true))

const DAYS = ['2026-03-01,1200,14', '2026-03-02,1250,15', '2026-03-03,1190,13']

test.each([
  ['last, by its name', ['Date,Views,Likes', ...DAYS, 'Total,3640,42']],
  ['last, by its name only: its numbers are means', ['Date,Views,Likes', ...DAYS, 'Total,1213,14']],
  ['last, in another language, by its sums', ['Datum,Aufrufe,Likes', ...DAYS, 'Summe,3.640,42']],
  ['last, without a name', ['Date,Views,Likes', ...DAYS, ',"3,640",42']],
  [
    'last, below days in words',
    ['Date,Views,Likes', '1 mars,1200,1', '2 mars,1250,2', '3 mars,1190,3', 'Ensemble,3640,6'],
  ],
  [
    'last, with a rate that does not add up',
    ['Date,Views,Rate', ...DAYS.map((row) => row.replace(/,\d+$/, ',5')), 'Gesamt,3640,5'],
  ],
])('a row of totals is marked: %s', (_, lines) => {
  expect(marks(lines.join('\n'))).toEqual([false, false, false, true])
})

test('a first row of totals is marked', () => {
  expect(marks(['Date,Views,Likes', 'Total,3640,42', ...DAYS].join('\n'))).toEqual([true, false, false, false])
})

test.each([
  ['a row with its date', ['Date,Views', '2026-03-01,100', '2026-03-02,200', '2026-03-03,300']],
  ['a video whose title is a sum', ['Title,Views', 'Bread,100', 'Butter,200', 'Jam,300']],
  ['a row without a date whose numbers are its own', ['Date,Views,Likes', ...DAYS.slice(0, 2), ',1190,13']],
  ['small numbers that add up by chance', ['Date,Shares', '2026-03-01,1', '2026-03-02,1', ',2']],
])('no row of totals: %s', (_, lines) => {
  expect(marks(lines.join('\n'))).not.toContain(true)
})

test('the sums of any days are marked, wherever they stand, and no day is', () => {
  const day = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e5 }))
  fc.assert(
    fc.property(fc.array(day, { minLength: 2, maxLength: 20 }), fc.boolean(), (days, first) => {
      const rows = days.map(
        ([views, likes], index) => `2026-03-${String(index + 1).padStart(2, '0')},${views},${likes}`,
      )
      const sum = (at: 0 | 1) => days.reduce((total, each) => total + each[at], 0)
      const total = `,${sum(0)},${sum(1)}`
      const found = marks(['Date,Views,Likes', ...(first ? [total, ...rows] : [...rows, total])].join('\n'))
      expect(found.indexOf(true)).toBe(first ? 0 : days.length)
      expect(found.filter(Boolean)).toHaveLength(1)
    }),
  )
})
