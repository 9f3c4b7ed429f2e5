/** Rows of text; the first is the header. */
export type Rows = readonly (readonly string[])[]

/** Made-up tables of several kinds: exports, captions, money, other scripts. */
export const CLEAN: Readonly<Record<string, Rows>> = {
  days: [
    ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'],
    ...Array.from({ length: 30 }, (_, day) => [
      `2026-03-${String(day + 1).padStart(2, '0')}`,
      `${900 + 37 * day}`,
      `${day}`,
      `${60 - day}`,
      '-1',
      '3',
    ]),
  ],
  captions: [
    ['Video title', 'Video link', 'Post time', 'Total views'],
    ...Array.from({ length: 12 }, (_, index) => [
      [
        'Bread, slow and dark',
        'She said "rise" 🍞',
        'Line one\nline two, with a comma',
        "It's the oven's fault",
        '10 tips; all free',
        'plain',
      ][index % 6] ?? '',
      `https://www.tiktok.com/@maya/video/76027002844788917${String(index).padStart(2, '0')}`,
      `2026-02-${String(index + 10)}`,
      `${1200 * (index + 1) + index}`,
    ]),
  ],
  money: [
    ['Ad name', 'Day', 'Cost', 'Impressions', 'Reach', 'CTR'],
    ...Array.from({ length: 20 }, (_, index) => [
      `Ad ${index % 4}`,
      `${index + 1}.03.2026`,
      `${index},${50 + index}`,
      `${4000 + 13 * index}`,
      `${3100 + 11 * index}`,
      `${index}.25%`,
    ]),
  ],
  greek: [
    ['Ημερομηνία', 'Προβολές', 'Κοινοποιήσεις'],
    ...Array.from({ length: 15 }, (_, index) => [`${index + 1} Φεβρουαρίου`, `${700 + index}`, `${index}`]),
  ],
}

interface Style {
  readonly delimiter: string
  readonly quote: string
  readonly escape: string
  readonly end: string
  readonly all: boolean
}

const STYLE: Style = { delimiter: ',', quote: '"', escape: '"', end: '\n', all: false }

/** Writes rows as the grammar of a style asks. */
export const write = (rows: Rows, style: Partial<Style> = {}): string => {
  const { delimiter, quote, escape: sign, end, all } = { ...STYLE, ...style }
  const cell = (text: string): string =>
    all || [delimiter, quote, '\n', '\r', sign].some((mark) => text.includes(mark)) || text.trim() !== text
      ? `${quote}${text.replaceAll(quote, `${sign}${quote}`)}${quote}`
      : text
  return rows.map((row) => `${row.map(cell).join(delimiter)}${end}`).join('')
}

/** One way of harming a table that can be undone: the rows that must come back are those that went in. */
export interface Pollution {
  readonly name: string
  readonly apply: (rows: Rows) => string
  /** Tables for which the harm leaves two readings. */
  readonly not?: readonly string[]
}

const lineOf = (rows: Rows, at: number): string => write(rows.slice(at, at + 1))
const withLine = (rows: Rows, at: number, line: string): string =>
  `${write(rows.slice(0, at))}${line}\n${write(rows.slice(at + 1))}`
const blank = (rows: Rows): string => `${','.repeat((rows[0]?.length ?? 1) - 1)}\n`

/** Delimiters, quotes, escapes, line ends, preambles, footers, headers, rows: each kind of damage by itself. */
export const POLLUTIONS: readonly Pollution[] = [
  { name: 'nothing', apply: (rows) => write(rows) },
  ...[';', '\t', '|', '^', '~', '||', '\t\t', '\u0001', ', ', '; '].map((delimiter) => ({
    name: `the delimiter ${JSON.stringify(delimiter)}`,
    apply: (rows: Rows) => write(rows, { delimiter }),
  })),
  { name: 'everything quoted', apply: (rows) => write(rows, { all: true }) },
  { name: 'apostrophes for quotes', apply: (rows) => write(rows, { quote: "'", escape: "'", all: true }) },
  { name: 'quotes escaped by a backslash', apply: (rows) => write(rows, { escape: '\\' }) },
  ...['\r\n', '\r'].map((end) => ({
    name: `the line end ${JSON.stringify(end)}`,
    apply: (rows: Rows) => write(rows, { end }),
  })),
  {
    name: 'line ends mixed',
    apply: (rows) => rows.map((row, index) => write([row], { end: ['\n', '\r\n', '\r'][index % 3] ?? '\n' })).join(''),
  },
  { name: 'no line end at the end', apply: (rows) => write(rows).slice(0, -1) },
  { name: 'blank lines at both ends', apply: (rows) => `\n\n${write(rows)}\n\n` },
  { name: 'a blank line in the middle', apply: (rows) => `${write(rows.slice(0, 5))}\n${write(rows.slice(5))}` },
  { name: 'a delimiter at the end of every row', apply: (rows) => write(rows.map((row) => [...row, ''])) },
  { name: 'a title', apply: (rows) => `My report\n${write(rows)}` },
  { name: 'a title and a blank line', apply: (rows) => `My report\n\n${write(rows)}` },
  { name: 'a preamble as wide as the table', apply: (rows) => `Report${blank(rows)}${blank(rows)}${write(rows)}` },
  {
    name: 'a preamble of names and values',
    apply: (rows) => `Account,maya\nPeriod,March\nCurrency,EUR\n\n${write(rows)}`,
    not: ['greek'],
  },
  { name: 'a footer behind a blank line', apply: (rows) => `${write(rows)}\nSource: the app\nAll times are UTC\n` },
  { name: 'the header twice', apply: (rows) => `${write(rows.slice(0, 1))}${write(rows)}` },
  { name: 'a sep= line', apply: (rows) => `sep=;\n${write(rows, { delimiter: ';' })}` },
  { name: 'a quote too many in front of a cell', apply: (rows) => withLine(rows, 4, `"${lineOf(rows, 4).trimEnd()}`) },
  {
    name: 'one row cut by another delimiter',
    apply: (rows) => withLine(rows, 6, write(rows.slice(6, 7), { delimiter: ';' }).trimEnd()),
    not: ['money'],
  },
  {
    name: 'every record wrapped in one more pair of quotes',
    apply: (rows) =>
      write(rows)
        .trimEnd()
        .split('\n')
        .map((line) => `"${line.replaceAll('"', '""')}"\n`)
        .join(''),
  },
]
