import { addDays } from '../../src/domain/calendar.ts'
import { randomStream } from '../../src/learn/random.ts'
import { makeZip } from '../read/make-zip.ts'

/** A made-up export without any defect. */
export interface CleanFile {
  readonly what: string
  readonly path: string
  readonly content: Uint8Array
}

const START = '2026-01-07'
const LANGUAGES = [
  'en-US',
  'es',
  'de',
  'fr',
  'pt-BR',
  'it',
  'pl',
  'ru',
  'tr',
  'el',
  'vi',
  'id',
  'ja',
  'ko',
  'zh-CN',
  'ar',
  'th',
  'he',
]
const SIZES = [1, 5, 28, 90]
const ENDS = ['\n', '\r\n', '\r']

/** A day as the interface of a language writes it, without its year. */
const written = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(new Date(`${date}T00:00:00Z`))

type Family = (rows: number, date: (index: number) => string, random: () => number) => string[]

const between = (random: () => number, low: number, high: number): number => Math.floor(low + (high - low) * random())

/** An id that TikTok would have made on that day. */
const idOn = (date: string, index: number): string =>
  String((BigInt(Date.parse(`${date}T12:00:00Z`) / 1000) << 32n) + BigInt(1_000_003 * (index + 1)))

const post = (index: number): string => addDays(START, Math.floor(index / 3))

const FAMILIES: Readonly<Record<string, Family>> = {
  'studio-overview': (rows, date, random) => [
    'Date,Video Views,Profile Views,Likes,Comments,Shares',
    ...Array.from({ length: rows }, (_, index) => {
      const views = between(random, 400, 90_000)
      // Likes, comments and shares of a day are net of removals.
      return `${date(index)},${views},${between(random, 0, 90)},${between(random, -3, views / 10)},${between(random, -2, 30)},${between(random, -1, 60)}`
    }),
  ],
  'studio-viewers': (rows, date, random) => [
    'Date,Total Viewers,New Viewers,Returning Viewers',
    ...Array.from({ length: rows }, (_, index) => {
      const [fresh, back] = [between(random, 200, 9000), between(random, 50, 200)]
      return `${date(index)},${fresh + back},${fresh},${back}`
    }),
  ],
  'studio-follower-history': (rows, date, random) => {
    let level = between(random, 100, 5000)
    return [
      'Date,Followers,Difference in followers from previous day',
      ...Array.from({ length: rows }, (_, index) => {
        const change = between(random, -3, 40)
        level += change
        return `${date(index)},${level},${change}`
      }),
    ]
  },
  'business-suite-daily': (rows, date, random) => [
    'Date,Video views,Reached audience,Profile views,Likes,Shares,Comments',
    ...Array.from({ length: rows }, (_, index) => {
      const reach = between(random, 300, 30_000)
      return `${date(index)},${reach + between(random, 10, 900)},${reach},4,${between(random, 0, reach / 20)},3,2`
    }),
  ],
}

const VIDEO_FAMILIES: Readonly<Record<string, Family>> = {
  'studio-content': (rows, _, random) => [
    'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views',
    ...Array.from({ length: rows }, (_each, index) => {
      const views = between(random, 101, 60_000)
      const link = `https://www.tiktok.com/@kiln.diary/video/${idOn(post(index), index)}`
      return `"Glaze, part ${index} 🍶",${link},${post(index)},${between(random, 0, views / 8)},${between(random, 0, 40)},${between(random, 0, 90)},${views}`
    }),
  ],
  'accounts-api-videos': (rows, _, random) => [
    'item_id,create_time,video_views,reach,likes,comments,shares',
    ...Array.from({ length: rows }, (_each, index) => {
      const reach = between(random, 101, 40_000)
      return `${idOn(post(index), index)},${Date.parse(`${post(index)}T12:00:00Z`) / 1000},${reach + between(random, 1, 900)},${reach},${between(random, 0, reach / 9)},4,${between(random, 0, 50)}`
    }),
  ],
  'video-table': (rows, _, random) => [
    'Video ID,Plays,Likes,Shares,Posted',
    ...Array.from({ length: rows }, (_each, index) => {
      const views = between(random, 101, 50_000)
      return `${idOn(post(index), index)},${views},${between(random, 0, views / 9)},${between(random, 0, 50)},${post(index)}`
    }),
  ],
  'studio-follower-gender': () => ['Gender,Distribution', 'Female,0.61', 'Male,0.37', 'Other,0.02'],
  'studio-follower-territories': () => [
    'Top territories,Distribution',
    'US,0.462',
    'EG,0.219',
    'TR,0.071',
    'Others,0.248',
  ],
}

const encode = (text: string, way: number): Uint8Array =>
  way === 1 ? Buffer.from(`\ufeff${text}`) : way === 2 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text)

const quoted = (line: string): string =>
  line.includes('"')
    ? line
    : line
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(',')

const fileOf = (what: string, lines: readonly string[], index: number): CleanFile => {
  const end = ENDS[index % ENDS.length] ?? '\n'
  const body = (index % 4 === 3 ? lines.map(quoted) : lines).join(end) + (index % 2 === 0 ? end : '')
  const content = encode(body, index % 5)
  const name = what.replace(/[^a-z0-9-]+/gi, '_')
  return index % 7 === 6
    ? {
        what: `${what}, in an archive`,
        path: `${name}.zip`,
        content: makeZip([{ name: `${name}.csv`, text: content, deflate: true }]),
      }
    : { what, path: `${name}.csv`, content }
}

/** Families by languages, sizes, line ends, encodings, quotes and archives; the same every time. */
export const cleanFiles = (): CleanFile[] => {
  const files: CleanFile[] = []
  for (const [family, make] of Object.entries(FAMILIES))
    for (const [at, language] of LANGUAGES.entries()) {
      const rows = SIZES[(at + files.length) % SIZES.length] ?? 5
      const date = (index: number) => written(addDays(START, index), language)
      const lines = make(
        rows,
        (index) => (date(index).includes(',') ? `"${date(index)}"` : date(index)),
        randomStream(files.length),
      )
      files.push(fileOf(`${family} ${language} ${rows} rows`, lines, files.length))
    }
  for (const [family, make] of Object.entries(VIDEO_FAMILIES))
    for (const rows of SIZES)
      for (const end of ENDS)
        files.push(
          fileOf(
            `${family} ${rows} rows ${ENDS.indexOf(end)}`,
            make(rows, () => '', randomStream(files.length)),
            files.length,
          ),
        )
  return files
}
