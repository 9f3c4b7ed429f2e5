import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import type { DayField } from '../../src/domain/day.ts'
import { randomStream } from '../../src/learn/random.ts'
import { simulateAccount, withKnownReach, withoutDailyViewers, withSources } from '../../src/learn/simulate.ts'
import { checkSimulationOptions, type SimulationOptions } from '../../src/learn/simulate-options.ts'
import { REGIMES } from '../../src/learn/simulate-regimes.ts'

const SMALL: SimulationOptions = {
  people: 3_000,
  history: 0,
  days: 20,
  postsPerDay: 0.6,
  servingsPerPost: 80,
  postSpread: 0.8,
  burst: 1,
  burstCold: 0,
  appetite: 2,
  turnover: 0.001,
  cold: 0.4,
  loyal: 0.2,
  recent: 0.05,
  followRate: 0.02,
  repeats: 0.2,
  repeatSpread: 0.4,
  shareRate: 0.02,
  opened: 0.5,
  groupSize: 8,
}

const arbitraryOptions: fc.Arbitrary<SimulationOptions> = fc
  .record({
    people: fc.integer({ min: 50, max: 3_000 }),
    history: fc.constantFrom(0, 40, 400),
    days: fc.integer({ min: 1, max: 60 }),
    appetite: fc.double({ min: 1, max: 5, noNaN: true }),
    turnover: fc.double({ min: 0, max: 0.05, noNaN: true }),
    cold: fc.double({ min: 0, max: 0.5, noNaN: true }),
    loyal: fc.double({ min: 0, max: 0.3, noNaN: true }),
    recent: fc.double({ min: 0, max: 0.2, noNaN: true }),
    burst: fc.constantFrom(1, 20),
    burstCold: fc.double({ min: 0, max: 1, noNaN: true }),
    shareRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
    groupSize: fc.integer({ min: 2, max: 60 }),
  })
  .map((drawn) => ({ ...SMALL, servingsPerPost: 30, ...drawn }))

const column = ({ days }: Account, field: DayField): number[] =>
  days.flatMap((day) => {
    const value = day[field]?.value
    return value == null ? [] : [value]
  })
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('simulateAccount', () => {
  it('gives the same account for the same seed, and another for another', () => {
    expect(simulateAccount(SMALL, 5)).toEqual(simulateAccount(SMALL, 5))
    expect(simulateAccount(SMALL, 5).account).not.toEqual(simulateAccount(SMALL, 6).account)
  })

  it('counts every viewer of a day as new or returning, and none without a view', () => {
    fc.assert(
      fc.property(arbitraryOptions, fc.integer(), (options, seed) => {
        const { account } = simulateAccount(options, seed)
        const [views, total, fresh, returning] = [
          column(account, 'views').slice(-options.days),
          column(account, 'viewers'),
          column(account, 'newViewers'),
          column(account, 'returningViewers'),
        ]
        expect(total).toHaveLength(options.days)
        for (const [day, people] of total.entries()) {
          expect((fresh[day] ?? 0) + (returning[day] ?? 0)).toBe(people)
          expect(people).toBeLessThanOrEqual(views[day] ?? 0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('reaches at least its largest day, largest video and everyone new, and at most the sum of its days', () => {
    fc.assert(
      fc.property(arbitraryOptions, fc.integer(), (options, seed) => {
        const { account, truth } = simulateAccount(options, seed)
        const total = column(account, 'viewers')
        const videos = [...truth.viewersByVideo.values()]
        expect(truth.viewers).toBeGreaterThanOrEqual(
          Math.max(...total, ...videos, sum(column(account, 'newViewers')), truth.shareDrivenViewers),
        )
        expect(truth.viewers).toBeLessThanOrEqual(Math.min(sum(total), options.people))
      }),
      { numRuns: 40 },
    )
  })

  it('reaches exactly its new viewers, from its first day on', () => {
    fc.assert(
      fc.property(arbitraryOptions, fc.integer(), (options, seed) => {
        const { account, truth } = simulateAccount({ ...options, history: 0 }, seed)
        expect(truth.viewers).toBe(sum(column(account, 'newViewers')))
      }),
      { numRuns: 40 },
    )
  })

  it('has as many viewers of a video as views at most', () => {
    const { account, truth } = simulateAccount(SMALL, 1)
    expect(account.videos).toHaveLength(truth.viewersByVideo.size)
    for (const { id, views } of account.videos) {
      expect(truth.viewersByVideo.get(id)).toBeLessThanOrEqual(views?.value ?? 0)
    }
  })

  it('overlaps like independent draws where the feed serves anybody', () => {
    // Each post's viewers are a random subset: people * (1 - product of (1 - viewers of the post / people)) in the mean.
    const options = {
      ...SMALL,
      people: 20_000,
      days: 60,
      servingsPerPost: 800,
      cold: 1,
      loyal: 0,
      recent: 0,
      shareRate: 0,
    }
    for (const seed of [1, 2, 3, 4, 5]) {
      const { truth } = simulateAccount(options, seed)
      const missed = [...truth.viewersByVideo.values()].reduce((part, n) => part * (1 - n / options.people), 1)
      const spread = Math.sqrt(options.people * missed * (1 - missed))
      expect(Math.abs(truth.viewers - options.people * (1 - missed))).toBeLessThan(4 * spread)
    }
  })

  it('brings nobody by shares where nobody shares, or nobody watches what was shared', () => {
    expect(simulateAccount({ ...SMALL, shareRate: 0 }, 1).truth).toMatchObject({
      shareDrivenViewers: 0,
      newViewersPerShare: null,
    })
    expect(simulateAccount({ ...SMALL, opened: 0 }, 1).truth).toMatchObject({
      shareDrivenViewers: 0,
      newViewersPerShare: 0,
    })
  })

  it('brings fewer new viewers a share where friends are few', () => {
    const perShare = (groupSize: number) =>
      sum(
        [1, 2, 3]
          .map((seed) => simulateAccount({ ...SMALL, shareRate: 0.3, groupSize }, seed))
          .map(({ truth }) => truth.newViewersPerShare ?? 0),
      )
    expect(perShare(2)).toBeLessThan(perShare(100))
  })

  it('divides all views among the sources', () => {
    const { account, truth } = simulateAccount({ ...SMALL, shareRate: 0.1 }, 1)
    const fractions = withSources(account, truth).sources.map(({ fraction }) => fraction.value ?? -1)
    expect(sum(fractions)).toBeCloseTo(1, 12)
    expect(Math.min(...fractions)).toBeGreaterThan(0)
  })

  it('shows known reaches, or hides daily viewers, and changes nothing else', () => {
    const { account, truth } = simulateAccount(SMALL, 1)
    const known = withKnownReach(account, truth.viewersByVideo)
    expect(known.videos.map(({ viewers }) => viewers?.value)).toEqual([...truth.viewersByVideo.values()])
    expect(known.days).toBe(account.days)
    expect(column(withoutDailyViewers(account), 'viewers')).toEqual([])
    expect(column(withoutDailyViewers(account), 'views')).toEqual(column(account, 'views'))
  })

  it.each([
    [{ people: 1 }],
    [{ history: -1 }],
    [{ days: 366 }],
    [{ appetite: 0.5 }],
    [{ groupSize: 1 }],
    [{ cold: 0.7, loyal: 0.7 }],
    [{ shareRate: 1.1 }],
    [{ repeats: -1 }],
  ])('refuses %j', (wrong) => {
    expect(() => simulateAccount({ ...SMALL, ...wrong }, 1)).toThrow(RangeError)
  })
})

describe('REGIMES', () => {
  it.each(REGIMES.map((regime) => [regime.id, regime] as const))('%s draws options that can be lived', (_, regime) => {
    const random = randomStream(3)
    for (let run = 0; run < 3; run++) {
      const { truth } = simulateAccount(regime.draw(random), run)
      expect(truth.viewers).toBeGreaterThan(0)
    }
  })

  it.each(REGIMES.map((regime) => [regime.id, regime] as const))(
    '%s is valid at both ends of its ranges',
    (_, regime) => {
      for (const end of [0, 1 - 2 ** -32]) {
        expect(() => checkSimulationOptions(regime.draw(() => end))).not.toThrow()
      }
    },
  )

  it('have ids of their own', () => {
    expect(new Set(REGIMES.map(({ id }) => id)).size).toBe(REGIMES.length)
  })
})
