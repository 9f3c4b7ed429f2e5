import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { PRIORS, priorTable } from '../../../src/estimate/priors.ts'
import { BEYOND_PRIOR, beyondTikTok, type UnknownFraction } from '../../../src/estimate/shares/beyond-tiktok.ts'
import { randomStream } from '../../../src/learn/random.ts'
import { drawNormal } from '../../../src/learn/random-draws.ts'
import { betaQuantile } from '../../../src/math/incomplete-beta.ts'
import { makeAccount, makeVideo } from '../made-account.ts'

const counts = fc.record({ shares: fc.nat(100_000), downloads: fc.nat(100_000) })

describe('people beyond TikTok', () => {
  const DRAWS = 2000
  let draws: { readonly perShare: number; readonly perDownload: number }[] = []
  beforeAll(() => {
    const random = randomStream(5)
    const { perShare, opened, counted, perDownload, overlap } = BEYOND_PRIOR
    const number = ({ median, logSd }: typeof perShare) => median * Math.exp(logSd * drawNormal(random))
    const part = ({ mean, weight }: UnknownFraction) => betaQuantile(random(), mean * weight, (1 - mean) * weight)
    draws = Array.from({ length: DRAWS }, () => {
      const rest = 1 - part(overlap)
      return {
        perShare: number(perShare) * part(opened) * (1 - part(counted)) * rest,
        perDownload: number(perDownload) * rest,
      }
    })
  })

  test.each([
    [1000, 0],
    [1000, 100],
    [1000, 500],
    [0, 300],
  ])(
    '%d shares and %d downloads: the range holds at least about as many draws as it says, the value half',
    (shares, downloads) => {
      const people = draws.map(({ perShare, perDownload }) => shares * perShare + downloads * perDownload)
      const { value, low, high } = beyondTikTok({ shares, downloads }, 0.8)
      const part = (holds: (drawn: number) => boolean) => people.filter(holds).length / DRAWS
      expect(part((drawn) => drawn >= low && drawn <= high)).toBeGreaterThan(0.77)
      expect(part((drawn) => drawn >= low && drawn <= high)).toBeLessThan(0.88)
      expect(Math.abs(part((drawn) => drawn < value) - 0.5)).toBeLessThan(0.06)
    },
  )

  test('are in proportion to the counts, and more with more shares or downloads', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1000 }), ({ shares, downloads }, times) => {
        const once = beyondTikTok({ shares, downloads }, 0.8)
        const often = beyondTikTok({ shares: shares * times, downloads: downloads * times }, 0.8)
        expect(Math.abs(often.value - times * once.value)).toBeLessThanOrEqual(1e-9 * often.value)
        expect(once.low <= once.value && once.value <= once.high && once.high < Infinity).toBe(true)
        const more = beyondTikTok({ shares, downloads: downloads + times }, 0.8)
        expect(more.high).toBeGreaterThan(once.high)
      }),
    )
  })

  test('are nobody where nothing was shared or downloaded, and nobody where all are counted already', () => {
    expect(beyondTikTok({ shares: 0, downloads: 0 }, 0.9)).toEqual({ value: 0, low: 0, high: 0 })
    const all = { ...BEYOND_PRIOR, overlap: { mean: 1, weight: 10 } }
    expect(beyondTikTok({ shares: 10, downloads: 10 }, 0.9, all)).toEqual({ value: 0, low: 0, high: 0 })
  })

  test('of certain numbers are their product', () => {
    const certain = {
      perShare: { median: 3, logSd: 0 },
      perDownload: { median: 5, logSd: 0 },
      opened: { mean: 1, weight: 1 },
      counted: { mean: 0, weight: 1 },
      overlap: { mean: 0, weight: 1 },
    }
    for (const [downloads, people] of [
      [0, 30],
      [4, 50],
    ] as const) {
      const { value, low, high } = beyondTikTok({ shares: 10, downloads }, 0.8, certain)
      for (const end of [value, low, high]) expect(end).toBeCloseTo(people, 9)
    }
    // Nobody opens a share, or all who do are counted: the copies alone are left.
    for (const none of [{ opened: { mean: 0, weight: 1 } }, { counted: { mean: 1, weight: 1 } }]) {
      expect(beyondTikTok({ shares: 10, downloads: 4 }, 0.8, { ...certain, ...none }).value).toBeCloseTo(20, 9)
    }
    const unsure = { ...certain, perShare: { median: 3, logSd: 0.5 } }
    const { low, high } = beyondTikTok({ shares: 10, downloads: 0 }, 0.8, unsure)
    // 1.28155 is the 90 % point of a standard normal
    expect(Math.log(high / 30)).toBeCloseTo(0.5 * 1.2815515655446004, 9)
    expect(Math.log(30 / low)).toBeCloseTo(0.5 * 1.2815515655446004, 9)
  })

  test('a fraction enters by the mean and the variance of its logarithm', () => {
    // Beta(1, 1): ln is minus an exponential, mean -1, variance 1.
    const half = {
      perShare: { median: 1, logSd: 0 },
      perDownload: { median: 1, logSd: 0 },
      opened: { mean: 0.5, weight: 2 },
      counted: { mean: 0, weight: 1 },
      overlap: { mean: 0, weight: 1 },
    }
    const { value, high } = beyondTikTok({ shares: 1, downloads: 0 }, 0.8, half)
    expect(Math.log(value)).toBeCloseTo(-1, 9)
    expect(Math.log(high / value)).toBeCloseTo(1.2815515655446004, 9)
    const both = beyondTikTok({ shares: 1, downloads: 0 }, 0.8, { ...half, overlap: { mean: 0.5, weight: 2 } })
    expect(Math.log(both.value)).toBeCloseTo(-2, 9)
    expect(Math.log(both.high / both.value)).toBeCloseTo(1.2815515655446004 * Math.SQRT2, 9)
  })

  test.each([
    [{ shares: 1, downloads: Infinity }, {}, 'downloads'],
    [{ shares: Number.NaN, downloads: 1 }, {}, 'shares'],
    [{ shares: 1, downloads: 1 }, { perShare: { median: 0, logSd: 1 } }, '0, 1'],
    [{ shares: 1, downloads: 1 }, { perShare: { median: Infinity, logSd: 1 } }, 'Infinity'],
    [{ shares: 1, downloads: 1 }, { perShare: { median: 1, logSd: -1 } }, '-1'],
    [{ shares: 1, downloads: 1 }, { perDownload: { median: 1, logSd: Infinity } }, 'Infinity'],
    [{ shares: 1, downloads: 1 }, { opened: { mean: -0.1, weight: 1 } }, '-0.1'],
    [{ shares: 1, downloads: 1 }, { opened: { mean: 0.5, weight: 0 } }, '0'],
    [{ shares: 1, downloads: 1 }, { opened: { mean: 0.5, weight: Infinity } }, 'Infinity'],
  ])('%j with %j is refused', (given, more, got) => {
    expect(() => beyondTikTok(given, 0.8, { ...BEYOND_PRIOR, ...more })).toThrow(RangeError)
    expect(() => beyondTikTok(given, 0.8, { ...BEYOND_PRIOR, ...more })).toThrow(got)
  })

  test('arguments out of range are refused', () => {
    expect(() => beyondTikTok({ shares: -1, downloads: 0 }, 0.8)).toThrow('-1')
    expect(() => beyondTikTok({ shares: 1, downloads: 0 }, 1)).toThrow(RangeError)
    const wrong = { ...BEYOND_PRIOR, opened: { mean: 2, weight: 6 } }
    expect(() => beyondTikTok({ shares: 1, downloads: 0 }, 0.8, wrong)).toThrow('2')
  })
})

describe('the line beside the viewers', () => {
  const account = makeAccount({ videos: [makeVideo('v', { views: 9000, viewers: 8000, shares: 40, downloads: 6 })] })
  const ofVideo = (settings = {}) => {
    const { estimates } = estimateReach(account, settings).videos[0] ?? { estimates: [] }
    return estimates.find(({ id }) => id === 'beyond-tiktok-viewers')
  }

  test('is assumed, says that nothing can confirm it, and moves no other number', () => {
    expect(ofVideo()).toMatchObject({ basis: 'assumed', unit: 'people' })
    expect(ofVideo()?.reason).toContain('nothing in the export can confirm it')
    expect(ofVideo()?.value).toBeCloseTo(beyondTikTok({ shares: 40, downloads: 6 }, 0.8).value, 12)
    const { estimates } = estimateReach(account).videos[0] ?? { estimates: [] }
    const people = (id: string) => estimates.find((estimate) => estimate.id === id)?.value ?? Number.NaN
    expect(people('share-driven-viewers') + people('first-hand-viewers')).toBeCloseTo(people('viewers'), 6)
    expect(people('viewers')).toBe(8000)
  })

  test.each(PRIORS.filter(({ id }) => id.startsWith('beyond-')).map((prior) => [prior.id, prior] as const))(
    '%s is used',
    (_, prior) => {
      const changed = ofVideo({ priors: priorTable([{ ...prior, median: prior.median * 0.5 }]) })
      expect(changed?.low).not.toBe(ofVideo()?.low)
    },
  )
})
