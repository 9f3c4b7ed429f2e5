import { describe, expect, test } from 'vitest'
import {
  addReach,
  EXACT_PARTS,
  emptyReachSketch,
  mergeReachSketches,
  type ReachSketch,
  reachSketchOf,
  sketchUnion,
} from '../../../src/estimate/union/reach-sketch.ts'
import { unionReach } from '../../../src/estimate/union/union-reach.ts'
import { normalQuantile } from '../../../src/math/normal.ts'

/** Log-normal reaches at evenly spaced probabilities. */
const logNormal = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.round(Math.exp(8 + 1.5 * normalQuantile((i + 0.5) / count))))

const relativeError = (parts: readonly number[], overlap: number): number => {
  const exact = unionReach(parts, { overlap })
  return Math.abs(sketchUnion(reachSketchOf(parts), { overlap }) / exact - 1)
}

describe('reach sketches', () => {
  test('the union is exact up to 4,096 parts', () => {
    const parts = logNormal(EXACT_PARTS)
    expect(sketchUnion(reachSketchOf(parts), { overlap: 0.1 })).toBe(unionReach(parts, { overlap: 0.1 }))
  })

  test('beyond that the error is under 2e-4 on log-normal reaches', () => {
    for (const overlap of [0, 0.001, 0.035, 0.15, 0.5, 0.97, 1]) {
      expect(relativeError(logNormal(20_000), overlap)).toBeLessThan(2e-4)
    }
  })

  test('beyond that the error is under 2^(1/64) - 1 on any reaches, such as two values at the ends of one bin', () => {
    const [low, high] = [2 ** 10 * 1.0001, 2 ** (10 + 1 / 64) * 0.9999]
    const parts = Array.from({ length: 5000 }, (_, i) => (i < 3 ? high : low))
    for (const overlap of [0.01, 0.3, 0.9]) expect(relativeError(parts, overlap)).toBeLessThan(2 ** (1 / 64) - 1)
  })

  test('adding one by one, in chunks, or all at once gives the same sketch', () => {
    const parts = logNormal(4200)
    let oneByOne: ReachSketch = reachSketchOf(parts.slice(0, 4000))
    for (const reach of parts.slice(4000)) oneByOne = addReach(oneByOne, reach)
    const chunks = mergeReachSketches(reachSketchOf(parts.slice(1500)), reachSketchOf(parts.slice(0, 1500)))
    expect(oneByOne).toEqual(reachSketchOf(parts))
    expect(chunks).toEqual(reachSketchOf(parts))
  })

  test('two sketches of 4,096 parts together are still exact, and know their largest part', () => {
    const parts = logNormal(EXACT_PARTS)
    const merged = mergeReachSketches(reachSketchOf(parts.slice(96)), reachSketchOf(parts.slice(0, 96)))
    expect(merged.exact).toHaveLength(EXACT_PARTS)
    expect(merged.largest).toBe(parts.at(-1))
    expect(addReach(merged, 1).exact).toEqual([])
  })

  test('a sketch is plain data: it survives JSON', () => {
    const sketch = reachSketchOf(logNormal(5000))
    expect(JSON.parse(JSON.stringify(sketch))).toEqual(sketch)
    expect(addReach(emptyReachSketch(), 0)).toEqual(emptyReachSketch())
    expect(sketchUnion(emptyReachSketch(), { overlap: 0.1 })).toBe(0)
  })

  test('sums stay exact to 2^32 parts, and more are refused', () => {
    let sketch = reachSketchOf(new Array<number>(8192).fill(2 ** 21 - 1))
    for (let doubling = 0; doubling < 19; doubling++) sketch = mergeReachSketches(sketch, sketch)
    expect(sketch.parts).toBe(2 ** 32)
    expect(sketch.bins.map(([, , units]) => Number.isSafeInteger(units))).toEqual([true])
    expect(() => mergeReachSketches(sketch, sketch)).toThrow(RangeError)
  })

  test('a reach that is negative or not finite is refused', () => {
    expect(() => addReach(emptyReachSketch(), -1)).toThrow('-1')
    expect(() => reachSketchOf([Number.NaN])).toThrow('NaN')
    expect(() => sketchUnion(reachSketchOf(logNormal(5000)), { overlap: 2 })).toThrow('2')
  })
})
