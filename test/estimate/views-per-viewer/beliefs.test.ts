import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import { alignDays } from '../../../src/estimate/period/align-days.ts'
import { PRIORS, priorTable } from '../../../src/estimate/priors.ts'
import { dayBelief, postBelief, videoBelief } from '../../../src/estimate/views-per-viewer/beliefs.ts'
import { TIKTOK_ACCOUNT_DAY, TIKTOK_POST } from '../../../src/estimate/views-per-viewer/views-per-viewer-priors.ts'
import { makeAccount, makeDays, makeSources, makeVideo } from '../made-account.ts'

const POST_IDS = ['views-per-viewer-tiktok-post', 'views-per-viewer-tiktok-post-spread']

test('without a measured reach the belief is the prior of TikTok posts', () => {
  const { posterior, assumes } = postBelief(makeAccount({ videos: [makeVideo('v', { views: 900 })] }), DEFAULT_SETTINGS)
  expect(posterior).toMatchObject({ n: 0, sd: TIKTOK_POST.sd, videoSd: TIKTOK_POST.videoSd })
  expect(posterior.mean).toBeCloseTo(TIKTOK_POST.mean, 12)
  expect(assumes).toEqual(POST_IDS)
})

test('measured videos narrow it, videos without one of the two numbers do not count', () => {
  const known = [1, 2, 3].map((index) => makeVideo(`v${index}`, { views: 4000 * index, viewers: 3000 * index }))
  const half = [makeVideo('a', { views: 100 }), makeVideo('b', { viewers: 100 }), makeVideo('c', { views: null })]
  const { posterior } = postBelief(makeAccount({ videos: [...known, ...half] }), DEFAULT_SETTINGS)
  expect(posterior.n).toBe(3)
  expect(posterior.sd).toBeLessThan(TIKTOK_POST.sd)
  // F - 1 = 1/3 in every known video; the prior pulls a little
  expect(Math.exp(posterior.mean)).toBeGreaterThan(0.19)
  expect(Math.exp(posterior.mean)).toBeLessThan(1 / 3 + 1e-9)
})

test("the account's traffic sources move the prior, and each source is an assumption", () => {
  const sources = makeSources({ 'for-you': 0.7, profile: 0.3 })
  const { posterior, assumes } = postBelief(makeAccount({ sources }), DEFAULT_SETTINGS)
  // 0.7 * 0.08 + 0.3 * 0.8
  expect(Math.exp(posterior.mean)).toBeCloseTo(0.296, 12)
  expect(assumes).toEqual([...POST_IDS, 'repeats-for-you', 'repeats-profile'])
  const impossible = makeSources({ 'for-you': 0.7, profile: 0.7 })
  expect(postBelief(makeAccount({ sources: impossible }), DEFAULT_SETTINGS).assumes).toEqual(POST_IDS)
})

test('a source without a fraction is no source', () => {
  const sources = makeSources({ 'for-you': 0.7, profile: null })
  const { posterior, assumes } = postBelief(makeAccount({ sources }), DEFAULT_SETTINGS)
  // 0.7 * 0.08 + the unnamed 0.3 as other * 0.2
  expect(Math.exp(posterior.mean)).toBeCloseTo(0.116, 12)
  expect(assumes).toEqual([...POST_IDS, 'repeats-for-you'])
  const none = postBelief(makeAccount({ sources: makeSources({ profile: null }) }), DEFAULT_SETTINGS)
  expect(none).toEqual(postBelief(makeAccount(), DEFAULT_SETTINGS))
})

test("a video's own sources move its prior only as long as nothing was measured", () => {
  const video = makeVideo('v', { views: 900 }, { sources: makeSources({ profile: 1 }) })
  const before = postBelief(makeAccount(), DEFAULT_SETTINGS)
  const own = videoBelief(video, before, DEFAULT_SETTINGS)
  expect(Math.exp(own.posterior.mean)).toBeCloseTo(0.8, 12)
  expect(own.assumes).toEqual([...POST_IDS, 'repeats-profile'])
  expect(videoBelief(makeVideo('w', { views: 900 }), before, DEFAULT_SETTINGS)).toBe(before)
  const measured = postBelief(makeAccount({ videos: [makeVideo('k', { views: 900, viewers: 800 })] }), DEFAULT_SETTINGS)
  expect(videoBelief(video, measured, DEFAULT_SETTINGS)).toBe(measured)
})

test('days have a prior of their own, and learn from days with both numbers', () => {
  const none = dayBelief(alignDays({ days: makeDays('2026-01-01', [{ views: 10 }]) }), DEFAULT_SETTINGS)
  expect(none.posterior).toMatchObject({ n: 0, sd: TIKTOK_ACCOUNT_DAY.sd })
  const days = makeDays('2026-01-01', [
    { views: 1000, viewers: 500 },
    { views: 800, viewers: 400 },
    { views: 10 },
    { viewers: 9 },
  ])
  const { posterior, assumes } = dayBelief(alignDays({ days }), DEFAULT_SETTINGS)
  expect(posterior.n).toBe(2)
  expect(assumes).toEqual(['views-per-viewer-tiktok-day', 'views-per-viewer-tiktok-day-spread'])
})

test('a replaced prior is the prior', () => {
  const prior = PRIORS.find(({ id }) => id === 'views-per-viewer-tiktok-post')
  if (prior === undefined) throw new Error('no prior')
  const settings = { ...DEFAULT_SETTINGS, priors: priorTable([{ ...prior, median: 0.5, spread: 0.1 }]) }
  const { posterior } = postBelief(makeAccount(), settings)
  expect(Math.exp(posterior.mean)).toBeCloseTo(0.5, 12)
  expect(posterior.sd).toBe(0.1)
})
