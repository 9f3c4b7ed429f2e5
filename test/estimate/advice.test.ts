import { expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import type { Basis, Sensitivity } from '../../src/domain/estimate.ts'
import { adviceFor } from '../../src/estimate/advice.ts'
import { DEFAULT_SETTINGS, estimateReach } from '../../src/estimate/estimate-reach.ts'
import type { Facts } from '../../src/estimate/facts.ts'
import { gatherFacts } from '../../src/estimate/gather-facts.ts'
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

/** Facts of two days, with another headline. */
const facts = (headline: { basis?: Basis; assumes?: string[]; interval?: object | null } = {}): Facts => {
  const account = makeAccount({ days: makeDays('2026-01-01', [{ views: 50 }, { views: 60 }]) })
  const { facts: found } = gatherFacts(account, DEFAULT_SETTINGS)
  const [first] = found.periods
  if (first === undefined) throw new RangeError('no period')
  return { ...found, periods: [{ ...first, viewers: { ...first.viewers, ...headline } } as typeof first] }
}
const mover = (prior: string | undefined, rangeIfKnown: number | null): Sensitivity => ({
  symbol: 'c',
  meaning: 'c',
  ...(prior === undefined ? {} : { prior }),
  at: [1, 2],
  ends: 'range',
  rangeIfKnown,
})

test('says which part of the width comes from the doubt that it takes away', () => {
  expect(adviceFor(facts(), [mover('repeats-profile', 0.255)])).toBe(
    'Type the reach of one post from the screen into a column "Reach". 75 % of the width of the range comes from this doubt.',
  )
  const found = adviceFor(facts(), [mover('overlap-days', 0.4), mover('repeats-profile', 0.5)])
  expect(found).toContain('Viewers.csv')
  expect(found).toContain('60 % of the width')
})

test('passes over what has no remedy, and what tells nothing of the width', () => {
  const movers = [mover(undefined, 0.1), mover('period-multiplier', 0.2), mover('overlap-days', null)]
  expect(adviceFor(facts(), [...movers, mover('repeats-profile', 0.5)])).toContain('50 % of the width')
})

test('without movers speaks of the first assumption, if there is a remedy', () => {
  const first = (assumes: string[]) => adviceFor(facts({ assumes }), [])
  expect(first(['views-per-viewer-tiktok-day', 'overlap-days'])).toMatch(/^Add Viewers\.csv .* from views\.$/)
  expect(first(['views-per-viewer-tiktok-post'])).toContain('takes most of the error off')
  expect(first(['period-multiplier', 'overlap-days'])).toBeNull()
  expect(first([])).toBeNull()
})

test('is none of a number that is measured, bounded or exact, and asks for views where there is nothing', () => {
  const movers = [mover('repeats-profile', 0.5)]
  expect(adviceFor(facts({ basis: 'measured' }), movers)).toBeNull()
  expect(adviceFor(facts({ basis: 'bounded' }), movers)).toBeNull()
  expect(adviceFor(facts({ interval: { value: 5, low: 5, high: 5 } }), movers)).toBeNull()
  expect(adviceFor(facts({ basis: 'assumed' }), movers)).not.toBeNull()
  expect(adviceFor(facts({ interval: null }), movers)).toContain('Overview.csv or Content.csv')
  expect(adviceFor({ ...facts(), periods: [] }, movers)).toContain('Overview.csv or Content.csv')
})
