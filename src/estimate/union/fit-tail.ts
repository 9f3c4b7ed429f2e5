import { fitOverlap } from './fit-overlap.ts'
import { OVERLAP_DRIFT } from './overlap-drift.ts'
import type { KnownUnion } from './overlap-prior.ts'

/** The tail that unions of different length agree on, as a log-normal belief. */
export interface TailFit {
  readonly median: number
  /** Standard deviation of the logarithm. */
  readonly spread: number
  /** Unions that were used. */
  readonly used: number
}

/** Lengths that differ by less than this factor show the same part of the curve. */
const CLEARLY_LONGER = 2
const NODES = 61
/** The belief is looked at this many spreads to both sides. */
const REACH = 3

/**
 * How uneven people are, from unions of clearly different length.
 *
 * Under the right tail the overlap is the same whatever the number of parts; under another it seems to rise or fall with it. The
 * prior and the difference of the mean log odds between short and long stretches, which may drift, are weighed on a grid.
 *
 * @param unions of parts of one kind; those that no overlap explains are left out
 * @param prior of the tail
 * @returns null where all unions are of about one length: then tail and overlap can't be told apart
 */
export const fitTail = (
  unions: readonly KnownUnion[],
  prior: { readonly median: number; readonly spread: number },
): TailFit | null => {
  const usable = unions.filter(isUsable)
  const spans = usable.map(({ reaches }) => reaches.length)
  const shortest = spans.reduce((least, span) => Math.min(least, span), Infinity)
  const longest = spans.reduce((most, span) => Math.max(most, span), 0)
  if (!(longest >= CLEARLY_LONGER * shortest)) return null
  const middle = Math.sqrt(shortest * longest)
  const [short, long] = [
    usable.filter(({ reaches }) => reaches.length <= middle),
    usable.filter(({ reaches }) => reaches.length > middle),
  ]
  const doubt = Math.sqrt(variance(short) + variance(long) + OVERLAP_DRIFT.bend ** 2 * Math.log(longest / shortest))
  const nodes = Array.from({ length: NODES }, (_, index) => {
    const z = REACH * ((2 * index) / (NODES - 1) - 1)
    const tail = prior.median * Math.exp(prior.spread * z)
    const apart = (meanLog(long, tail) - meanLog(short, tail)) / doubt
    return { log: Math.log(tail), weight: Math.exp(-0.5 * (z * z + apart * apart)) }
  })
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0)
  const mean = nodes.reduce((sum, { log, weight }) => sum + (log * weight) / total, 0)
  const spread = Math.sqrt(nodes.reduce((sum, { log, weight }) => sum + ((log - mean) ** 2 * weight) / total, 0))
  return { median: Math.exp(mean), spread, used: usable.length }
}

const isUsable = ({ reaches, union }: KnownUnion): boolean => {
  const sum = reaches.reduce((total, reach) => total + reach, 0)
  const largest = reaches.reduce((most, reach) => Math.max(most, reach), 0)
  return reaches.filter((reach) => reach > 0).length > 1 && union > largest && union < sum
}

/** Of the mean of stretches of about one length; each drifts for itself, and they share days, so they count for less than their number. */
const variance = (unions: readonly KnownUnion[]): number => OVERLAP_DRIFT.sd ** 2 / Math.sqrt(unions.length)

const meanLog = (unions: readonly KnownUnion[], tail: number): number =>
  unions.reduce((sum, { reaches, union }) => sum + Math.log(fitOverlap(reaches, union, { tail }) ?? 1), 0) /
  unions.length
