import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import { readExports } from '../../src/read/read-exports.ts'
import type { SourceFile } from '../../src/read/source-file.ts'
import { sourceOf } from '../read-folder.ts'

const overview = (from: string, views: readonly (number | string)[]) =>
  [
    'Date,Video Views,Profile Views,Likes,Comments,Shares',
    ...views.map((count, day) => `${addDays(from, day)},${count},1,1,1,1`),
  ].join('\n')
const content = (exported: string, rows: readonly (readonly [id: string, views: number])[]) =>
  [
    'Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views',
    ...rows.map(([id, views]) => `${exported},t,https://www.tiktok.com/@a.b/video/${id},2026-02-03,1,1,1,${views}`),
  ].join('\n')
const read = async (...files: readonly SourceFile[]) => {
  const { accounts, problems } = await readExports(files)
  const [account] = accounts
  return {
    days: account?.days.map(({ date, views }) => [date, views?.value]),
    videos: account?.videos.map(({ id, views }) => [id, views?.value]),
    problems: problems.map(({ code, at }) => [code, at.file, at.line]),
    account,
  }
}
const ID = '7602700284478891789'

test('days that two exports share count once, whatever the order of the files', async () => {
  const files = [
    sourceOf('a/1.csv', overview('2026-02-01', [10, 20, 30, 40])),
    sourceOf('a/2.csv', overview('2026-02-03', [30, 40, 50, 60])),
  ]
  const both = await read(...files)
  expect(both.days?.map(([, views]) => views)).toEqual([10, 20, 30, 40, 50, 60])
  expect(both.problems).toEqual([])
  expect(await read(...files.toReversed())).toEqual(both)
})

test('the last days of an export are provisional: the later export corrects them in silence', async () => {
  const early = sourceOf('a/1.csv', overview('2026-02-01', [10, 20, 30, 40, 50, 60]))
  const late = sourceOf('a/2.csv', overview('2026-02-01', [10, 20, 30, 80, 90, 99, 70, 80, 90, 100, 110, 120]))
  const { days, problems } = await read(early, late)
  expect(days?.map(([, views]) => views)).toEqual([10, 20, 30, 80, 90, 99, 70, 80, 90, 100, 110, 120])
  expect(problems).toEqual([])
})

test('a settled day with other numbers is a conflict at the later file, which counts', async () => {
  const early = sourceOf('a/1.csv', overview('2026-02-01', [10, 20, 30, 40, 50, 60]))
  const late = sourceOf('a/2.csv', overview('2026-02-01', [10, 99, 31, 40, 50, 60, 70, 80]))
  const { days, problems } = await read(late, early)
  expect(days?.[1]).toEqual(['2026-02-02', 99])
  expect(days?.[2]).toEqual(['2026-02-03', 31])
  expect(problems).toEqual([['day-conflict', 'a/2.csv', 3]])
})

test('a missing number never hides a known one, a known one replaces a missing one', async () => {
  const viewers = (from: string, totals: readonly (number | string)[]) =>
    [
      'Date,Total Viewers,New Viewers,Returning Viewers',
      ...totals.map((total, day) => `${addDays(from, day)},${total},0,${total === 'undefined' ? 0 : total}`),
    ].join('\n')
  const early = sourceOf('a/1.csv', viewers('2026-02-01', [5, 6, 'undefined']))
  const late = sourceOf('a/2.csv', viewers('2026-02-01', [5, 'undefined', 7, 8]))
  expect((await read(early, late)).account?.days.map(({ viewers: total }) => total?.value)).toEqual([5, 6, 7, 8])
})

test('days of several kinds of table are one day each', async () => {
  const viewers = 'Date,Total Viewers,New Viewers,Returning Viewers\n2026-02-01,8,5,3'
  const { account } = await read(sourceOf('a/v.csv', viewers), sourceOf('a/o.csv', overview('2026-02-01', [10])))
  expect(account?.days).toHaveLength(1)
  expect(account?.days[0]).toMatchObject({ views: { value: 10 }, viewers: { value: 8 }, shares: { value: 1 } })
})

test('of two snapshots of a video the later counts, even where it is smaller; a large difference is told', async () => {
  const files = [
    sourceOf('a/1.csv', content('2026-04-01', [[ID, 900]])),
    sourceOf('a/2.csv', content('2026-03-01', [[ID, 1000]])),
  ]
  const { videos, problems, account } = await read(...files)
  expect(videos).toEqual([[ID, 900]])
  expect(account?.videos[0]?.snapshotOn).toBe('2026-04-01')
  expect(problems).toEqual([])
  const far = await read(sourceOf('a/1.csv', content('2026-04-01', [[ID, 500]])), ...files.slice(1))
  expect(far.videos).toEqual([[ID, 500]])
  expect(far.problems).toEqual([['video-conflict', 'a/1.csv', 2]])
})

test('of two snapshots without a day the larger counts, in either order', async () => {
  const table = (views: number) => `item_id,video_views,reach\n${ID},${views},1\n`
  for (const [first, second] of [
    [1000, 950],
    [950, 1000],
  ] as const)
    expect((await read(sourceOf('a/1.csv', table(first)), sourceOf('a/2.csv', table(second)))).videos).toEqual([
      [ID, 1000],
    ])
  expect((await read(sourceOf('a/1.csv', `item_id,video_views,reach\n${ID},5,1\n${ID},5,1\n`))).videos).toEqual([
    [ID, 5],
  ])
})
