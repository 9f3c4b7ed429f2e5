import { combineEnds, type Interval, LOG_SCALE, LOGIT_SCALE } from '../interval.ts'

/** What the coefficient is computed from, each at one number: viewers, and the fractions of them by source. */
export interface CountedAt {
  readonly viewers: number
  readonly direct: number
  readonly other: number
}

/** The same with their intervals. */
export type Counted = { readonly [Input in keyof CountedAt]: Interval }

/** A coefficient K, the people behind it, and the new viewers per share that it came from. */
export interface RealisedCoefficient {
  readonly k: Interval
  readonly shareDriven: Interval
  readonly firstHand: Interval
  /** c itself, not held inside the bounds of K. */
  readonly newViewersPerShare: Interval
}

/** The largest number below 1: a finished cascade begets less than one viewer a viewer. */
const MOST = 1 - Number.EPSILON / 2

/**
 * K = c S / N with its interval, and the viewers split by it.
 *
 * Each uncertain input is moved to its two ends with all others at their middle; the steps combine by root-sum-square, K's on the
 * logit scale, so that it stays in [0, 1), and people's on the log scale.
 *
 * @param counted viewers.value above 0.
 * @param shares above 0.
 * @param conversion quantile of the new viewers per share, given the inputs.
 * @param medianAt median of the new viewers per share with one input moved, from the median at the middle.
 * @param ends probabilities at the two ends of the interval.
 * @param bounds what K cannot leave.
 */
export const realisedCoefficient = (
  counted: Counted,
  shares: number,
  conversion: (p: number, at: CountedAt) => number,
  medianAt: (moved: CountedAt, middle: CountedAt, median: number) => number,
  [lowEnd, highEnd]: readonly [number, number],
  bounds: { readonly low: number; readonly high: number },
): RealisedCoefficient => {
  const { viewers } = counted
  const hold = (k: number): number => Math.min(MOST, bounds.high, Math.max(bounds.low, k))
  const middle = { viewers: viewers.value, direct: counted.direct.value, other: counted.other.value }
  const [low, value, high] = [lowEnd, 0.5, highEnd].map((p) => conversion(p, middle)) as [number, number, number]
  const coefficient = (c: number, at: CountedAt): Outcome => ({
    k: hold((c * shares) / at.viewers),
    viewers: at.viewers,
  })
  const centre = coefficient(value, middle)
  const moved = [
    [coefficient(low, middle), coefficient(high, middle)] as const,
    ...endsOf(counted, middle).map(
      (pair) => pair.map((at) => coefficient(medianAt(at, middle, value), at)) as [Outcome, Outcome],
    ),
  ]
  const combine = (measure: (outcome: Outcome) => number, scale: typeof LOG_SCALE): Interval =>
    combineEnds(
      measure(centre),
      moved.map(([a, b]) => [measure(a), measure(b)] as const),
      scale,
    )
  const k = combine((outcome) => outcome.k, LOGIT_SCALE)
  const shareDriven = combine(({ k, viewers }) => k * viewers, LOG_SCALE)
  const firstHand = combine(({ k, viewers }) => viewers - k * viewers, LOG_SCALE)
  return {
    k: { value: k.value, low: hold(k.low), high: hold(k.high) },
    shareDriven: within(shareDriven, bounds.low * viewers.low, bounds.high * viewers.high),
    firstHand: within(firstHand, (1 - bounds.high) * viewers.low, (1 - bounds.low) * viewers.high),
    newViewersPerShare: { value, low, high },
  }
}

/** K, and the viewers that it was computed for. */
interface Outcome {
  readonly k: number
  readonly viewers: number
}

/** For every input that is uncertain, the inputs with that one at its two ends. */
const endsOf = (counted: Counted, middle: CountedAt): readonly (readonly [CountedAt, CountedAt])[] => {
  // Shares need at least one viewer: an interval down to nobody would ask for K of nothing.
  const fewest = Math.max(counted.viewers.low, Math.min(1, middle.viewers))
  const ends: Counted = { ...counted, viewers: { ...counted.viewers, low: fewest } }
  return (['viewers', 'direct', 'other'] as const)
    .filter((input) => ends[input].low < ends[input].high)
    .map((input) => [
      { ...middle, [input]: ends[input].low },
      { ...middle, [input]: ends[input].high },
    ])
}

const within = ({ value, low, high }: Interval, least: number, most: number): Interval => ({
  value,
  low: Math.min(value, Math.max(low, least)),
  high: Math.max(value, Math.min(high, most)),
})
