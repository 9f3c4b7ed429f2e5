import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import { postBelief } from '../../../src/estimate/views-per-viewer/beliefs.ts'
import { videoViewers } from '../../../src/estimate/views-per-viewer/video-viewers.ts'
import { viewersFromViews } from '../../../src/estimate/views-per-viewer/viewers-from-views.ts'
import { makeAccount, makeVideo, missing, rounded } from '../made-account.ts'

const belief = postBelief(makeAccount(), DEFAULT_SETTINGS)
const of = (numbers: Parameters<typeof makeVideo>[1], settings = {}) =>
  videoViewers(makeVideo('v', numbers), belief, { ...DEFAULT_SETTINGS, ...settings })

test('a measured reach is returned as it is, whatever the views, likes and ceiling are', () => {
  const found = of({ views: 100, viewers: 130, likes: 400 }, { ceiling: 90 })
  expect(found).toMatchObject({ interval: { value: 130, low: 130, high: 130 }, basis: 'measured', assumes: [] })
  expect(of({ viewers: rounded(12_300, 50) }).interval).toEqual({ value: 12_300, low: 12_250, high: 12_350 })
})

test('people behind views are at least the likes, saves or followers, and at most the views and the ceiling', () => {
  expect(of({ views: 1000 })).toMatchObject({ basis: 'assumed', bounds: { low: 0, high: 1000 } })
  const liked = of({ views: 1000, likes: 900, saves: 950, newFollowers: -5 })
  expect(liked.bounds).toEqual({ low: 950, high: 1000 })
  const { low = 0, value = 0, high = 0 } = liked.interval ?? {}
  expect([950 <= low, low < value, value < high, high <= 1000]).toEqual([true, true, true, true])
  expect(liked.readings.map((reading) => reading?.column)).toEqual(['views', 'likes', 'saves', 'newFollowers'])
  const held = of({ views: 1000, likes: 5 }, { ceiling: 400 })
  expect(held.interval).toEqual({ value: 400, low: 400, high: 400 })
})

test('a proof that rules out next to nothing changes nothing, and is not named', () => {
  const found = of({ views: 1000, likes: 5 })
  expect(found.interval).toEqual(viewersFromViews(1000, belief.posterior, 0.8))
  expect(found.readings.map((reading) => reading?.column)).toEqual(['views'])
  expect(found.assumes).toEqual(belief.assumes)
})

test('as many likes as views, or as the ceiling, leave one number', () => {
  const all = { value: 1000, low: 1000, high: 1000 }
  expect(of({ views: 1000, likes: 1000 })).toMatchObject({ interval: all, bounds: { low: 1000, high: 1000 } })
  const held = of({ views: 2000, likes: 1000 }, { ceiling: 1000 })
  expect(held).toMatchObject({ interval: all, bounds: { low: 1000, high: 1000 } })
})

test('a rounded reach bounds itself, and is all that is read', () => {
  const found = of({ views: 20_000, viewers: rounded(12_300, 50), likes: 3 })
  expect(found.bounds).toEqual({ low: 12_250, high: 12_350 })
  expect(found.readings.map((reading) => reading?.column)).toEqual(['viewers'])
})

test('likes above the views prove nothing of the people', () => {
  expect(of({ views: 1000, likes: 1200 }).bounds).toEqual({ low: 0, high: 1000 })
})

test('the rounding of the views widens the interval', () => {
  const exact = viewersFromViews(12_300, belief.posterior, 0.8)
  const { interval } = of({ views: rounded(12_300, 50) })
  expect(interval?.value).toBe(exact.value)
  expect(interval?.low).toBeLessThan(exact.low)
  expect(interval?.high).toBeGreaterThan(exact.high)
})

test('no views are nobody, for certain', () => {
  expect(of({ views: 0 })).toMatchObject({
    interval: { value: 0, low: 0, high: 0 },
    basis: 'bounded',
    assumes: [],
    bounds: { low: 0, high: 0 },
  })
})

test('missing views are no number, with the reason of the cell', () => {
  expect(of({ views: missing(), likes: 7 })).toMatchObject({
    interval: null,
    reason: 'no data yet ("undefined")',
    bounds: { low: 7, high: null },
  })
  const unknown = of({ views: missing(), likes: 7 })
  expect(unknown.assumes).toEqual([])
  expect(unknown.readings.map((reading) => reading?.column)).toEqual(['views'])
  expect(of({ viewers: null }).reason).toBe('no data yet ("undefined")')
  expect(of({}).reason).toBe('the export has no views of this video')
})

test('a calibrated belief makes calibrated viewers', () => {
  const known = postBelief(makeAccount({ videos: [makeVideo('k', { views: 900, viewers: 700 })] }), DEFAULT_SETTINGS)
  expect(videoViewers(makeVideo('v', { views: 50 }), known, DEFAULT_SETTINGS).basis).toBe('calibrated')
})
