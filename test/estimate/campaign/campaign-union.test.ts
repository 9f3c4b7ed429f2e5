import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CampaignNumbers,
  campaignUnion,
  middleOf,
  overlapFor,
  settingsAtEnds,
  unionAt,
} from '../../../src/estimate/campaign/campaign-union.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })
/** Parts in one territory whose people watch alike; nothing is proven unless told. */
const numbers = (more: Partial<CampaignNumbers> = {}): CampaignNumbers => {
  const reaches = more.reaches ?? [range(100), range(100)]
  return {
    reaches,
    fractions: reaches.map(() => [1]),
    overlap: range(0.2),
    tail: range(Infinity),
    least: [0, 0],
    most: [1e9, 1e9],
    ...more,
  }
}
const near = ({ value, low, high }: { value: number; low: number; high: number }) => ({
  value: expect.closeTo(value, 9),
  low: expect.closeTo(low, 9),
  high: expect.closeTo(high, 9),
})

describe('the union of a campaign', () => {
  test('is added up over territories', () => {
    // Of the first 100 half live in the first territory: 100 + 50 / 2 there, 50 in the other.
    const halves = [
      [0.5, 0.5],
      [1, 0],
    ]
    expect(unionAt({ reaches: [100, 100], overlap: 0.5, tail: 1 }, halves)).toBe(175)
    expect(unionAt({ reaches: [], overlap: 0.5, tail: 1 }, [])).toBe(0)
  })

  test('takes each uncertain number to its ends by itself', () => {
    const given = numbers({
      reaches: [range(100, 80, 120), range(60)],
      overlap: range(0.2, 0.1, 0.3),
      tail: range(2, 1, 3),
    })
    const middle = { reaches: [100, 60], overlap: 0.2, tail: 2 }
    expect(middleOf(given)).toEqual(middle)
    expect(settingsAtEnds(given)).toEqual([
      [
        { ...middle, reaches: [80, 60] },
        { ...middle, reaches: [120, 60] },
      ],
      [
        { ...middle, overlap: 0.1 },
        { ...middle, overlap: 0.3 },
      ],
      [
        { ...middle, tail: 1 },
        { ...middle, tail: 3 },
      ],
    ])
    expect(settingsAtEnds(numbers())).toEqual([])
  })

  test('has the steps of its numbers added as squares', () => {
    // At 80 people it is 100 + 0.8 * 80, at 120 it is 120 + 0.8 * 100; at overlap 0.3 it is 170, at 0.1 it is 190.
    const down = Math.hypot(Math.log(180 / 164), Math.log(180 / 170))
    const up = Math.hypot(Math.log(200 / 180), Math.log(190 / 180))
    const found = campaignUnion(numbers({ reaches: [range(100), range(100, 80, 120)], overlap: range(0.2, 0.1, 0.3) }))
    expect(found).toEqual(near({ value: 180, low: 180 * Math.exp(-down), high: 180 * Math.exp(up) }))
  })

  test('of three parts may be off by its shape: four tenths of what it adds to the pairs alone', () => {
    const three = [range(100), range(100), range(100)]
    // 100 + 80 + 64, where the pairs alone give 100 + 80 + 60.
    expect(campaignUnion(numbers({ reaches: three }))).toEqual(near(range(244, 242.4, 245.6)))
    // 100 + 10 + 1, where the pairs alone give less than the largest part.
    expect(campaignUnion(numbers({ reaches: three, overlap: range(0.9) }))).toEqual(near(range(111, 106.6, 115.4)))
    // The same in each of two territories, in other shares: 80 and 20 each.
    const split = numbers({ reaches: three, fractions: three.map(() => [0.8, 0.2]) })
    expect(campaignUnion(split)).toEqual(near(range(244, 242.4, 245.6)))
  })

  test('of two parts whose numbers are all certain is certain, whatever the rounding', () => {
    const people = fc.double({ min: 1, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(people, people, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, overlap) => {
        const { value, low, high } = campaignUnion(numbers({ reaches: [range(a), range(b)], overlap: range(overlap) }))
        expect([low, high]).toEqual([value, value])
      }),
    )
  })

  test('stays within what is proven, at the value and at the ends', () => {
    const at = (least: readonly [number, number], most: readonly [number, number]) =>
      campaignUnion(numbers({ overlap: range(0.2, 0.1, 0.3), least, most }))
    expect(at([0, 0], [1e9, 1e9])).toEqual(near(range(180, 170, 190)))
    expect(at([185, 175], [1e9, 1e9])).toEqual(near(range(185, 175, 190)))
    expect(at([0, 0], [175, 185])).toEqual(near(range(175, 170, 185)))
    // The value is proven beyond an end: the end goes with it.
    expect(at([195, 0], [1e9, 1e9])).toEqual(near(range(195, 170, 195)))
    expect(at([0, 0], [165, 1e9])).toEqual(near(range(165, 165, 190)))
  })
})

describe('the overlap at which the union has a value', () => {
  test('is solved for between none and all', () => {
    expect(overlapFor(numbers(), 150)).toEqual({ overlap: expect.closeTo(0.5, 12), left: 1 })
    expect(overlapFor(numbers({ overlap: range(0.1) }), 190)).toEqual({ overlap: 0.1, left: 1 })
  })

  test('is none for the sum and more', () => {
    expect(overlapFor(numbers(), 200)).toEqual({ overlap: 0, left: 1 })
    expect(overlapFor(numbers(), 201)).toEqual({ overlap: 0, left: 1 })
    expect(overlapFor(numbers({ reaches: [range(0)] }), 0)).toEqual({ overlap: 0, left: 1 })
  })

  test('is all for the largest part; of fewer people a part of it is left', () => {
    expect(overlapFor(numbers(), 100)).toEqual({ overlap: 1, left: 1 })
    expect(overlapFor(numbers(), 25)).toEqual({ overlap: 1, left: 0.25 })
  })
})
