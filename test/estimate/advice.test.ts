import { expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { makeAccount, makeDays, makeVideo } from './made-account.ts'

const advice = (parts: Partial<Account>) => estimateReach(makeAccount(parts)).advice

test('nothing would help where the number is measured or exact', () => {
  expect(advice({ videos: [makeVideo('v', { viewers: 5 })] })).toBeNull()
  const days = makeDays('2026-01-01', [
    { viewers: 5, newViewers: 5, returningViewers: 0 },
    { viewers: 4, newViewers: 4, returningViewers: 0 },
  ])
  expect(advice({ days })).toBeNull()
})

test('names the file or number that helps most', () => {
  expect(advice({})).toContain('Overview.csv or Content.csv')
  expect(advice({ days: makeDays('2026-01-01', [{ views: 50 }, { views: 60 }]) })).toContain('Add Viewers.csv')
  expect(advice({ days: makeDays('2026-01-01', [{ viewers: 50 }, { viewers: 60 }]) })).toContain('Viewers.csv')
  const split = makeDays('2026-01-01', [
    { viewers: 50, newViewers: 10, returningViewers: 40 },
    { viewers: 60, newViewers: 20, returningViewers: 40 },
  ])
  expect(advice({ days: split })).toContain('first day of the account')
  expect(advice({ videos: [makeVideo('v', { views: 50 })] })).toContain('"Reach"')
  const known = [makeVideo('v', { views: 50, viewers: 40 }), makeVideo('w', { views: 50 })]
  expect(advice({ videos: known })).toContain('Overview.csv and Viewers.csv')
})
