import type { Basis } from '../../domain/estimate.ts'
import type { Grid } from '../page/page.ts'
import { basisLegend } from './basis-mark.ts'
import { EMPTY, type Html, html } from './escape-html.ts'
import { gridTable } from './grid-table.ts'
import { type ChartRow, type RowChartOptions, rowChart } from './row-chart.ts'
import { withDates } from './with-dates.ts'

/** A picture with everything that it needs to be read without being seen. */
export interface Figure {
  readonly title: string
  /** What it shows, in a sentence or two. */
  readonly text: Html | string
  /** Draws it so many pixels wide. */
  readonly draw: (width: number, label: string) => Html
  readonly bases: Iterable<Basis | null>
  /** Marks that are no basis, explained beside the legend. */
  readonly keys?: Html
  /** The same numbers as tables. */
  readonly tables: readonly Grid[]
}

/** Widths in pixels: of a screen or a sheet of paper, and of a phone. The style sheet shows one of the two. */
const WIDE = 700
const NARROW = 328

/** A figure: caption, picture in two widths, what its patterns mean, and its numbers as tables behind a line to open. */
export const figure = ({ title, text, draw, bases, keys = EMPTY, tables }: Figure): Html => {
  // A shape for the ear: the numbers are in the table below.
  const label = `Chart: ${title}. ${tables.length === 0 ? '' : 'Its numbers are in the table below.'}`.trim()
  const picture = [
    html`<div class="broad">${draw(WIDE, label)}</div>`,
    html`<div class="narrow">${draw(NARROW, label)}</div>`,
  ]
  return html`<figure><figcaption><strong>${withDates(title)}</strong> <span>${typeof text === 'string' ? withDates(text) : text}</span></figcaption>${picture}${keys}${basisLegend(bases)}${
    tables.length === 0 ? EMPTY : numbers(title, tables)
  }</figure>
`
}

const numbers = (title: string, tables: readonly Grid[]): Html =>
  html`<details><summary>The numbers<span class="hidden">: ${title}</span></summary>${tables.map(gridTable)}</details>`

/** A row with the ends of its range in words, for where there is room. */
export interface RangeRow extends ChartRow {
  readonly spread: string | null
}

/** A figure of bars; what has no number is told below them. Nothing without rows. */
export const rowFigure = (
  rows: readonly RangeRow[],
  about: Pick<Figure, 'title' | 'text' | 'tables'>,
  options: Partial<RowChartOptions> = {},
): Html => {
  const drawn = rows.filter(({ bar }) => bar !== null)
  if (rows.length === 0) return EMPTY
  const untold = rows.filter(({ bar }) => bar === null)
  return figure({
    ...about,
    bases: drawn.map(({ basis }) => basis),
    keys:
      untold.length === 0
        ? EMPTY
        : html`<ul class="untold">${untold.map(({ label, figure: words }) => html`<li><bdi>${label}</bdi>: ${words}</li>`)}</ul>`,
    draw: (width, label) =>
      drawn.length === 0
        ? EMPTY
        : rowChart(
            drawn.map((row) => withSpread(row, width)),
            { ...options, label, width },
          ),
  })
}

const withSpread = ({ spread, ...row }: RangeRow, width: number): ChartRow =>
  spread === null || width < WIDE ? row : { ...row, figure: `${row.figure} (${spread})` }
