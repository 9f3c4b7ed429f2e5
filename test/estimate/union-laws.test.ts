import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodReach } from '../../src/estimate/period/period-reach.ts'
import { periodReachBounds } from '../../src/estimate/period/period-reach-bounds.ts'
import { fitOverlap } from '../../src/estimate/union/fit-overlap.ts'
import { incrementalReach } from '../../src/estimate/union/incremental-reach.ts'
import { mergeReachSketches, reachSketchOf, sketchUnion } from '../../src/estimate/union/reach-sketch.ts'
import { unionReach } from '../../src/estimate/union/union-reach.ts'

const reach = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.double({ min: 0, max: 1e6, noNaN: true }))
const reaches = fc.array(reach, { maxLength: 40 })
const overlap = fc.double({ min: 0, max: 1, noNaN: true })
const tail = fc.constantFrom(0.1, 0.5, 1, 3, Infinity)
const params = fc.record({ overlap, tail })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
/** Room for the rounding of sums of some 40 numbers. */
const room = (people: number): number => 1e-12 * people + 1e-12

describe('the union of parts', () => {
  test('law 1: lies between the largest part and the sum, and under the ceiling', () => {
    fc.assert(
      fc.property(reaches, params, fc.double({ min: 0, max: 1e7, noNaN: true }), (parts, how, ceiling) => {
        const union = unionReach(parts, how)
        expect(union).toBeGreaterThanOrEqual(Math.max(0, ...parts))
        expect(union).toBeLessThanOrEqual(sum(parts.toSorted((a, b) => b - a)))
        expect(unionReach(parts, { ...how, ceiling })).toBe(Math.min(union, ceiling))
      }),
    )
  })

  test('law 2: one more part never lowers it; a part that grows by d raises it by 0 to d', () => {
    fc.assert(
      fc.property(reaches, reach, fc.double({ min: 0, max: 1e5, noNaN: true }), params, (parts, more, d, how) => {
        const before = unionReach(parts, how)
        const added = unionReach([...parts, more], how)
        const grown = unionReach([...parts, more + d], how)
        expect(added).toBeGreaterThanOrEqual(before - room(before))
        expect(grown).toBeGreaterThanOrEqual(added - room(added))
        expect(grown).toBeLessThanOrEqual(added + d + room(added + d))
      }),
    )
  })

  test('law 3: what a part adds falls as there are more others (submodular)', () => {
    fc.assert(
      fc.property(reaches, reaches, reach, params, (few, others, more, how) => {
        const many = [...few, ...others]
        const toFew = unionReach([...few, more], how) - unionReach(few, how)
        const toMany = unionReach([...many, more], how) - unionReach(many, how)
        expect(toMany).toBeLessThanOrEqual(toFew + 10 * room(sum(many) + more))
      }),
    )
  })

  test('law 4: order plays no part', () => {
    fc.assert(
      fc.property(fc.array(reach, { maxLength: 40 }), params, fc.integer(), (parts, how, seed) => {
        const shuffled = parts
          .map((part, index) => ({ part, key: Math.sin(seed + index * 12.9898) }))
          .sort((a, b) => a.key - b.key)
          .map(({ part }) => part)
        expect(unionReach(shuffled, how)).toBe(unionReach(parts, how))
      }),
    )
  })

  test('law 5: k times the people everywhere is k times the union', () => {
    fc.assert(
      fc.property(reaches, params, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (parts, how, k) => {
        const scaled = unionReach(
          parts.map((part) => part * k),
          how,
        )
        const expected = k * unionReach(parts, how)
        expect(Math.abs(scaled - expected)).toBeLessThanOrEqual(room(expected))
      }),
    )
  })

  test('law 6: it falls as the overlap grows, from the sum to the largest part', () => {
    fc.assert(
      fc.property(reaches, overlap, overlap, tail, (parts, one, other, how) => {
        const at = (value: number): number => unionReach(parts, { overlap: value, tail: how })
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(at(more)).toBeLessThanOrEqual(at(less) + room(at(less)))
        expect(at(0)).toBe(sum(parts.toSorted((a, b) => b - a)))
        expect(at(1)).toBe(Math.max(0, ...parts))
      }),
    )
  })

  test('law 14: two heaps together reach at most their sum and at least the greater', () => {
    fc.assert(
      fc.property(reaches, reaches, params, (a, b, how) => {
        const [ofA, ofB, both] = [unionReach(a, how), unionReach(b, how), unionReach([...a, ...b], how)]
        expect(both).toBeLessThanOrEqual(ofA + ofB + room(ofA + ofB))
        expect(both).toBeGreaterThanOrEqual(Math.max(ofA, ofB) - room(both))
      }),
    )
  })

  test('law 15: fitting the overlap to a computed union gives the overlap back', () => {
    const some = fc.array(fc.integer({ min: 100, max: 1_000_000 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(some, fc.double({ min: 0.001, max: 0.9, noNaN: true }), tail, (parts, truth, how) => {
        const union = unionReach(parts, { overlap: truth, tail: how })
        const fitted = fitOverlap(parts, union, { tail: how }) ?? -1
        expect(Math.abs(fitted - truth)).toBeLessThanOrEqual(1e-6)
        expect(Math.abs(unionReach(parts, { overlap: fitted, tail: how }) - union)).toBeLessThanOrEqual(room(union))
      }),
    )
  })

  test('law 16: parts that reached nobody change nothing', () => {
    fc.assert(
      fc.property(reaches, params, fc.nat(5), (parts, how, zeros) => {
        const padded = [...new Array<number>(zeros).fill(0), ...parts, 0]
        expect(unionReach(padded, how)).toBe(unionReach(parts, how))
        expect(reachSketchOf(padded)).toEqual(reachSketchOf(parts))
      }),
    )
  })

  test('law 17: nothing is NaN or Infinity for any finite input', () => {
    const any = fc.array(fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }), { maxLength: 20 })
    fc.assert(
      fc.property(any, params, (parts, how) => {
        const { union, parts: increments } = incrementalReach(
          parts.map((part, index) => ({ id: `${index}`, reach: part })),
          how,
        )
        const numbers = [
          unionReach(parts, how),
          sketchUnion(reachSketchOf(parts), how),
          sketchUnion(reachSketchOf(new Array<number>(4200).fill(parts[0] ?? 1)), how),
          union,
          ...increments.flatMap(({ increment, due }) => [increment, due]),
        ]
        expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([])
      }),
    )
  })
})

describe('sketches of reaches', () => {
  const long = fc
    .record({ count: fc.integer({ min: 0, max: 3000 }), seed: fc.integer({ min: 1, max: 1e6 }) })
    .map(({ count, seed }) => Array.from({ length: count }, (_, i) => Math.exp(14 * Math.abs(Math.sin(seed + i * i)))))

  test('law 7: merging is associative and commutative, bit for bit, and the sketch of all is the merge of sketches', () => {
    fc.assert(
      fc.property(long, long, long, (a, b, c) => {
        const [x, y, z] = [reachSketchOf(a), reachSketchOf(b), reachSketchOf(c)]
        const left = mergeReachSketches(mergeReachSketches(x, y), z)
        expect(left).toEqual(mergeReachSketches(x, mergeReachSketches(y, z)))
        expect(mergeReachSketches(x, y)).toEqual(mergeReachSketches(y, x))
        expect(reachSketchOf([...c, ...a, ...b])).toEqual(left)
      }),
      { numRuns: 40 },
    )
  })
})

const days = fc.array(
  fc
    .record({ fresh: fc.nat(5000), returning: fc.nat(5000), known: fc.boolean(), views: fc.nat(1000) })
    .map(({ fresh, returning, known, views }) =>
      known
        ? { total: fresh + returning, new: fresh, returning, views: fresh + returning + views }
        : { total: null, new: null, returning: null, views },
    ),
  { minLength: 1, maxLength: 60 },
)
const prior = { logMean: Math.log(0.1), logSd: 1.2 }
const totals = (list: readonly { total: number | null }[]): number[] => list.flatMap((day) => day.total ?? [])

describe('people reached in a period', () => {
  test('law 8: low <= value <= high inside the bounds, and a higher level is no narrower', () => {
    const levels = fc.tuple(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    )
    fc.assert(
      fc.property(days, levels, (list, [one, other]) => {
        const bounds = periodReachBounds(list)
        const input = { reaches: totals(list), bounds, overlapPrior: prior }
        const narrow = periodReach(input, Math.min(one, other))
        const wide = periodReach(input, Math.max(one, other))
        expect(narrow.low).toBeLessThanOrEqual(narrow.value)
        expect(narrow.value).toBeLessThanOrEqual(narrow.high)
        expect(narrow.low).toBeGreaterThanOrEqual(bounds.low)
        expect(narrow.high).toBeLessThanOrEqual(bounds.high ?? Infinity)
        expect(wide.low).toBeLessThanOrEqual(narrow.low)
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
        expect(wide.value).toBe(narrow.value)
      }),
    )
  })

  test('law 8: more agreeing evidence never widens', () => {
    const some = fc.array(fc.integer({ min: 100, max: 50_000 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 8 }), (parts, count) => {
        const agreeing = { reaches: parts, union: unionReach(parts, { overlap: 0.1 }) }
        const width = (unions: number): number => {
          const knownUnions = new Array(unions).fill(agreeing)
          const { low, high } = periodReach({ reaches: parts, overlapPrior: prior, knownUnions }, 0.9)
          return Math.log(high / low)
        }
        expect(width(count)).toBeLessThanOrEqual(width(count - 1) + 1e-9)
      }),
    )
  })

  test('law 13: cumulative bounds never fall, and end at those of the whole period', () => {
    fc.assert(
      fc.property(days, (list) => {
        const prefixes = list.map((_, index) => periodReachBounds(list.slice(0, index + 1)))
        for (const [index, bounds] of prefixes.entries()) {
          const before = prefixes[index - 1] ?? { low: 0, high: 0 }
          expect(bounds.low).toBeGreaterThanOrEqual(before.low)
          expect(bounds.high ?? Infinity).toBeGreaterThanOrEqual(before.high ?? Infinity)
          expect(bounds.low).toBeLessThanOrEqual(bounds.high ?? Infinity)
        }
        expect(prefixes.at(-1)).toEqual(periodReachBounds(list))
      }),
    )
  })
})
