import { TIKTOK_POST } from '../estimate/views-per-viewer/views-per-viewer-priors.ts'
import { drawBetween, drawNormal, drawScale, type Random } from './random-draws.ts'
import type { SimulationOptions } from './simulate-options.ts'

/** A kind of account: every run draws its options from the stated ranges. */
export interface Regime {
  readonly id: string
  readonly title: string
  readonly draw: (random: Random) => SimulationOptions
}

interface Daily {
  /** Servings by the feed a day, on average. */
  readonly servings: number
  readonly postsPerDay: number
  readonly postSpread: number
}

/** Everything that the regimes do not differ in. */
const common = (random: Random, { servings, postsPerDay, postSpread }: Daily) => ({
  postsPerDay,
  postSpread,
  servingsPerPost: servings / postsPerDay / Math.exp(postSpread ** 2 / 2),
  burst: 1,
  burstCold: 0,
  appetite: drawBetween(random, 1.5, 4),
  turnover: drawScale(random, 0.0002, 0.005),
  recent: drawScale(random, 0.02, 0.15),
  followRate: drawScale(random, 0.002, 0.02),
  repeats: drawRepeats(random),
  repeatSpread: TIKTOK_POST.videoSd,
  shareRate: drawScale(random, 0.001, 0.02),
  opened: drawBetween(random, 0.2, 0.8),
  groupSize: Math.round(drawScale(random, 5, 50)),
})

/** From the shipped prior of posts: most accounts are alike, some are far off, the sd of all together is the prior's. */
const drawRepeats = (random: Random): number => {
  const spread = random() < 0.7 ? 0.34 : 1.78
  return Math.exp(TIKTOK_POST.mean + TIKTOK_POST.sd * spread * drawNormal(random))
}

const daily = (random: Random): Daily => ({
  servings: drawScale(random, 50, 400),
  postsPerDay: drawBetween(random, 0.2, 1.2),
  postSpread: drawBetween(random, 0.6, 1.2),
})

const people = (random: Random, low: number, high: number): number => Math.round(drawScale(random, low, high))

/** An account that has lived for longer than a year, so that a viewer who is new has never been seen. */
const lived = (random: Random) => ({
  history: Math.round(drawBetween(random, 370, 500)),
  days: Math.round(drawScale(random, 14, 180)),
})

/** The kinds of account that estimates are tried on, in the order of the table. */
export const REGIMES: readonly Regime[] = [
  {
    id: 'young',
    title: 'Young account, exported from its first day on',
    draw: (random) => ({
      ...common(random, daily(random)),
      people: people(random, 20_000, 200_000),
      history: 0,
      days: Math.round(drawScale(random, 14, 300)),
      cold: drawBetween(random, 0.2, 0.6),
      loyal: drawBetween(random, 0.05, 0.2),
    }),
  },
  {
    id: 'established',
    title: 'Established account, steady audience from before the window',
    draw: (random) => ({
      ...common(random, daily(random)),
      ...lived(random),
      people: people(random, 50_000, 300_000),
      cold: drawBetween(random, 0.2, 0.5),
      loyal: drawBetween(random, 0.1, 0.3),
    }),
  },
  {
    id: 'burst',
    title: 'Established account, one video goes viral in the window',
    draw: (random) => ({
      ...common(random, daily(random)),
      ...lived(random),
      people: people(random, 100_000, 300_000),
      cold: drawBetween(random, 0.2, 0.5),
      loyal: drawBetween(random, 0.1, 0.3),
      burst: drawScale(random, 10, 60),
      burstCold: drawBetween(random, 0.6, 0.95),
    }),
  },
  {
    id: 'loyal',
    title: 'Established account that its followers watch',
    draw: (random) => ({
      ...common(random, daily(random)),
      ...lived(random),
      people: people(random, 20_000, 100_000),
      cold: drawBetween(random, 0.05, 0.2),
      loyal: drawBetween(random, 0.4, 0.6),
    }),
  },
  {
    id: 'cold',
    title: 'Established account that the feed shows to strangers',
    draw: (random) => ({
      ...common(random, daily(random)),
      ...lived(random),
      people: people(random, 150_000, 300_000),
      cold: drawBetween(random, 0.7, 0.82),
      loyal: drawBetween(random, 0, 0.02),
    }),
  },
]
