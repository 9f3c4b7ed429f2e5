import { expect, test } from 'vitest'
import { readExports } from '../../../src/read/read-exports.ts'
import { sourceOf } from '../../read-folder.ts'

const HEADER = 'item_id,video_views,reach,likes,create_time,full_video_watched_rate,video_duration,average_time_watched'
const read = async (...rows: readonly string[]) => {
  const { accounts, problems } = await readExports([sourceOf('a/posts.csv', [HEADER, ...rows].join('\n'))])
  return {
    videos: accounts[0]?.videos ?? [],
    problems: problems.map(({ code, at, message }) => ({ code, line: at.line, column: at.column, message })),
  }
}

test('one number of two readings is told at its cell, with both', async () => {
  const { videos, problems } = await read('1,"1,250",1,1,,,,', '2,980,1,1,,,,')
  expect(videos[0]?.views).toMatchObject({ value: 1250 })
  expect(problems).toMatchObject([{ code: 'ambiguous-number', line: 2, column: 'video_views' }])
  expect(problems[0]?.message).toMatch(/1250 or 1\.25/)
})

test('a column with three of them is grouped by thousands', async () => {
  expect((await read('1,"1,250",1,1,,,,', '2,"2,980",1,1,,,,', '3,"3,001",1,1,,,,')).problems).toEqual([])
})

test('every bad cell of a row is told, and the row is left out once', async () => {
  const { videos, problems } = await read('1,x,-3,1,,,,', '2,5,4,1,,,,')
  expect(videos.map(({ id }) => id)).toEqual(['2'])
  expect(problems).toMatchObject([
    { code: 'bad-cell', line: 2, column: 'video_views' },
    { code: 'bad-cell', line: 2, column: 'reach' },
  ])
})

test('a date that cannot be read costs its row; an empty one does not', async () => {
  const { videos, problems } = await read(
    '1,5,4,1,1777201774,,,',
    '2,5,4,1,,,,',
    '3,5,4,1,1777201775,,,',
    '4,5,4,1,soon,,,',
  )
  expect(videos.map(({ id, postedAt }) => [id, postedAt])).toEqual([
    ['1', 1_777_201_774],
    ['2', undefined],
    ['3', 1_777_201_775],
  ])
  expect(problems).toMatchObject([{ code: 'bad-cell', line: 5, column: 'create_time' }])
})

test('a zero that another number rules out is missing, with the reason; other zeros are zeros', async () => {
  const { videos } = await read('1,711,0,0,,0.0395,0.0,9.5', '2,0,0,0,,,,', '3,0,8,0,,,,')
  const [first, second, third] = videos
  expect(first?.viewers).toMatchObject({ value: null, reason: expect.stringContaining('not computed') })
  expect(first?.durationSeconds).toMatchObject({ value: null, reason: expect.stringContaining('not given') })
  expect(first?.likes).toMatchObject({ value: 0 })
  expect([second?.views?.value, second?.viewers?.value]).toEqual([0, 0])
  expect(third?.views).toMatchObject({ value: null })
})

test('long cells are cut in messages', async () => {
  const { problems } = await read(`1,${'x'.repeat(500)},1,1,,,,`)
  expect(problems[0]?.message.length).toBeLessThan(120)
})
