import { Chalk, type ChalkInstance } from 'chalk'
import { composePage } from '../page/compose-page.ts'
import type { Answer, Block, Curves, Entries, Page, Paragraph, RangeMark, Tone } from '../page/page.ts'
import type { Printer, PrintOptions } from '../printer.ts'
import { wrapText } from '../text/fit-text.ts'
import { gridLines } from '../text/grid-lines.ts'
import { rangeBar } from '../text/range-bar.ts'
import { daysPerMark, sparkline } from '../text/sparkline.ts'

/** Narrower than this nothing can be set. */
const LEAST_WIDTH = 40

/** Wider than this the eye loses the line. */
const MOST_WIDTH = 140

/** Columns of the bar under the answer. */
const SCALE_WIDTH = 48

const INDENT = '  '

interface Brush {
  readonly width: number
  readonly unicode: boolean
  readonly paint: (text: string, tone: Tone) => string
}

/** For people at a terminal: the answer first, ranges drawn beside the numbers. */
export const tablePrinter: Printer = {
  id: 'table',
  title: 'for reading in a terminal',
  print: (report, options) => drawPage(composePage(report, options), options),
}

/** A page for a terminal. */
export const drawPage = (page: Page, options: Pick<PrintOptions, 'color' | 'unicode' | 'width'>): string => {
  const brush = brushFor(options)
  const blocks = page.map((block) => drawBlock(block, brush))
  return `${blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])).join('\n')}\n`
}

const brushFor = ({ color, unicode, width }: Pick<PrintOptions, 'color' | 'unicode' | 'width'>): Brush => {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const paints = paintsOf(chalk)
  return {
    width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.floor(width))) - INDENT.length,
    unicode,
    paint: (text, tone) => (text === '' ? text : paints[tone](text)),
  }
}

const paintsOf = (chalk: ChalkInstance): Readonly<Record<Tone, (text: string) => string>> => ({
  strong: chalk.bold,
  quiet: chalk.dim,
  measured: chalk.green,
  bounded: chalk.cyan,
  calibrated: chalk.magenta,
  assumed: chalk.yellow,
  error: chalk.red,
  warning: chalk.yellow,
  info: chalk.dim,
})

const drawBlock = (block: Block, brush: Brush): string[] => {
  switch (block.kind) {
    case 'heading':
      return wrapText(block.text, brush.width + INDENT.length).map((line) => brush.paint(line, 'strong'))
    case 'answer':
      return indent(drawAnswer(block, brush))
    case 'grid':
      return [
        ...drawTitle(block.title, brush),
        ...indent(gridLines(block, brush)),
        ...indent(block.notes.flatMap((note) => drawText(note, 'quiet', brush))),
      ]
    case 'curves':
      return [...drawTitle(block.title, brush), ...indent(drawCurves(block, brush))]
    case 'entries':
      return [...drawTitle(block.title, brush), ...indent(drawEntries(block, brush))]
    case 'paragraph':
      return drawParagraph(block, brush)
  }
}

const drawTitle = (title: string, brush: Brush): string[] => drawText(title, 'strong', brush)

const drawText = (text: string, tone: Tone | null, { width, paint }: Brush): string[] =>
  wrapText(text, width).map((line) => (tone === null ? line : paint(line, tone)))

const drawAnswer = ({ sentence, basis, range, lines }: Answer, brush: Brush): string[] => [
  ...drawText(sentence, 'strong', brush),
  ...lines.flatMap((line) => drawText(line, basis !== null && line.startsWith(`${basis}:`) ? basis : null, brush)),
  ...(range === null ? [] : [drawScale(range, brush)]),
]

/** The interval of the answer on a line from 0. */
const drawScale = (range: RangeMark, { width, unicode, paint }: Brush): string => {
  const bar = rangeBar(range, range.high, Math.min(SCALE_WIDTH, width - 2), unicode)
  return paint(`0 ${bar.replace(/^ +/, (blank) => (unicode ? '·' : '.').repeat(blank.length))}`, 'quiet')
}

const drawCurves = ({ curves }: Curves, brush: Brush): string[] => {
  const label = Math.max(...curves.map((curve) => curve.label.length)) + 2
  const room = brush.width - label
  const days = Math.max(...curves.map(({ values }) => values.length))
  const stretch = daysPerMark(days, room)
  return [
    ...curves.flatMap((curve) => {
      const line = `${curve.label.padEnd(label)}${sparkline(curve.values, room, brush.unicode)}`.trimEnd()
      return [line, ...indentBy(label, drawText(curve.note, 'quiet', { ...brush, width: room }))]
    }),
    ...(stretch === 1 ? [] : drawText(`Each mark is the mean of ${stretch} days.`, 'quiet', brush)),
  ]
}

const drawEntries = ({ entries }: Entries, brush: Brush): string[] => {
  const label = Math.max(...entries.map((entry) => entry.label.length)) + 2
  return entries.flatMap((entry) => {
    const room = { ...brush, width: brush.width - label }
    const lines = entry.lines.flatMap((text, index) => drawText(text, index === 0 ? null : 'quiet', room))
    return lines.map((line, index) => {
      const front = index === 0 ? entry.label : ''
      return `${brush.paint(front, entry.tone)}${' '.repeat(label - front.length)}${line}`
    })
  })
}

const drawParagraph = ({ label, text, tone }: Paragraph, brush: Brush): string[] => {
  const whole = label === null ? text : `${label}: ${text}`
  const [first = '', ...rest] = drawText(whole, tone, { ...brush, width: brush.width + INDENT.length })
  const head = label === null ? '' : `${label}:`
  if (head === '' || tone !== null || !first.startsWith(head)) return [first, ...rest]
  return [`${brush.paint(head, 'strong')}${first.slice(head.length)}`, ...rest]
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? line : `${INDENT}${line}`))

const indentBy = (columns: number, lines: readonly string[]): string[] =>
  lines.map((line) => `${' '.repeat(columns)}${line}`)
