import { expect, test } from 'vitest'
import type { Reading } from '../../src/domain/reading.ts'
import { type ReadOptions, readExports } from '../../src/read/read-exports.ts'
import { readFolder } from '../read-folder.ts'

const read = (folder: string, options: ReadOptions = {}) => readExports(readFolder(`fixtures/${folder}`), options)
const account = async (folder: string, options: ReadOptions = {}) => {
  const { accounts, problems } = await read(folder, options)
  expect(accounts).toHaveLength(1)
  const [only] = accounts
  if (!only) throw new RangeError(folder)
  return { ...only, problems: problems.map(({ code }) => code) }
}
const value = (reading: Reading | undefined) => reading?.value

// What the files of fixtures/ hold was read off them by eye (first rows, last rows, counts of lines).
test('Studio downloads of one folder become one account; the year rests on the ids of the posts', async () => {
  const maya = await account('studio/maya.bakes')
  expect(maya).toMatchObject({
    id: 'fixtures/studio/maya.bakes',
    handle: 'maya.bakes',
    exportedOn: '2026-05-02',
    asOf: { date: '2026-05-02', from: 'video-id' },
    problems: [],
  })
  expect(maya.days).toHaveLength(61)
  const [first, second] = maya.days
  expect([first?.date, value(first?.views), value(first?.shares), value(first?.followers), first?.viewers]).toEqual([
    '2026-03-03',
    3434,
    7,
    17_841,
    undefined,
  ])
  expect([second?.date, value(second?.viewers), value(second?.newViewers), value(second?.returningViewers)]).toEqual([
    '2026-03-04',
    2939,
    1770,
    1169,
  ])
  expect(first?.views).toMatchObject({
    place: { file: 'fixtures/studio/maya.bakes/Overview.csv', line: 2 },
    column: 'Video Views',
  })
})

test('an undefined total takes the zeros beside it along, and nothing becomes zero', async () => {
  const { days } = await account('studio/maya.bakes')
  const last = days.at(-1)
  for (const reading of [last?.viewers, last?.newViewers, last?.returningViewers])
    expect(reading).toMatchObject({ value: null, low: null, high: null, reason: 'no data yet ("undefined")' })
})

test('typed slices belong to the whole account: sources with their day, viewers by age, followers as exported', async () => {
  const { sources, audience } = await account('studio/maya.bakes')
  expect(sources.map(({ source, date }) => [source, date])).toEqual(
    ['for-you', 'following', 'profile', 'search', 'direct-message', 'other'].map((source) => [source, '2026-05-02']),
  )
  expect(sources[0]?.fraction).toMatchObject({ value: expect.closeTo(0.621, 12), low: expect.closeTo(0.6205, 12) })
  const cuts = [...new Set(audience.map((slice) => `${slice.of} ${slice.dimension} ${slice.complete}`))]
  expect(cuts.toSorted()).toEqual(['followers gender true', 'followers territory true', 'viewers age true'])
})

test('ZIPs as downloaded: German dates across New Year, the year from the epoch in the name', async () => {
  const noor = await account('studio/noor.codes')
  expect(noor).toMatchObject({
    handle: 'noor.codes',
    exportedOn: '2026-01-19',
    asOf: { date: '2026-01-19', from: 'file-name-epoch' },
    problems: [],
  })
  expect(noor.days[0]?.date).toBe('2025-12-08')
  expect(noor.days.some(({ date }) => date === '2026-01-01')).toBe(true)
})

test('a spreadsheet that saved the files again changes nothing but bytes: Spanish dates, semicolons', async () => {
  const teatro = await account('studio/teatro.sur')
  expect(teatro).toMatchObject({ handle: 'teatro.sur', asOf: { date: '2026-04-05', from: 'video-id' }, problems: [] })
  expect(teatro.days.map(({ date }) => date)).toHaveLength(28)
  expect(value(teatro.days[0]?.views)).toBe(2099)
  expect(teatro.videos.find(({ id }) => id === '7619449239203702754')).toMatchObject({
    postedOn: '2026-03-20',
    shares: { value: 367 },
    snapshotOn: '2026-04-05',
  })
})

test('a workbook of texts', async () => {
  const pixel = await account('studio-xlsx')
  expect(pixel).toMatchObject({ handle: 'pixel.paws', exportedOn: '2026-04-15', problems: [] })
  expect(pixel.days.map(({ date }) => date)).toEqual(
    Array.from({ length: 14 }, (_, day) => `2026-04-${String(day + 1).padStart(2, '0')}`),
  )
})

test('Business Suite: reach by day, NAN is missing', async () => {
  const casa = await account('business-suite')
  expect(casa.problems).toEqual([])
  expect(casa.days[0]).toMatchObject({
    date: '2026-02-01',
    views: { value: 4845 },
    viewers: { value: null, reason: 'missing ("NAN")' },
  })
  expect(casa.days[1]).toMatchObject({ viewers: { value: 3760 }, followersChange: { value: 1 } })
  expect(casa.videos).toHaveLength(10)
  expect(casa.videos.find(({ id }) => id === '7612704944188965043')).toMatchObject({
    postedAt: Date.UTC(2026, 2, 2, 17, 3, 19) / 1000,
    saves: { value: 8 },
  })
})

test('Accounts API as CSV: two handles, missing reach, a post twice', async () => {
  const { accounts, problems } = await read('accounts-api/csv')
  expect(accounts.map(({ id, handle, videos }) => [id, handle, videos.length])).toEqual([
    ['fixtures/accounts-api/csv#1', 'studio_north', 40],
    ['fixtures/accounts-api/csv#2', 'studio_south', 24],
  ])
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const reach = accounts.flatMap(({ videos }) => videos.flatMap(({ viewers }) => viewers ?? []))
  expect(reach).toHaveLength(64)
  expect(reach.filter((reading) => reading.value === 0)).toEqual([])
  expect(reach.some(({ reason }) => reason?.startsWith('reach 0 beside views'))).toBe(true)
})

test('Accounts API as JSON: sources and audience of each post, and where reach is withheld nothing is made up', async () => {
  const { videos } = await account('accounts-api/json')
  expect(videos).toHaveLength(12)
  expect(videos.filter(({ viewers }) => typeof viewers?.value === 'number')).toHaveLength(8)
  const known = videos.find(({ sources }) => sources !== undefined)
  expect(known?.sources?.every(({ fraction }) => (fraction.value ?? -1) >= 0)).toBe(true)
  expect(new Set(known?.audience?.map(({ of }) => of))).toEqual(new Set(['viewers']))
})

test('JSON Lines: ids of 19 digits as bare numbers stay exact', async () => {
  const { videos } = await account('accounts-api/jsonl')
  expect(videos.map(({ id }) => id)).toContain('7630791056667358321')
  for (const { id } of videos) expect(id).toMatch(/^\d{19}$/)
})

test('a table of another tool is read by its names, and that is said', async () => {
  const bench = await account('generic/table')
  expect(bench.problems).toEqual(['columns-by-name'])
  expect(bench.videos.find(({ id }) => id === '7594501490864567836')).toMatchObject({
    views: { value: 7456 },
    title: 'Desk tour, tiny edition',
    handle: 'bench.notes',
  })
})

test('a table with names of its own needs --map', async () => {
  expect((await read('generic/mapped')).accounts).toEqual([])
  const mapped = await account('generic/mapped', {
    map: { url: 'Enlace', views: 'Reproducciones', shares: 'Compartidos' },
  })
  expect(mapped.videos).toHaveLength(6)
  expect(mapped.videos.find(({ id }) => id === '7602700284478891789')).toMatchObject({
    views: { value: 7768 },
    shares: { value: 42 },
  })
})

test('lists that the API cuts after ten places need not sum to 1', async () => {
  const { videos } = await account('accounts-api/json')
  const complete = new Set(
    videos.flatMap(({ audience = [] }) => audience.map((slice) => `${slice.dimension} ${slice.complete}`)),
  )
  expect([...complete].toSorted()).toEqual(expect.arrayContaining(['gender true', 'territory false']))
})
