import { POST_POPULATIONS } from '../estimate/views-per-viewer/views-per-viewer-priors.ts'
import {
  backtestPosts,
  type KnownBacktest,
  type MethodScore,
  type PostBacktest,
  type PostBacktestOptions,
} from '../learn/backtest-posts.ts'
import type { SyntheticBacktest } from '../learn/backtest-synthetic.ts'
import { backtestUnions, type UnionBacktest } from '../learn/backtest-unions.ts'
import { SCORED_LEVELS, type Score } from '../learn/score.ts'
import { figureColumn, textColumn } from '../print/page/cells.ts'
import type { Cell, Grid } from '../print/page/page.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { gridLines } from '../print/text/grid-lines.ts'
import type { ReadResult } from '../read/read-exports.ts'
import { paragraph } from './lines.ts'
import { usesUnicode, widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'
import { unionLines } from './union-lines.ts'

/** A backtest with the files that it was made on. */
export interface BacktestResult {
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[]
  /** Of posts: their viewers from their views. */
  readonly backtest: PostBacktest
  /** Of stretches of days: their viewers from those of their parts. */
  readonly unions: UnionBacktest
}

/** Hides and estimates the measured reach of the videos, and of the stretches of days, that were read. */
export const runBacktest = ({ accounts, files }: ReadResult, options: PostBacktestOptions): BacktestResult => ({
  inputs: files.filter(({ format }) => format !== null).map(({ path, sha256 }) => ({ path, sha256 })),
  backtest: backtestPosts(
    accounts.map(({ id, platform, videos }) => ({
      account: id,
      prior: POST_POPULATIONS[platform],
      posts: videos.flatMap(({ views, viewers }) =>
        views?.value == null || viewers?.value == null ? [] : [{ views: views.value, viewers: viewers.value }],
      ),
    })),
    options,
  ),
  unions: backtestUnions(accounts),
})

const percent = (fraction: number | undefined): Cell => ({
  text: fraction === undefined ? '' : (100 * fraction).toFixed(1),
})

const row = (name: string, score: Score, worstMedianError?: number): Cell[] => [
  { text: name },
  { text: String(Math.round(score.n)) },
  percent(score.bias),
  percent(score.medianError),
  percent(score.meanError),
  percent(score.errorQuantiles.p90),
  percent(worstMedianError),
  ...SCORED_LEVELS.map((_, index) => percent(score.intervals[index]?.coverage)),
]

const grid = (title: string, rows: readonly Cell[][]): Grid => ({
  kind: 'grid',
  title,
  columns: [
    textColumn('Method'),
    figureColumn('n'),
    figureColumn('bias'),
    figureColumn('median'),
    figureColumn('mean', 2),
    figureColumn('p90', 3),
    figureColumn('worst', 4),
    ...SCORED_LEVELS.map((level) => figureColumn(`in ${Math.round(100 * level)} %`, 1)),
  ],
  rows,
  notes: [],
})

const rowsOf = (methods: readonly MethodScore[]): Cell[][] =>
  methods.map(({ method, score, worstMedianError }) => row(method, score, worstMedianError))

const drawn = (table: Grid, shell: Shell): string[] => {
  const style = { width: widthOf(shell.stdout, shell), unicode: usesUnicode(shell), paint: (text: string) => text }
  return [table.title, ...gridLines(table, style), '']
}

const ofKnown = ({ known, pooled, accounts }: KnownBacktest, shell: Shell): string[] => [
  ...drawn(
    grid(`${known} known post${known === 1 ? '' : 's'} of each account, all accounts together`, rowsOf(pooled)),
    shell,
  ),
  ...(accounts.length > 1
    ? accounts.flatMap(({ account, methods }) =>
        drawn(grid(`  ${known} known, ${cleanText(account)}`, rowsOf(methods.slice(0, 2))), shell),
      )
    : []),
]

/** The backtest on simulated accounts as text. */
export const syntheticLines = ({ runs, seed, scores }: SyntheticBacktest, shell: Shell): string[] => [
  ...paragraph(
    `${runs} simulated accounts of each kind, whose truth is known (seed ${seed}): people of the period from new and returning viewers, from views alone, and of videos with no and with half of the reaches known. Errors in percent of the truth. Truths outside their hard bounds: ${scores.reduce((sum, { outsideBounds }) => sum + outsideBounds, 0)}.`,
    0,
    shell,
  ),
  '',
  ...[...new Set(scores.map(({ regime }) => regime))].flatMap((regime) => {
    const own = scores.filter((score) => score.regime === regime)
    return drawn(
      grid(
        `accounts of the kind “${regime}”`,
        own.flatMap(({ subject, score }) => (score === null ? [] : [row(subject, score)])),
      ),
      shell,
    )
  }),
]

/** The backtest of posts as text; nothing where there are none. */
const postLines = (backtest: PostBacktest, shell: Shell): string[] =>
  backtest.posts === 0
    ? []
    : [
        ...paragraph(
          `Reach of ${backtest.posts} posts hidden and estimated, ${backtest.draws} draws of the known posts (seed ${backtest.seed}); ${backtest.leftOut} rows left out. Errors in percent of the truth: bias, median, mean, 90th percentile, and the median of the worst draw. "in 80 %": how often the 80 % range held the truth.`,
          0,
          shell,
        ),
        '',
        ...backtest.byKnown.flatMap((known) => ofKnown(known, shell)),
      ]

/** The backtest as text: posts, then stretches of days, then the files. */
export const backtestLines = ({ inputs, backtest, unions }: BacktestResult, shell: Shell): string[] => [
  ...postLines(backtest, shell),
  ...unionLines(unions, shell),
  ...inputs.map(({ path, sha256 }) => `${sha256}  ${cleanText(path)}`),
  '',
]
