import fc from 'fast-check'
import { expect, test } from 'vitest'
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
  expect(() => splitTerritories([{ GR: 1.2 }])).toThrow('1.2')
  expect(() => splitTerritories([{ GR: 0.8, CY: 0.4 }])).toThrow(RangeError)
})

test('a suppressed slice counts as elsewhere', () => {
  const slice = (segment: string, fraction: number | null) => ({
    segment,
    fraction,
    suppressed: fraction === null,
    viewers: { id: 'viewers' } as never,
  })
  const audience = [
    {
      dimension: 'territory' as const,
      of: 'followers' as const,
      segments: [slice('GR', 0.7), slice('CY', null), slice('other', 0.2)],
    },
  ]
  expect(territoriesOf({ audience })).toEqual({ fractions: { GR: 0.7 }, of: 'followers' })
  expect(territoriesOf({ audience: [] })).toBeNull()
})
