/** A quantity with the interval that should hold it: low <= value <= high. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** @throws RangeError unless 0 <= low <= value <= high < Infinity. @param name what the message calls it. */
export const checkInterval = ({ value, low, high }: Interval, name: string): void => {
  if (!(low >= 0 && low <= value && value <= high && high < Infinity)) {
    throw new RangeError(`${name} must be 0 <= low <= value <= high, got ${low}, ${value}, ${high}`)
  }
}

/**
 * The probabilities at the two ends of a central interval.
 *
 * @param level in (0, 1).
 * @throws RangeError for any other level.
 * @example intervalEnds(0.5) // => [0.25, 0.75]
 */
export const intervalEnds = (level: number): readonly [number, number] => {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie in (0, 1), got ${level}`)
  return [(1 - level) / 2, (1 + level) / 2]
}

/**
 * The length of a step whose parts are independent: the root of the sum of their squares.
 *
 * @param steps in one unit; parts that go the other way (below 0) count as 0.
 * @example rootSumSquare([3, 4]) // => 5
 */
export const rootSumSquare = (steps: readonly number[]): number => Math.hypot(...steps.map((step) => Math.max(0, step)))

/** A scale on which steps in opposite directions are comparable, and the way back. */
export interface Scale {
  readonly to: (value: number) => number
  readonly from: (step: number) => number
}

/** For quantities above 0. */
export const LOG_SCALE: Scale = { to: Math.log, from: Math.exp }

/** For fractions in (0, 1). */
export const LOGIT_SCALE: Scale = {
  to: (value) => Math.log(value / (1 - value)),
  from: (step) => 1 / (1 + Math.exp(-step)),
}

/**
 * The interval of a quantity that depends on several uncertain inputs, by root-sum-square of their steps, each side by itself.
 *
 * @param value the quantity with every input at its middle.
 * @param ends the quantity with one input at its two ends, in either order; one pair an input.
 */
export const combineEnds = (value: number, ends: readonly (readonly [number, number])[], scale: Scale): Interval => {
  // A quantity that is 0 has no logarithm to step from: its inputs' largest answer is all that can be said.
  if (value === 0) return { value, low: 0, high: Math.max(0, ...ends.flat()) }
  const middle = scale.to(value)
  const down = rootSumSquare(ends.map((pair) => middle - scale.to(Math.min(...pair))))
  const up = rootSumSquare(ends.map((pair) => scale.to(Math.max(...pair)) - middle))
  return {
    value,
    low: Math.min(value, scale.from(middle - down)),
    high: Math.max(value, scale.from(middle + up)),
  }
}
