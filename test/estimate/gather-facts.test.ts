import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/estimate/estimate-reach.ts'
import { gatherFacts } from '../../src/estimate/gather-facts.ts'
import { makeAccount, makeDay, makeDays, makeSources, makeVideo } from './made-account.ts'

const gather = (parts: Parameters<typeof makeAccount>[0]) => gatherFacts(makeAccount(parts), DEFAULT_SETTINGS)

test('parts are never mixed: where there are days, videos are no part of the period', () => {
  const videos = [makeVideo('v', { views: 9e6 })]
  const days = makeDays('2026-01-01', [{ views: 900 }, { views: 800 }])
  expect(gather({ days, videos }).facts.periods.map(({ viewers }) => viewers.parts)).toEqual(['days'])
  expect(gather({ videos }).facts.periods.map(({ viewers }) => viewers.parts)).toEqual(['videos'])
  const both = [...days, makeDay('2025-12-31', { viewers: 50 })]
  expect(gather({ days: both, videos }).facts.periods.map(({ viewers }) => viewers.parts)).toEqual([
    'measured-days',
    'days',
  ])
})

test('counts are those of the window; only the headline says what the shares did', () => {
  const days = makeDays('2026-01-01', [
    { views: 900, shares: 9, viewers: 700 },
    { views: 800, shares: 8, viewers: 600 },
    { views: 700, shares: 7 },
  ])
  const [first, second] = gather({ days }).facts.periods
  expect([first?.totals.views?.value, first?.totals.shares?.value]).toEqual([1700, 17])
  expect([second?.totals.views?.value, second?.totals.shares?.value]).toEqual([2400, 24])
  expect(first?.sharing?.found).not.toBeNull()
  expect(second?.sharing).toBeNull()
})

test("a video's own sources come before those typed for the account", () => {
  const own = makeSources({ 'for-you': 0.9, 'direct-message': 0.1 })
  const videos = [makeVideo('a', { views: 10 }, { sources: own }), makeVideo('b', { views: 10 })]
  const { facts } = gather({ videos, sources: makeSources({ 'for-you': 0.5, 'direct-message': 0.5 }) })
  expect(facts.videos.map(({ sharing }) => sharing.traffic?.direct.value)).toEqual([0.1, 0.5])
  expect(facts.traffic?.direct.value).toBe(0.5)
})

test('more viewers than views are said with the cell, and kept', () => {
  const days = makeDays('2026-01-01', [{ views: 50, viewers: 60 }], { oneFile: true })
  const videos = [makeVideo('v', { views: 5, viewers: 6 }), makeVideo('w', { views: 5, viewers: 5 })]
  const { problems, facts } = gather({ days, videos })
  expect(problems.map(({ code, at }) => [code, at.file, at.column])).toEqual([
    ['reach-above-views', 'Content.csv', 'viewers'],
    ['reach-above-views', 'Overview.csv', 'viewers'],
  ])
  expect(facts.periods[0]?.viewers.interval?.value).toBe(60)
})
