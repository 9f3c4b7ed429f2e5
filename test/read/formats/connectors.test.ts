import { expect, test } from 'vitest'
import { readExports } from '../../../src/read/read-exports.ts'
import { sourceOf } from '../../read-folder.ts'
import { cellOf, onlyAccount, readFixture } from './read-fixture.ts'

// Numbers read off the files by eye.
test('Accounts API by day: the total of followers of a day is its change; followers by age and place beside it', async () => {
  const { days, audience } = await onlyAccount('accounts-api-daily/noon.kiosk')
  expect(days).toHaveLength(6)
  expect(days[3]).toMatchObject({
    date: '2026-02-06',
    views: { value: 4120 },
    viewers: { value: 2987 },
    followers: { value: 8022 },
    followersChange: { value: 9 },
    newFollowers: { value: 12 },
    lostFollowers: { value: 3 },
    engagedViewers: { value: 66 },
  })
  expect(days[1]?.followersChange?.value).toBe(-1)
  const cuts = new Set(audience.map(({ of, dimension, complete }) => `${dimension} of ${of}, ${complete}`))
  expect([...cuts]).toEqual([
    'age of followers, true',
    'city of followers, false',
    'gender of followers, true',
    'territory of followers, false',
  ])
  // Countries stop at ten: they are not made to sum to 1.
  expect(
    audience
      .filter(({ dimension }) => dimension === 'territory')
      .map(({ segment, fraction }) => [segment, fraction.value]),
  ).toEqual([
    ['PT', 0.5996],
    ['BR', 0.1797],
    ['ES', 0.0629],
  ])
  expect((await readFixture('accounts-api-daily')).problems).toEqual([])
})

test('Business Suite audience: people by day without views, -- and NAN are missing', async () => {
  const { days } = await onlyAccount('business-suite-audience')
  expect(
    days.map(({ viewers, followers, engagedViewers, views }) => [
      viewers?.value,
      followers?.value,
      engagedViewers?.value,
      views,
    ]),
  ).toEqual([
    [null, null, null, undefined],
    [2210, null, 131, undefined],
    [1904, null, 98, undefined],
    [2655, 5140, 170, undefined],
  ])
})

test('connectors: the reach of each post where it is given', async () => {
  for (const [folder, reach] of [
    ['windsor', [4388, 1001, null]],
    ['coupler', [4388, 1001, 760]],
    ['lark', [4388, 1001, 1760]],
  ] as const) {
    const { accounts, codes } = await readFixture(`connectors/${folder}`)
    expect(codes, folder).toEqual([])
    expect(
      accounts.flatMap(({ videos }) => videos.map(({ viewers }) => viewers?.value)),
      folder,
    ).toEqual(reach)
  }
})

test('Coupler: how often a post was shown is not its views', async () => {
  const { videos } = await onlyAccount('connectors/coupler')
  expect(videos.map(({ views }) => views?.value)).toEqual([5210, 1180, 840])
})

test('Fivetran: days of a profile, the change under the name of a total', async () => {
  const { handle, days, audience } = await onlyAccount('connectors/fivetran')
  expect(handle).toBe('fern.house')
  expect(days.map(({ followers, followersChange }) => [followers?.value, followersChange?.value])).toEqual([
    [8014, 2],
    [8013, -1],
  ])
  expect(
    audience.map(({ of, dimension, segment, fraction }) => `${of} ${dimension} ${segment} ${fraction.value}`),
  ).toEqual([
    'followers age 18-24 0.31',
    'followers age 25-34 0.41',
    'followers age 35-44 0.17',
    'followers age 45-54 0.07',
    'followers age 55+ 0.04',
  ])
})

test('Lark: grouped numbers, milliseconds, clock times, percents; sources as text or as JSON, none where one is not understood', async () => {
  const { videos } = await onlyAccount('connectors/lark')
  const rows = videos.map((video) => [
    video.views?.value,
    video.postedOn,
    video.durationSeconds?.value,
    cellOf(video.fullWatchFraction)?.[0],
    video.sources?.map(({ source, fraction }) => `${source} ${fraction.value}`),
  ])
  expect(rows).toEqual([
    [5210, '2026-01-10', 15, 0.21, ['for-you 0.812', 'profile 0.09', 'following 0.075']],
    [1180, '2026-01-13', 22, 0.11, ['for-you 0.7', 'search 0.2']],
    [1840, '2026-01-16', 69, 0.4, undefined],
  ])
})

test('followers of several profiles in one table are nobody in particular: not used, and said', async () => {
  const text = 'profile_username,country,percentage\na,PT,0.5\nb,ES,0.4\n'
  const { accounts, problems } = await readExports([sourceOf('a/x.csv', text)])
  expect(problems.map(({ code }) => code)).toEqual(['not-tiktok-video-data'])
  expect(accounts.flatMap(({ audience }) => audience)).toEqual([])
})

test('stacked tables of another platform are one word about it, whatever lies below the first', async () => {
  const text =
    '"Age & gender"\n"","Women","Men"\n"18-24","20","16"\n"25-34","36","28"\n\n"Top countries"\n"Portugal","Spain","France","Peru"\n"75","5","2","1"\n\n"Top cities"\n"Porto, Portugal","Vigo, Spain"\n"13","5"\n'
  const { problems, accounts } = await readExports([sourceOf('a/Audience.csv', text)])
  expect(problems.map(({ code }) => code)).toEqual(['other-platform'])
  expect(accounts).toEqual([])
})
