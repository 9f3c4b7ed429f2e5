import { describe, expect, test } from 'vitest'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { type ReadOptions, readExports } from '../../src/read/read-exports.ts'
import { sourceOf } from '../read-folder.ts'
import { makeZip } from './make-zip.ts'

const read = (files: Readonly<Record<string, string>>, options: ReadOptions = {}) =>
  readExports(
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
    options,
  )
const codes = ({ problems }: Awaited<ReturnType<typeof read>>) => problems.map(({ code }) => code)
const videos = 'video_id,views,shares\n7611110000000000001,1000,40\n7611110000000000002,900,50\n'

describe('what was typed by hand', () => {
  test('a label that no source has is an error, and not the source "other"', async () => {
    const typed = 'video,kind,segment,percent\n*,source,Fore You,70\n*,source,Direct Message,5\n*,sauce,Search,2\n'
    const result = await read({ 'a/videos.csv': videos, 'a/typed.csv': typed })
    expect(result.problems.filter(({ code }) => code === 'bad-cell').map(({ at }) => [at.line, at.column])).toEqual([
      [2, 'segment'],
      [4, 'kind'],
    ])
    expect(result.accounts[0]?.sources.map(({ source }) => source)).toEqual(['direct-message'])
  })

  test('of two dated snapshots the later counts', async () => {
    const typed =
      'video,kind,segment,percent,date\n*,source,For You,90,2026-01-03\n*,source,Direct Message,10,2026-01-03\n*,source,For You,80,2026-01-10\n*,source,Direct Message,20,2026-01-10\n'
    const { accounts } = await read({ 'a/videos.csv': videos, 'a/typed.csv': typed })
    expect(accounts[0]?.sources.map(({ fraction }) => fraction.value)).toEqual([0.8, 0.2])
  })

  test('a list that sums to one was typed in fractions; one far above 100 % is not used, and said', async () => {
    const list = (a: number, b: number) =>
      `video,kind,segment,percent\n*,source,For You,${a}\n*,source,Direct Message,${b}\n`
    const fractions = await read({ 'a/videos.csv': videos, 'a/typed.csv': list(0.7, 0.3) })
    expect(fractions.accounts[0]?.sources.map(({ fraction }) => fraction.value)).toEqual([0.7, 0.3])
    const wild = await read({ 'a/videos.csv': videos, 'a/typed.csv': list(80, 40) })
    expect(wild.accounts[0]?.sources).toEqual([])
    expect(codes(wild)).toContain('fractions-off')
  })

  test('a video that no file has is said', async () => {
    const typed = 'video,kind,segment,percent\n7611110000000000003,source,For You,90\n'
    expect(codes(await read({ 'a/videos.csv': videos, 'a/typed.csv': typed }))).toContain('unknown-video')
  })
})

describe('tables as people leave them', () => {
  test('a row of totals is no video', async () => {
    const result = await read({ 'a/videos.csv': `${videos}Total,1900,90\n` })
    expect(result.accounts[0]?.videos).toHaveLength(2)
    expect(codes(result)).toContain('total-row')
  })

  test('ids that a spreadsheet cut do not merge videos', async () => {
    const result = await read({ 'a/videos.csv': 'video_id,views,shares\n7.56E+18,1000,4\n7.56E+18,950,5\n' })
    expect(result.accounts[0]?.videos.map(({ views }) => views?.value).sort()).toEqual([1000, 950])
    expect(codes(result)).toContain('id-lost')
  })

  test('a bad cell beside the views costs the cell, not the row', async () => {
    const result = await read({ 'a/videos.csv': 'video_id,views,shares,likes\n1,1000,4,many\n2,oops,5,6\n' })
    expect(result.accounts[0]?.videos).toHaveLength(1)
    expect(result.accounts[0]?.videos[0]).toMatchObject({ views: { value: 1000 }, likes: { value: null } })
    expect(codes(result).filter((code) => code === 'bad-cell')).toHaveLength(2)
  })

  test('handles are one whatever their case and sign', async () => {
    const { accounts } = await read({ 'a/v.csv': 'username,video_id,views,shares\n@Bob,1,10,1\nbob,2,20,1\n' })
    expect(accounts.map(({ handle }) => handle)).toEqual(['bob'])
  })

  test('downloads of two handles in one folder are two accounts', async () => {
    const table = (views: number) => `Date,Video Views,Profile Views,Likes,Comments,Shares\nMarch 1,${views},1,1,1,1\n`
    const { accounts } = await read({
      'a/Overview_2026-03-01_1772500000_maya.csv': table(10),
      'a/Overview_2026-03-01_1772500000_noor.csv': table(20),
    })
    expect(accounts.map(({ id, handle }) => [id, handle])).toEqual([
      ['a#1', 'maya'],
      ['a#2', 'noor'],
    ])
  })

  test('two files that claim the same days with other numbers are refused, even under --as-of', async () => {
    const table = (views: number) =>
      [
        'Date,Video Views,Profile Views,Likes,Comments,Shares',
        ...[1, 2, 3, 4].map((day) => `March ${day},${views},1,1,1,1`),
      ].join('\n')
    const result = await read({ 'a/a.csv': table(100), 'a/b.csv': table(50) }, { asOf: '2026-03-06' })
    expect(codes(result).filter((code) => code === 'year-ambiguous')).toHaveLength(2)
  })
})

describe('JSON as it comes', () => {
  test('pages put one behind the other are read, as a list or as lines; more pages are said', async () => {
    const page = (id: number, more: boolean) =>
      JSON.stringify({ code: 0, data: { videos: [{ item_id: `${id}`, video_views: 10 }], has_more: more } })
    const list = await read({ 'a/all.json': `[${page(1, true)},${page(2, false)}]` })
    expect(list.accounts[0]?.videos.map(({ id }) => id)).toEqual(['1', '2'])
    const lines = await read({ 'a/all.jsonl': `${page(1, true)}\n${page(2, false)}\n` })
    expect(lines.accounts[0]?.videos.map(({ id }) => id)).toEqual(['1', '2'])
    expect(codes(await read({ 'a/one.json': page(1, true) }))).toContain('more-pages')
  })

  test('an empty answer is said to be empty', async () => {
    for (const text of ['{"code":0,"message":"OK","data":{"videos":[]}}', '[]', '{}', '[[1,2]]']) {
      expect(codes(await read({ 'a/x.json': text })), text).toEqual(['no-rows'])
    }
  })

  test('a damaged text is never quoted, and a damaged personal download is refused', async () => {
    const broken = await read({ 'a/x.json': '{"a": secretfriend}' })
    expect(broken.problems).toMatchObject([{ code: 'bad-json', at: { file: 'a/x.json' } }])
    const personal = await read({
      'a/x.json': '{"Profile And Settings": {"UserName": secretfriend}, "Your Activity": {}}',
    })
    expect(codes(personal)).toEqual(['personal-data-download'])
    expect(JSON.stringify([broken, personal])).not.toContain('secretfriend')
  })
})

describe('days that are missing', () => {
  const dates = Array.from({ length: 20 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`)
  const overview = (from = 0) =>
    [
      'Date,Video Views,Profile Views,Likes,Comments,Shares',
      ...dates.slice(from).map((date) => `${date},1200,1,1,1,9`),
    ].join('\n')
  const viewers = (gap: number) =>
    [
      'Date,Total Viewers,New Viewers,Returning Viewers',
      ...dates.map((date, index) => (index >= 5 && index < 5 + gap ? `${date},undefined,0,0` : `${date},1000,600,400`)),
    ].join('\n')
  const estimates = async (files: Readonly<Record<string, string>>) => {
    const { accounts } = await read(files)
    const [account] = accounts
    if (account === undefined) throw new Error('no account')
    const found = estimateReach(account)
    return { found, of: (id: string) => found.estimates.find((estimate) => estimate.id === id) }
  }

  test('inside the window are estimated from their views, and said', async () => {
    const whole = await estimates({ 'a/Overview.csv': overview(), 'a/Viewers.csv': viewers(0) })
    const gap = await estimates({ 'a/Overview.csv': overview(), 'a/Viewers.csv': viewers(6) })
    const [full, filled] = [whole.of('viewers')?.value ?? 0, gap.of('viewers')?.value ?? 0]
    expect(Math.abs(filled / full - 1)).toBeLessThan(0.15)
    expect(gap.found.problems.map(({ code }) => code)).toContain('days-filled')
    expect(gap.of('viewer-days')?.value).toBe(14_000)
  })

  test('views of a few days are never divided by the people of many', async () => {
    const { of } = await estimates({ 'a/Overview.csv': overview(15), 'a/Viewers.csv': viewers(0) })
    expect(of('views')?.value).toBeNull()
    expect(of('views-per-viewer')).toBeUndefined()
    expect(of('viral-coefficient')?.value).toBeNull()
  })

  test('an account whose days have no view reached nobody', async () => {
    const table = 'Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,0,0,0,0,0\n2026-03-02,0,0,0,0,0\n'
    const { found, of } = await estimates({ 'a/Overview.csv': table })
    expect(found.grade).toBe('bounded')
    expect(of('viewers')).toMatchObject({ value: 0, low: 0, high: 0 })
  })
})

test('an archive of downloads as they came is read like the downloads', async () => {
  const table = 'Date,Video Views,Profile Views,Likes,Comments,Shares\nMarch 1,10,1,1,1,1\n'
  const inner = makeZip([{ name: 'Overview.csv', text: table }])
  const outer = makeZip([{ name: 'Overview_2026-03-01_1772500000_maya.zip', text: inner }])
  const { accounts } = await readExports([sourceOf('a/all.zip', outer)])
  expect(accounts.map(({ days, asOf }) => [days[0]?.date, asOf?.from])).toEqual([['2026-03-01', 'file-name-epoch']])
})
