import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Video, VideoSnapshot } from '../../../src/domain/video.ts'
import { dailyTraffic } from '../../../src/estimate/shares/daily-traffic.ts'
import { makeAccount, makeDays, makeSources, makeVideo, missing, reading, rounded } from '../made-account.ts'

const days = makeDays(
  '2026-06-01',
  Array.from({ length: 10 }, () => ({ views: 1000, shares: 5 })),
)

/** A video with 2,000 views on the 4th (3 % by messages) and some on the 8th. */
const grown = (id: string, views: number, direct: number): Video =>
  makeVideo(
    id,
    { views },
    {
      postedOn: '2026-05-20',
      history: [
        { on: '2026-06-04', views: reading(2000), sources: makeSources({ 'for-you': 0.97, 'direct-message': 0.03 }) },
        {
          on: '2026-06-08',
          views: reading(views),
          sources: makeSources({ 'for-you': 1 - direct, 'direct-message': direct }),
        },
      ],
    },
  )

describe('differences of dated snapshots', () => {
  test('give the days between them the sources of the views that came in between', () => {
    // 5,600 x 0.025 - 2,000 x 0.03 = 80 of 3,600 views by messages; 4 days of 1,000 views: 400 views have no name
    const found = dailyTraffic(makeAccount({ days, videos: [grown('1', 5600, 0.025)] }), days)
    expect([...found.keys()].sort()).toEqual(['2026-06-05', '2026-06-06', '2026-06-07', '2026-06-08'])
    const traffic = found.get('2026-06-05')
    expect(traffic?.direct.value).toBeCloseTo(80 / 4000, 12)
    expect(traffic?.other.value).toBe(0)
    expect(traffic?.other.high).toBeCloseTo(0.1, 12)
  })

  test('say nothing where the videos hold less than half of the views of these days', () => {
    expect(dailyTraffic(makeAccount({ days, videos: [grown('1', 3900, 0.025)] }), days).size).toBe(0)
  })

  test('count a video from nothing where it was posted after the earlier day', () => {
    const fresh = makeVideo(
      '2',
      { views: 2000 },
      {
        postedOn: '2026-06-06',
        history: [
          { on: '2026-06-08', views: reading(2000), sources: makeSources({ 'for-you': 0.9, 'direct-message': 0.1 }) },
        ],
      },
    )
    const videos = [grown('1', 4000, 0.03), fresh]
    const traffic = dailyTraffic(makeAccount({ days, videos }), days).get('2026-06-08')
    expect(traffic?.direct.value).toBeCloseTo((60 + 200) / 4000, 12)
  })

  test('are nothing where views fell, or a snapshot lacks its sources', () => {
    expect(dailyTraffic(makeAccount({ days, videos: [grown('1', 1500, 0.03)] }), days).size).toBe(0)
    const [video] = [grown('1', 5600, 0.025)]
    const bare = { ...video, history: (video?.history ?? []).map(({ sources: _, ...rest }) => rest) } as Video
    expect(dailyTraffic(makeAccount({ days, videos: [bare] }), days).size).toBe(0)
  })

  test('stay fractions, whatever the snapshots hold', () => {
    const fraction = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000)
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), fraction, fraction, (before, after, was, is) => {
        const history = [
          {
            on: '2026-06-04',
            views: reading(before),
            sources: makeSources({ 'for-you': 1 - was, 'direct-message': was }),
          },
          {
            on: '2026-06-08',
            views: reading(after),
            sources: makeSources({ 'for-you': 1 - is, 'direct-message': is }),
          },
        ]
        const video = makeVideo('1', { views: after }, { history })
        for (const { direct, other } of dailyTraffic(makeAccount({ days, videos: [video] }), days).values()) {
          for (const { low, value, high } of [direct, other]) {
            expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true)
          }
        }
      }),
    )
  })
})

describe('what a difference is made of', () => {
  const snapshot = (
    on: string,
    views: ReturnType<typeof reading>,
    direct: ReturnType<typeof reading>,
  ): VideoSnapshot => ({
    on,
    views,
    sources: [
      { source: 'direct-message', fraction: direct },
      { source: 'for-you', fraction: reading(1 - (direct.value ?? 0), 'for-you') },
    ],
  })
  const one = (history: Video['history'], more: Partial<Video> = {}) =>
    makeVideo('1', { views: 9000 }, { ...(history === undefined ? {} : { history }), ...more })

  test('the rounding of both snapshots is in it, and the cells of both', () => {
    const video = one([
      snapshot('2026-06-04', reading(2000), rounded(0.03, 0.005)),
      snapshot('2026-06-08', reading(6000), rounded(0.04, 0.005)),
    ])
    const traffic = dailyTraffic(makeAccount({ days, videos: [video] }), days).get('2026-06-06')
    // 6,000 x 0.04 - 2,000 x 0.03 = 180; at least 6,000 x 0.035 - 2,000 x 0.035 = 140, at most 270 - 50 = 220
    expect(traffic?.direct.value).toBeCloseTo(180 / 4000, 12)
    expect(traffic?.direct.low).toBeCloseTo(140 / 4000, 12)
    expect(traffic?.direct.high).toBeCloseTo(220 / 4000, 12)
    expect(traffic?.readings.length).toBe(6)
  })

  test('is of neighbouring days of export alone', () => {
    const gap = one([
      snapshot('2026-06-02', reading(1000), reading(0.03)),
      snapshot('2026-06-08', reading(9000), reading(0.03)),
    ])
    // Another video was exported on the 4th too: what this one grew by from then on is not known.
    const other = makeVideo(
      '2',
      { views: 10 },
      {
        history: [snapshot('2026-06-04', reading(5), reading(0.03)), snapshot('2026-06-08', reading(5), reading(0.03))],
      },
    )
    expect(dailyTraffic(makeAccount({ days, videos: [gap] }), days).size).toBe(6)
    expect(dailyTraffic(makeAccount({ days, videos: [gap, other] }), days).size).toBe(0)
  })

  test('is none of a video that was there before, or whose upload is not known', () => {
    const old = makeVideo('0', { views: 1 }, { history: [snapshot('2026-06-04', reading(1), reading(0.03))] })
    const late = (postedOn: string | null) =>
      dailyTraffic(
        makeAccount({
          days,
          videos: [old, one([snapshot('2026-06-08', reading(9000), reading(0.03))], { postedOn })],
        }),
        days,
      ).size
    expect(late('2026-06-05')).toBe(4)
    expect(late('2026-06-04')).toBe(0)
    expect(late(null)).toBe(0)
  })

  test('needs views and sources at both ends', () => {
    const at = (first: Partial<VideoSnapshot>, second: Partial<VideoSnapshot>) =>
      dailyTraffic(
        makeAccount({
          days,
          videos: [
            one([
              { ...snapshot('2026-06-04', reading(2000), reading(0.03)), ...first },
              { ...snapshot('2026-06-08', reading(6000), reading(0.04)), ...second },
            ]),
          ],
        }),
        days,
      ).size
    const none = makeSources({ 'direct-message': null, 'for-you': null })
    expect(at({}, {})).toBe(4)
    expect(at({ views: missing() }, {})).toBe(0)
    expect(at({}, { views: missing() })).toBe(0)
    expect(at({ sources: none }, {})).toBe(0)
    expect(at({}, { sources: none })).toBe(0)
    expect(at({ sources: makeSources({ 'direct-message': null, 'for-you': 0.97 }) }, {})).toBe(4)
    expect(at({ views: reading(6000) }, {})).toBe(0)
  })

  test('counts from half of the account’s views on, and above them by itself', () => {
    const part = (views: number) =>
      dailyTraffic(
        makeAccount({
          days,
          videos: [
            one([
              snapshot('2026-06-04', reading(1000), reading(0.1)),
              snapshot('2026-06-08', reading(1000 + views), reading(0.1)),
            ]),
          ],
        }),
        days,
      ).get('2026-06-05')
    // four days of 1,000 views
    expect(part(1999)).toBeUndefined()
    expect(part(2000)?.direct.value).toBeCloseTo(0.05, 12)
    expect(part(4000)?.direct.value).toBeCloseTo(0.1, 12)
    expect(part(8000)?.direct.value).toBeCloseTo(0.1, 12)
  })

  test('several videos add up', () => {
    const grow = (id: string, by: number, direct: number) =>
      makeVideo(
        id,
        { views: by },
        {
          history: [
            snapshot('2026-06-04', reading(0), reading(direct)),
            snapshot('2026-06-08', reading(by), rounded(direct, 0.01)),
          ],
        },
      )
    const videos = [grow('1', 3000, 0.1), grow('2', 1000, 0.5)]
    const { direct, other } = dailyTraffic(makeAccount({ days, videos }), days).get('2026-06-05') ?? {}
    expect(direct?.value).toBeCloseTo(800 / 4000, 12)
    expect(direct?.low).toBeCloseTo(760 / 4000, 12)
    expect(direct?.high).toBeCloseTo(840 / 4000, 12)
    expect(other?.high).toBeCloseTo(0, 12)
  })
})

test('a stretch of a month still says something of its days, one day more does not', () => {
  const from = (to: string) =>
    dailyTraffic(
      makeAccount({ days, splits: [{ from: '2026-07-01', to, sources: makeSources({ 'direct-message': 0.1 }) }] }),
      days,
    ).size
  expect(from('2026-07-31')).toBe(31)
  expect(from('2026-08-01')).toBe(0)
  const empty = [{ from: '2026-07-01', to: '2026-07-01', sources: makeSources({ 'direct-message': null }) }]
  expect(dailyTraffic(makeAccount({ days, splits: empty }), days).size).toBe(0)
})

test('a typed split of the same length counts before the difference of snapshots', () => {
  const splits = [{ from: '2026-06-05', to: '2026-06-08', sources: makeSources({ 'direct-message': 0.4 }) }]
  const account = makeAccount({ days, videos: [grown('1', 5600, 0.025)], splits })
  expect(dailyTraffic(account, days).get('2026-06-05')?.direct.value).toBe(0.4)
})

test('of two stretches the shorter counts for a day; longer than a month says nothing of days', () => {
  const split = (from: string, to: string, direct: number) => ({
    from,
    to,
    sources: makeSources({ 'direct-message': direct }),
  })
  const splits = [
    split('2026-06-01', '2026-06-07', 0.01),
    split('2026-06-03', '2026-06-03', 0.05),
    split('2026-01-01', '2026-06-30', 0.2),
  ]
  const found = dailyTraffic(makeAccount({ days, splits }), days)
  expect(found.size).toBe(7)
  expect(found.get('2026-06-02')?.direct.value).toBe(0.01)
  expect(found.get('2026-06-03')?.direct.value).toBe(0.05)
})
