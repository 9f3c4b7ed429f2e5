import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import type { Estimate } from '../../src/domain/estimate.ts'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { anyAccount } from '../arbitrary-account.ts'
import { makeAccount, makeSources, makeVideo } from '../estimate/made-account.ts'

const measured = (views: number, viewers: number, shares: number, more: Partial<Account> = {}): Account =>
  makeAccount({ videos: [makeVideo('v', { views, viewers, shares })], ...more })

const ofVideo = (account: Account, id: string): Estimate | undefined =>
  estimateReach(account).videos[0]?.estimates.find((estimate) => estimate.id === id)
const coefficient = (account: Account): number => ofVideo(account, 'viral-coefficient')?.value ?? Number.NaN

const people = fc.integer({ min: 500, max: 5_000_000 })
const shares = fc.integer({ min: 5, max: 200_000 })
const split = makeSources({ 'for-you': 0.8, 'direct-message': 0.02, other: 0.18 })

describe('the viral coefficient of a measured video', () => {
  test('is in [0, 1), and rises with the shares', () => {
    fc.assert(
      fc.property(people, shares, shares, (viewers, some, more) => {
        const [few, many] = [some, some + more].map((count) => coefficient(measured(2 * viewers, viewers, count)))
        expect(few).toBeGreaterThan(0)
        expect(many).toBeLessThan(1)
        expect(many).toBeGreaterThanOrEqual((few ?? Number.NaN) * (1 - 1e-12))
      }),
    )
  })

  test('falls with the viewers', () => {
    fc.assert(
      fc.property(people, people, shares, (viewers, more, count) => {
        const views = 2 * (viewers + more)
        const [few, many] = [viewers, viewers + more].map((each) => coefficient(measured(views, each, count)))
        expect(many).toBeLessThanOrEqual((few ?? Number.NaN) * (1 + 1e-12))
      }),
    )
  })

  test('stays where views, viewers and shares are all so many times more', () => {
    fc.assert(
      fc.property(people, shares, fc.integer({ min: 2, max: 50 }), (viewers, count, times) => {
        const once = coefficient(measured(2 * viewers, viewers, count))
        const often = coefficient(measured(2 * viewers * times, viewers * times, count * times))
        expect(Math.abs(often - once)).toBeLessThanOrEqual(1e-9 * once)
      }),
    )
  })

  test('is 0 without shares, and so are the viewers by shares', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.boolean(), (viewers, known) => {
        const account = measured(2 * viewers, viewers, 0, known ? { sources: split } : {})
        for (const id of ['viral-coefficient', 'share-driven-viewers'])
          expect(ofVideo(account, id)).toMatchObject({ value: 0, low: 0, high: 0, basis: 'bounded' })
        expect(ofVideo(account, 'first-hand-viewers')).toMatchObject({ value: viewers, low: viewers, high: viewers })
      }),
    )
  })

  test('is assumed without traffic sources; with them it is calibrated, and bounded by them', () => {
    fc.assert(
      fc.property(people, shares, (viewers, count) => {
        const without = ofVideo(measured(2 * viewers, viewers, count), 'viral-coefficient')
        expect(without).toMatchObject({ basis: 'assumed', assumes: ['new-viewers-per-share'] })
        expect(without?.bounds).toBeUndefined()
        const known = ofVideo(measured(2 * viewers, viewers, count, { sources: split }), 'viral-coefficient')
        expect(known?.basis).toBe('calibrated')
        expect(known?.bounds?.low).toBeCloseTo(0.02, 12)
        expect(known?.bounds?.high).toBeCloseTo(0.2, 12)
        expect(known?.low).toBeGreaterThanOrEqual(0.02 - 1e-12)
        expect(known?.high).toBeLessThanOrEqual(0.2 + 1e-12)
      }),
    )
  })

  test('is no more than assumed under 5 shares or 500 viewers, and says so', () => {
    for (const account of [measured(9000, 8000, 4, { sources: split }), measured(500, 499, 9, { sources: split })]) {
      const found = ofVideo(account, 'viral-coefficient')
      expect(found?.basis).toBe('assumed')
      expect(found?.reason).toContain('insufficient')
    }
  })
})

test('new viewers per share are the same assumption whatever views and shares are', () => {
  // source: median of the prior, ln c ~ N(ln 0.45, 0.9^2); cut off at N / S, which is far away here
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 5_000_000 }), fc.integer({ min: 5, max: 500 }), (viewers, count) => {
      expect(ofVideo(measured(2 * viewers, viewers, count), 'new-viewers-per-share')?.value).toBeCloseTo(0.45, 6)
    }),
  )
})

test('what the shares did lies between nobody and everybody', () => {
  fc.assert(
    fc.property(anyAccount, (account) => {
      const found = estimateReach(account)
      for (const estimates of [found.estimates, ...found.videos.map((video) => video.estimates)]) {
        const viewers = estimates.find(({ id }) => id === 'viewers')
        for (const { id, value, low, high } of estimates) {
          if (value === null || low === null || high === null) continue
          if (id === 'viral-coefficient') expect([low >= 0, high < 1]).toEqual([true, true])
          if (id === 'share-driven-viewers' || id === 'first-hand-viewers' || id === 'share-generation') {
            expect(low).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual((viewers?.value ?? 0) * (1 + 1e-12))
            expect(high).toBeLessThanOrEqual((viewers?.high ?? 0) * (1 + 1e-12))
          }
        }
      }
    }),
  )
})
