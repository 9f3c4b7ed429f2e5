import { axisX, gridX, type Markish, rect, ruleX, text } from '@observablehq/plot'
import { BASES, type Basis } from '../../domain/estimate.ts'
import type { RangeMark } from '../page/page.ts'
import { drawSvg } from './draw-svg.ts'
import type { Html } from './escape-html.ts'
import { fitLabel } from './fit-label.ts'
import { formatShort } from './format-short.ts'

/** One bar with its words above it. */
export interface ChartRow {
  readonly label: string
  /** The number in words, at the right end above the bar. */
  readonly figure: string
  /** Where the bar begins and ends; null where nothing is known. */
  readonly bar: readonly [number, number] | null
  /** What the end of the bar may be, drawn as a line with caps; null where it is exact. */
  readonly range: RangeMark | null
  /** How the bar was come by, for its pattern; null for a plain one. */
  readonly basis: Basis | null
}

/** How the rows of a chart are drawn. */
export interface RowChartOptions {
  readonly label: string
  readonly width: number
  /** A line through all rows, at the number that they are compared with. */
  readonly rule?: number
  readonly tickFormat?: (x: number) => string
  /** The scale holds the bars only, not 0: for bars that are ranges, not amounts. */
  readonly zoom?: boolean
}

const ROW = 44
const BAR_TOP = 20
const BAR = 14
/** Half the height of the caps of a range. */
const CAP = 5
/** Pixels of a letter of the numbers, which are bold; between a label and its number; and of a label at the least. */
const BOLD = 8.4
const GAP = 12
const LEAST_LABEL = 60
const AXIS = 26
const EDGE = 3
/** Charts narrower than this are for phones. */
const WIDE = 500

/** Bars under their words, one row each, on one scale from 0: readable on a phone, because no label stands beside a bar. */
export const rowChart = (rows: readonly ChartRow[], options: RowChartOptions): Html => {
  const { label, width, rule, tickFormat = formatShort } = options
  const [bottom, top] = domainOf(rows, options)
  const height = rows.length * ROW
  return drawSvg(label, {
    width,
    height: height + AXIS,
    marginTop: 2,
    marginBottom: AXIS,
    marginLeft: EDGE,
    marginRight: EDGE,
    x: { domain: [bottom, top], axis: null },
    y: { domain: [0, height], range: [2, height], axis: null, type: 'linear' },
    marks: [
      gridX({ ticks: tickCount(width), className: 'grid' }),
      axisX({ ticks: tickCount(width), tickSize: 0, tickFormat, label: null, className: 'tick' }),
      ...barMarks(rows),
      ...(rule === undefined ? [] : [ruleX([rule], { className: 'rule' })]),
      ...rangeMarks(rows, (top - bottom) / (width - 2 * EDGE)),
      ...wordMarks(rows, width, [bottom, top]),
    ],
  })
}

const domainOf = (rows: readonly ChartRow[], { rule, zoom }: RowChartOptions): [number, number] => {
  const ends = rows.flatMap(({ bar, range }) => [...(bar ?? []), ...(range === null ? [] : [range.low, range.high])])
  const top = Math.max(...ends, rule ?? 0) || 1
  const least = Math.min(...ends, rule ?? top)
  const room = (top - least) * 0.05 || top * 0.05
  return zoom === true ? [Math.max(0, least - room), top + room] : [0, top]
}

const tickCount = (width: number): number => (width < WIDE ? 3 : 6)

interface Place {
  readonly row: ChartRow
  /** Top of the row. */
  readonly y: number
}

const placesOf = (rows: readonly ChartRow[]): Place[] => rows.map((row, index) => ({ row, y: index * ROW }))

/** A bar too short to be seen is drawn as wide as a hair. */
const barMarks = (rows: readonly ChartRow[]): Markish[] =>
  [...BASES, null].flatMap((basis) => {
    const places = placesOf(rows).filter(({ row }) => row.basis === basis && row.bar !== null)
    if (places.length === 0) return []
    return rect(places, {
      x1: ({ row }: Place) => row.bar?.[0],
      x2: ({ row }: Place) => row.bar?.[1],
      y1: ({ y }: Place) => y + BAR_TOP,
      y2: ({ y }: Place) => y + BAR_TOP + BAR,
      className: `bar-${basis ?? 'plain'}`,
    })
  })

/** A line from low to high with caps. @param edge half the width of a line, in units of the scale */
const rangeMarks = (rows: readonly ChartRow[], edge: number): Markish[] => {
  const ranges = placesOf(rows).flatMap(({ row: { range }, y }) =>
    range === null || range.low === range.high ? [] : [{ ...range, middle: y + BAR_TOP + BAR / 2 }],
  )
  if (ranges.length === 0) return []
  type Range = (typeof ranges)[number]
  const line = (className: string, halo: number): Markish[] => [
    rect(ranges, {
      x1: ({ low }: Range) => low - halo,
      x2: ({ high }: Range) => high + halo,
      y1: ({ middle }: Range) => middle - 1 - halo / edge,
      y2: ({ middle }: Range) => middle + 1 + halo / edge,
      className,
    }),
    ...(['low', 'high'] as const).map((end) =>
      rect(ranges, {
        x1: (range: Range) => range[end] - edge - halo,
        x2: (range: Range) => range[end] + edge + halo,
        y1: ({ middle }: Range) => middle - CAP - halo / edge,
        y2: ({ middle }: Range) => middle + CAP + halo / edge,
        className,
      }),
    ),
  ]
  // A rim in the colour of the page, so that the line is seen on every pattern.
  return [...line('halo', edge), ...line('range', 0)]
}

const wordMarks = (rows: readonly ChartRow[], width: number, [start, end]: readonly [number, number]): Markish[] => {
  const words = placesOf(rows).map(({ row, y }) => ({
    y: y + BAR_TOP - 6,
    figure: row.figure,
    label: fitLabel(row.label, Math.max(LEAST_LABEL, width - 2 * EDGE - GAP - row.figure.length * BOLD)),
  }))
  return [
    text(words, { x: start, y: 'y', text: 'label', textAnchor: 'start', lineAnchor: 'bottom', className: 'label' }),
    text(words, { x: end, y: 'y', text: 'figure', textAnchor: 'end', lineAnchor: 'bottom', className: 'figure' }),
  ]
}
