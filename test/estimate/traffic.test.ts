import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viralCoefficient } from '../../src/estimate/shares/viral-coefficient.ts'
import { accountTraffic, trafficOf } from '../../src/estimate/traffic.ts'
import { anyAccount } from '../arbitrary-account.ts'
import { makeAccount, makeSources, makeVideo, rounded } from './made-account.ts'

test('messages are certain, the rest is possible, Following and the profile are loyal', () => {
  const traffic = trafficOf(
    makeSources({ 'for-you': 0.6, following: 0.1, profile: 0.05, 'direct-message': rounded(0.05, 0.005), other: 0.2 }),
  )
  expect(traffic?.direct.value).toBe(0.05)
  expect(traffic?.direct.low).toBeCloseTo(0.045, 12)
  expect(traffic?.direct.high).toBeCloseTo(0.055, 12)
  expect(traffic?.other.value).toBeCloseTo(0.2, 12)
  expect(traffic?.loyal).toBeCloseTo(0.15, 12)
})

test('what no source names may have come by a share as well', () => {
  const { direct, other } = trafficOf(makeSources({ 'for-you': 0.7 })) ?? {}
  expect(direct).toEqual({ value: 0, low: 0, high: 0 })
  expect(other?.value).toBe(0)
  expect(other?.high).toBeCloseTo(0.3, 12)
})

test('fractions that exceed 1 by rounding are rescaled; by more they are no split', () => {
  expect(trafficOf(makeSources({ 'for-you': 0.52, other: 0.52 }))?.other.value).toBeCloseTo(0.5, 12)
  expect(trafficOf(makeSources({ 'for-you': 0.6, other: 0.6 }))).toBeNull()
  expect(trafficOf(makeSources({ 'for-you': null }))).toBeNull()
  expect(trafficOf([])).toBeNull()
  expect(trafficOf(undefined)).toBeNull()
})

test('an account has the sources typed for it, else the mean of its videos by views', () => {
  const videos = [
    makeVideo('a', { views: 3000 }, { sources: makeSources({ 'for-you': 0.9, 'direct-message': 0.1 }) }),
    makeVideo('b', { views: 1000 }, { sources: makeSources({ 'for-you': 0.7, 'direct-message': 0.3 }) }),
    makeVideo('c', { views: 9000 }),
    makeVideo('d', { views: 0 }, { sources: makeSources({ 'direct-message': 1 }) }),
  ]
  expect(accountTraffic(makeAccount({ videos }))?.direct.value).toBeCloseTo(0.15, 12)
  const typed = makeSources({ 'for-you': 1 })
  expect(accountTraffic(makeAccount({ videos, sources: typed }))?.direct.value).toBe(0)
  expect(accountTraffic(makeAccount())).toBeNull()
})

test('the traffic of any account is a split that the estimators accept', () => {
  fc.assert(
    fc.property(anyAccount, (account) => {
      for (const traffic of [accountTraffic(account), ...account.videos.map(({ sources }) => trafficOf(sources))]) {
        if (traffic === null) continue
        for (const { low, value, high } of [traffic.direct, traffic.other])
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true)
        expect(0 <= traffic.loyal && traffic.loyal <= 1).toBe(true)
        const other = { ...traffic.other, value: 0, low: 0 }
        expect(viralCoefficient({ viewers: 1e4, shares: 9, sources: { direct: 0, other } }, 0.8).k).not.toBeNull()
      }
    }),
  )
})

test('many videos whose fractions are all 1 do not sum to more than 1', () => {
  const all = makeSources({ 'direct-message': 1 })
  const videos = Array.from({ length: 49 }, (_, index) =>
    makeVideo(`v${index}`, { views: 7 + index }, { sources: all }),
  )
  const { direct } = accountTraffic(makeAccount({ videos })) ?? {}
  expect(direct?.high).toBeLessThanOrEqual(1)
  expect(direct?.value).toBeCloseTo(1, 12)
})

test('sources that were not read count as unnamed, and only those read are told', () => {
  const traffic = trafficOf(makeSources({ 'for-you': 0.5, 'direct-message': null, profile: 0.1 }))
  expect(traffic?.readings.map(({ column }) => column)).toEqual(['for-you', 'profile'])
  expect(traffic?.direct).toEqual({ value: 0, low: 0, high: 0 })
  expect(traffic?.other.high).toBeCloseTo(0.4, 12)
})

test('the rounding of what is other stands where it is more than what is unnamed', () => {
  const other = (half: number) =>
    trafficOf(makeSources({ 'for-you': 0.7, other: rounded(0.2, half) }))?.other ?? { value: 0, low: 0, high: 0 }
  // 0.2 other and 0.1 unnamed
  expect(other(0.05).high).toBeCloseTo(0.3, 12)
  expect(other(0.05).low).toBeCloseTo(0.15, 12)
  expect(other(0.15).high).toBeCloseTo(0.35, 12)
  // Never more than everything.
  const most = trafficOf(makeSources({ other: rounded(0.9, 0.3), 'direct-message': rounded(0.1, 2) }))
  expect([most?.other.high, most?.direct.high]).toEqual([1, 1])
})

test('fractions up to 1.04 together are rounding', () => {
  expect(trafficOf(makeSources({ 'for-you': 0.5, other: 0.54 }))).not.toBeNull()
  expect(trafficOf(makeSources({ 'for-you': 0.5, other: 0.55 }))).toBeNull()
  const traffic = trafficOf(makeSources({ following: 0.52, 'direct-message': rounded(0.52, 0.01) }))
  expect(traffic?.loyal).toBeCloseTo(0.5, 12)
  expect(traffic?.direct.low).toBeCloseTo(0.51 / 1.04, 12)
  expect(traffic?.direct.high).toBeCloseTo(0.53 / 1.04, 12)
  // All is named: nothing else can have come by a share.
  expect(traffic?.other).toEqual({ value: 0, low: 0, high: 0 })
})

test('every fraction of an account is the mean by views, with the cells of every video', () => {
  const split = (direct: number, other: number, profile: number) =>
    makeSources({ 'direct-message': rounded(direct, 0.01), other, profile, 'for-you': 1 - direct - other - profile })
  const videos = [
    makeVideo('a', { views: 3000 }, { sources: split(0.1, 0.2, 0.04) }),
    makeVideo('b', { views: 1000 }, { sources: split(0.3, 0, 0.4) }),
  ]
  const traffic = accountTraffic(makeAccount({ videos }))
  expect(traffic?.direct.value).toBeCloseTo(0.15, 12)
  expect(traffic?.direct.low).toBeCloseTo(0.14, 12)
  expect(traffic?.direct.high).toBeCloseTo(0.16, 12)
  expect(traffic?.other.value).toBeCloseTo(0.15, 12)
  expect(traffic?.other.low).toBeCloseTo(0.15, 12)
  expect(traffic?.other.high).toBeCloseTo(0.15, 12)
  expect(traffic?.loyal).toBeCloseTo(0.13, 12)
  expect(traffic?.readings.length).toBe(8)
  const unseen = [makeVideo('a', { views: 0 }, { sources: split(0.1, 0, 0) }), makeVideo('b', { views: 5 })]
  expect(accountTraffic(makeAccount({ videos: unseen }))).toBeNull()
})
