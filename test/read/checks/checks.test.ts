import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import { readExports } from '../../../src/read/read-exports.ts'
import { sourceOf } from '../../read-folder.ts'

const found = async (text: string, path = 'a/export.csv') => {
  const { problems } = await readExports([sourceOf(path, text)])
  return problems.filter(({ code }) => code !== 'columns-by-name').map(({ code, at }) => [code, at.line, at.column])
}

const ID = '7602700284478891789'
const idOf = (index: number): string => String(BigInt(ID) + BigInt(index))
const POSTED = '2026-02-03'

describe('days', () => {
  const viewers = (rows: readonly string[]) => ['Date,Total Viewers,New Viewers,Returning Viewers', ...rows].join('\n')

  test('a total that is not the sum of new and returning viewers is told at its cell', async () => {
    expect(await found(viewers(['2026-02-01,8,5,3', '2026-02-02,9,5,3', '2026-02-03,7,4,3']))).toEqual([
      ['viewers-sum', 3, 'Total Viewers'],
    ])
  })

  test('rounded viewers contradict nothing within their rounding', async () => {
    expect(await found(viewers(['2026-02-01,1.3K,1.2K,89']))).toEqual([])
    expect(await found(viewers(['2026-02-01,1.5K,1.2K,89']))).toEqual([['viewers-sum', 2, 'Total Viewers']])
  })

  test('days that have no row between two neighbouring lines are told; a row that could not be read is not lost', async () => {
    expect(await found(viewers(['2026-02-01,8,5,3', '2026-02-04,8,5,3']))).toEqual([['days-missing', 3, undefined]])
    expect(await found(viewers(['2026-02-01,8,5,3', '2026-02-02,x,5,3', '2026-02-03,8,5,3']))).toEqual([
      ['bad-cell', 3, 'Total Viewers'],
    ])
  })

  const suite = (levels: readonly number[], changes: readonly number[]) =>
    [
      'Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Net growth,Followers',
      ...changes.map((change, day) => `${addDays('2026-02-01', day)},100,90,1,1,1,1,${change},${levels[day]}`),
    ].join('\n')

  test('followers: either way of counting the change is sound, a day that breaks the habit is told', async () => {
    const levels = [100, 104, 109, 107, 112, 120, 121]
    const toTheDayBefore = [0, 4, 5, -2, 5, 8, 1]
    const toTheDayAfter = [4, 5, -2, 5, 8, 1, 0]
    for (const changes of [toTheDayBefore, toTheDayAfter]) expect(await found(suite(levels, changes))).toEqual([])
  })
})

describe('videos', () => {
  const videos = (header: string, rows: readonly string[]) => [`item_id,video_views,${header}`, ...rows].join('\n')

  test('more likes than views are told at the likes; as many are not', async () => {
    const rows = [`${idOf(0)},900,900`, `${idOf(1)},900,901`]
    expect(await found(videos('likes', rows))).toEqual([['likes-above-views', 3, 'likes']])
  })

  test('seconds a view times views are the seconds watched, within the rounding and half as much', async () => {
    const header = 'total_time_watched,average_time_watched'
    expect(await found(videos(header, [`${idOf(0)},900,9000,10`, `${idOf(1)},3,1,0`, `${idOf(2)},900,0,0`]))).toEqual(
      [],
    )
    expect(await found(videos(header, [`${idOf(0)},900,9000,100`]))).toEqual([
      ['watch-time-off', 2, 'total_time_watched'],
    ])
  })

  test('views that all end in 00 are told once, unless the cells say that they were rounded', async () => {
    const rows = (text: (index: number) => string) =>
      Array.from({ length: 9 }, (_, index) => `${idOf(index)},${text(index)},1`)
    expect(
      await found(
        videos(
          'likes',
          rows((index) => String((index + 11) * 1700)),
        ),
      ),
    ).toEqual([['counts-rounded', 2, 'video_views']])
    expect(
      await found(
        videos(
          'likes',
          rows((index) => `${index + 11}.3K`),
        ),
      ),
    ).toEqual([])
    expect(
      await found(
        videos(
          'likes',
          rows((index) => String((index + 11) * 1700 + index)),
        ),
      ),
    ).toEqual([])
  })

  test('a column of counts that holds fractions is one thing to say, and not used; a slip in a cell is a slip', async () => {
    const scaled = [`${idOf(0)},900,33.5,4`, `${idOf(1)},900,12.25,5`, `${idOf(2)},900,7,6`, `${idOf(3)},900,8.75,7`]
    expect(await found(videos('reach,likes', scaled))).toEqual([['counts-scaled', 2, 'reach']])
    const { accounts } = await readExports([sourceOf('a/export.csv', videos('reach,likes', scaled))])
    expect(accounts[0]?.videos.map(({ viewers, likes }) => [viewers, likes?.value])).toEqual(
      [4, 5, 6, 7].map((likes) => [undefined, likes]),
    )
    expect(await found(videos('likes', [`${idOf(0)},900,33`, `${idOf(1)},900,12.25`, `${idOf(2)},900,7`]))).toEqual([
      ['bad-cell', 3, 'likes'],
    ])
  })

  test('counts that all lie between 0 and 1 were normalised; zeros and ones are counts', async () => {
    const normalised = [0.81, 0.12, 1, 0].map((views, index) => `${idOf(index)},900,${views}`)
    expect(await found(videos('likes', [...normalised, `${idOf(5)},900,0.5`]))).toEqual([['counts-scaled', 2, 'likes']])
    expect(
      await found(
        videos(
          'likes',
          [0, 1, 1, 0].map((likes, index) => `${idOf(index)},900,${likes}`),
        ),
      ),
    ).toEqual([])
  })

  test.each(['3.апр', '3-Apr', '03.Apr', '5-mei', '4月3日'])(
    '%s in a column of numbers is what a spreadsheet left',
    async (cell) => {
      expect(await found(videos('likes', [`${idOf(0)},900,${cell}`, `${idOf(1)},900,5`]))).toEqual([
        ['spreadsheet-date', 2, 'likes'],
      ])
    },
  )

  test('a day of a post that its id rules out is told at the date', async () => {
    const row = (index: number, posted: string) => `${idOf(index)},900,${posted}`
    const sound = [POSTED, addDays(POSTED, -1), addDays(POSTED, 19)].map((day, index) => row(index, day))
    expect(await found(videos('create_time', sound))).toEqual([])
    expect(await found(videos('create_time', [...sound, row(4, '2025-12-01')]))).toEqual([
      ['id-date-conflict', 5, 'create_time'],
    ])
  })

  test('a column of days that was shifted as a whole is one thing to say', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${idOf(index)},900,${addDays(POSTED, -7)}`)
    expect(await found(videos('create_time', rows))).toEqual([['id-date-conflict', 2, 'create_time']])
  })
})
