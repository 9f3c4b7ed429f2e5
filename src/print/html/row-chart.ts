import { axisX, gridX, type Markish, rect, ruleX, text } from '@observablehq/plot'
import { BASES, type Basis } from '../../domain/estimate.ts'
import type { RangeMark } from '../page/page.ts'
import { drawSvg } from './draw-svg.ts'
import type { Html } from './escape-html.ts'
import { pixelWidth, wrapLabel } from './fit-label.ts'
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

/** Pixels from one line of words to the next, of a bar, and to the next row. */
const LINE = 18
const BAR_GAP = 12
const BAR = 14
/** Lines of a label that does not fit beside its number. */
const MOST_LINES = 2
/** Half the height of the caps of a range. */
const CAP = 5
/** Pixels of a letter of the numbers, which are bold, and between a label and its number. */
const BOLD = 8.4
const GAP = 12
const AXIS = 26
const EDGE = 3
/** Charts narrower than this are for phones. */
const WIDE = 500

/** Bars under their words, one row each, on one scale from 0: readable on a phone, because no label stands beside a bar. */
export const rowChart = (rows: readonly ChartRow[], options: RowChartOptions): Html => {
  const { label, width, rule, tickFormat = formatShort } = options
  const [bottom, top] = domainOf(rows, options)
  const layout = layoutOf(rows, width)
  const height = rows.length * layout.row
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
      ...barMarks(rows, layout),
      ...(rule === undefined ? [] : [ruleX([rule], { className: 'rule' })]),
      ...rangeMarks(rows, layout, (top - bottom) / (width - 2 * EDGE)),
      ...wordMarks(rows, layout, [bottom, top]),
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
  /** Top of the bar. */
  readonly y: number
}

/** Where the words and the bar of a row stand, the same in all rows of a chart. */
interface Layout {
  /** Lines of each label. */
  readonly labels: readonly (readonly string[])[]
  /** Whether the numbers have a line of their own, because some label needs all the room. */
  readonly stacked: boolean
  /** Pixels from the top of a row to its bar, and to the next row. */
  readonly bar: number
  readonly row: number
}

const layoutOf = (rows: readonly ChartRow[], width: number): Layout => {
  const room = width - 2 * EDGE
  const stacked = rows.some(({ label, figure }) => pixelWidth(label) + GAP + figure.length * BOLD > room)
  const labels = rows.map(({ label }) => (stacked ? wrapLabel(label, room, MOST_LINES) : [label]))
  const lines = Math.max(...labels.map(({ length }) => length)) + (stacked ? 1 : 0)
  const bar = lines * LINE + 2
  return { labels, stacked, bar, row: bar + BAR + BAR_GAP }
}

const placesOf = (rows: readonly ChartRow[], layout: Layout): Place[] =>
  rows.map((row, index) => ({ row, y: index * layout.row + layout.bar }))

/** A bar too short to be seen is drawn as wide as a hair. */
const barMarks = (rows: readonly ChartRow[], layout: Layout): Markish[] =>
  [...BASES, null].flatMap((basis) => {
    const places = placesOf(rows, layout).filter(({ row }) => row.basis === basis && row.bar !== null)
    if (places.length === 0) return []
    return rect(places, {
      x1: ({ row }: Place) => row.bar?.[0],
      x2: ({ row }: Place) => row.bar?.[1],
      y1: ({ y }: Place) => y,
      y2: ({ y }: Place) => y + BAR,
      className: `bar-${basis ?? 'plain'}`,
    })
  })

/** A line from low to high with caps. @param edge half the width of a line, in units of the scale */
const rangeMarks = (rows: readonly ChartRow[], layout: Layout, edge: number): Markish[] => {
  const ranges = placesOf(rows, layout).flatMap(({ row: { range }, y }) =>
    range === null || range.low === range.high ? [] : [{ ...range, middle: y + BAR / 2 }],
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

/** Labels from the left; numbers at the right end of the same line, or on their own line below. */
const wordMarks = (
  rows: readonly ChartRow[],
  { labels, stacked, row, bar }: Layout,
  [start, end]: readonly [number, number],
): Markish[] => {
  const words = labels.flatMap((lines, index) =>
    lines.map((line, n) => ({ line, y: index * row + bar - 6 - (lines.length - 1 - n + (stacked ? 1 : 0)) * LINE })),
  )
  const figures = rows.map(({ figure }, index) => ({ figure, y: index * row + bar - 6 }))
  const side = stacked ? ({ x: start, textAnchor: 'start' } as const) : ({ x: end, textAnchor: 'end' } as const)
  return [
    text(words, { x: start, y: 'y', text: 'line', textAnchor: 'start', lineAnchor: 'bottom', className: 'label' }),
    text(figures, { ...side, y: 'y', text: 'figure', lineAnchor: 'bottom', className: 'figure' }),
  ]
}
