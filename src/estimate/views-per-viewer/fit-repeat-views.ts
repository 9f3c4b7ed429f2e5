import { median } from '../../math/quantile.ts'
import type { ViewsPerViewerPrior } from './views-per-viewer-priors.ts'

/** A known video on the scale x = ln(F - 1). */
export interface RepeatPoint {
  /** x at the account's typical views. */
  readonly x: number
  /** Variance of x from counting alone: small counts of repeat views are noisy. */
  readonly noise: number
}

/** What the points of one account say. */
export interface RepeatFit {
  /** Middle of x. */
  readonly mean: number
  /** Standard deviation of the middle, at most the prior's. */
  readonly sd: number
  /** Standard deviation of x between videos, without the counting noise. */
  readonly videoSd: number
  /** Points that count for less than a fifth of one in the middle. */
  readonly trimmed: number
}

/**
 * Fits the account's middle and spread to its known videos, robustly.
 *
 * Account effects are a mixture of groups, video effects Student-t with a small fraction of glitches that may lie anywhere.
 * So most rows pull like ordinary evidence, an odd one loses its pull with its distance, and a few that agree win over
 * any prior. The middle is the most probable one, or an average where two are about as probable.
 *
 * @param points at least one, in an order that is the same for the same set
 * @see https://doi.org/10.1080/01621459.1989.10478852 Lange, Little and Taylor: robust modelling with the t distribution
 */
export function fitRepeatViews(points: readonly RepeatPoint[], prior: ViewsPerViewerPrior): RepeatFit {
  const fromPrior = climb(points, prior, prior.mean)
  const fromVideos = climb(points, prior, median(points.map(({ x }) => x)))
  const { mean, scale, apart } = blend(fromPrior, fromVideos)
  const videoSd = scale * SD_PER_SCALE
  let precision = 1 / prior.sd ** 2
  let trimmed = 0
  for (const point of points) {
    const weight = weightOf(point, mean, scale)
    precision += Math.min(1, weight) / (videoSd ** 2 + point.noise)
    if (weight < FULL_WEIGHT / 5) trimmed += 1
  }
  return { mean, sd: Math.min(prior.sd, Math.sqrt(1 / precision + apart)), videoSd, trimmed }
}

/** Degrees of freedom of the video effect: 35, 4.2 and 5.3 fitted on three accounts with 177 to 308 measured posts. */
const VIDEO_TAIL = 4
/** What a video in the very middle weighs. */
const FULL_WEIGHT = (VIDEO_TAIL + 1) / VIDEO_TAIL
const SD_PER_SCALE = Math.sqrt(VIDEO_TAIL / (VIDEO_TAIL - 2))
/** Height of the density of a Student-t with 4 degrees of freedom. */
const VIDEO_PEAK = 0.375
/** Fraction of known rows that are glitches: a reach of another day, a boosted post, a slip of the keyboard. */
const GLITCHES = 0.015
/** A glitch may lie anywhere: x is spread evenly over 12 units, from F = 1.0005 to F = 100. */
const GLITCH_DENSITY = 1 / 12
/**
 * Groups of accounts, as a part of all and with a spread in parts of the prior's sd. Seven in ten lie close together; three
 * in ten further out, so that the two make up the prior's sd; a few in a thousand may be anywhere.
 */
const GROUPS = [
  { part: 0.7, spread: 0.34 },
  { part: 0.297, spread: 1.76 },
  { part: 0.003, spread: 10 },
] as const
/** The prior of the video spread counts like this many videos. */
const SPREAD_WEIGHT = 4
/** From how many videos on the spread between them is learned. */
const SPREAD_FROM = 3
/** No account has been measured with more than twice the spread of its population: the room a wild start could take. */
const WIDEST = 2.5
const MOST_STEPS = 40
/** A step in x that changes no printed number. */
const SMALLEST_STEP = 1e-8

interface Summit {
  readonly mean: number
  readonly scale: number
  /** Log of the posterior density there, up to a constant. */
  readonly support: number
}

/** Expectation maximisation: weights from distances, then centre and scale from weights. Each step raises the support. */
function climb(points: readonly RepeatPoint[], prior: ViewsPerViewerPrior, start: number): Summit {
  const priorScale = prior.videoSd / SD_PER_SCALE
  let mean = start
  let scale = priorScale
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = mean
    const scaleBefore = scale
    const pull = accountEffect(mean, prior).precision
    let weightSum = pull
    let weighted = pull * prior.mean
    for (const point of points) {
      const weight = weightOf(point, mean, scale) / (scale ** 2 + point.noise)
      weightSum += weight
      weighted += weight * point.x
    }
    mean = weighted / weightSum
    if (points.length >= SPREAD_FROM) scale = nextScale(points, mean, scale, priorScale)
    if (Math.abs(mean - before) + Math.abs(scale - scaleBefore) < SMALLEST_STEP) break
  }
  return { mean, scale, support: supportOf(points, prior, mean, scale) }
}

/**
 * Where the videos contradict the prior there are two summits, and jumping from one to the other would let a single odd
 * video decide: they are averaged by their density, and the variance between them, `apart`, is kept.
 */
function blend(a: Summit, b: Summit): { mean: number; scale: number; apart: number } {
  const part = 1 / (1 + Math.exp(b.support - a.support))
  return {
    mean: part * a.mean + (1 - part) * b.mean,
    scale: Math.sqrt(part * a.scale ** 2 + (1 - part) * b.scale ** 2),
    apart: part * (1 - part) * (a.mean - b.mean) ** 2,
  }
}

/** The groups of accounts at a distance from the prior's middle: log density, and how strongly they pull back. */
function accountEffect(mean: number, prior: ViewsPerViewerPrior): { logDensity: number; precision: number } {
  const squared = ((mean - prior.mean) / prior.sd) ** 2
  const logs = GROUPS.map(({ part, spread }) => Math.log(part / spread) - squared / (2 * spread ** 2))
  const top = Math.max(...logs)
  let density = 0
  let pull = 0
  for (const [at, { spread }] of GROUPS.entries()) {
    const height = Math.exp((logs[at] ?? 0) - top)
    density += height
    pull += height / spread ** 2
  }
  return { logDensity: top + Math.log(density), precision: pull / density / prior.sd ** 2 }
}

function nextScale(points: readonly RepeatPoint[], mean: number, scale: number, priorScale: number): number {
  let squares = SPREAD_WEIGHT * priorScale ** 2
  let count = SPREAD_WEIGHT - 1
  for (const point of points) {
    // The counting noise takes its part of each distance; what is left belongs to the videos.
    const part = scale ** 2 / (scale ** 2 + point.noise)
    squares += weightOf(point, mean, scale) * part * (point.x - mean) ** 2
    count += sound(point, mean, scale)
  }
  return Math.min(Math.sqrt(squares / count), WIDEST * priorScale)
}

/** Density of a row that is no glitch, and its distance in squared scales. */
function videoEffect({ x, noise }: RepeatPoint, mean: number, scale: number): { density: number; squared: number } {
  const variance = scale ** 2 + noise
  const squared = (x - mean) ** 2 / variance
  const density = (VIDEO_PEAK / Math.sqrt(variance)) * (1 + squared / VIDEO_TAIL) ** (-(VIDEO_TAIL + 1) / 2)
  return { density, squared }
}

/** Probability that a row is no glitch. */
function sound(point: RepeatPoint, mean: number, scale: number): number {
  const likely = (1 - GLITCHES) * videoEffect(point, mean, scale).density
  return likely / (likely + GLITCHES * GLITCH_DENSITY)
}

function weightOf(point: RepeatPoint, mean: number, scale: number): number {
  const { squared } = videoEffect(point, mean, scale)
  return (sound(point, mean, scale) * (VIDEO_TAIL + 1)) / (VIDEO_TAIL + squared)
}

function supportOf(points: readonly RepeatPoint[], prior: ViewsPerViewerPrior, mean: number, scale: number): number {
  const priorVariance = (prior.videoSd / SD_PER_SCALE) ** 2
  let support = accountEffect(mean, prior).logDensity
  support -= (SPREAD_WEIGHT / 2) * (Math.log(scale ** 2) + priorVariance / scale ** 2)
  for (const point of points) {
    const { density } = videoEffect(point, mean, scale)
    support += Math.log((1 - GLITCHES) * density + GLITCHES * GLITCH_DENSITY)
  }
  return support
}
