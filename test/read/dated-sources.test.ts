import { describe, expect, test } from 'vitest'
import { readExports } from '../../src/read/read-exports.ts'
import { readFolder, sourceOf } from '../read-folder.ts'

const ID = '7611110000000000001'
const videos = `video_id,views,shares\n${ID},1000,40\n`
const typedRows = (rows: readonly string[], header = 'video,kind,segment,percent,date') =>
  `${[header, ...rows].join('\n')}\n`
const read = async (typed: string) => {
  const { accounts, problems } = await readExports([sourceOf('a/videos.csv', videos), sourceOf('a/typed.csv', typed)])
  return { account: accounts[0], codes: problems.map(({ code }) => code) }
}

describe('traffic sources typed with days', () => {
  test('splits of the whole account on several days are those of these days; the latest stays the account’s', async () => {
    const { account } = await read(
      typedRows([
        '*,source,For You,80,2026-01-10',
        '*,source,Direct Message,20,2026-01-10',
        '*,source,For You,90,2026-01-03',
        '*,source,Direct Message,10,2026-01-03',
      ]),
    )
    expect(
      account?.splits?.map(({ from, to, sources }) => [from, to, sources.map(({ fraction }) => fraction.value)]),
    ).toEqual([
      ['2026-01-03', '2026-01-03', [0.9, 0.1]],
      ['2026-01-10', '2026-01-10', [0.8, 0.2]],
    ])
    expect(account?.sources.map(({ fraction }) => fraction.value)).toEqual([0.8, 0.2])
  })

  test('from and date name a stretch of days', async () => {
    const { account } = await read(
      typedRows(['*,source,Direct Message,3,2026-01-01,2026-01-07'], 'video,kind,segment,percent,from,date'),
    )
    expect(account?.splits).toMatchObject([{ from: '2026-01-01', to: '2026-01-07' }])
  })

  test('one list of the whole account, and days that run backwards, are no splits of days', async () => {
    expect((await read(typedRows(['*,source,Direct Message,3,2026-01-01']))).account?.splits).toBeUndefined()
    const backwards = ['*,source,Direct Message,3,2026-01-07,2026-01-01', '*,source,Direct Message,4,,2026-01-09']
    const { account } = await read(typedRows(backwards, 'video,kind,segment,percent,from,date'))
    expect(account?.splits?.map(({ from }) => from)).toEqual(['2026-01-09'])
  })

  test('a day whose slices exceed the whole is left out and said, the other days stay', async () => {
    const { account, codes } = await read(
      typedRows([
        '*,source,For You,80,2026-01-10',
        '*,source,Direct Message,40,2026-01-10',
        '*,source,Direct Message,10,2026-01-03',
      ]),
    )
    expect(codes).toContain('fractions-off')
    expect(account?.splits?.map(({ to }) => to)).toEqual(['2026-01-03'])
  })
})

describe('the same videos exported on several days', () => {
  const api = (views: number, share: number) =>
    JSON.stringify({
      data: {
        videos: [
          {
            item_id: ID,
            video_views: views,
            reach: views - 1,
            shares: 4,
            impression_sources: [{ impression_source: 'Direct Message', percentage: share }],
          },
        ],
      },
    })
  const files = [
    sourceOf('a/videos_2026-06-14.json', api(5000, 0.02)),
    sourceOf('a/videos_2026-06-06.json', api(2000, 0.03)),
  ]

  test('keep their history, oldest first, in any order of files; growth is no conflict', async () => {
    for (const order of [files, files.toReversed()]) {
      const { accounts, problems } = await readExports(order)
      const [video] = accounts[0]?.videos ?? []
      expect(video?.views?.value).toBe(5000)
      expect(
        video?.history?.map(({ on, views, shares, sources }) => [
          on,
          views?.value,
          shares?.value,
          sources?.[0]?.fraction.value,
        ]),
      ).toEqual([
        ['2026-06-06', 2000, 4, 0.03],
        ['2026-06-14', 5000, 4, 0.02],
      ])
      expect(problems.map(({ code }) => code)).not.toContain('video-conflict')
    }
  })

  test('have no history where all were exported on one day', async () => {
    const { accounts } = await readExports(files.slice(1))
    expect(accounts[0]?.videos[0]).not.toHaveProperty('history')
  })

  test('sources that were typed for a video on a day of export belong to that snapshot', async () => {
    const bare = (day: string, views: number) =>
      sourceOf(`a/list_${day}.csv`, `item_id,video_views,reach\n${ID},${views},9\n`)
    const typed = typedRows([`${ID},source,Direct Message,3,2026-06-06`, `${ID},source,Direct Message,2,2026-06-14`])
    const { accounts } = await readExports([
      bare('2026-06-06', 2000),
      bare('2026-06-14', 5000),
      sourceOf('a/typed.csv', typed),
    ])
    const [video] = accounts[0]?.videos ?? []
    expect(video?.history?.map(({ sources }) => sources?.[0]?.fraction.value)).toEqual([0.03, 0.02])
    expect(video?.sources?.[0]?.fraction.value).toBe(0.02)
  })
})

test('the fixtures of dated sources are read whole', async () => {
  const { accounts, problems } = await readExports(readFolder('fixtures/dated-sources'))
  expect(problems).toEqual([])
  expect(
    accounts.map(({ id, splits = [], videos }) => [
      id,
      splits.length,
      videos.map(({ history = [] }) => history.length),
    ]),
  ).toEqual([
    ['fixtures/dated-sources/ines.paints', 10, []],
    ['fixtures/dated-sources/lago.trails', 0, [2, 2, 1]],
  ])
})
