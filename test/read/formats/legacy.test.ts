import { expect, test } from 'vitest'
import { cellOf, onlyAccount, readFixture } from './read-fixture.ts'

// Numbers read off the files of fixtures/legacy by eye.
test('the layout of 2021: views and followers in one table, no likes and no shares', async () => {
  const { days } = await onlyAccount('legacy/river.post')
  expect(days).toHaveLength(8)
  expect(days[4]).toMatchObject({ date: '2021-01-19', views: { value: 1204 }, followers: { value: 618 } })
  for (const { shares, likes, followersChange } of days)
    expect([shares, likes, followersChange]).toEqual([undefined, undefined, undefined])
})

test('the views of the last days are never the views, and a post of two tables counts once', async () => {
  const { videos } = await onlyAccount('legacy/river.post')
  // 1388, 640 and 215 stand under video_view_within_days.
  expect(videos.map(({ views, shares }) => [views?.value, shares?.value])).toEqual([
    [9127, 96],
    [1530, 12],
    [640, 3],
  ])
})

test('English names of countries become codes; 0 % is less than half a percent, and 1 % is no whole', async () => {
  const { audience } = await onlyAccount('legacy/river.post')
  const territories = audience.filter(({ dimension }) => dimension === 'territory')
  expect(territories.map(({ segment, fraction }) => [segment, ...(cellOf(fraction) ?? [])])).toEqual([
    ['IE', 0, 0, 0.005],
    ['TR', 0, 0, 0.005],
    ['BA', 0.01, 0.005, 0.015],
    ['GB', 0.04, 0.035, 0.045],
    ['US', 0.93, 0.925, 0.935],
  ])
})

test('live streams are told and lend neither likes nor shares', async () => {
  const { problems, codes, files } = await readFixture('legacy')
  expect(codes).toEqual([])
  expect(problems.map(({ code, at }) => [code, at.file?.split('/').at(-1)])).toEqual([
    ['not-tiktok-video-data', 'LIVE_interaction.csv'],
  ])
  expect(files.map(({ format }) => format).toSorted()).toEqual([
    'legacy-live',
    'legacy-overview',
    'legacy-trending',
    'studio-content',
    'studio-follower-activity',
    'studio-follower-gender',
    'studio-follower-territories',
  ])
})
