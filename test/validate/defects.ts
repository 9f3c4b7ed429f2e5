import { deflateRawSync } from 'node:zlib'
import { addDays } from '../../src/domain/calendar.ts'
import { makeZip } from '../read/make-zip.ts'

/** A file set with one defect in it, and the place where it must be found. */
export interface Defect {
  readonly what: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly args?: readonly string[]
  readonly code: string
  /** Mere information: the reader mends it without loss. */
  readonly light?: true
  readonly at: Readonly<Record<string, string | number>>
}

const FILE = 'a/table.csv'
const START = '2026-02-01'
const DAYS = 12

type Row = readonly (string | number)[]

/** A table with one cell changed (`row` from 0), or its rows as a whole. */
const table = (
  header: string,
  rows: readonly Row[],
  change: (lines: string[]) => string[] = (lines) => lines,
): string => [header, ...change(rows.map((row) => row.join(',')))].join('\n')

const OVERVIEW = 'Date,Video Views,Profile Views,Likes,Comments,Shares'
const overviewRows = Array.from(
  { length: DAYS },
  (_, day): Row => [addDays(START, day), 1200 + 31 * day, 14, 33 + day, 2, 9],
)
const VIEWERS = 'Date,Total Viewers,New Viewers,Returning Viewers'
const viewersRows = Array.from(
  { length: DAYS },
  (_, day): Row => [addDays(START, day), 900 + 7 * day, 500 + 5 * day, 400 + 2 * day],
)
const CONTENT = 'Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views'
const idOf = (index: number): string => String(BigInt('7602700284478891789') + BigInt(index))
const linkOf = (index: number): string => `https://www.tiktok.com/@kiln.diary/video/${idOf(index)}`
const contentRows = Array.from(
  { length: 6 },
  (_, video): Row => ['2026-02-20', `Glaze ${video}`, linkOf(video), '2026-02-03', 40 + video, 3, 12, 1531 + 7 * video],
)
const API = 'item_id,video_views,reach,likes,shares'
const apiRows = Array.from(
  { length: 6 },
  (_, video): Row => [idOf(video), 1531 + 7 * video, 1210 + 3 * video, 40 + video, 12],
)
const GENDER = 'Gender,Distribution'
const genderRows: readonly Row[] = [
  ['Female', 0.61],
  ['Male', 0.37],
  ['Other', 0.02],
]
const TYPED = 'video,kind,segment,percent'
const apiJson = (more: object = {}, change: (videos: Record<string, unknown>[]) => void = () => {}): string => {
  const videos = apiRows.map(
    ([id, views, reach, likes, shares]) =>
      ({ item_id: id, video_views: views, reach, likes, shares }) as Record<string, unknown>,
  )
  change(videos)
  return JSON.stringify({ code: 0, message: 'OK', data: { videos, has_more: false }, ...more })
}

/** One cell of one row replaced. */
const cell = (rows: readonly Row[], row: number, column: number, text: string): readonly Row[] =>
  rows.map((cells, index) => (index === row ? cells.map((each, at) => (at === column ? text : each)) : cells))

const at = (line: number, column?: string) => ({ file: FILE, line, ...(column === undefined ? {} : { column }) })

const inOverview = (what: string, row: number, column: number, text: string, code = 'bad-cell'): Defect => ({
  what,
  files: { [FILE]: table(OVERVIEW, cell(overviewRows, row, column, text)) },
  code,
  at: at(row + 2, OVERVIEW.split(',')[column]),
})
const inContent = (what: string, row: number, column: number, text: string, code = 'bad-cell'): Defect => ({
  what,
  files: { [FILE]: table(CONTENT, cell(contentRows, row, column, text)) },
  code,
  at: at(row + 2, CONTENT.split(',')[column]),
})
const inLines = (what: string, change: (lines: string[]) => string[], code: string, place: Defect['at']): Defect => ({
  what,
  files: { [FILE]: table(OVERVIEW, overviewRows, change) },
  code,
  at: place,
})

/** An archive whose one member claims to be far larger than the archive is. */
const bomb = (): Uint8Array => {
  const packed = deflateRawSync(Buffer.alloc(1024))
  return makeZip([{ name: 'Overview.csv', text: packed, size: 600 * 2 ** 20 }])
}

const CELLS: readonly Defect[] = [
  inOverview('a word where views belong', 3, 1, 'abc'),
  inOverview('a letter inside a number', 0, 1, '12a0'),
  inOverview('negative views', 4, 1, '-5'),
  inOverview('half a view', 5, 1, '12.5'),
  inOverview('a percent where a count belongs', 6, 1, '62%'),
  inOverview('an infinite number', 2, 4, 'Infinity'),
  inOverview('a number in exponents', 2, 1, '1E+3'),
  inOverview('a note where a number belongs', 7, 5, 'see below'),
  inOverview('an error of a spreadsheet', 9, 5, '#REF!'),
  inOverview('a formula', 7, 3, '=B2+B3'),
  inOverview('a number beyond 2^53', 8, 1, '90071992547409931'),
  inOverview('a number that a spreadsheet made a date', 5, 3, '3.апр', 'spreadsheet-date'),
  inOverview('the same in English', 5, 5, '3-Apr', 'spreadsheet-date'),
  inOverview('a number with two readings', 1, 1, '1.250', 'ambiguous-number'),
  inOverview('a date that does not exist', 9, 0, '2026-02-30'),
  inOverview('a month that does not exist', 9, 0, '2026-13-01'),
  inOverview('no date at all', 9, 0, ''),
  inOverview('a date in no known language', 9, 0, 'quux 10'),
  inOverview('a time where a date belongs', 9, 0, '10:30'),
  inContent('missing views are no number', 2, 7, 'many'),
  inContent('a negative number of likes', 2, 4, '-3'),
  inContent('a day of posting that does not exist', 3, 3, '2026-02-31'),
  inContent('more likes than views', 1, 4, '99999', 'likes-above-views'),
  inContent('a post before its id was made', 4, 3, '2025-02-03', 'id-date-conflict'),
]

const ROWS: readonly Defect[] = [
  inLines(
    'a row that is cut',
    (lines) => lines.with(3, `${lines[3]?.split(',').slice(0, 3).join(',')}`),
    'bad-row',
    at(5),
  ),
  inLines('a row with a cell too many', (lines) => lines.with(3, `${lines[3]},7`), 'bad-row', at(5)),
  inLines(
    'a quote that is never closed',
    (lines) => lines.with(6, `${lines[6]?.replace(',14,', ',"14,')}`),
    'row-mended',
    at(8),
  ),
  inLines(
    'a quote that is never closed, in a row that is cut',
    (lines) => lines.with(6, '2026-02-07,"12'),
    'bad-row',
    at(8),
  ),
  inLines(
    'a day twice, with other numbers',
    (lines) => lines.toSpliced(5, 0, `${lines[4]?.replace(/,\d+/, ',4000')}`),
    'day-conflict',
    at(7, 'Video Views'),
  ),
  {
    what: 'a header twice, with other cells',
    files: {
      [FILE]: table(
        `${OVERVIEW},Shares`,
        overviewRows.map((row) => [...row, 12]),
      ),
    },
    code: 'doubled-column',
    at: { ...at(1, 'Shares'), position: 7 },
  },
  {
    what: 'a required column is missing',
    files: {
      [FILE]: table(
        'Date,Video Views,Profile Views,Likes,Comments',
        overviewRows.map((row) => row.slice(0, 5)),
      ),
    },
    code: 'missing-column',
    at: at(1),
  },
  {
    what: 'an essential column is missing',
    files: {
      [FILE]: table(
        'Date,New Viewers,Returning Viewers',
        viewersRows.map(([date, , fresh, back]) => [date ?? '', fresh ?? '', back ?? '']),
      ),
    },
    code: 'missing-column',
    at: at(1),
  },
  {
    what: 'the same below a title',
    files: {
      [FILE]: `My channel\n\n${table(
        'Date,Video Views,Profile Views,Likes,Comments',
        overviewRows.map((row) => row.slice(0, 5)),
      )}`,
    },
    code: 'missing-column',
    at: at(3),
  },
  { what: 'no row below the header', files: { [FILE]: OVERVIEW }, code: 'no-rows', at: { file: FILE } },
  { what: 'a file without a byte', files: { [FILE]: '' }, code: 'empty-file', at: { file: FILE } },
  { what: 'a file of blanks', files: { [FILE]: ' \n\n' }, code: 'empty-file', at: { file: FILE } },
]

const NUMBERS: readonly Defect[] = [
  {
    what: 'new and returning viewers are not the total',
    files: { [FILE]: table(VIEWERS, cell(viewersRows, 4, 1, '990')) },
    code: 'viewers-sum',
    at: at(6, 'Total Viewers'),
  },
  {
    what: 'more viewers than views',
    files: { [FILE]: table(API, cell(apiRows, 2, 2, '9999')) },
    code: 'reach-above-views',
    at: at(4, 'reach'),
  },
  {
    what: 'fractions that exceed the whole',
    files: {
      [FILE]: table(GENDER, cell(genderRows, 1, 1, '0.77')),
      'a/Overview.csv': table(
        OVERVIEW,
        overviewRows.map(([date, , ...rest]) => [date ?? '', 120_000, ...rest]),
      ),
    },
    code: 'fractions-off',
    at: { file: FILE, column: 'Distribution' },
  },
  {
    what: 'a fraction above 100 %',
    files: { [FILE]: table(GENDER, cell(genderRows, 0, 1, '161')) },
    code: 'bad-cell',
    at: at(2, 'Distribution'),
  },
  {
    what: 'a negative fraction',
    files: { [FILE]: table(GENDER, cell(genderRows, 0, 1, '-0.2')) },
    code: 'bad-cell',
    at: at(2, 'Distribution'),
  },
  {
    what: 'two snapshots of a video that contradict each other',
    files: { [FILE]: table(API, [...apiRows, [idOf(2), 9000, 1216, 42, 12]]) },
    code: 'video-conflict',
    at: at(8, 'video_views'),
  },
  {
    what: 'views that were normalised',
    files: {
      [FILE]: table(
        API,
        apiRows.map(([id, views, , likes, shares], index) => [
          id ?? '',
          views ?? 0,
          `0.${31 + 7 * index}`,
          likes ?? 0,
          shares ?? 0,
        ]),
      ),
    },
    code: 'counts-scaled',
    at: at(2, 'reach'),
  },
  {
    what: 'a watch time that the views do not bear',
    files: {
      [FILE]: table(
        'item_id,video_views,total_time_watched,average_time_watched',
        apiRows.map(([id, views], index) => [id ?? '', views ?? 0, index === 3 ? 99 : Number(views) * 9, 9]),
      ),
    },
    code: 'watch-time-off',
    at: at(5, 'total_time_watched'),
  },
  {
    what: 'ids that a spreadsheet has cut',
    files: {
      [FILE]: table(
        'Video ID,Plays,Likes',
        apiRows.map(([id, views, , likes], index) => [index === 3 ? '7.6027E+18' : (id ?? ''), views ?? 0, likes ?? 0]),
      ),
    },
    code: 'id-lost',
    at: at(5),
  },
  {
    what: 'a source of traffic that is none',
    files: {
      [FILE]: table(TYPED, [
        ['*', 'source', 'For You', 62.1],
        ['*', 'source', 'Fer Yu', 20],
      ]),
      'a/Overview.csv': table(OVERVIEW, overviewRows),
    },
    code: 'bad-cell',
    at: at(3, 'segment'),
  },
  {
    what: 'sources of more than the whole',
    files: {
      [FILE]: table(TYPED, [
        ['*', 'source', 'For You', 82.1],
        ['*', 'source', 'Search', 40],
      ]),
      'a/Overview.csv': table(OVERVIEW, overviewRows),
    },
    code: 'fractions-off',
    at: at(2),
  },
  {
    what: 'a split of a video that no file has',
    files: { [FILE]: table(TYPED, [[idOf(50), 'source', 'For You', 62.1]]), 'a/videos.csv': table(API, apiRows) },
    code: 'unknown-video',
    at: { file: FILE },
  },
  {
    what: 'people of a stretch that its days rule out',
    files: { [FILE]: 'from,to,viewers\n2026-02-01,2026-02-12,90000', 'a/Viewers.csv': table(VIEWERS, viewersRows) },
    code: 'window-off',
    at: at(2, 'viewers'),
  },
]

const YEARS: readonly Defect[] = [
  {
    what: 'dates of no known year',
    files: {
      [FILE]: table(
        OVERVIEW,
        overviewRows.map(([, ...rest], day) => [`February ${day + 1}`, ...rest]),
      ),
    },
    args: ['--strict'],
    code: 'year-unknown',
    at: { file: FILE },
  },
  {
    what: 'a year that only the time of the file tells',
    files: {
      [FILE]: table(
        OVERVIEW,
        overviewRows.map(([, ...rest], day) => [`February ${day + 1}`, ...rest]),
      ),
    },
    code: 'year-from-file-time',
    at: { file: FILE },
  },
  {
    what: 'dates that fit two orders',
    files: {
      [FILE]: table(
        OVERVIEW,
        overviewRows.slice(0, 3).map(([, ...rest], index) => [`0${index * 3 + 1}/0${index * 3 + 2}/2026`, ...rest]),
      ),
    },
    code: 'ambiguous-date',
    at: at(2, 'Date'),
  },
]

const FILES: readonly Defect[] = [
  {
    what: 'JSON that is cut',
    files: { 'a/videos.json': apiJson().slice(0, 120) },
    code: 'bad-json',
    at: { file: 'a/videos.json', line: 1 },
  },
  {
    what: 'JSON with a comma too many',
    files: { 'a/videos.json': `{\n"data": {\n"videos": [,]}}` },
    code: 'bad-json',
    at: { file: 'a/videos.json', line: 3 },
  },
  {
    what: 'a bad line of JSON Lines',
    files: {
      'a/videos.jsonl': `{"item_id":"${idOf(0)}","video_views":900,"reach":700}\n{"item_id":\n{"item_id":"${idOf(2)}","video_views":901,"reach":700}`,
    },
    code: 'bad-json',
    at: { file: 'a/videos.jsonl', line: 2 },
  },
  {
    what: 'a bad number in JSON',
    files: { 'a/videos.json': apiJson({}, (videos) => Object.assign(videos[3] ?? {}, { video_views: 'many' })) },
    code: 'bad-cell',
    at: { file: 'a/videos.json', path: 'data.videos[3]', column: 'video_views' },
  },
  {
    what: 'an error of the API',
    files: { 'a/videos.json': '{"code": 40105, "message": "Access token is expired", "data": {}}' },
    code: 'api-error',
    at: { file: 'a/videos.json', path: 'code' },
  },
  {
    what: 'more pages than one',
    files: { 'a/videos.json': apiJson({ data: { videos: JSON.parse(apiJson()).data.videos, has_more: true } }) },
    code: 'more-pages',
    at: { file: 'a/videos.json', path: 'data.has_more' },
  },
  {
    what: 'bytes of another encoding',
    files: { [FILE]: Buffer.from(table(CONTENT, cell(contentRows, 2, 1, 'Café crème')), 'latin1') },
    code: 'bad-encoding',
    at: { file: FILE },
  },
  {
    what: 'a NUL in a text',
    files: { [FILE]: table(OVERVIEW, overviewRows).replace('1231,14', '1231,\u000014') },
    code: 'stray-nul',
    light: true,
    at: at(3),
  },
  {
    what: 'a row of totals',
    files: { [FILE]: table(CONTENT, [...contentRows, ['2026-02-20', 'Total', '', '', 255, 18, 72, 9291]]) },
    code: 'total-row',
    light: true,
    at: at(8),
  },
  {
    what: 'days without a row',
    files: {
      [FILE]: table(
        OVERVIEW,
        overviewRows.filter((_, day) => day !== 5),
      ),
    },
    code: 'days-missing',
    light: true,
    at: at(7),
  },
  {
    what: 'bytes that are no text',
    files: { [FILE]: Buffer.from(table(OVERVIEW, overviewRows).replaceAll(',1', ',\u0000\u00001')) },
    args: [FILE],
    code: 'unknown-file',
    at: { file: FILE },
  },
  {
    what: 'an archive that is cut',
    files: { 'a/export.zip': makeZip([{ name: 'Overview.csv', text: table(OVERVIEW, overviewRows) }]).slice(0, 200) },
    code: 'bad-zip',
    at: { file: 'a/export.zip' },
  },
  {
    what: 'an archive that is a bomb',
    files: { 'a/export.zip': bomb() },
    code: 'bad-zip',
    at: { file: 'a/export.zip' },
  },
  {
    what: 'a member of an archive that is encrypted',
    files: {
      'a/export.zip': makeZip([
        { name: 'Overview.csv', text: table(OVERVIEW, overviewRows) },
        { name: 'Viewers.csv', text: 'x', encrypted: true },
      ]),
    },
    code: 'bad-zip',
    at: { file: 'a/export.zip' },
  },
  {
    what: 'a bad cell inside an archive',
    files: {
      'a/export.zip': makeZip([{ name: 'Overview.csv', text: table(OVERVIEW, cell(overviewRows, 2, 1, 'x')) }]),
    },
    code: 'bad-cell',
    at: { file: 'a/export.zip!/Overview.csv', line: 4, column: 'Video Views' },
  },
  {
    what: 'an export of another platform',
    files: { [FILE]: 'Date,Primary\n2026-02-01,310' },
    code: 'other-platform',
    at: { file: FILE },
  },
  {
    what: 'a personal data download',
    files: { 'a/user_data_tiktok.json': '{"Profile And Settings": {}, "Your Activity": {}}' },
    code: 'personal-data-download',
    at: { file: 'a/user_data_tiktok.json' },
  },
  {
    what: 'a file that is not there',
    files: { [FILE]: table(OVERVIEW, overviewRows) },
    args: ['b.csv'],
    code: 'file-unreadable',
    at: { file: 'b.csv' },
  },
  {
    what: 'a table of something else, named',
    files: { 'budget.csv': 'Month,Rent\nMarch,900' },
    args: ['budget.csv'],
    code: 'unknown-file',
    at: { file: 'budget.csv' },
  },
]

/** Every seeded defect. */
export const DEFECTS: readonly Defect[] = [...CELLS, ...ROWS, ...NUMBERS, ...YEARS, ...FILES]
