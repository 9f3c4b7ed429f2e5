/** A distribution at one place, as invertTail needs it. */
export interface TailAtPlace {
  /** Fraction of the distribution beyond the place, 0 to 1. */
  readonly tail: number
  /** Density of the log of the place. */
  readonly density: number
  /** Slope of the log of that density, by the log of the place. */
  readonly drift: number
}

/**
 * The place at which a tail of a distribution has a given size.
 *
 * The log of the place must have a log-concave density; then the log of either tail is concave too, so that Newton's
 * steps close in from one side and can't run away. Halley's correction cubes their error.
 *
 * @param goal size of the tail, above 0
 * @param upper true if the tail lies above the place, false if below
 * @param start first guess, above 0; 0 and Infinity come back unchanged, as do places that leave the range of doubles
 * @param width about one standard deviation of the log of the place, at most 1
 * @param at the distribution at a place
 * @example invertTail(0.25, false, 0.1, 1, (x) => ({ tail: x, density: x, drift: 1 })) // => 0.25
 */
export function invertTail(
  goal: number,
  upper: boolean,
  start: number,
  width: number,
  at: (place: number) => TailAtPlace,
): number {
  const outward = upper ? 1 : -1
  let place = start
  for (let round = 0; round < MOST_ROUNDS && place > 0 && place < Infinity; round++) {
    const { tail, density, drift } = at(place)
    const step = tail > 0 && density > 0 ? halleyStep(tail / goal, (-outward * density) / tail, drift) : NaN
    // Beyond the range of doubles nothing is known but the side.
    const move = Number.isNaN(step) ? -outward * (tail > goal ? -width : width) : step
    place *= Math.exp(move)
    if (Math.abs(move) < 1e-6 * width) break
  }
  return place
}

function halleyStep(excess: number, slope: number, drift: number): number {
  const newton = -Math.log(excess) / slope
  const bend = (newton * (slope - drift)) / 2
  const step = Math.abs(bend) < 0.5 ? newton / (1 - bend) : newton
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step))
}

const LONGEST_STEP = 2
const MOST_ROUNDS = 200
