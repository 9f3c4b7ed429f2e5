/**
 * Half the deviance of a Poisson count, in nats: count log(count / mean) + mean - count.
 *
 * Never cancels, so that exp(-poissonDeviance(...)) keeps its digits for counts in the millions.
 *
 * @param count above 0, need not be whole
 * @param mean above 0
 * @param difference mean - count, if the caller knows it with more digits than the two can show
 * @returns 0 or more
 * @see https://www.r-project.org/doc/reports/CLoader-dbinom-2002.pdf Loader, the saddle-point expansion
 * @example poissonDeviance(1, 2) // => 0.3068528194400547
 */
export function poissonDeviance(count: number, mean: number, difference: number = mean - count): number {
  const skew = difference / (mean + count)
  if (Math.abs(skew) > 0.3) return count * Math.log(count / mean) + difference
  const square = skew * skew
  let power = 1
  let sum = 0
  for (let odd = 3; power > 1e-17; odd += 2) {
    sum += power / odd
    power *= square
  }
  return skew * (difference - 2 * count * square * sum)
}
