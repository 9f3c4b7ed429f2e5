import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundDigits, roundEstimate, roundWhole } from '../../src/print/round-estimate.ts'
import { anyEstimate, upTo } from './arbitrary-report.ts'
import { estimate } from './sample-report.ts'

const number = () =>
  fc.tuple(fc.oneof(upTo(1e12), upTo(1000), upTo(1)), fc.boolean()).map(([x, minus]) => (minus ? -x : x))

describe('rounding', () => {
  it('goes outwards: down is at most the number and up at least, but for the noise of arithmetic', () => {
    fc.assert(
      fc.property(number(), (x) => {
        const slack = 1e-11 * Math.abs(x)
        for (const round of [roundWhole, roundDigits]) {
          expect(round(x, 'down')).toBeLessThanOrEqual(x + slack)
          expect(round(x, 'up')).toBeGreaterThanOrEqual(x - slack)
          expect(round(x, 'down')).toBeLessThanOrEqual(round(x, 'nearest'))
          expect(round(x, 'nearest')).toBeLessThanOrEqual(round(x, 'up'))
        }
      }),
    )
  })

  it('moves by less than one unit of the sixth digit', () => {
    fc.assert(
      fc.property(
        fc.oneof(upTo(1e9), upTo(1)).map((x) => x + 1e-9),
        (x) => {
          const unit = 10 ** (Math.floor(Math.log10(x)) - 5)
          expect(Math.abs(roundDigits(x, 'down') - x)).toBeLessThan(1.000001 * unit)
          expect(Math.abs(roundDigits(x, 'up') - x)).toBeLessThan(1.000001 * unit)
          expect(Number(roundDigits(x, 'up').toPrecision(6))).toBe(roundDigits(x, 'up'))
        },
      ),
    )
  })

  it('is done once: a rounded number stays', () => {
    fc.assert(
      fc.property(number(), fc.constantFrom('down' as const, 'up' as const, 'nearest' as const), (x, direction) => {
        for (const round of [roundWhole, roundDigits]) {
          const once = round(x, direction)
          expect(round(once, direction)).toBe(once)
        }
      }),
    )
  })

  it('never prints minus zero', () => {
    expect(Object.is(roundWhole(-0.2, 'nearest'), 0)).toBe(true)
    expect(Object.is(roundWhole(-0.2, 'up'), 0)).toBe(true)
    expect(Object.is(roundDigits(-0, 'down'), 0)).toBe(true)
  })
})

describe('roundEstimate', () => {
  it('keeps low <= value <= high, whole where the unit is whole, and null together with a reason', () => {
    fc.assert(
      fc.property(anyEstimate(), (any) => {
        const { value, low, high, unit, reason } = roundEstimate(any)
        if (value === null || low === null || high === null) {
          expect([value, low, high]).toEqual([null, null, null])
          expect(reason).toBeDefined()
          return
        }
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
        if (unit !== 'fraction' && unit !== 'ratio' && unit !== 'money')
          expect([value, low, high].every(Number.isInteger)).toBe(true)
      }),
    )
  })

  it('returns a measured whole number as it is', () => {
    expect(roundEstimate(estimate('views', 1204, { low: 1204, high: 1204 }))).toMatchObject({
      low: 1204,
      value: 1204,
      high: 1204,
    })
  })

  it('keeps workings out', () => {
    const working = { formula: 'a + b', terms: [] }
    expect(roundEstimate(estimate('views', 1, { working }))).not.toHaveProperty('working')
  })

  it('refuses a number that is not finite, naming the estimate', () => {
    expect(() => roundEstimate(estimate('viewers', Number.NaN))).toThrow(/viewers.*NaN/)
  })
})
