import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { momentum, momentumEvidence } from '../../../src/estimate/shares/momentum.ts'
import { reproductionNumber } from '../../../src/estimate/shares/reproduction-number.ts'
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
