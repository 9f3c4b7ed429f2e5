import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Measure } from '../../../src/domain/comparison.ts'
import { compareAccounts, type Side } from '../../../src/estimate/compare/compare-accounts.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { makeAccount, makeVideo } from '../made-account.ts'

/** An account with a video of so many views every second day. */
const sideOf = (id: string, views: readonly number[], ours = false, from = '2026-01-01'): Side => {
  const videos = views.map((count, index) =>
    makeVideo(
      `${index}`,
      { views: count, likes: Math.round(count / 20), comments: 3, shares: Math.round(count / 300) },
      { postedOn: addDays(from, 2 * index), snapshotOn: '2026-06-01' },
    ),
  )
  const account = makeAccount({ id, videos })
  return { account, ours, estimates: estimateReach(account) }
}

const SMALL = [900, 1000, 1100, 1050, 950, 1020, 980, 1010]
const LARGE = SMALL.map((views) => 10 * views)

const measureOf = (sides: readonly Side[], id: string, level = 0.8): Measure => {
  const found = compareAccounts(sides, level).measures.find((measure) => measure.id === id)
  if (found === undefined) throw new Error(`no measure ${id}`)
  return found
}

describe('accounts side by side', () => {
  it('stand by their ids, with their videos and the days of the first and the last', () => {
    const both = compareAccounts([sideOf('b', LARGE), sideOf('a', SMALL, true)], 0.8)
    expect(both.accounts).toEqual([
      {
        account: 'a',
        ours: true,
        handle: null,
        videos: 8,
        posted: { from: '2026-01-01', to: '2026-01-15' },
        leftOut: 0,
      },
      {
        account: 'b',
        ours: false,
        handle: null,
        videos: 8,
        posted: { from: '2026-01-01', to: '2026-01-15' },
        leftOut: 0,
      },
    ])
  })

  it('have no days where no video has one', () => {
    const undated = makeAccount({ id: 'u', videos: [makeVideo('1', { views: 10 }), makeVideo('2', { views: 20 })] })
    const [account] = compareAccounts(
      [{ account: undated, ours: true, estimates: estimateReach(undated) }],
      0.8,
    ).accounts
    expect(account?.posted).toBeNull()
    expect(account?.videos).toBe(2)
  })

  it('are ordered by what they measure, and told apart where ten times as much speaks for it', () => {
    const { standings, pairs } = measureOf([sideOf('a', SMALL), sideOf('b', LARGE)], 'median-views')
    expect(standings.map(({ account, groups }) => [account, groups])).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ])
    expect(pairs).toHaveLength(1)
    expect(pairs[0]).toMatchObject({ first: 'b', second: 'a', verdict: 'more' })
    expect(pairs[0]?.ratio).toBeCloseTo(10, 6)
    // The median of logarithms of eight alike: exactly ten times the other.
    expect((standings[0]?.value ?? 0) / (standings[1]?.value ?? 1)).toBeCloseTo(10, 6)
  })

  it('of equal accounts nothing is called different, whatever their order; the names decide who stands first', () => {
    for (const sides of [
      [sideOf('a', SMALL), sideOf('b', SMALL)],
      [sideOf('b', SMALL), sideOf('a', SMALL)],
    ]) {
      const { standings, pairs } = measureOf(sides, 'median-views')
      expect(standings.map(({ account, groups }) => [account, groups])).toEqual([
        ['a', 'a'],
        ['b', 'a'],
      ])
      expect(pairs[0]).toMatchObject({ first: 'a', second: 'b', ratio: 1, verdict: 'not-distinguishable' })
    }
  })

  it('have ranges that widen with the level, and hold the value', () => {
    const at = (level: number) =>
      measureOf([sideOf('a', SMALL), sideOf('b', LARGE)], 'median-views', level).standings[0]
    const [narrow, wide] = [at(0.5), at(0.95)]
    expect(narrow?.value).toBe(wide?.value)
    expect(wide?.low).toBeLessThan(narrow?.low ?? 0)
    expect(wide?.high).toBeGreaterThan(narrow?.high ?? Infinity)
    // Ranges of logarithms lie evenly around the value.
    expect((wide?.low ?? 0) * (wide?.high ?? 0)).toBeCloseTo((wide?.value ?? 0) ** 2, 3)
  })

  it('are drawn to the mean of all from three on', () => {
    const two = measureOf([sideOf('a', SMALL), sideOf('b', LARGE)], 'median-views')
    expect(two.pooled).toBeNull()
    expect(two.standings.map(({ shrunk }) => shrunk)).toEqual([null, null])
    const three = measureOf([sideOf('a', SMALL), sideOf('b', LARGE), sideOf('c', SMALL)], 'median-views')
    const { value = 0, spread = 0 } = three.pooled ?? {}
    expect(value).toBeGreaterThan(1000)
    expect(value).toBeLessThan(10_000)
    expect(spread).toBeGreaterThan(0)
    const [large] = three.standings
    expect(large?.shrunk?.value).toBeLessThan(large?.value ?? 0)
    expect(large?.shrunk?.value).toBeGreaterThan(value)
    expect(large?.shrunk?.low).toBeLessThan(large?.shrunk?.value ?? 0)
    expect(large?.shrunk?.high).toBeGreaterThan(large?.shrunk?.value ?? Infinity)
  })
})

describe('videos that have just been posted', () => {
  const withYoung = (days: number) => {
    const { account } = sideOf('a', SMALL)
    const young = makeVideo('young', { views: 5 }, { postedOn: addDays('2026-06-01', -days), snapshotOn: '2026-06-01' })
    const all = { ...account, videos: [...account.videos, young] }
    return compareAccounts([{ account: all, ours: true, estimates: estimateReach(all) }], 0.8).accounts[0]
  }

  test('are left out under two days, and that is counted', () => {
    expect(withYoung(1)).toMatchObject({ videos: 8, leftOut: 1, posted: { to: '2026-01-15' } })
    expect(withYoung(2)).toMatchObject({ videos: 9, leftOut: 0, posted: { to: '2026-05-30' } })
  })
})

test('an account without a number of a measure stands last, with its reason', () => {
  const none = makeAccount({ id: 'none', videos: [makeVideo('1', { likes: 3 }, { postedOn: '2026-01-01' })] })
  const { standings, pairs } = measureOf(
    [{ account: none, ours: false, estimates: estimateReach(none) }, sideOf('a', SMALL), sideOf('b', LARGE)],
    'median-views',
  )
  const last = standings.at(-1)
  expect(last).toMatchObject({
    account: 'none',
    value: null,
    low: null,
    high: null,
    shrunk: null,
    groups: '',
    basis: 'bounded',
  })
  expect(last?.reason?.length).toBeGreaterThan(5)
  expect(standings).toHaveLength(3)
  expect(pairs).toHaveLength(1)
})
