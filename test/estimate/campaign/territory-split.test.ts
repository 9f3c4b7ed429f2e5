import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitTerritories, territoriesOf } from '../../../src/estimate/campaign/territory-split.ts'

test('a territory that one list may hide among the rest is joined with everywhere else', () => {
  const { territories, fractions } = splitTerritories([
    { GR: 0.5, CY: 0.5 },
    { GR: 0.6, DE: 0.1 },
  ])
  // The second list is cut short: its rest may hold people of Cyprus. The first is whole: it has nobody in Germany.
  expect(territories).toEqual(['GR', 'DE', null])
  expect(fractions[0]).toEqual([0.5, 0, 0.5])
  expect(fractions[1]?.map((fraction) => Number(fraction.toFixed(9)))).toEqual([0.6, 0.1, 0.3])
})

test('every part lies somewhere: its fractions sum to 1', () => {
  const part = fc.option(
    fc.dictionary(fc.constantFrom('GR', 'CY', 'DE', 'US'), fc.double({ min: 0, max: 0.25, noNaN: true }), {
      maxKeys: 4,
    }),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const { territories, fractions } = splitTerritories(parts)
      for (const row of fractions) {
        expect(row.length).toBe(territories.length)
        expect(row.reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(1, 9)
      }
    }),
  )
})

test('fractions that cannot be are refused', () => {
  expect(() => splitTerritories([{ GR: 1.2 }])).toThrow('a fraction must lie in [0, 1], got 1.2 for GR')
  expect(() => splitTerritories([{ GR: -0.1, CY: 1.1 }])).toThrow('got -0.1 for GR')
  expect(() => splitTerritories([{ GR: Number.NaN }])).toThrow(RangeError)
  expect(() => splitTerritories([{ GR: 0.8, CY: 0.4 }])).toThrow('at most 1')
})

test('a sum that rounding moved off 1 is 1: nobody lives elsewhere', () => {
  expect(splitTerritories([{ GR: 0.9999999 }])).toEqual({ territories: ['GR'], fractions: [[1]] })
  // One millionth above is rounding still.
  expect(splitTerritories([{ GR: 1, CY: 1e-6 }]).territories).toEqual(['GR', 'CY'])
})

test('where one part is known nowhere, nothing is split', () => {
  expect(splitTerritories([{ GR: 1 }, null])).toEqual({ territories: [null], fractions: [[1], [1]] })
})

test('the largest territory comes first, equal ones by name', () => {
  expect(splitTerritories([{ DE: 0.25, CY: 0.25, GR: 0.5 }]).territories).toEqual(['GR', 'CY', 'DE'])
})

test('a territory may be called like a property that every object has', () => {
  expect(splitTerritories([{ GR: 1 }, { constructor: 1 }])).toEqual({
    territories: ['GR', 'constructor'],
    fractions: [
      [1, 0],
      [0, 1],
    ],
  })
})

describe('the territories of an account', () => {
  const slice = (segment: string, fraction: number | null) => ({
    segment,
    fraction,
    suppressed: fraction === null,
    viewers: { id: 'viewers' } as never,
  })

  test('leave out a suppressed slice, an empty one, and one that is no country', () => {
    const audience = [
      { dimension: 'gender' as const, of: 'viewers' as const, segments: [slice('FE', 1)] },
      {
        dimension: 'territory' as const,
        of: 'followers' as const,
        segments: [slice('GR', 0.7), slice('CY', null), slice('DE', 0), slice('USA', 0.1), slice('other', 0.2)],
      },
    ]
    expect(territoriesOf({ audience })).toEqual({ fractions: { GR: 0.7 }, of: 'followers' })
  })

  test('are not known where no country is', () => {
    const segments = [slice('other', 1)]
    expect(territoriesOf({ audience: [{ dimension: 'territory', of: 'viewers', segments }] })).toBeNull()
    expect(territoriesOf({ audience: [] })).toBeNull()
  })
})
