import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../../src/read/open/csv.ts'
import { readXlsx } from '../../../src/read/open/xlsx.ts'
import { makeXlsx } from '../../make-xlsx.ts'
import { makeZip } from '../make-zip.ts'
import { CLEAN, type Rows, write } from './polluted.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Sheet {
  readonly name: string
  readonly state?: 'hidden'
  /** Rows of `<c>` elements. */
  readonly data: string
}

/** A workbook of sheets; style 1 is a date, style 2 a time of day on a date, style 3 a percentage. */
const workbook = (sheets: readonly Sheet[]): Uint8Array =>
  makeZip([
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}" ` : ''}r:id="r${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="r${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    ...sheets.map(({ data }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: `${XML}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
    })),
  ])

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (at: string, value: string, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`
const row = (at: number, ...cells: readonly string[]): string => `<row r="${at}">${cells.join('')}</row>`

const cellsOf = async (bytes: Uint8Array): Promise<unknown[]> => {
  const { tables, problems } = await readXlsx(bytes, 'a.xlsx')
  expect(problems).toEqual([])
  return tables.map(({ title, header, rows }) => ({ title, header, rows: rows.map(({ cells }) => cells) }))
}

test('dates, times, formulas and long ids are read as the sheet shows them', async () => {
  const sheet = [
    row(1, text('A1', 'Video ID'), text('B1', 'Date'), text('C1', 'Posted'), text('D1', 'Views')),
    // 46082 is 2026-03-01, half a day later is noon.
    row(
      2,
      text('A2', '7602700284478891789'),
      number('B2', '46082', 1),
      number('C2', '46082.5', 2),
      number('D2', '1200'),
    ),
    row(
      3,
      text('A3', '7602700284478891790'),
      number('B3', '46083', 1),
      number('C3', '46083', 2),
      `<c r="D3"><f>D2+50</f><v>1250</v></c>`,
    ),
  ].join('')
  expect(await cellsOf(workbook([{ name: 'Videos', data: sheet }]))).toEqual([
    {
      title: null,
      header: ['Video ID', 'Date', 'Posted', 'Views'],
      rows: [
        ['7602700284478891789', '2026-03-01', '2026-03-01 12:00:00', '1200'],
        ['7602700284478891790', '2026-03-02', '2026-03-02', '1250'],
      ],
    },
  ])
})

test('every sheet is read, hidden ones too; empty sheets, formulas without a value and errors do no harm', async () => {
  const sheet = (name: string): string =>
    row(1, text('A1', 'Date'), text('B1', name)) + row(2, text('A2', '2026-03-01'), number('B2', '5'))
  const odd =
    row(1, text('A1', 'Date'), text('B1', 'Likes')) +
    row(2, text('A2', '2026-03-01'), '<c r="B2"><f>A1</f></c>') +
    row(3, text('A3', '2026-03-02'), '<c r="B3" t="e"><v>#DIV/0!</v></c>')
  const found = await readXlsx(
    workbook([
      { name: 'One', data: sheet('Views') },
      { name: 'Empty', data: '' },
      { name: 'Hidden', state: 'hidden', data: sheet('Shares') },
      { name: 'Odd', data: odd },
    ]),
    'a.xlsx',
  )
  expect(found.tables.map(({ header, rows }) => [header[1], rows.length])).toEqual([
    ['Views', 1],
    ['Shares', 1],
    ['Likes', 2],
  ])
})

const shown = (
  tables: readonly {
    readonly title: string | null
    readonly header: readonly string[]
    readonly rows: readonly { readonly cells: readonly unknown[] }[]
  }[],
) => tables.map(({ title, header, rows }) => ({ title, header, rows: rows.map(({ cells }) => cells) }))

const { days = [], captions = [], money = [] } = CLEAN
const wide = (rows: Rows, width: number): Rows =>
  rows.map((cells) => [...cells, ...new Array(width - cells.length).fill('')])

test.each([
  ['as it is', days],
  ['with captions', captions],
  ['below a title and a blank row', [['My report'], [''], ...days]],
  ['one table below the other', [...days.slice(0, 4), [''], ...money.map((cells) => cells.slice(0, 4))]],
  ['with a remark below', [...days, [''], ['Source: the app']]],
] as const)('a sheet and its CSV give the same tables: %s', async (_, rows) => {
  const width = Math.max(...rows.map(({ length }) => length))
  // A spreadsheet writes all rows as wide as the widest.
  const sheet = await readXlsx(makeXlsx(rows), 'a')
  const csv = readCsv(write(wide(rows, width)), 'a')
  expect(shown(sheet.tables)).toEqual(shown(csv.tables))
  expect(sheet.problems).toEqual([])
})

test('no workbook makes it throw', async () => {
  const whole = makeXlsx(days)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
      const bytes = Uint8Array.from(whole)
      bytes[at] = byte
      await readXlsx(cut ? bytes.subarray(0, at) : bytes, 'a.xlsx')
    }),
    { numRuns: 60 },
  )
})
