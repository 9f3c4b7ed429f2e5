import {
  checkOverlapParams,
  checkReach,
  DEFAULT_TAIL,
  missedAgain,
  type OverlapParams,
  unionReach,
} from './union-reach.ts'

/** Parts up to this many are kept one by one. */
export const EXACT_PARTS = 4096
/** More parts than this could make an integer sum inexact: 2^32 parts of under 2^21 units stay below 2^53. */
const MOST_PARTS = 2 ** 32
const BINS_PER_OCTAVE = 64
/** A part is counted in units of 2^-20 of its octave, so it is less than 2^21 units. */
const UNIT_BITS = 20

/** The parts of one 1/64 octave of reach: `[bin, parts, units]`, with whole numbers only. */
export type SketchBin = readonly [bin: number, parts: number, units: number]

/**
 * A mergeable summary of the reaches of many parts.
 *
 * Either `exact` (every reach, largest first) or, beyond {@link EXACT_PARTS} parts, `bins` in ascending order; the other is
 * empty. A function of the set of parts alone, whatever the order of adding and merging. Parts that reached nobody are left out.
 */
export interface ReachSketch {
  readonly parts: number
  /** People in the largest part. */
  readonly largest: number
  readonly exact: readonly number[]
  readonly bins: readonly SketchBin[]
}

/**
 * A sketch of no parts.
 *
 * @example emptyReachSketch().parts // => 0
 */
export const emptyReachSketch = (): ReachSketch => ({ parts: 0, largest: 0, exact: [], bins: [] })

const binOf = (reach: number): number => Math.floor(Math.log2(reach) * BINS_PER_OCTAVE)

/** People in one unit of a bin; kept a normal number, so that no division overflows. */
const unitOf = (bin: number): number => 2 ** Math.max(Math.floor(bin / BINS_PER_OCTAVE) - UNIT_BITS, -1000)

const toBins = (reaches: readonly number[]): SketchBin[] => {
  const bins = new Map<number, { parts: number; units: number }>()
  for (const reach of reaches) {
    const bin = binOf(reach)
    const units = Math.round(reach / unitOf(bin))
    const sums = bins.get(bin)
    if (sums === undefined) bins.set(bin, { parts: 1, units })
    else {
      sums.parts += 1
      sums.units += units
    }
  }
  return [...bins].map(([bin, { parts, units }]): SketchBin => [bin, parts, units]).sort((a, b) => a[0] - b[0])
}

const mergeBins = (a: readonly SketchBin[], b: readonly SketchBin[]): SketchBin[] => {
  const bins = new Map(a.map((bin) => [bin[0], bin]))
  for (const [bin, parts, units] of b) {
    const [, partsSoFar, unitsSoFar] = bins.get(bin) ?? [bin, 0, 0]
    bins.set(bin, [bin, partsSoFar + parts, unitsSoFar + units])
  }
  return [...bins.values()].sort((x, y) => x[0] - y[0])
}

const sketchOfValid = (reaches: readonly number[]): ReachSketch => {
  const some = reaches.filter((reach) => reach > 0)
  const parts = some.length
  const largest = some.reduce((most, reach) => Math.max(most, reach), 0)
  return parts > EXACT_PARTS
    ? { parts, largest, exact: [], bins: toBins(some) }
    : { parts, largest, exact: some.sort((a, b) => b - a), bins: [] }
}

const binsOf = (sketch: ReachSketch): readonly SketchBin[] =>
  sketch.bins.length > 0 ? sketch.bins : toBins(sketch.exact)

/**
 * A sketch of many parts at once; the same as adding them one by one, but in one pass.
 *
 * @throws RangeError where a reach is negative or not finite.
 */
export const reachSketchOf = (reaches: readonly number[]): ReachSketch => {
  for (const reach of reaches) checkReach(reach)
  return sketchOfValid(reaches)
}

/**
 * A sketch with one more part. For a stream, add chunks: `mergeReachSketches(sketch, reachSketchOf(chunk))`.
 *
 * @param reach people, finite and 0 or more; 0 changes nothing.
 * @throws RangeError where the reach is negative or not finite.
 */
export const addReach = (sketch: ReachSketch, reach: number): ReachSketch =>
  mergeReachSketches(sketch, reachSketchOf([reach]))

/**
 * The sketch of the parts of both. Associative and commutative bit for bit: all sums are of whole numbers under 2^53.
 *
 * @throws RangeError beyond 2^32 parts.
 */
export const mergeReachSketches = (a: ReachSketch, b: ReachSketch): ReachSketch => {
  const parts = a.parts + b.parts
  if (parts > MOST_PARTS) throw new RangeError(`a sketch holds at most ${MOST_PARTS} parts, got ${parts}`)
  if (parts <= EXACT_PARTS) return sketchOfValid([...a.exact, ...b.exact])
  return { parts, largest: Math.max(a.largest, b.largest), exact: [], bins: mergeBins(binsOf(a), binsOf(b)) }
}

/**
 * People reached by at least one part of a sketch.
 *
 * Exact up to {@link EXACT_PARTS} parts. Beyond, every part counts as the mean of its bin: relative error under
 * 2^(1/64) - 1 = 1.1 %, and clamped to [largest part, sum]. About two nanoseconds a part.
 *
 * @throws RangeError for a parameter outside its range.
 * @see unionReach
 */
export const sketchUnion = (sketch: ReachSketch, params: OverlapParams): number => {
  if (sketch.bins.length === 0) return unionReach(sketch.exact, params)
  checkOverlapParams(params)
  const { overlap, tail = DEFAULT_TAIL, ceiling } = params
  let [rank, missed, union, sum] = [0, 1, 0, 0]
  for (const [bin, parts, units] of sketch.bins.toReversed()) {
    const people = Math.min(units * unitOf(bin), Number.MAX_VALUE)
    let kept = 0
    for (const end = rank + parts; rank < end; rank++) {
      kept += missed
      missed *= missedAgain(rank, overlap, tail)
    }
    union += (people / parts) * kept
    sum += people
  }
  return Math.min(Math.max(union, sketch.largest), sum, ceiling ?? Number.MAX_VALUE, Number.MAX_VALUE)
}
