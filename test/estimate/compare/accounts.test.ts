import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/account.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Video } from '../../../src/domain/video.ts'
import { ACCOUNT_MEASURES } from '../../../src/estimate/compare/account-measures.ts'
import { compareAccounts, type Side } from '../../../src/estimate/compare/compare-accounts.ts'
import { letterGroups } from '../../../src/estimate/compare/letter-groups.ts'
import { poolVariances } from '../../../src/estimate/compare/pooled-variance.ts'
import { shrinkToMean } from '../../../src/estimate/compare/shrink-to-mean.ts'
import { tellApart } from '../../../src/estimate/compare/tell-apart.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { randomStream } from '../../../src/learn/random.ts'
import { drawHeavy, drawNormal, drawPoisson, drawScale, type Random } from '../../../src/learn/random-draws.ts'
import { anyAccount } from '../../arbitrary-account.ts'
import { makeAccount, makeVideo } from '../made-account.ts'

const side = (account: Account, ours = false): Side => ({
  account,
  ours,
  estimates: estimateReach(account, { ofVideos: ['viewers'], sensitivity: 'none', joint: false }),
})

/** Videos as accounts have them: views that differ a lot, rates that differ between videos, gaps that differ. */
const draw = (random: Random, count: number, scale: { views: number; likes: number; shares: number; gap: number }) => {
  let day = 0
  return Array.from({ length: count }, (_, index): Video => {
    day += Math.round(-scale.gap * Math.log(1 - random()))
    const views = Math.round(Math.exp(Math.log(scale.views) + 1.1 * drawHeavy(random)))
    const rate = (mean: number) => drawPoisson(random, views * mean * Math.exp(0.5 * drawNormal(random) - 0.125))
    const counts = { views, likes: rate(scale.likes), comments: rate(scale.likes / 20), shares: rate(scale.shares) }
    return makeVideo(`${index}`, counts, { postedOn: addDays('2026-01-01', day) }, index + 2)
  })
}

const USUAL = { views: 4000, likes: 0.06, shares: 0.004, gap: 2 }

describe('accounts that are equal', () => {
  test.each([0.8, 0.95])('are called different with a chance of at most 1 - %s by each measure', (level) => {
    const runs = 300
    const random = randomStream(20260501)
    const called = new Map(ACCOUNT_MEASURES.map(({ id }) => [id, 0]))
    for (let run = 0; run < runs; run++) {
      const sides = Array.from({ length: 5 }, (_, index) => {
        const videos = draw(random, Math.round(drawScale(random, 4, 40)), USUAL)
        return side(makeAccount({ id: `a${index}`, videos }))
      })
      for (const { id, pairs } of compareAccounts(sides, level).measures)
        if (pairs.some(({ verdict }) => verdict !== 'not-distinguishable')) called.set(id, (called.get(id) ?? 0) + 1)
    }
    // Three standard errors of a fraction of so many runs.
    const most = 1 - level + 3 * Math.sqrt((level * (1 - level)) / runs)
    const fractions = [...called].map(([id, count]) => ({ id, fraction: count / runs }))
    expect(fractions.filter(({ fraction }) => fraction > most)).toEqual([])
  })
})

describe('accounts that are not equal', () => {
  test('are told apart where there is evidence enough, and stand in groups of their own', () => {
    const random = randomStream(7)
    const small = makeAccount({ id: 'small', videos: draw(random, 40, USUAL) })
    const large = makeAccount({ id: 'large', videos: draw(random, 40, { ...USUAL, views: 80_000, shares: 0.02 }) })
    const found = compareAccounts([side(small, true), side(large)], 0.999)
    for (const id of ['median-views', 'median-viewers', 'share-rate']) {
      const measure = found.measures.find((each) => each.id === id)
      expect(measure?.pairs).toMatchObject([{ first: 'large', second: 'small', verdict: 'more' }])
      expect(measure?.standings.map(({ account, groups }) => [account, groups])).toEqual([
        ['large', 'a'],
        ['small', 'b'],
      ])
      expect(measure?.pooled).toBeNull()
      expect(measure?.standings[0]?.shrunk).toBeNull()
    }
    const posting = found.measures.find(({ id }) => id === 'posting-rate')
    expect(posting?.standings.map(({ groups }) => groups)).toEqual(['a', 'a'])
    expect(found.accounts.map(({ account, ours, videos }) => [account, ours, videos])).toEqual([
      ['large', false, 40],
      ['small', true, 40],
    ])
  })
})

describe('a comparison of accounts', () => {
  test('does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(anyAccount, { minLength: 2, maxLength: 4 }), (accounts) => {
        const sides = accounts.map((account, index) => side({ ...account, id: `a${index}` }, index === 0))
        expect(JSON.stringify(compareAccounts(sides.toReversed(), 0.8))).toBe(
          JSON.stringify(compareAccounts(sides, 0.8)),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('has a number with a range around it, or a reason, for every account and measure', () => {
    fc.assert(
      fc.property(fc.array(anyAccount, { minLength: 1, maxLength: 4 }), (accounts) => {
        const sides = accounts.map((account, index) => side({ ...account, id: `a${index}` }))
        for (const { standings, pairs } of compareAccounts(sides, 0.8).measures) {
          expect(standings.map(({ account }) => account).sort()).toEqual(sides.map(({ account }) => account.id))
          for (const { value, low, high, shrunk, groups, reason } of standings) {
            if (value === null || low === null || high === null) {
              expect([value, low, high, shrunk, groups]).toEqual([null, null, null, null, ''])
              expect(reason).not.toBe('')
            } else {
              expect(low <= value && value <= high && Number.isFinite(value) && groups !== '').toBe(true)
              expect(shrunk === null || Number.isFinite(shrunk.value)).toBe(true)
            }
          }
          for (const { chance, ratio } of pairs) expect(chance >= 0 && chance <= 1 && ratio >= 1).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('of an account and itself tells nothing apart', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const twice = [side({ ...account, id: 'a' }), side({ ...account, id: 'b' })]
        for (const { pairs } of compareAccounts(twice, 0.5).measures)
          for (const { verdict, ratio } of pairs) expect([verdict, ratio]).toEqual(['not-distinguishable', 1])
      }),
      { numRuns: 30 },
    )
  })

  test('leaves out videos that were two days old or less, and says how many', () => {
    const video = (id: string, read: string) =>
      makeVideo(id, { views: 5 }, { postedOn: '2026-02-01', snapshotOn: read })
    const account = makeAccount({ videos: [video('1', '2026-02-02'), video('2', '2026-02-03'), makeVideo('3', {})] })
    expect(compareAccounts([side(account)], 0.8).accounts).toMatchObject([{ videos: 2, leftOut: 1 }])
  })
})

const noisy = fc.record({
  value: fc.double({ min: -20, max: 20, noNaN: true }),
  error: fc.double({ min: 0.001, max: 5, noNaN: true }),
})

describe('numbers drawn to their mean', () => {
  test('stay between their own value and the mean', () => {
    fc.assert(
      fc.property(fc.array(noisy, { minLength: 3, maxLength: 12 }), (numbers) => {
        const found = shrinkToMean(numbers)
        const mean = found?.mean ?? Number.NaN
        for (const [index, { value, error }] of (found?.shrunk ?? []).entries()) {
          const own = numbers[index]?.value ?? Number.NaN
          expect(value).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9)
          expect(value).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9)
          expect(error).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('move less the better they are known', () => {
    fc.assert(
      fc.property(fc.array(noisy, { minLength: 3, maxLength: 12 }), (numbers) => {
        const found = shrinkToMean(numbers)
        if (found === null) throw new Error('three numbers are enough')
        const { mean, shrunk } = found
        const kept = numbers
          .map(({ value, error }, index) => ({ error, own: value - mean, is: (shrunk[index]?.value ?? 0) - mean }))
          .filter(({ own }) => Math.abs(own) > 1e-3)
          .toSorted((a, b) => a.error - b.error)
          .map(({ own, is }) => is / own)
        for (const [index, each] of kept.slice(1).entries()) expect(each).toBeLessThanOrEqual((kept[index] ?? 1) + 1e-9)
      }),
    )
  })

  test('are as DerSimonian and Laird would have them', () => {
    // Worked by hand: equal errors of 1, so that T = sample variance - 1 = 4 - 1, each keeps 3/4 of its distance.
    const found = shrinkToMean([8, 10, 12].map((value) => ({ value, error: 1 })))
    expect(found?.mean).toBeCloseTo(10, 12)
    expect(found?.spread).toBeCloseTo(Math.sqrt(3), 12)
    expect(found?.shrunk.map(({ value }) => value)).toEqual([8.5, 10, 11.5])
    expect(found?.shrunk[0]?.error).toBeCloseTo(Math.sqrt(0.75 + 4 / 3 / 16), 12)
  })

  test('are at least three, and all alike where they do not differ by more than their errors', () => {
    expect(
      shrinkToMean([
        { value: 1, error: 1 },
        { value: 2, error: 1 },
      ]),
    ).toBeNull()
    const found = shrinkToMean([1, 1.1, 0.9].map((value) => ({ value, error: 1 })))
    expect(found?.spread).toBe(0)
    expect(new Set(found?.shrunk.map(({ value }) => value)).size).toBe(1)
  })
})

describe('groups', () => {
  const pairs = fc.uniqueArray(
    fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a < b),
    { selector: ([a, b]) => `${a} ${b}` },
  )

  test('have a letter in common exactly where two can’t be told apart', () => {
    fc.assert(
      fc.property(pairs, (differing) => {
        const letters = letterGroups(7, differing)
        for (let a = 0; a < 7; a++)
          for (let b = a + 1; b < 7; b++) {
            const common = [...(letters[a] ?? '')].some((letter) => letters[b]?.includes(letter))
            expect(common).toBe(!differing.some(([x, y]) => x === a && y === b))
          }
      }),
    )
  })

  test('are one where nothing differs, none of nobody', () => {
    expect(letterGroups(3, [])).toEqual(['a', 'a', 'a'])
    expect(letterGroups(0, [])).toEqual([])
  })
})

test('chances of pairs are corrected for their number, and never fall below those of likelier ones', () => {
  const found = tellApart(
    [0, 3, 3.5].map((value) => ({ value, error: 1, degrees: 1e6 })),
    0.9,
  )
  // Normal tails of 3, 3.5 and 0.5 by sqrt(2): 0.0339, 0.0133, 0.7237; Holm multiplies by 2, 3 and 1.
  expect(found.map(({ chance }) => Number(chance.toFixed(3)))).toEqual([0.068, 0.04, 0.724])
  expect(found.map(({ differs }) => differs)).toEqual([true, true, false])
})

test('a variance from few numbers is drawn to that of all, which is no better known than it is', () => {
  const found = poolVariances([
    { variance: 2, degrees: 8 },
    { variance: 0, degrees: 0 },
  ])
  expect(found).toEqual([
    { variance: 2, degrees: 12 },
    { variance: 2, degrees: 4 },
  ])
  expect(poolVariances([{ variance: 0, degrees: 0 }])).toBeNull()
  expect(poolVariances([{ variance: 3, degrees: 1 }])).toEqual([{ variance: 3, degrees: 2 }])
})
