import { bisect } from '../../math/bisect.ts'

/**
 * People reached by several parts, if being reached by one says nothing of the others (Sainsbury's rule).
 *
 * @param reaches people of each part, 0 or more; more than the population counts as all of it
 * @param population people who could be reached at all, above 0; Infinity gives the sum
 * @throws RangeError for a population that is not above 0
 * @example sainsburyReach([300000, 400000, 200000], 1000000) // => 664000
 */
export const sainsburyReach = (reaches: readonly number[], population: number): number => {
  if (!(population > 0)) throw new RangeError(`population must be above 0, got ${population}`)
  if (population === Infinity) return reaches.reduce((sum, reach) => sum + reach, 0)
  const missed = reaches.reduce((log, reach) => log + Math.log1p(-Math.min(1, reach / population)), 0)
  return -population * Math.expm1(missed)
}

/**
 * The population at which Sainsbury's rule gives a known union: the fixed pool that the parts seem to be drawn from.
 *
 * @param union people reached by at least one part
 * @returns people; Infinity where the union is the sum or more, the largest part where it is no more than that
 * @example Math.round(sainsburyPopulation([300000, 400000, 200000], 664000)) // => 1000000
 */
export const sainsburyPopulation = (reaches: readonly number[], union: number): number => {
  const sum = reaches.reduce((total, reach) => total + reach, 0)
  const largest = reaches.reduce((most, reach) => Math.max(most, reach), 0)
  if (union >= sum) return Infinity
  const excess = (log: number): number => sainsburyReach(reaches, Math.exp(log)) - union
  // Fewer than sum^2 / (2 people) are counted twice in a population, so at this many the union is exceeded.
  const [low, high] = [Math.log(largest), Math.log(Math.max((sum * sum) / (sum - union), largest))]
  if (excess(low) >= 0) return largest
  return excess(high) > 0 ? Math.exp(bisect(excess, low, high)) : Math.exp(high)
}

/**
 * The one population that fits several windows best: the errors of the logarithm, squared and added up, are least.
 *
 * @param windows at least one
 * @returns people; Infinity where no window has any overlap
 */
export const fitPopulation = (
  windows: readonly { readonly reaches: readonly number[]; readonly union: number }[],
): number => {
  const logs = windows
    .map(({ reaches, union }) => Math.log(sainsburyPopulation(reaches, union)))
    .filter((log) => log < Infinity)
  if (logs.length === 0) return Infinity
  const error = (log: number): number =>
    windows.reduce((sum, { reaches, union }) => sum + Math.log(sainsburyReach(reaches, Math.exp(log)) / union) ** 2, 0)
  let low = logs.reduce((least, log) => Math.min(least, log))
  let high = logs.reduce((most, log) => Math.max(most, log))
  // Two thirds of the range are kept each time: after 60 turns nothing is left of it.
  for (let turn = 0; turn < 60; turn++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3]
    if (error(a) <= error(b)) high = b
    else low = a
  }
  return Math.exp((low + high) / 2)
}
