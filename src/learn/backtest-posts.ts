import { viewersFromViews } from '../estimate/views-per-viewer/viewers-from-views.ts'
import type { KnownVideo } from '../estimate/views-per-viewer/views-per-viewer.ts'
import { viewsPerViewerPosterior } from '../estimate/views-per-viewer/views-per-viewer.ts'
import type { ViewsPerViewerPrior } from '../estimate/views-per-viewer/views-per-viewer-priors.ts'
import { median } from '../math/quantile.ts'
import { randomStream, shuffled } from './random.ts'
import type { Prediction, Score } from './score.ts'
import { meanScore, SCORED_LEVELS, scorePredictions } from './score.ts'

/** Posts of one account whose reach was measured. */
export interface MeasuredPosts {
  readonly account: string
  readonly posts: readonly KnownVideo[]
  /** The population that the account belongs to; TikTok's unless told. */
  readonly prior?: ViewsPerViewerPrior
}

export interface PostBacktestOptions {
  /** How many posts of an account are shown before the others are estimated, such as [0, 1, 3, 10, 30]. */
  readonly known: readonly number[]
  /** How often the shown posts are drawn anew; a row of 0 known needs one draw only. */
  readonly draws: number
  readonly seed: number
}

/** The ways to turn views into people that are compared on the same hidden posts. */
export const POST_METHODS = ['model', 'own-median-ratio', '0.85 x views', '0.68 x views', 'views'] as const
export type PostMethod = (typeof POST_METHODS)[number]

export interface MethodScore {
  readonly method: PostMethod
  /** Mean over the draws of each draw's score. */
  readonly score: Score
  /** The largest median error of a single draw. */
  readonly worstMedianError: number
}

export interface KnownBacktest {
  readonly known: number
  /** The hidden posts of all accounts together. */
  readonly pooled: readonly MethodScore[]
  readonly accounts: readonly { readonly account: string; readonly methods: readonly MethodScore[] }[]
  /** Accounts with no post left to hide. */
  readonly tooFew: readonly string[]
}

export interface PostBacktest {
  readonly draws: number
  readonly seed: number
  readonly posts: number
  /** Posts not used: more viewers than views, or none of either. */
  readonly leftOut: number
  readonly byKnown: readonly KnownBacktest[]
}

/**
 * Hides the measured reach of posts, estimates it from their views and a few known posts, and scores the answers.
 *
 * Only hidden posts are scored, every method on the same ones. With 0 known nothing but the prior is used. The posts that
 * a draw shows at 10 known include those that it shows at 3, so that rows differ by what is known and not by luck.
 *
 * @throws RangeError if a number of known posts is not whole and >= 0, or draws is not whole and >= 1
 */
export function backtestPosts(accounts: readonly MeasuredPosts[], options: PostBacktestOptions): PostBacktest {
  checkOptions(options)
  const usable = accounts.map((each) => ({ ...each, posts: each.posts.filter(isUsable) }))
  const given = accounts.reduce((sum, { posts }) => sum + posts.length, 0)
  const posts = usable.reduce((sum, account) => sum + account.posts.length, 0)
  const random = randomStream(options.seed)
  const orders = Array.from({ length: options.draws }, () =>
    usable.map((each) => ({ ...each, posts: shuffled(each.posts, random) })),
  )
  const byKnown = options.known.map((known) => backtestKnown(known === 0 ? orders.slice(0, 1) : orders, known))
  return { draws: options.draws, seed: options.seed, posts, leftOut: given - posts, byKnown }
}

/** A post whose ratio says something; the others are counted by the caller. */
function isUsable({ views, viewers }: KnownVideo): boolean {
  return viewers > 0 && viewers <= views
}

function backtestKnown(orders: readonly (readonly MeasuredPosts[])[], known: number): KnownBacktest {
  const [first = []] = orders
  const methods = POST_METHODS.filter((method) => known > 0 || method !== 'own-median-ratio')
  const names = first.filter(({ posts }) => posts.length > known).map(({ account }) => account)
  // For each draw: the kept accounts' predictions by method.
  const drawn = orders.map((order) =>
    order.filter(({ posts }) => posts.length > known).map((account) => predictHidden(account, known)),
  )
  const scoresOf = (pick: (draw: readonly Predictions[], method: PostMethod) => readonly Prediction[]) =>
    methods.map((method) =>
      summarise(
        method,
        drawn.map((draw) => scorePredictions(pick(draw, method))),
      ),
    )
  return {
    known,
    pooled: names.length === 0 ? [] : scoresOf((draw, method) => draw.flatMap((account) => account[method])),
    accounts: names.map((account, at) => ({ account, methods: scoresOf((draw, method) => draw[at]?.[method] ?? []) })),
    tooFew: first.filter(({ posts }) => posts.length <= known).map(({ account }) => account),
  }
}

type Predictions = Readonly<Record<PostMethod, readonly Prediction[]>>

function predictHidden({ posts, prior }: MeasuredPosts, known: number): Predictions {
  const shown = posts.slice(0, known)
  const hidden = posts.slice(known)
  const posterior = viewsPerViewerPosterior(shown, prior)
  const ratio = known === 0 ? 1 : median(shown.map(({ views, viewers }) => viewers / views))
  const byRatio = (factor: number): Prediction[] =>
    hidden.map(({ views, viewers }) => ({ truth: viewers, value: factor * views }))
  return {
    model: hidden.map(({ views, viewers }) => {
      const ranges = SCORED_LEVELS.map((level) => viewersFromViews(views, posterior, level))
      return { truth: viewers, value: ranges[0]?.value ?? 0, intervals: ranges }
    }),
    'own-median-ratio': byRatio(ratio),
    '0.85 x views': byRatio(0.85),
    '0.68 x views': byRatio(0.68),
    views: byRatio(1),
  }
}

function summarise(method: PostMethod, scores: readonly Score[]): MethodScore {
  return {
    method,
    score: meanScore(scores),
    worstMedianError: Math.max(...scores.map(({ medianError }) => medianError)),
  }
}

function checkOptions({ known, draws }: PostBacktestOptions): void {
  for (const count of known) {
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError(`backtestPosts: known must be whole numbers >= 0, got ${count}`)
    }
  }
  if (!(Number.isSafeInteger(draws) && draws >= 1)) {
    throw new RangeError(`backtestPosts: draws must be a whole number >= 1, got ${draws}`)
  }
}
