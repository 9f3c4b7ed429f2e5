import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import { PROBLEMS } from '../../src/domain/problem-catalogue.ts'
import { type ReadOptions, type ReadResult, readExports } from '../../src/read/read-exports.ts'
import { readFolder, sourceOf } from '../read-folder.ts'

/** What holds of every result: plain data, finite numbers in their cells, problems from the catalogue. */
const expectSound = ({ accounts, files, problems }: ReadResult) => {
  for (const { code, severity } of problems) {
    expect(PROBLEMS).toHaveProperty(code)
    expect(['error', 'warning', 'info']).toContain(severity)
  }
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
  const walk = (value: unknown): void => {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
    if (typeof value !== 'object' || value === null) return
    if ('low' in value && 'value' in value && typeof value.value === 'number') {
      expect(value.low).toBeLessThanOrEqual(value.value)
      expect((value as { high?: unknown }).high).toBeGreaterThanOrEqual(value.value)
    }
    for (const each of Object.values(value)) walk(each)
  }
  walk(accounts)
  for (const { days, videos } of accounts) {
    expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].toSorted())
    for (const { date } of days) expect(addDays(date, 0)).toBe(date)
    expect(new Set(videos.map(({ id }) => id)).size).toBe(videos.length)
  }
}
const readOne = (content: string | Uint8Array, path = 'a/export', options: ReadOptions = {}) =>
  readExports([sourceOf(path, content)], options)

test('no bytes make the reader throw', async () => {
  const start = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '{"', '[{')
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, bytes) => {
      expectSound(await readOne(Buffer.concat([Buffer.from(head, 'latin1'), bytes])))
    }),
    { numRuns: 200 },
  )
})

test('no text of delimiters, quotes and cells makes the reader throw', async () => {
  const headers = fc.constantFrom(
    '',
    'Date,Video Views,Profile Views,Likes,Comments,Shares\n',
    'Date;Total Viewers;New Viewers;Returning Viewers\n',
    'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Time\n',
    'item_id,video_views,reach,create_time,business_username,full_video_watched_rate\n',
    'Top territories,Distribution\n',
    'video,kind,segment,percent,date\n',
    'sep=,\n"Title"\n',
  )
  const piece = fc.constantFrom(
    ...[
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      '""',
      ' ',
      '\0',
      '\ufeff',
      '-',
      '%',
      'K',
      '.',
      '/',
      '\u202e',
      '🎭',
      'undefined',
      'NAN',
      '--',
      '0',
      '7',
      '1.250',
    ],
    ...[
      'March 1',
      'February 29',
      '2026-02-29',
      '2026-03-01',
      '3/4',
      '18 tháng Sáu',
      '1e999',
      '99999999999999999999',
      '7527623000473079054',
    ],
    ...[
      'https://www.tiktok.com/@a.b/video/7527623000473079054',
      '*',
      'source',
      'For You',
      'constructor',
      '__proto__',
      'gender',
      '101',
      '-5',
    ],
  )
  await fc.assert(
    fc.asyncProperty(headers, fc.array(piece, { maxLength: 80 }), fc.boolean(), async (header, pieces, dated) => {
      expectSound(await readOne(header + pieces.join(''), 'a/Overview.csv', dated ? { asOf: '2026-04-01' } : {}))
    }),
    { numRuns: 300 },
  )
})

test('no JSON makes the reader throw', async () => {
  const keys = [
    'item_id',
    'video_views',
    'reach',
    'create_time',
    'share_url',
    'impression_sources',
    'audience_genders',
    'business_username',
    '__proto__',
    'toString',
  ]
  const leaf = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      { toString: 1 },
      [{ impression_source: 'For You', percentage: 0.5 }],
      [{ gender: 'constructor', percentage: '62%' }],
      '1e999',
      1e308,
      -1,
    ),
  )
  const record = fc.dictionary(fc.constantFrom(...keys), leaf)
  const envelope = fc.constantFrom(
    (list: unknown): unknown => list,
    (list: unknown): unknown => ({ code: 0, data: { videos: list } }),
    (list: unknown): unknown => ({ code: list, message: list }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 6 }), envelope, async (records, wrap) => {
      expectSound(await readOne(JSON.stringify(wrap(records)), 'a/videos.json'))
      expectSound(await readOne(records.map((each) => JSON.stringify(each)).join('\n'), 'a/videos.jsonl'))
    }),
    { numRuns: 200 },
  )
})

test('lists in lists a hundred thousand deep are a bad cell, or no text', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  for (const text of [
    `[{"item_id":"1","video_views":${deep}}]`,
    `[{"video_views":1,"item_id":${deep}}]`,
    `[{"video_views":12345678901234567890,"item_id":${deep}}]`,
    deep,
  ])
    expectSound(await readOne(text, 'a/videos.json'))
})

test('a hundred and fifty thousand bad rows are as many problems', async () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => `{"item_id":"${index}","video_views":"x"}`)
  const { problems } = await readOne(`[${rows.join(',')}]`, 'a/videos.json')
  expect(problems).toHaveLength(150_000)
})

test('no damage to a fixture makes the reader throw', async () => {
  const files = readFolder('fixtures').map(({ path }) => ({ path, bytes: readFileSync(path) }))
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(40),
    put: fc.uint8Array({ maxLength: 6 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async ({ path, bytes }, edits) => {
        const damaged = edits.reduce((buffer, { at, drop, put }) => {
          const from = Math.floor(at * buffer.length)
          return Buffer.concat([buffer.subarray(0, from), put, buffer.subarray(from + drop)])
        }, bytes)
        expectSound(await readOne(damaged, path, { asOf: '2026-05-20' }))
      },
    ),
    { numRuns: 300 },
  )
})
