import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import { addDays } from '../../src/domain/calendar.ts'
import { type AccountEstimates, BASES, type Estimate } from '../../src/domain/estimate.ts'
import type { Reading } from '../../src/domain/reading.ts'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { MODELS } from '../../src/estimate/models/index.ts'
import { PRIORS } from '../../src/estimate/priors.ts'
import { symbolsOf } from '../../src/estimate/symbols.ts'
import { agreeingAccount, anyAccount } from '../arbitrary-account.ts'
import { makeDay, makeVideo } from '../estimate/made-account.ts'

const ofPeriods = ({ estimates }: AccountEstimates): readonly Estimate[] => estimates
const ofVideos = ({ videos }: AccountEstimates): readonly Estimate[] => videos.flatMap(({ estimates }) => estimates)
const ofAudience = ({ audience }: AccountEstimates): readonly Estimate[] =>
  audience.flatMap(({ segments }) => segments.map(({ viewers }) => viewers))
const all = (found: AccountEstimates): readonly Estimate[] => [
  ...ofPeriods(found),
  ...ofVideos(found),
  ...ofAudience(found),
]
const headline = (found: AccountEstimates): Estimate | undefined => found.estimates.find(({ id }) => id === 'viewers')
/** The first estimate of an id that is said of the whole account, or of one video. */
const one = (estimates: readonly Estimate[], id: string): Estimate | undefined =>
  estimates.find((estimate) => estimate.id === id)
const answer = (estimate: Estimate | undefined) =>
  estimate && {
    value: estimate.value,
    low: estimate.low,
    high: estimate.high,
    basis: estimate.basis,
    bounds: estimate.bounds,
  }
/** Room for the rounding of sums. */
const near = (actual: number, expected: number): boolean =>
  Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))

describe('every estimate of any account', () => {
  test('is of a model in the list, with a basis of the ladder and known assumptions', () => {
    const models = new Set(MODELS.map(({ id }) => id))
    const priors = new Set(PRIORS.map(({ id }) => id))
    fc.assert(
      fc.property(anyAccount, (account) => {
        for (const { id, basis, assumes } of all(estimateReach(account))) {
          expect(models).toContain(id)
          expect(BASES).toContain(basis)
          for (const prior of assumes) expect(priors).toContain(prior)
        }
      }),
    )
  })

  test('assumes only what its model says that it may', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const found = estimateReach(account)
        for (const { id, assumes } of [...ofPeriods(found), ...ofVideos(found)]) {
          const allowed = MODELS.find((model) => model.id === id)?.priors ?? []
          const stray = assumes.filter((prior) => !allowed.some((each) => matches(each, prior)))
          expect({ id, stray }).toEqual({ id, stray: [] })
        }
      }),
    )
  })

  test('has value, low and high together or none of them and a reason', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        for (const estimate of all(estimateReach(account))) {
          const { value, low, high, reason } = estimate
          if (value !== null && low !== null && high !== null) {
            expect([value, low, high].filter((number) => !Number.isFinite(number))).toEqual([])
            expect({ low, value, high, ordered: low <= value && value <= high }).toMatchObject({ ordered: true })
          } else {
            expect([value, low, high]).toEqual([null, null, null])
            expect(reason ?? '').not.toBe('')
          }
        }
      }),
    )
  })

  test('lies inside its hard bounds', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        for (const { id, value, low, high, bounds } of all(estimateReach(account))) {
          if (bounds === undefined) continue
          expect(Number.isFinite(bounds.low) && bounds.low >= 0 && bounds.low <= (bounds.high ?? Infinity)).toBe(true)
          if (low === null || value === null || high === null) continue
          const inside = bounds.low <= low && high <= (bounds.high ?? Infinity)
          expect({ id, value, low, high, bounds, inside }).toMatchObject({ inside: true })
        }
      }),
    )
  })

  test('where measured is a number of the export, and has a width only where the export rounded', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const cells = cellsOf(account)
        for (const { basis, value, low, high, aggregation } of all(estimateReach(account))) {
          if (basis !== 'measured' || value === null) continue
          if (aggregation !== 'sum') {
            expect(cells.has(`${value} ${low} ${high}`)).toBe(true)
          } else if (low !== high) {
            expect([...cells].some((cell) => cell.split(' ')[1] !== cell.split(' ')[2])).toBe(true)
          }
        }
      }),
    )
  })

  test('stands at the level asked for, in a window, under a key of its own', () => {
    fc.assert(
      fc.property(anyAccount, fc.constantFrom(0.5, 0.8, 0.95), (account, level) => {
        const found = estimateReach(account, { level })
        const keys = all(found).map(({ of, id, window }) => JSON.stringify([of, id, window]))
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
        for (const estimate of all(found)) {
          expect(estimate.level).toBe(level)
          expect(estimate.window).not.toBeNull()
        }
      }),
    )
  })

  test('comes with a working whose numbers are finite, and is the same without', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const plain = estimateReach(account)
        const explained = estimateReach(account, { working: true })
        const unworked = (estimates: readonly Estimate[]) => estimates.map(({ working: _, ...estimate }) => estimate)
        expect(unworked(all(explained))).toEqual(all(plain))
        for (const { working } of all(explained)) {
          const numbers = (working?.terms ?? []).flatMap(({ value }) =>
            value === null || typeof value === 'number' || Array.isArray(value) ? (value ?? []) : Object.values(value),
          )
          expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
        }
      }),
    )
  })
})

describe('every working', () => {
  test('gives the number again, from its symbols alone', () => {
    fc.assert(
      fc.property(
        anyAccount,
        fc.constantFrom(null, 40_000),
        fc.constantFrom(0.5, 0.8, 0.95),
        (account, ceiling, level) => {
          for (const estimate of all(estimateReach(account, { working: true, ceiling, level }))) {
            expect(recomputed(estimate)).toEqual(
              estimate.value === null ? null : { id: estimate.id, ends: [true, true, true] },
            )
          }
        },
      ),
    )
  })
})

describe('the estimates of one account', () => {
  test('are the same for the same account, to the last byte', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        expect(JSON.stringify(estimateReach(structuredClone(account)))).toBe(JSON.stringify(estimateReach(account)))
      }),
    )
  })

  test('do not depend on the order of days and videos', () => {
    fc.assert(
      fc.property(anyAccount, fc.integer({ min: 1, max: 1e6 }), (account, seed) => {
        const shuffled = { ...account, days: shuffle(account.days, seed), videos: shuffle(account.videos, seed) }
        expect(JSON.stringify(estimateReach(shuffled))).toBe(JSON.stringify(estimateReach(account)))
      }),
    )
  })

  test('are led by the headline viewers, whose basis is the grade', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const found = estimateReach(account)
        const first = headline(found)
        if (first === undefined) {
          expect(found.grade).toBe('insufficient')
          return
        }
        expect(found.estimates[0]).toBe(first)
        expect(first.of).toEqual({})
        expect(found.grade).toBe(first.value === null ? 'insufficient' : first.basis)
      }),
    )
  })

  test('are no narrower at a wider level, around the same values', () => {
    fc.assert(
      fc.property(
        anyAccount,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.09, noNaN: true }),
        (account, level, more) => {
          const [narrow, wide] = [level, level + more].map((each) => all(estimateReach(account, { level: each })))
          expect(wide?.length).toBe(narrow?.length)
          for (const [index, inner] of (narrow ?? []).entries()) {
            const outer = wide?.[index]
            const { id, value, low, high } = inner
            expect(outer?.id).toBe(id)
            expect(outer?.value).toBe(value)
            if (low === null || high === null) continue
            const room = 1e-9 * Math.max(1, high)
            const holds = (outer?.low ?? Infinity) <= low + room && (outer?.high ?? -1) >= high - room
            expect({ id, inner: [low, high], outer: [outer?.low, outer?.high], holds }).toMatchObject({ holds: true })
          }
        },
      ),
    )
  })

  test('reach no more people than there are views, where the export agrees with that', () => {
    fc.assert(
      fc.property(agreeingAccount, (account) => {
        const found = estimateReach(account)
        const views = account.days.reduce((sum, day) => sum + (day.views?.high ?? 0), 0)
        if (headline(found)?.window !== 'lifetime' && account.days.some((day) => day.views))
          for (const { id, value } of ofPeriods(found)) {
            if (id === 'viewers' && value !== null) expect(value).toBeLessThanOrEqual(views * (1 + 1e-12))
          }
        for (const { estimates } of found.videos) {
          const [viewers, plays] = [one(estimates, 'viewers'), one(estimates, 'views')]
          if (plays?.high == null || viewers?.value == null) continue
          expect(viewers.value).toBeLessThanOrEqual(plays.high)
          if (viewers.basis !== 'measured') expect(viewers.high ?? Infinity).toBeLessThanOrEqual(plays.high)
        }
      }),
    )
  })

  test('reach nobody only where nobody viewed', () => {
    fc.assert(
      fc.property(agreeingAccount, (account) => {
        for (const { estimates } of estimateReach({ ...account, days: [] }).videos) {
          const [viewers, plays] = [one(estimates, 'viewers'), one(estimates, 'views')]
          if (viewers?.basis !== 'measured' && viewers?.value === 0) expect(plays?.value).toBe(0)
        }
      }),
    )
  })
})

describe('a ceiling', () => {
  test('is passed only by what was measured or proven', () => {
    fc.assert(
      fc.property(anyAccount, fc.integer({ min: 1, max: 100_000 }), (account, ceiling) => {
        const found = estimateReach(account, { ceiling })
        const largest = [...account.days, ...account.videos].reduce(
          (most, { viewers }) => Math.max(most, viewers?.high ?? 0),
          0,
        )
        for (const { id, basis, high, bounds } of all(found)) {
          if (id !== 'viewers' || high === null || basis === 'measured' || bounds === undefined) continue
          expect(high).toBeLessThanOrEqual(Math.max(ceiling, largest, bounds.low))
        }
      }),
    )
  })

  test('far above everybody changes only the part of everybody, and shares that land on people reached already', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const without = (ceiling: number | null) =>
          all(estimateReach(account, { ceiling })).filter(({ id }) => id !== 'population-share')
        const assumed = (estimate: Estimate) => ({
          ...estimate,
          assumes: estimate.assumes.filter((prior) => prior !== 'share-homophily'),
        })
        expect(without(1e300).map(assumed)).toEqual(without(null))
      }),
    )
  })
})

describe('parts of the whole', () => {
  /** The estimates of every window that sharing is said of, and of every video. */
  const groups = (found: AccountEstimates): readonly (readonly Estimate[])[] => {
    const window = JSON.stringify(headline(found)?.window)
    return [
      found.estimates.filter((estimate) => JSON.stringify(estimate.window) === window),
      ...found.videos.map(({ estimates }) => estimates),
    ]
  }

  test('viewers by shares and first-hand viewers sum to the viewers', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        for (const group of groups(estimateReach(account))) {
          const [driven, firstHand] = [one(group, 'share-driven-viewers'), one(group, 'first-hand-viewers')]
          expect(driven?.value == null).toBe(firstHand?.value == null)
          if (driven?.value == null || firstHand?.value == null) continue
          expect(near(driven.value + firstHand.value, one(group, 'viewers')?.value ?? Number.NaN)).toBe(true)
        }
      }),
    )
  })

  test('generations of sharing sum to the viewers; the first is who came first-hand', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        for (const group of groups(estimateReach(account))) {
          const generations = group.filter(({ id }) => id === 'share-generation')
          if (generations.length === 0) continue
          const sum = generations.reduce((total, { value }) => total + (value ?? Number.NaN), 0)
          expect(near(sum, one(group, 'viewers')?.value ?? Number.NaN)).toBe(true)
          expect(generations.map(({ of }) => of.generation)).toEqual(generations.map((_, index) => index))
        }
      }),
    )
  })

  test('slices of an audience sum to the viewers in whole people; a hidden slice has no numbers', () => {
    fc.assert(
      fc.property(anyAccount, fc.constantFrom(0, 100), (account, minCell) => {
        const found = estimateReach(account, { minCell })
        for (const { segments } of found.audience) {
          for (const { suppressed, fraction, viewers } of segments) {
            if (!suppressed) continue
            expect([fraction, viewers.value, viewers.low, viewers.high, viewers.inputs]).toEqual([
              null,
              null,
              null,
              null,
              [],
            ])
          }
          if (segments.some(({ suppressed }) => suppressed)) continue
          const sum = segments.reduce((total, { viewers }) => total + (viewers.value ?? Number.NaN), 0)
          expect(sum).toBe(Math.round(headline(found)?.value ?? Number.NaN))
          if (minCell > 0) for (const { viewers } of segments) expect(viewers.value).toBeGreaterThanOrEqual(minCell)
        }
      }),
    )
  })

  test('a period that holds another reaches no fewer people', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const [inner, outer] = estimateReach(account).estimates.filter(({ id }) => id === 'viewers')
        if (inner?.value == null || outer?.value == null) return
        expect(outer.value).toBeGreaterThanOrEqual(inner.value * (1 - 1e-9))
      }),
    )
  })
})

describe('what changes nothing', () => {
  test('videos that nobody viewed', () => {
    fc.assert(
      fc.property(anyAccount, fc.integer({ min: 1, max: 3 }), (account, count) => {
        const before = headline(estimateReach(account))
        if (before === undefined || before.value === 0) return
        const zeros = Array.from({ length: count }, (_, index) => makeVideo(`zero-${index}`, { views: 0, shares: 0 }))
        const after = headline(estimateReach({ ...account, videos: [...zeros, ...account.videos] }))
        expect(answer(after)).toEqual(answer(before))
      }),
    )
  })

  test('days that nobody viewed', () => {
    fc.assert(
      fc.property(anyAccount, (any) => {
        // A longer window may hold more videos, each of which proves people.
        const account = any.days.some(({ views, viewers }) => views ?? viewers) ? { ...any, videos: [] } : any
        const before = headline(estimateReach(account))
        const window = before?.window
        if (before === undefined || window == null) return
        // The next day: a day in between of which nothing is known would lift the upper bound.
        const date = addDays(window === 'lifetime' ? '2025-11-02' : window.to, 1)
        if (account.days.some((day) => day.date === date && day.views?.value != null)) return
        const others = account.days.filter((day) => day.date !== date)
        const zero = { ...account.days.find((day) => day.date === date), ...makeDay(date, { views: 0, shares: 0 }) }
        const after = headline(estimateReach({ ...account, days: [...others, zero] }))
        expect(answer(after)).toEqual(answer(before))
      }),
    )
  })

  test('days with views and viewers of zero, inside the year', () => {
    fc.assert(
      fc.property(anyAccount, (any) => {
        const account = { ...any, videos: [] }
        const before = headline(estimateReach(account))
        // A day with a number of viewers makes a window of measured days where there was none.
        if (before === undefined || !account.days.some(({ viewers }) => viewers?.value != null)) return
        // A longer window holds days that were outside: those with views but no viewers are estimated then.
        if (account.days.some(({ views, viewers }) => (views?.value ?? 0) > 0 && viewers?.value == null)) return
        const zero = makeDay('2025-12-30', { views: 0, viewers: 0, newViewers: 0, returningViewers: 0 }, { line: 99 })
        const after = headline(estimateReach({ ...account, days: [...account.days, zero] }))
        const numbers = (estimate: Estimate | undefined) => [estimate?.value, estimate?.low, estimate?.high]
        expect(numbers(after)).toEqual(numbers(before))
      }),
    )
  })
})

/** Whether value, low and high follow from the working, read back as text. */
function recomputed({ id, value, low, high, working }: Estimate): { id: string; ends: readonly boolean[] } | null {
  if (value === null) return null
  const model = MODELS.find((each) => each.id === id)
  const found = model?.recompute(symbolsOf(JSON.parse(JSON.stringify(working?.terms ?? []))))
  const pairs = [
    [value, found?.value],
    [low, found?.low],
    [high, found?.high],
  ] as const
  return { id, ends: pairs.map(([printed, again]) => near(printed ?? Number.NaN, again ?? Number.NaN)) }
}

function matches(pattern: string, prior: string): boolean {
  return pattern.endsWith('*') ? prior.startsWith(pattern.slice(0, -1)) : prior === pattern
}

/** Every cell of the account as `value low high`. */
function cellsOf({ days, videos }: Account): ReadonlySet<string> {
  const isReading = (field: unknown): field is Reading =>
    typeof field === 'object' && field !== null && 'place' in field
  const readings = [...days, ...videos].flatMap((record) => (Object.values(record) as unknown[]).filter(isReading))
  return new Set(readings.map(({ value, low, high }) => `${value} ${low} ${high}`))
}

function shuffle<T>(list: readonly T[], seed: number): T[] {
  return list
    .map((item, index) => ({ item, key: Math.sin(seed * (index + 1) * 12.9898) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
