import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Video } from '../../../src/domain/video.ts'
import { dailyTraffic } from '../../../src/estimate/shares/daily-traffic.ts'
import { makeAccount, makeDays, makeSources, makeVideo, reading } from '../made-account.ts'

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
