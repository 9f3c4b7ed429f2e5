import { gaussLegendre } from '../../math/gauss-legendre.ts'
import { gammaQuantile, regularizedGammaP } from '../../math/incomplete-gamma.ts'
import { type Interval, intervalEnds } from '../interval.ts'

/** What traffic sources say of the viewers that shares brought. */
export interface SplitEvidence {
  /** Shares that could bring them: the share count, or the shares of past days weighted by delay. 0 or more. */
  readonly shares: number
  /** Viewers who came by a share for certain (direct messages). 0 or more. */
  readonly certain: number
  /** Viewers of whom an unknown part came by a share (source `other`). 0 or more. */
  readonly possible: number
}

/** What is believed of new viewers per share, and of how they are counted, before the sources are seen. */
export interface SplitPrior {
  /** New viewers per share are Gamma(shape, rate). */
  readonly shape: number
  readonly rate: number
  /** How many times more the viewers of different shares vary than independent people would; 1 is Poisson. */
  readonly overdispersion: number
  /** The part of `possible` that came by a share is Beta(1, b), with mean 1 / (1 + b). */
  readonly possibleB: number
}

/** The Gamma whose logarithm has mean ln 0.45 and sd 0.9; overdispersion 5; a fifth of `possible` came by shares on average. */
export const SPLIT_PRIOR: SplitPrior = { shape: 1.6728, rate: 2.6785, overdispersion: 5, possibleB: 4 }

/** The posterior of new viewers per share: Gamma(low shape + part * extra shape, rate), part ~ Beta(1, b). */
interface SplitPosterior {
  readonly shape: number
  readonly extra: number
  readonly rate: number
  readonly b: number
}

/** @throws RangeError where evidence or prior is outside its range. */
const splitPosterior = (evidence: SplitEvidence, prior: SplitPrior): SplitPosterior => {
  for (const [name, count] of Object.entries(evidence)) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`${name} must be finite and 0 or more, got ${count}`)
  }
  for (const [name, number] of Object.entries(prior)) {
    if (!(number > 0 && number < Infinity)) throw new RangeError(`${name} must be finite and above 0, got ${number}`)
  }
  return {
    shape: prior.shape + evidence.certain / prior.overdispersion,
    extra: evidence.possible / prior.overdispersion,
    rate: prior.rate + evidence.shares / prior.overdispersion,
    b: prior.possibleB,
  }
}

/**
 * Mean and standard deviation of new viewers per share when traffic sources are known.
 *
 * @throws RangeError where evidence or prior is outside its range.
 */
export const splitConversionMoments = (
  evidence: SplitEvidence,
  prior: SplitPrior = SPLIT_PRIOR,
): { readonly mean: number; readonly sd: number } => {
  const { shape, extra, rate, b } = splitPosterior(evidence, prior)
  const meanShape = shape + extra / (1 + b)
  const partVariance = b / ((1 + b) * (1 + b) * (2 + b))
  return { mean: meanShape / rate, sd: Math.sqrt(meanShape + extra * extra * partVariance) / rate }
}

/**
 * The point below which new viewers per share lie with probability p when traffic sources are known.
 *
 * A mixture of Gamma distributions over the unknown part of `possible`, integrated at fixed points and inverted to 1e-9.
 *
 * @param p in (0, 1).
 * @throws RangeError where evidence or prior is outside its range.
 */
export const splitConversionQuantile = (
  p: number,
  evidence: SplitEvidence,
  prior: SplitPrior = SPLIT_PRIOR,
): number => {
  const posterior = splitPosterior(evidence, prior)
  const { shape, extra, rate } = posterior
  const least = gammaQuantile(p, shape, rate)
  if (extra === 0) return least
  const most = gammaQuantile(p, shape + extra, rate)
  const gap = (log: number): number => probabilityBelow(Math.exp(log) * rate, posterior) - p
  const { mean, sd } = splitConversionMoments(evidence, prior)
  const guess = gammaQuantile(p, (mean / sd) ** 2, mean / sd ** 2)
  const [low, high] = narrow(gap, Math.log(least), Math.log(most), Math.log(guess))
  return Math.exp(risingRoot(gap, low, high))
}

/**
 * New viewers per share when traffic sources are known: the median and the central interval.
 *
 * Where nobody came by a share for certain, nothing excludes that shares brought none, so the interval starts at 0.
 *
 * @param level in (0, 1).
 * @throws RangeError where an argument is outside its range.
 */
export const splitConversionInterval = (evidence: SplitEvidence, level: number, prior?: SplitPrior): Interval => {
  const [lowEnd, highEnd] = intervalEnds(level)
  const at = (p: number): number => splitConversionQuantile(p, evidence, prior)
  return { value: at(0.5), low: evidence.certain === 0 ? 0 : at(lowEnd), high: at(highEnd) }
}

const POINTS = gaussLegendre(24)

/** Probability that a Gamma quantity of the posterior's uncertain shape, and rate 1, is below y. */
const probabilityBelow = (y: number, { shape, extra, b }: SplitPosterior): number => {
  // Only in a window of shapes around y is the Gamma probability neither 1 nor 0, so all points are spent there.
  const spread = 7 * Math.sqrt(y) + 14
  const from = Math.min(1, Math.max(0, (y - spread - shape) / extra))
  const to = Math.min(1, Math.max(0, (y + spread - shape) / extra))
  let sum = 0
  for (const { at, weight } of POINTS) {
    const part = from + (to - from) * at
    sum += weight * b * (1 - part) ** (b - 1) * regularizedGammaP(shape + part * extra, y)
  }
  return 1 - (1 - from) ** b + (to - from) * sum
}

/** A closer bracket of the root around a good guess: it saves most of the steps from the far ends. */
const narrow = (f: (x: number) => number, low: number, high: number, guess: number): readonly [number, number] => {
  const near = Math.min(high, Math.max(low, guess))
  const rising = f(near) < 0
  const next = rising ? Math.min(high, near + 0.05) : Math.max(low, near - 0.05)
  const beyond = f(next) < 0
  if (rising) return beyond ? [next, high] : [near, next]
  return beyond ? [next, near] : [low, next]
}

/** Root of a rising function by secants that keep the bracket (Illinois), to 1e-9 or to 1e-11 of probability. */
const risingRoot = (f: (x: number) => number, low: number, high: number): number => {
  let [left, right] = [low, high]
  let [below, above] = [Math.min(0, f(low)), Math.max(0, f(high))]
  let side = 0
  for (let round = 0; round < 200 && right - left > 1e-9 && above > below; round++) {
    // Secants alone can crawl where f is flat and then steep: every fourth step halves.
    const x = round % 4 === 3 ? (left + right) / 2 : left + ((right - left) * below) / (below - above)
    const value = f(x)
    if (Math.abs(value) < 1e-11) return x
    if (value < 0) {
      ;[left, below, above] = [x, value, side < 0 ? above / 2 : above]
    } else {
      ;[right, above, below] = [x, value, side > 0 ? below / 2 : below]
    }
    side = Math.sign(value)
  }
  return (left + right) / 2
}
