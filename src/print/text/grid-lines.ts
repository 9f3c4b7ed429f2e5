import Table from 'cli-table3'
import type { Cell, Grid, Tone } from '../page/page.ts'
import { displayWidth } from './display-width.ts'
import { type ColumnWish, fitColumns } from './fit-columns.ts'
import { fitText } from './fit-text.ts'
import { rangeBar } from './range-bar.ts'

/** How a grid is drawn. */
export interface GridStyle {
  readonly width: number
  readonly unicode: boolean
  readonly paint: (text: string, tone: Tone) => string
}

/** Columns between two neighbours. */
const GAP = 2

/** Narrowest text that tells one row from the next, text that reads well, and the room that a drawn range can use. */
const LEAST_TEXT = 6
const GOOD_TEXT = 16
const GOOD_RANGE = 12
const MOST_RANGE = 24

/** The library that sets the rows is superlinear in their number, so they are set by pages. */
const PAGE_ROWS = 50

/** The wish of a column that has nothing to show: to go before all others. */
const NOWHERE: ColumnWish = { least: 0, good: Number.POSITIVE_INFINITY, most: 0, dispensable: Number.MAX_SAFE_INTEGER }

const NOTHING = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
] as const
const NO_RULES = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'] as const
const CHARS = Object.fromEntries([...NOTHING, ...NO_RULES].map((name) => [name, '']))

/** The lines of a grid, its head and a rule first; no line is wider than the style's width where its figures fit in. */
export const gridLines = (grid: Grid, style: GridStyle): string[] => {
  const widths = fitColumns(wishesOf(grid), style.width, GAP)
  const kept = grid.columns.flatMap((column, index) => {
    const width = widths[index]
    return width === undefined || width === null ? [] : [{ column, index, width, top: topOf(grid, index) }]
  })
  const draw = (cell: Cell, { column, width, top }: (typeof kept)[number]): string => {
    if (column.kind === 'range') {
      const bar = cell.range ? rangeBar(cell.range, top, width, style.unicode) : ''
      return style.paint(bar, 'quiet')
    }
    const text = fitText(cell.text, width, style.unicode ? '…' : '~', column.keep)
    return cell.tone === undefined ? text : style.paint(text, cell.tone)
  }
  const head = kept.map((part) =>
    draw({ text: part.column.title, tone: 'quiet' }, { ...part, column: asText(part.column) }),
  )
  const rows = grid.rows.map((row) => kept.map((part) => draw(row[part.index] ?? { text: '' }, part)))
  const setting = {
    colWidths: kept.map(({ width }) => width + GAP),
    colAligns: kept.map(({ column }) => column.align),
  }
  const total = kept.reduce((sum, { width }) => sum + width + GAP, -GAP)
  const rule = style.paint((style.unicode ? '─' : '-').repeat(Math.max(0, total)), 'quiet')
  return [...setRows([head], setting), rule, ...setRows(rows, setting)]
}

const asText = (column: Grid['columns'][number]): Grid['columns'][number] => ({
  ...column,
  kind: 'text',
  keep: 'start',
})

const wishesOf = ({ columns, rows }: Grid): ColumnWish[] =>
  columns.map(({ title, kind, dispensable }, index) => {
    const cells = rows.map((row) => row[index])
    if (kind === 'range') {
      if (!cells.some((cell) => cell?.range)) return NOWHERE
      return { least: GOOD_RANGE, good: GOOD_RANGE, most: MOST_RANGE, dispensable }
    }
    if (dispensable > 0 && cells.every((cell) => (cell?.text ?? '') === '')) return NOWHERE
    const widest = cells.reduce((most, cell) => Math.max(most, displayWidth(cell?.text ?? '')), displayWidth(title))
    if (kind === 'figure') return { least: widest, good: widest, most: widest, dispensable }
    return { least: Math.min(widest, LEAST_TEXT), good: Math.min(widest, GOOD_TEXT), most: widest, dispensable }
  })

/** The right end of the scale of a column of ranges. */
const topOf = ({ rows }: Grid, index: number): number =>
  rows.reduce((top, row) => Math.max(top, row[index]?.range?.high ?? 0), 0)

interface Setting {
  readonly colWidths: number[]
  readonly colAligns: ('left' | 'right')[]
}

const setRows = (rows: readonly string[][], setting: Setting): string[] => {
  const lines: string[] = []
  for (let start = 0; start < rows.length; start += PAGE_ROWS) {
    const page = new Table({
      ...setting,
      chars: CHARS,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    })
    page.push(...rows.slice(start, start + PAGE_ROWS))
    lines.push(...page.toString().split('\n'))
  }
  return lines.map((line) => line.trimEnd())
}
