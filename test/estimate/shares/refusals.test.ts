import { describe, expect, test } from 'vitest'
import { discretisedGammaInterval } from '../../../src/estimate/shares/discretised-gamma-interval.ts'
import { finalSize } from '../../../src/estimate/shares/final-size.ts'
import { assumedNewViewersPerShareQuantile } from '../../../src/estimate/shares/new-viewers-per-share.ts'
import { quietDayBound } from '../../../src/estimate/shares/quiet-day-bound.ts'
import { reproductionNumber, sharePressure } from '../../../src/estimate/shares/reproduction-number.ts'
import { shareGenerations } from '../../../src/estimate/shares/share-generations.ts'
import { shareNovelty } from '../../../src/estimate/shares/share-novelty.ts'
import { shareRatePosterior } from '../../../src/estimate/shares/share-rate.ts'
import { boundBySources } from '../../../src/estimate/shares/share-sources.ts'
import { sharingDayWeights, sharingKernelCdf } from '../../../src/estimate/shares/sharing-kernel.ts'
import { SPLIT_PRIOR, splitConversionMoments } from '../../../src/estimate/shares/split-conversion.ts'
import { viralCoefficient } from '../../../src/estimate/shares/viral-coefficient.ts'
import { viralCoefficientPosterior } from '../../../src/estimate/shares/viral-coefficient-posterior.ts'

const evidence = { shares: 10, certain: 2, possible: 3 }
const days = [
  { shares: 1, certain: 1 },
  { shares: 1, certain: 1 },
]

/** What each function refuses, one argument at a time; the message must name the last word here, and the value. */
const REFUSALS: readonly (readonly [string, (value: number) => unknown, readonly number[]])[] = [
  ['discretisedGammaInterval mean', (x) => discretisedGammaInterval(x, 1, 3), [1, 0.5, Infinity, Number.NaN]],
  ['discretisedGammaInterval sd', (x) => discretisedGammaInterval(2, x, 3), [0, -1, Infinity, Number.NaN]],
  ['discretisedGammaInterval lastDay', (x) => discretisedGammaInterval(2, 1, x), [-1, 1.5, Number.NaN]],
  ['finalSize r', (x) => finalSize(x, 0.1), [-0.1, Infinity, Number.NaN]],
  ['finalSize seed', (x) => finalSize(1, x), [-0.1, 1.1, Number.NaN]],
  [
    'assumedNewViewersPerShareQuantile median',
    (x) => assumedNewViewersPerShareQuantile(0.5, 1, { median: x, logSd: 1 }),
    [0, -1, Infinity, Number.NaN],
  ],
  ['quietDayBound views', (x) => quietDayBound([x], [1]), [-1, Infinity, Number.NaN]],
  ['quietDayBound pressure', (x) => quietDayBound([1], [x]), [-1, Infinity, Number.NaN]],
  ['quietDayBound viewsPerViewer', (x) => quietDayBound([1], [1], x), [0.5, Infinity, Number.NaN]],
  ['sharePressure shares', (x) => sharePressure([x], [1]), [-1, Infinity, Number.NaN]],
  ['sharePressure weights', (x) => sharePressure([1], [x]), [-1, Infinity, Number.NaN]],
  [
    'reproductionNumber: first day of a window',
    (x) => reproductionNumber(days, { windows: [[x, 1]] }),
    [-1, 0.5, 2, Number.NaN],
  ],
  [
    'reproductionNumber: last day of a window',
    (x) => reproductionNumber(days, { windows: [[0, x]] }),
    [-1, 0.5, 2, Number.NaN],
  ],
  ['shareGenerations viewers', (x) => shareGenerations(x, 0.1), [-1, Infinity, Number.NaN]],
  ['shareGenerations k', (x) => shareGenerations(9, x), [-0.1, 1, 1.5, Number.NaN]],
  ['shareNovelty viewers', (x) => shareNovelty(x, 10), [-1, Infinity, Number.NaN]],
  ['shareNovelty pool', (x) => shareNovelty(1, x), [0, -1, Number.NaN]],
  ['shareNovelty homophily', (x) => shareNovelty(1, 10, x), [0.5, Infinity, Number.NaN]],
  ['shareRatePosterior shares', (x) => shareRatePosterior(x, 1), [-1, Infinity, Number.NaN]],
  ['shareRatePosterior views', (x) => shareRatePosterior(1, x), [-1, Infinity, Number.NaN]],
  ['shareRatePosterior shape', (x) => shareRatePosterior(1, 1, { shape: x, rate: 1 }), [0, -1, Number.NaN]],
  ['shareRatePosterior rate', (x) => shareRatePosterior(1, 1, { shape: 1, rate: x }), [0, -1, Number.NaN]],
  ['boundBySources direct', (x) => boundBySources({ direct: x, other: 0 }), [-0.1, 1.1, Number.NaN]],
  ['boundBySources other', (x) => boundBySources({ direct: 0, other: x }), [-0.1, 1.1, Number.NaN]],
  ['boundBySources sum', (x) => boundBySources({ direct: 0.5, other: x }), [0.500001]],
  ['sharingKernelCdf seconds', sharingKernelCdf, [-1, Infinity, Number.NaN]],
  ['sharingDayWeights lastDay', sharingDayWeights, [-1, 1.5, Number.NaN]],
  ...(['shares', 'certain', 'possible'] as const).map(
    (name) =>
      [
        `splitConversionMoments ${name}`,
        (x: number) => splitConversionMoments({ ...evidence, [name]: x }),
        [-1, Infinity, Number.NaN],
      ] as const,
  ),
  ...(['shape', 'rate', 'overdispersion', 'possibleB'] as const).map(
    (name) =>
      [
        `splitConversionMoments prior ${name}`,
        (x: number) => splitConversionMoments(evidence, { ...SPLIT_PRIOR, [name]: x }),
        [0, -1, Infinity, Number.NaN],
      ] as const,
  ),
  ['viralCoefficient shares', (x) => viralCoefficient({ viewers: 9, shares: x }, 0.8), [-1, Infinity, Number.NaN]],
  [
    'viralCoefficientPosterior viewsPerViewer',
    (x) => viralCoefficientPosterior({ views: 9, shares: 1, viewsPerViewer: x }, 0.8),
    [0.9, Infinity, Number.NaN],
  ],
]

describe('what cannot be is refused by its value', () => {
  test.each(REFUSALS.flatMap(([name, call, values]) => values.map((value) => [name, value, call] as const)))(
    '%s of %d',
    (name, value, call) => {
      expect(() => call(value)).toThrow(RangeError)
      expect(() => call(value)).toThrow(new RegExp(`\\b${name.split(' ').at(-1)}\\b.*got .*${String(value)}`))
    },
  )
})

describe('what just can be is taken', () => {
  test('ends of ranges have their plain answers', () => {
    expect(finalSize(0, 0.3)).toBe(0.3)
    expect(finalSize(3, 1)).toBe(1)
    expect(quietDayBound([0], [1])).toEqual({ bound: 0, day: 0 })
    expect(quietDayBound([6, 4, 2], [3, 2, 1])).toEqual({ bound: 2, day: 0 })
    expect(sharePressure([3, 5], [0.5, 0.25])).toEqual([1.5, 3.25])
    expect(reproductionNumber(days, { windows: [[0, 0]] })).toMatchObject([{ first: 0, last: 0 }])
    expect(reproductionNumber(days, { windows: [[1, 1]] })).toMatchObject([{ first: 1, last: 1 }])
    expect(shareRatePosterior(0, 0)).toEqual({ shape: 0.9, rate: 300 })
    expect(shareNovelty(30, 100)).toBeCloseTo(0.4, 12)
    expect(shareNovelty(30, 100, 1)).toBeCloseTo(0.7, 12)
    expect(shareNovelty(30, Infinity)).toBe(1)
    expect(sharingKernelCdf(0)).toBe(0)
    expect(sharingDayWeights(0)).toEqual([1])
    expect(viralCoefficientPosterior({ views: 0, shares: 0, viewsPerViewer: 1 }, 0.8).value).toBeGreaterThan(0)
    expect(discretisedGammaInterval(2, 1, 0)).toEqual([0])
  })

  test('two sources may make up the whole, and their rounding never bounds above it', () => {
    expect(boundBySources({ direct: 0.5, other: 0.5 }).bounds).toEqual({ low: 0.5, high: 1 })
    expect(boundBySources({ direct: 0.1, other: 0.9 + 1e-12 }).bounds.high).toBe(1)
    const rounded = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 })
    expect(boundBySources({ direct: rounded(0.5), other: rounded(0.5) })).toEqual({
      direct: rounded(0.5),
      other: rounded(0.5),
      bounds: { low: 0.49, high: 1 },
    })
    expect(boundBySources({ direct: 1, other: 0 }).bounds).toEqual({ low: 1, high: 1 })
  })
})
