import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/account.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { makeAccount, makeDays, makeVideo, missing, rounded } from '../made-account.ts'

const ofAccount = (account: Account, id: string) => estimateReach(account).estimates.filter((each) => each.id === id)
const ofVideo = (account: Account, id: string) =>
  estimateReach(account).videos[0]?.estimates.filter((each) => each.id === id) ?? []
const ofOne = (numbers: Parameters<typeof makeVideo>[1], id: string) =>
  ofVideo(makeAccount({ videos: [makeVideo('v', numbers)] }), id)[0]
const numbers = (found: { value: number | null; low: number | null; high: number | null } | undefined) =>
  found && [found.value, found.low, found.high]

describe('the part watched', () => {
  test('is the watch time of a view by the duration, with the rounding of both', () => {
    const found = ofOne(
      { views: 9, durationSeconds: rounded(20, 1), meanWatchSeconds: rounded(5, 0.5) },
      'watch-fraction',
    )
    expect(numbers(found)).toEqual([0.25, 4.5 / 21, 5.5 / 19])
    expect(found).toMatchObject({ basis: 'bounded', assumes: [], unit: 'ratio', window: 'lifetime' })
  })

  test('follows from the watch time of all views where a view’s own is not given', () => {
    const given = { views: rounded(1000, 50), durationSeconds: 10, watchSeconds: 4000 }
    const expected = [0.4, 4000 / 1050 / 10, 4000 / 950 / 10]
    expect(numbers(ofOne(given, 'watch-fraction'))).toEqual(expected)
    expect(numbers(ofOne({ ...given, meanWatchSeconds: missing() }, 'watch-fraction'))).toEqual(expected)
    expect(numbers(ofOne({ ...given, meanWatchSeconds: 5 }, 'watch-fraction'))).toEqual([0.5, 0.5, 0.5])
  })

  test('exceeds 1 where a video plays again', () => {
    expect(numbers(ofOne({ views: 9, durationSeconds: 4, meanWatchSeconds: 7 }, 'watch-fraction'))?.[0]).toBe(1.75)
  })

  test('is null with a reason where a number is missing or can’t be, and absent where no column gives it', () => {
    const reason = (given: Parameters<typeof makeVideo>[1]) => ofOne(given, 'watch-fraction')?.reason
    expect(reason({ views: 9, durationSeconds: missing(), meanWatchSeconds: 7 })).toMatch(/^duration: no data yet/)
    expect(reason({ views: 9, durationSeconds: 0, meanWatchSeconds: 7 })).toBe('the duration may be 0')
    expect(reason({ views: 9, durationSeconds: rounded(0.4, 0.5), meanWatchSeconds: 7 })).toBe('the duration may be 0')
    expect(reason({ views: 9, durationSeconds: 4, meanWatchSeconds: missing() })).toMatch(/^watch time: no data yet/)
    expect(reason({ views: 9, durationSeconds: 4, meanWatchSeconds: 0 })).toMatch(/^watch time 0/)
    expect(reason({ views: 0, durationSeconds: 4, watchSeconds: 70 })).toMatch(/without views/)
    expect(reason({ durationSeconds: 4, watchSeconds: 70 })).toMatch(/without views/)
    for (const given of [
      { views: 9, durationSeconds: 4 },
      { views: 9, meanWatchSeconds: 4 },
      { views: 9, likes: 4 },
    ])
      expect(ofOne(given, 'watch-fraction')).toBeUndefined()
  })

  test('of the account is the mean of its videos by views, over their lifetime, whatever the days of the headline', () => {
    const account = makeAccount({
      days: makeDays('2026-01-01', [{ views: 900, viewers: 700 }]),
      videos: [
        makeVideo('a', { views: 300, durationSeconds: 10, meanWatchSeconds: 9 }),
        makeVideo('b', { views: 100, durationSeconds: 100, meanWatchSeconds: 50 }),
        makeVideo('c', { views: 100, durationSeconds: 100, meanWatchSeconds: missing() }),
        makeVideo('d', { views: 5000 }),
      ],
    })
    const [found, ...more] = ofAccount(account, 'watch-fraction')
    expect(numbers(found)).toEqual([0.8, 0.8, 0.8])
    expect(found?.window).toBe('lifetime')
    expect(more).toEqual([])
    const blind = makeAccount({
      videos: [makeVideo('c', { views: 9, durationSeconds: 4, meanWatchSeconds: missing() })],
    })
    expect(ofAccount(blind, 'watch-fraction')[0]).toMatchObject({ value: null, window: 'lifetime' })
    expect(ofAccount(makeAccount({ videos: [makeVideo('d', { views: 50 })] }), 'watch-fraction')).toEqual([])
  })
})

describe('new followers per person', () => {
  test('of a video are those that were counted, by the people and their range', () => {
    expect(
      numbers(ofOne({ views: 900, viewers: rounded(500, 5), newFollowers: 10 }, 'new-followers-per-viewer')),
    ).toEqual([0.02, 10 / 505, 10 / 495])
    const account = makeAccount({ videos: [makeVideo('v', { views: 900, newFollowers: 10 })] })
    const [people] = ofVideo(account, 'viewers')
    const [found] = ofVideo(account, 'new-followers-per-viewer')
    expect(numbers(found)).toEqual([10 / (people?.value ?? 0), 10 / (people?.high ?? 0), 10 / (people?.low ?? 0)])
    expect(found).toMatchObject({ basis: people?.basis, assumes: people?.assumes })
  })

  test('of a period are those of every day of it', () => {
    const days = (newFollowers: readonly (number | null)[]) =>
      makeAccount({
        days: makeDays(
          '2026-01-01',
          newFollowers.map((count) => ({ views: 900, viewers: 700, newFollowers: count })),
        ),
      })
    const [people] = ofAccount(days([3, 4]), 'viewers')
    const [found] = ofAccount(days([3, 4]), 'new-followers-per-viewer')
    expect(found?.value).toBe(7 / (people?.value ?? 0))
    expect(found?.window).toEqual({ from: '2026-01-01', to: '2026-01-02' })
    expect(ofAccount(days([3, null, 5]), 'new-followers-per-viewer')[0]).toMatchObject({
      value: null,
      reason: 'new followers are missing of 1 of 3 days',
    })
    expect(ofAccount(days([3, -4]), 'new-followers-per-viewer')[0]?.reason).toMatch(/below zero/)
  })

  test('do not follow from the change of followers, which is net', () => {
    const net = makeAccount({ days: makeDays('2026-01-01', [{ views: 900, viewers: 700, followersChange: 7 }]) })
    expect(ofAccount(net, 'new-followers-per-viewer')[0]?.reason).toMatch(/change of followers alone/)
    const none = makeAccount({ days: makeDays('2026-01-01', [{ views: 900, viewers: 700 }]) })
    expect(ofAccount(none, 'new-followers-per-viewer')).toEqual([])
    expect(ofOne({ views: 9 }, 'new-followers-per-viewer')).toBeUndefined()
    expect(ofOne({ views: 9, newFollowers: missing() }, 'new-followers-per-viewer')?.reason).toMatch(/^new followers: /)
    expect(ofOne({ views: 0, newFollowers: 1 }, 'new-followers-per-viewer')?.reason).toBe('perhaps nobody was reached')
  })
})
