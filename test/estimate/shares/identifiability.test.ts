import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Estimate } from '../../../src/domain/estimate.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { sharePressure } from '../../../src/estimate/shares/reproduction-number.ts'
import { sharingDayWeights } from '../../../src/estimate/shares/sharing-kernel.ts'
import { SPLIT_PRIOR } from '../../../src/estimate/shares/split-conversion.ts'
import { randomStream } from '../../../src/learn/random.ts'
import { drawNormal, drawPoisson } from '../../../src/learn/random-draws.ts'
import { gammaQuantile } from '../../../src/math/incomplete-gamma.ts'
import { makeAccount, makeDays, makeSources } from '../made-account.ts'

const FIRST = '2026-03-02'
const DAYS = 60
/** Days before the export begins: their shares bring people into it. */
const BEFORE = 30
/** Shares per view. */
const RATE = 0.004
const WEIGHTS = sharingDayWeights()

interface Made {
  readonly views: number[]
  readonly shares: number[]
  /** Viewers of each day whom shares brought. */
  readonly shareDriven: number[]
}

/** A series in which each share brings `c` new viewers, waiting as shares wait; feed viewers come and go. */
const simulate = (c: number, seed: number): Made => {
  const random = randomStream(seed)
  const made: Made = { views: [], shares: [], shareDriven: [] }
  for (let day = 0; day < BEFORE + DAYS; day++) {
    const feed = Math.round(6000 * Math.exp(0.3 * drawNormal(random)))
    const shares = Math.max(1, drawPoisson(random, RATE * feed))
    made.shares.push(shares)
    const mean = c * (sharePressure(made.shares, WEIGHTS).at(-1) ?? 0)
    // As unlike each other as the estimator assumes: a variance of five times the mean.
    const k = SPLIT_PRIOR.overdispersion
    const brought = mean === 0 ? 0 : drawPoisson(random, gammaQuantile(random(), mean / (k - 1), 1 / (k - 1)))
    made.shareDriven.push(brought)
    made.views.push(feed + brought)
  }
  const exported = (numbers: readonly number[]) => numbers.slice(BEFORE)
  return { views: exported(made.views), shares: exported(made.shares), shareDriven: exported(made.shareDriven) }
}

const accountOf = ({ views, shares, shareDriven }: Made, withSplit: boolean) =>
  makeAccount({
    days: makeDays(
      FIRST,
      views.map((count, day) => ({ views: count, viewers: count, shares: shares[day] ?? 0 })),
      { oneFile: true },
    ),
    ...(withSplit
      ? {
          splits: views.map((count, day) => {
            const direct = (shareDriven[day] ?? 0) / count
            const on = addDays(FIRST, day)
            return { from: on, to: on, sources: makeSources({ 'for-you': 1 - direct, 'direct-message': direct }) }
          }),
        }
      : {}),
  })

const perShare = (made: Made, withSplit: boolean, level = 0.8): Estimate => {
  const { estimates } = estimateReach(accountOf(made, withSplit), { level, ofVideos: [] })
  const found = estimates.find(({ id }) => id === 'new-viewers-per-share')
  if (found === undefined) throw new RangeError('no estimate')
  return found
}

describe('without traffic sources', () => {
  test('new viewers per share are the same prior, whatever the truth is', () => {
    const truths = [0, 0.5, 2, 20]
    const found = truths.map((c) => perShare(simulate(c, 11), false))
    const [first] = found
    for (const { value, low, high, basis, bounds } of found) {
      expect([value, low, high]).toEqual([first?.value, first?.low, first?.high])
      expect(basis).toBe('assumed')
      expect(bounds?.high ?? 0).toBeGreaterThan(20)
    }
    // source: the prior, ln c ~ N(ln 0.45, 0.9^2)
    expect(first?.value).toBeCloseTo(0.45, 12)
    expect(first?.low).toBeCloseTo(0.45 * Math.exp(-0.9 * 1.2815515655446004), 12)
    expect(first?.high).toBeCloseTo(0.45 * Math.exp(0.9 * 1.2815515655446004), 12)
  })

  test('the slope of views on shares is one over the share rate, whatever the truth is', () => {
    // source: virality vector V28, shares = 0.004 x views, slope 250 for c = 0, 0.5, 2, 20
    for (const c of [0, 0.5, 2, 20]) {
      const { views } = simulate(c, 12)
      const shares = views.map((count) => RATE * count)
      const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
      const [x, y] = [mean(shares), mean(views)]
      const slope =
        shares.reduce((sum, each, day) => sum + (each - x) * ((views[day] ?? 0) - y), 0) /
        shares.reduce((sum, each) => sum + (each - x) ** 2, 0)
      expect(Math.abs(slope - 250)).toBeLessThan(1e-6)
    }
  })
})

describe('with traffic sources by day', () => {
  const RUNS = 60
  let found: { readonly c: number; readonly estimate: Estimate }[] = []
  beforeAll(() => {
    found = [0, 0.5, 2, 20].flatMap((c) =>
      Array.from({ length: RUNS }, (_, run) => ({ c, estimate: perShare(simulate(c, 1000 * c + run), true, 0.9) })),
    )
  })

  test('the 90 % range holds the truth nine times out of ten, for every truth', () => {
    const held = ({ c, estimate: { low, high } }: (typeof found)[number]) => (low ?? 1) <= c && c <= (high ?? 0)
    expect(found.filter(held).length / found.length).toBeGreaterThanOrEqual(0.88)
    for (const truth of [0, 0.5, 2, 20]) {
      const own = found.filter(({ c }) => c === truth)
      // Three standard errors of sixty runs below nine in ten.
      expect(own.filter(held).length / own.length).toBeGreaterThanOrEqual(0.78)
    }
  })

  test('it is calibrated, and far narrower than the prior', () => {
    for (const { c, estimate } of found) {
      expect(estimate.basis).toBe('calibrated')
      if (c >= 0.5) expect((estimate.high ?? 0) / (estimate.low ?? 1)).toBeLessThan(2.5)
    }
  })
})
