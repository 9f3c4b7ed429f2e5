import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { momentum, momentumEvidence } from '../../../src/estimate/shares/momentum.ts'
import { reproductionNumber, sharePressure } from '../../../src/estimate/shares/reproduction-number.ts'
import { sharingDayWeights } from '../../../src/estimate/shares/sharing-kernel.ts'
import { makeAccount, makeDays } from '../made-account.ts'

const series = (days: number, of: (day: number) => number) => Array.from({ length: days }, (_, day) => of(day))
const momentumOf = (views: readonly (number | null)[]) => {
  const evidence = momentumEvidence(views)
  return evidence === null ? null : momentum(evidence, 0.8).value
}

describe('momentum', () => {
  test('is 1 where views stay, above where they rise, below where they fall', () => {
    expect(momentumOf(series(60, () => 20_000))).toBeCloseTo(1, 3)
    expect(momentumOf(series(60, (day) => 1000 * 1.1 ** day))).toBeGreaterThan(1.02)
    expect(momentumOf(series(60, (day) => 1e6 * 0.9 ** day))).toBeLessThan(0.97)
  })

  test('is the renewal estimator, with everybody as who begets', () => {
    const views = series(40, (day) => 3000 + 500 * (day % 7))
    const evidence = momentumEvidence(views)
    if (evidence === null) throw new RangeError('no evidence')
    const { overdispersion } = evidence
    const [expected] = reproductionNumber(
      views.map((count) => ({ shares: count, certain: count })),
      { windows: [[33, 39]], prior: { shape: 1.6728, rate: 2.6785, overdispersion, possibleB: 4 } },
    )
    const found = momentum(evidence, 0.8)
    expect([found.low, found.value, found.high]).toEqual([expected?.low, expected?.value, expected?.high])
  })

  test('is wider where the days vary more', () => {
    const width = (views: readonly number[]) => {
      const evidence = momentumEvidence(views)
      if (evidence === null) throw new RangeError('no evidence')
      const { low, high } = momentum(evidence, 0.8)
      return Math.log(high / low)
    }
    const calm = series(40, () => 20_000)
    expect(width(series(40, (day) => (day % 2 === 0 ? 10_000 : 30_000)))).toBeGreaterThan(3 * width(calm))
  })

  test('is not said of a series with a gap in its latest fourteen days, nor of under 500 views', () => {
    expect(momentumOf(series(13, () => 9000))).toBeNull()
    expect(
      momentumOf(series(40, (day) => (day === 30 ? Number.NaN : 9000)).map((v) => (Number.isNaN(v) ? null : v))),
    ).toBeNull()
    expect(momentumOf(series(40, () => 71))).toBeNull()
    expect(momentumOf(series(40, () => 72))).not.toBeNull()
  })

  test('is an ordered, finite range of any series', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.nat(1e9)), { minLength: 14, maxLength: 50 }), (views) => {
        const evidence = momentumEvidence(views)
        if (evidence === null) return
        const { low, value, high } = momentum(evidence, 0.9)
        expect(0 <= low && low <= value && value <= high && high < Infinity).toBe(true)
      }),
    )
  })

  test('arguments out of range are refused', () => {
    expect(() => momentum({ views: -1, pressure: 1, overdispersion: 5 }, 0.8)).toThrow('-1')
    expect(() => momentum({ views: 1, pressure: 1, overdispersion: 0.5 }, 0.8)).toThrow('0.5')
  })
})

describe('the evidence of momentum', () => {
  test('is the views of seven days, those that could have begotten them, and how much the days vary', () => {
    const views = series(40, (day) => 1000 + 1000 * (day % 3))
    const found = momentumEvidence(views)
    const pressure = sharePressure(views, sharingDayWeights()).slice(-7)
    const [seen, weighted] = [views.slice(-7), pressure].map((list) => list.reduce((sum, each) => sum + each, 0))
    expect(found?.views).toBe(seen)
    expect(found?.pressure).toBeCloseTo(weighted ?? Number.NaN, 9)
    // Pearson: the squares of what was not expected, each over what was, by the six degrees of freedom left
    const ratio = (seen ?? 0) / (weighted ?? 1)
    const squares = pressure.reduce(
      (sum, each, day) => sum + ((views[33 + day] ?? 0) - ratio * each) ** 2 / (ratio * each),
      0,
    )
    expect(squares / 6).toBeGreaterThan(5)
    expect(found?.overdispersion).toBeCloseTo(squares / 6, 9)
  })

  test('never varies less than is assumed', () => {
    const calm = series(40, () => 20_000)
    expect(momentumEvidence(calm, 7)?.overdispersion).toBe(7)
    expect(momentumEvidence(calm)?.overdispersion).toBeGreaterThanOrEqual(1)
  })

  test('needs fourteen days, and views before that could have begotten these', () => {
    expect(momentumEvidence(series(14, () => 9000))).not.toBeNull()
    expect(momentumEvidence(series(13, () => 9000))).toBeNull()
    expect(momentumEvidence([...Array.from({ length: 14 }, () => null), ...series(14, () => 9000)])).not.toBeNull()
    expect(momentumEvidence([...series(13, () => 9000), null])).toBeNull()
  })

  test.each([
    [{ views: Infinity, pressure: 1, overdispersion: 5 }, 'Infinity'],
    [{ views: 1, pressure: -2, overdispersion: 5 }, '-2'],
    [{ views: 1, pressure: Number.NaN, overdispersion: 5 }, 'NaN'],
    [{ views: 1, pressure: 1, overdispersion: Infinity }, 'Infinity'],
    [{ views: 1, pressure: 1, overdispersion: Number.NaN }, 'NaN'],
  ])('%j is refused', (evidence, got) => {
    expect(() => momentum(evidence, 0.8)).toThrow(RangeError)
    expect(() => momentum(evidence, 0.8)).toThrow(got)
  })

  test('of nothing is what was believed, the ends of its own range among what is accepted', () => {
    const found = momentum({ views: 0, pressure: 0, overdispersion: 1 }, 0.5, { shape: 1, rate: 2 })
    // an exponential distribution of rate 2: -ln(1 - p) / 2
    expect(found.value).toBeCloseTo(Math.LN2 / 2, 12)
    expect(found.low).toBeCloseTo(-Math.log(0.75) / 2, 12)
    expect(found.high).toBeCloseTo(-Math.log(0.25) / 2, 12)
  })
})

test('an account’s momentum covers its latest seven days, and stays apart from the viral coefficient', () => {
  const days = makeDays(
    '2026-03-01',
    series(40, () => 5000).map((views) => ({ views, shares: 20 })),
  )
  const { estimates } = estimateReach(makeAccount({ days }))
  const found = estimates.find(({ id }) => id === 'momentum')
  const k = estimates.find(({ id }) => id === 'viral-coefficient')
  expect(found?.window).toEqual({ from: '2026-04-03', to: '2026-04-09' })
  expect(found?.reason).toContain('upper limit')
  expect(found?.low ?? 0).toBeGreaterThan(k?.high ?? 1)
})
