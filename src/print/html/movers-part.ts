import { figureColumn, textColumn } from '../page/cells.ts'
import { formatPercent, formatWhole } from '../page/format-number.ts'
import type { Grid } from '../page/page.ts'
import type { ReportAccount, ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import type { Html } from './escape-html.ts'
import { rowFigure } from './figure.ts'

/** Inputs that are drawn; the table has all. */
const DRAWN = 10

/** What moves the answer most; null where nothing does, or it was not worked out. */
export const moversFigure = ({ sensitivity }: ReportAccount, headline: ReportEstimate | undefined): Html | null => {
  const value = headline?.value
  if (value == null || sensitivity.length === 0) return null
  const rows = sensitivity.slice(0, DRAWN).map(({ meaning, at }) => {
    const [least, most] = [Math.min(...at, value), Math.max(...at, value)]
    return {
      label: cleanText(meaning),
      figure: `${formatWhole(least)} to ${formatWhole(most)}`,
      spread: null,
      bar: [least, most] as const,
      range: null,
      basis: null,
    }
  })
  return rowFigure(
    rows,
    {
      title: 'People reached, were one doubt at its ends',
      text: `Each bar is the answer with one input at the lower and the upper end of its own range, all others unchanged; the line is the answer, ${formatWhole(value)}. The scale does not begin at 0.`,
      tables: [moversGrid(sensitivity)],
    },
    { rule: value, zoom: true },
  )
}

const moversGrid = (sensitivity: ReportAccount['sensitivity']): Grid => ({
  kind: 'grid',
  title: 'What moves the answer',
  columns: [
    textColumn('Input'),
    figureColumn('At its lower end'),
    figureColumn('At its upper end'),
    figureColumn('Range left, were it known'),
    textColumn('Assumption'),
  ],
  rows: sensitivity.map(({ meaning, at, rangeIfKnown, prior, ends }) => [
    { text: cleanText(meaning) },
    ...[at[0], at[1]].map((people) => ({ text: people === undefined ? '' : formatWhole(people) })),
    { text: rangeIfKnown === null ? '' : formatPercent(rangeIfKnown) },
    { text: cleanText(`${prior ?? ''}${ends === 'range' ? '' : ' (halved and doubled)'}`) },
  ]),
  notes: [],
})
