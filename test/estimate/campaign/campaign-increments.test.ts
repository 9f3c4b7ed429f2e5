import { describe, expect, test } from 'vitest'
import {
  campaignDues,
  campaignIncrements,
  orderOfReach,
  settled,
} from '../../../src/estimate/campaign/campaign-increments.ts'
import type { CampaignNumbers } from '../../../src/estimate/campaign/campaign-union.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })
/** Parts in one territory whose people watch alike; nothing is proven unless told. */
const numbers = (more: Partial<CampaignNumbers> = {}): CampaignNumbers => {
  const reaches = more.reaches ?? [range(100), range(60)]
  return {
    reaches,
    fractions: reaches.map(() => [1]),
    overlap: range(0.25),
    tail: range(Infinity),
    least: [0, 0],
    most: [1e9, 1e9],
    ...more,
  }
}
const near = (value: number, low = value, high = value) => ({
  value: expect.closeTo(value, 9),
  low: expect.closeTo(low, 9),
  high: expect.closeTo(high, 9),
})

test('parts are ordered by their reach, equal ones by place', () => {
  expect(orderOfReach([5, 9, 5, 7])).toEqual([1, 3, 0, 2])
})

describe('what each part is due', () => {
  test('is its mean increment over all orders: 100 or 85, 60 or 45', () => {
    expect(campaignDues(numbers())).toEqual([near(92.5), near(52.5)])
  })

  test('is added up over territories', () => {
    // In the first 50 and 60: 47.5 - half of 0.25 * 50 shared; in the second 50 alone.
    const fractions = [
      [0.5, 0.5],
      [1, 0],
    ]
    expect(campaignDues(numbers({ fractions }))).toEqual([near(93.75), near(53.75)])
  })

  test('is as uncertain as the overlap: half of 10, 20 or 30 of 100 is shared', () => {
    const found = campaignDues(numbers({ reaches: [range(100), range(100)], overlap: range(0.2, 0.1, 0.3) }))
    expect(found).toEqual([near(90, 85, 95), near(90, 85, 95)])
  })

  test('is never more than the part reached, however many steps add up', () => {
    // 100 both without overlap and without the other part: as squares they would add up to more.
    const [first] = campaignDues(numbers({ reaches: [range(100), range(60, 0, 60)], overlap: range(0.25, 0, 0.25) }))
    expect(first).toEqual(near(92.5, 92.5, 100))
  })

  test('by what its own pairs share: 50 people counted twice, by weights of 40, 50 and 30', () => {
    const shared = [
      [0, 30, 10],
      [30, 0, 20],
      [10, 20, 0],
    ]
    const reaches = [range(100), range(100), range(100)]
    const found = campaignDues(numbers({ reaches, shared, least: [250, 250], most: [250, 250] }))
    expect(found.map(({ value }) => value)).toEqual([
      expect.closeTo(100 - 50 / 3, 6),
      expect.closeTo(100 - 125 / 6, 6),
      expect.closeTo(87.5, 6),
    ])
  })

  test('shrinks with a ceiling under the largest part: half of it is left', () => {
    // All of the second lies in the first; if only a quarter did, as was believed, half of 87.5 would be left.
    const found = campaignDues(numbers({ reaches: [range(100), range(100)], most: [50, 50] }))
    expect(found).toEqual([near(25, 25, 43.75), near(25, 25, 43.75)])
  })
})

describe('what each part adds to all larger ones', () => {
  test('is all of the largest, and of the next what the larger have not reached', () => {
    // 100, then 0.75 * 60, then 0.75 * 0.75 * 40.
    const reaches = [range(60), range(100), range(40)]
    const found = campaignIncrements(numbers({ reaches }))
    expect(found).toEqual([near(45), near(100), near(22.5)])
  })

  test('is as uncertain as its people, the overlap and how alike people are, the steps added as squares', () => {
    const reaches = [range(100, 90, 110), range(50, 40, 60), range(20)]
    const found = campaignIncrements(numbers({ reaches, overlap: range(0.2, 0.1, 0.3), tail: range(2, 1, 4) }))
    expect(found[0]).toEqual(near(100, 90, 110))
    // 0.8 * 50 at the middle; 32 and 48 by its people, 35 and 45 by the overlap.
    const down = Math.hypot(Math.log(40 / 32), Math.log(40 / 35))
    const up = Math.hypot(Math.log(48 / 40), Math.log(45 / 40))
    expect(found[1]).toEqual(near(40, 40 * Math.exp(-down), 40 * Math.exp(up)))
    // The third: 20 (1 - c) (1 - c / (1 + c / a)).
    const third = (c: number, a: number): number => 20 * (1 - c) * (1 - c / (1 + c / a))
    const middle = third(0.2, 2)
    const thirdDown = Math.hypot(Math.log(middle / third(0.3, 2)), Math.log(middle / third(0.2, 4)))
    const thirdUp = Math.hypot(Math.log(third(0.1, 2) / middle), Math.log(third(0.2, 1) / middle))
    expect(found[2]).toEqual(near(middle, middle * Math.exp(-thirdDown), middle * Math.exp(thirdUp)))
  })

  test('is never more than the part reached, however many steps add up', () => {
    // 25 of 100; 225 if it had 300 people, 100 without overlap: as squares they would add up to 336.
    const reaches = [range(100), range(100), range(100, 100, 300)]
    const found = campaignIncrements(numbers({ reaches, overlap: range(0.5, 0, 0.5) }))
    expect(found[2]).toEqual(near(25, 25, 300))
  })

  test('by what it shares with the larger ones, where something is known of pairs', () => {
    // 300 - 250 are counted twice: the first gives nothing, the others share 30 each with larger ones.
    const shared = [
      [0, 30, 10],
      [30, 0, 20],
      [10, 20, 0],
    ]
    const reaches = [range(100), range(100), range(100)]
    const found = campaignIncrements(numbers({ reaches, shared, least: [250, 250], most: [250, 250] }))
    expect(found.map(({ value }) => value)).toEqual([100, expect.closeTo(75, 6), expect.closeTo(75, 6)])
  })

  test('by what it shares with the larger one, though that stands after it', () => {
    const shared = [
      [0, 20],
      [20, 0],
    ]
    const found = campaignIncrements(
      numbers({ reaches: [range(60), range(100)], shared, least: [140, 140], most: [140, 140] }),
    )
    expect(found.map(({ value }) => value)).toEqual([expect.closeTo(40, 6), 100])
  })

  test('shrinks with a ceiling under the largest part', () => {
    // As believed, the second would add 75, of which half is left.
    const found = campaignIncrements(numbers({ reaches: [range(100), range(100)], most: [50, 50] }))
    expect(found).toEqual([near(50), near(0, 0, 37.5)])
  })
})

test('the overlap that gives the union its value may lie outside the range that was believed: the range goes with it', () => {
  const reaches = [range(100), range(100)]
  const at = (people: number) =>
    settled(numbers({ reaches, overlap: range(0.2, 0.1, 0.3), least: [people, people], most: [people, people] }))
  expect(at(150)).toMatchObject({ numbers: { overlap: near(0.5, 0.1, 0.5) }, left: 1 })
  expect(at(195)).toMatchObject({ numbers: { overlap: near(0.05, 0.05, 0.3) }, left: 1 })
  expect(at(180)).toMatchObject({ numbers: { overlap: near(0.2, 0.1, 0.3) }, left: 1 })
})
