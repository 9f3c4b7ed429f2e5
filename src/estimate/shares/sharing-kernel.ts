/** A constant hazard for `cutoff` seconds, then a power law: the wait from one share to the next, on Twitter in 2011. */
const KERNEL = { theta: 0.2314843, cutoff: 300, height: 0.0006265725 } as const

const DAY = 86_400
const TAIL_SCALE = (KERNEL.height * KERNEL.cutoff) / KERNEL.theta
const WHOLE = KERNEL.height * KERNEL.cutoff + TAIL_SCALE

/**
 * Fraction of the people whom a share brings who come within a time after it.
 *
 * @param seconds since the share, finite and 0 or more.
 * @returns fraction in [0, 1); grows slowly: 0.54 in an hour, 0.78 in a day, 0.90 in thirty.
 * @throws RangeError for a negative time.
 * @see https://doi.org/10.1145/2783258.2783401 Zhao et al. 2015, SEISMIC
 * @example sharingKernelCdf(0) // => 0
 */
export const sharingKernelCdf = (seconds: number): number => {
  if (!(seconds >= 0 && seconds < Infinity)) {
    throw new RangeError(`seconds must be finite and 0 or more, got ${seconds}`)
  }
  return seconds <= KERNEL.cutoff
    ? KERNEL.height * seconds
    : WHOLE - TAIL_SCALE * (seconds / KERNEL.cutoff) ** -KERNEL.theta
}

/**
 * Fraction of the people whom the shares of a day bring who come on that day, the next day, and so on.
 *
 * A share falls anywhere in its day alike. People who would come later than the last day are left out and the rest scaled to 1.
 *
 * @param lastDay last day counted after the day of the share, a whole number from 0; 30 unless told.
 * @returns lastDay + 1 fractions that sum to 1, for 0, 1, ... lastDay days after the share.
 * @throws RangeError for any other lastDay.
 * @example sharingDayWeights(0) // => [1]
 */
export const sharingDayWeights = (lastDay = 30): readonly number[] => {
  if (!(Number.isInteger(lastDay) && lastDay >= 0)) {
    throw new RangeError(`lastDay must be a whole number from 0, got ${lastDay}`)
  }
  const raw = Array.from({ length: lastDay + 1 }, (_, day) =>
    day === 0 ? area(1) : area(day + 1) - 2 * area(day) + area(day - 1),
  )
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return raw.map((weight) => weight / sum)
}

/** Integral of the cdf from 0 to a number of days, in days: averaging over the time of day turns the cdf into this. */
const area = (days: number): number => {
  const seconds = days * DAY
  if (seconds <= KERNEL.cutoff) return (KERNEL.height * seconds * seconds) / (2 * DAY)
  const tail = ((seconds / KERNEL.cutoff) ** (1 - KERNEL.theta) - 1) * (KERNEL.cutoff / (1 - KERNEL.theta))
  const head = (KERNEL.height * KERNEL.cutoff * KERNEL.cutoff) / 2
  return (head + WHOLE * (seconds - KERNEL.cutoff) - TAIL_SCALE * tail) / DAY
}
