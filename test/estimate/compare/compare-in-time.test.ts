import { expect, it, test } from 'vitest'
import { compareInTime } from '../../../src/estimate/compare/compare-in-time.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { makeAccount, makeDays, makeVideo } from '../made-account.ts'

const estimated = (id: string, views: number, withVideos = false) => {
  const days = makeDays('2026-03-01', [
    { views, viewers: 700, shares: 3 },
    { views: 1100, viewers: 800, shares: 4 },
    { views: 1200, viewers: 900, shares: 2 },
  ])
  const videos = withVideos ? [makeVideo('7612707213206360019', { views, viewers: 500, shares: 1 })] : []
  const account = makeAccount({ id, days, videos })
  return { account, estimates: estimateReach(account) }
}

// Made in each test: what breaks while a file is collected fails no test.
const compared = () => compareInTime('both', estimated('march', 1000), estimated('april', 1003))

it('is called as it was asked to be, and knows the two exports by their ids', () => {
  const found = compared()
  expect([found.account, found.before, found.after]).toEqual(['both', 'march', 'april'])
})

test('days and estimates are compared; videos where there are any', () => {
  const found = compared()
  expect(found.days?.before).toEqual({ from: '2026-03-01', to: '2026-03-03', days: 3 })
  // 3 views more on a day of three, all of them days that were not final.
  expect(found.days?.changes.find(({ metric }) => metric === 'views')?.growth).toEqual({ count: 1, value: 3 })
  expect(found.videos).toEqual([])
  const withVideo = compareInTime('both', estimated('march', 1000, true), estimated('april', 1003, true))
  expect(withVideo.videos.find(({ metric }) => metric === 'views')?.growth).toEqual({ count: 1, value: 3 })
})

test('each quantity of the whole stands once, as the headline has it: nothing of a video, a slice, a generation or another window', () => {
  const found = compared()
  const ids = found.estimates.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids[0]).toBe('viewers')
  expect(ids).toEqual(expect.arrayContaining(['views', 'viewer-days', 'overlap', 'share-rate']))
  expect(ids).not.toContain('share-generation')
  const views = found.estimates.find(({ id }) => id === 'views')
  expect([views?.before.value, views?.after.value]).toEqual([3300, 3303])
})

test('a quantity that only one of the two has is not compared', () => {
  const bare = makeAccount({ id: 'bare', days: makeDays('2026-03-01', [{ views: 1000 }, { views: 1100 }]) })
  const ids = (before: ReturnType<typeof estimated>, after: ReturnType<typeof estimated>) =>
    compareInTime('both', before, after).estimates.map(({ id }) => id)
  const other = { account: bare, estimates: estimateReach(bare) }
  expect(ids(estimated('march', 1000), other)).not.toContain('viewer-days')
  expect(ids(other, estimated('march', 1000))).not.toContain('viewer-days')
  expect(ids(other, estimated('march', 1000))).toContain('views')
})
