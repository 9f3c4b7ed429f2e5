import { describe, expect, test } from 'vitest'
import { fitOverlap } from '../../../src/estimate/union/fit-overlap.ts'
import { missedAgain, unionReach } from '../../../src/estimate/union/union-reach.ts'

const COMPUTED = 'computed by hand from the layer-cake formula'
const times = (reach: number, count: number): number[] => new Array<number>(count).fill(reach)

const UNIONS = [
  { id: 'layer-1', reaches: [100, 100], overlap: 0.2, tail: 0.5, union: 180, within: 1e-9 },
  { id: 'layer-2', reaches: [1000, 100, 100], overlap: 0.1, tail: 0.5, union: 1172.5, within: 1e-9 },
  { id: 'layer-3', reaches: [1000, 100, 100], overlap: 0.1, tail: 1, union: 1171.8181818181818, within: 1e-9 },
  { id: 'layer-4', reaches: [1000, 100, 100], overlap: 0.1, tail: Infinity, union: 1171, within: 1e-9 },
  { id: 'layer-5', reaches: times(500, 10), overlap: 0.05, tail: 0.5, union: 4172.5531789512115, within: 1e-6 },
  { id: 'layer-6', reaches: times(500, 10), overlap: 0.05, tail: 1, union: 4104.598127315518, within: 1e-6 },
  { id: 'layer-7', reaches: times(500, 10), overlap: 0.05, tail: Infinity, union: 4012.6306076162105, within: 1e-6 },
  {
    id: 'layer-8',
    reaches: [1000, 800, 600, 400, 200],
    overlap: 0.3,
    tail: 0.5,
    union: 2185.440340909091,
    within: 1e-6,
  },
  { id: 'layer-9', reaches: times(100, 1000), overlap: 0.035, tail: 1, union: 10024.781409335392, within: 1e-5 },
].map((vector) => ({ ...vector, source: COMPUTED }))

const OVERLAPS = [
  {
    id: 'layer-inv-1',
    reaches: times(4868 / 7, 7),
    union: 3962,
    overlap: 0.0851999974549251,
    within: 1e-6,
    source: 'allegro/allegro-api issue 13293 (sum 4868, panel 3962)',
  },
  {
    id: 'layer-inv-2',
    reaches: times(31551 / 31, 31),
    union: 27540,
    overlap: 0.010994101305014665,
    within: 1e-6,
    source: 'matomo-org/matomo issue 8089 (sum 31551, month 27540)',
  },
  {
    id: 'real-2020-05-29',
    reaches: [5, 9120, 15793, 2155, 1458, 27572, 28169],
    union: 81076,
    overlap: 0.03319798011442454,
    within: 1e-4,
    source: 'a public page: seven daily reaches and the weekly reach',
  },
  {
    id: 'real-2020-06-25',
    reaches: [
      28169, 2700, 987, 1088, 2892, 4607, 460, 724, 372, 817, 337, 366, 303, 279, 161, 101, 133, 2405, 151, 190, 175,
      118, 92, 91, 101, 298, 94, 84,
    ],
    union: 42063,
    overlap: 0.11826918202290404,
    within: 1e-4,
    source: 'a public page: 28 daily reaches and the 28-day reach',
  },
]

describe('unionReach', () => {
  test.each(UNIONS)('$id: the layer-cake union', ({ reaches, overlap, tail, union, within }) => {
    expect(Math.abs(unionReach(reaches, { overlap, tail }) - union)).toBeLessThanOrEqual(within)
  })

  test('frechet-1: the extremes of two parts in a population are its Frechet bounds (set theory)', () => {
    expect(unionReach([60, 70], { overlap: 1 })).toBe(70)
    expect(unionReach([60, 70], { overlap: 0, ceiling: 100 })).toBe(100)
  })

  test('nobody is reached by no parts, and a typed array counts as a list', () => {
    expect(unionReach([], { overlap: 0.3 })).toBe(0)
    expect(unionReach(Float64Array.of(100, 1000, 100), { overlap: 0.1 })).toBe(1172.5)
  })

  test('wrong arguments are refused with their value', () => {
    expect(() => unionReach([-1], { overlap: 0.1 })).toThrow(
      new RangeError('reach must be finite and 0 or more, got -1'),
    )
    expect(() => unionReach([Number.NaN], { overlap: 0.1 })).toThrow('NaN')
    expect(() => unionReach([Infinity], { overlap: 0.1 })).toThrow('Infinity')
    expect(() => unionReach([1], { overlap: 1.5 })).toThrow('1.5')
    expect(() => unionReach([1], { overlap: -0.1 })).toThrow('-0.1')
    expect(() => unionReach([1], { overlap: 0.5, tail: 0 })).toThrow('tail')
    expect(() => unionReach([1], { overlap: 0.5, ceiling: -3 })).toThrow('-3')
  })

  test('the input is left as it was', () => {
    const reaches = [3, 1, 2]
    unionReach(reaches, { overlap: 0.5 })
    expect(reaches).toEqual([3, 1, 2])
  })

  test('missedAgain is the ratio of two Beta moments', () => {
    const [overlap, tail] = [0.3, 0.5]
    const b = (tail * (1 - overlap)) / overlap
    for (let rank = 0; rank < 20; rank++) {
      expect(missedAgain(rank, overlap, tail)).toBeCloseTo((b + rank) / (tail + b + rank), 14)
    }
  })
})

describe('fitOverlap', () => {
  test.each(OVERLAPS)('$id: the overlap behind a known union', ({ reaches, union, overlap, within }) => {
    expect(Math.abs((fitOverlap(reaches, union) ?? -1) - overlap)).toBeLessThanOrEqual(within)
  })

  test('the sum means no overlap, the largest part means all', () => {
    expect(fitOverlap([10, 20, 30], 60)).toBe(0)
    expect(fitOverlap([10, 20, 30], 30)).toBe(1)
  })

  test('a computed union that rounding moved just outside the bounds counts as the bound', () => {
    expect(fitOverlap([10, 20, 30], 60 * (1 + 5e-10))).toBe(0)
    expect(fitOverlap([10, 20, 30], 30 * (1 - 5e-10))).toBe(1)
  })

  test('one part tells nothing', () => {
    expect(fitOverlap([10], 10)).toBeNull()
    expect(fitOverlap([10, 0, 0], 10)).toBeNull()
    expect(fitOverlap([], 0)).toBeNull()
  })

  test('a union that no overlap explains is refused', () => {
    expect(() => fitOverlap([10, 20], 31)).toThrow('31')
    expect(() => fitOverlap([10, 20], 19)).toThrow('19')
    expect(() => fitOverlap([10, 20], Number.NaN)).toThrow('NaN')
    expect(() => fitOverlap([10, 20], 25, { tail: -1 })).toThrow('-1')
    expect(() => fitOverlap([10, 20], 25, { tail: 0 })).toThrow('got 0')
  })
})
