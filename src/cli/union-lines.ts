import type { UnionBacktest, UnionRow } from '../learn/backtest-unions.ts'
import { SCORED_LEVELS } from '../learn/score.ts'
import { figureColumn, textColumn } from '../print/page/cells.ts'
import type { Cell, Grid } from '../print/page/page.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { gridLines } from '../print/text/grid-lines.ts'
import { paragraph } from './lines.ts'
import { usesUnicode, widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

const EVIDENCE: Readonly<Record<UnionRow['evidence'], (known: UnionRow['known']) => string>> = {
  prior: () => 'none',
  apart: (known) => `${known} before`,
  ended: (known) => `${known} ended`,
  weeks: () => 'weeks',
}

const percent = (fraction: number | undefined): Cell => ({
  text: fraction === undefined ? '' : (100 * fraction).toFixed(1),
})

const rowCells = ({ evidence, known, methods }: UnionRow): Cell[][] =>
  methods.map(({ method, score }, index) => [
    { text: index === 0 ? EVIDENCE[evidence](known) : '' },
    { text: method },
    { text: String(score.n) },
    percent(score.bias),
    percent(score.medianError),
    percent(score.meanError),
    percent(score.errorQuantiles.p90),
    ...SCORED_LEVELS.map((_, level) => percent(score.intervals[level]?.coverage)),
  ])

const grid = (title: string, rows: readonly UnionRow[]): Grid => ({
  kind: 'grid',
  title,
  columns: [
    textColumn('Known'),
    textColumn('Method'),
    figureColumn('n'),
    figureColumn('bias'),
    figureColumn('median', 3),
    figureColumn('mean'),
    figureColumn('p90', 4),
    ...SCORED_LEVELS.map((level) => figureColumn(`in ${Math.round(100 * level)} %`, level === 0.9 ? 1 : 2)),
  ],
  rows: rows.flatMap(rowCells),
  notes: [],
})

/** The backtest of stretches of days as text; nothing where there are none. */
export const unionLines = ({ unions, leftOut, pooled, sets }: UnionBacktest, shell: Shell): string[] => {
  if (unions === 0) return []
  const style = { width: widthOf(shell.stdout, shell), unicode: usesUnicode(shell), paint: (text: string) => text }
  const drawn = (title: string, rows: readonly UnionRow[]): string[] => [
    title,
    ...gridLines(grid(title, rows), style),
    '',
  ]
  return [
    ...paragraph(
      `People of ${unions} stretches of days hidden, and estimated from the people of their parts and from other stretches: none, the latest 1 or 4 or all that ended before it began (before), all that ended before it ends (ended), or all stretches of 7 days up to its end (weeks). Left out: ${leftOut.outside} whose people lie outside [largest part, sum], ${leftOut.missingDay} with a missing day, ${leftOut.trivial} with one part or none. Errors in percent of the truth.`,
      0,
      shell,
    ),
    '',
    ...sets.flatMap(({ account, name, parts, rows }) =>
      drawn(`${cleanText(name)} from ${parts === 'days' ? 'days' : 'posts'}, ${cleanText(account)}`, rows),
    ),
    ...(sets.length > 1 ? drawn('all stretches together', pooled) : []),
  ]
}
