import { composePage } from '../page/compose-page.ts'
import type { Block, Curves, Entries, Grid, Page } from '../page/page.ts'
import type { Printer, PrintOptions } from '../printer.ts'
import { escapeMarkdown, escapeProse } from '../text/escape-markdown.ts'
import { sparkline } from '../text/sparkline.ts'

/** Marks of a curve: what a page of GitHub shows on one line. */
const CURVE_WIDTH = 60

/** For issues, wikis and pull requests: what the table says, in GitHub Markdown. */
export const markdownPrinter: Printer = {
  id: 'markdown',
  title: 'for issues, wikis and pull requests',
  print: (report, options) => writePage(composePage(report, options), options),
}

/** A page in GitHub Markdown. */
export const writePage = (page: Page, { unicode }: Pick<PrintOptions, 'unicode'>): string =>
  `${page.map((block) => writeBlock(block, unicode)).join('\n\n')}\n`

const writeBlock = (block: Block, unicode: boolean): string => {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`
    case 'answer':
      return [`**${escapeMarkdown(block.sentence)}**`, ...block.lines.map(escapeMarkdown)].join('  \n')
    case 'grid':
      return writeGrid(block)
    case 'curves':
      return writeCurves(block, unicode)
    case 'entries':
      return writeEntries(block)
    case 'paragraph':
      return `${block.label === null ? '' : `**${escapeMarkdown(block.label)}:** `}${escapeProse(block.text)}`
  }
}

const writeGrid = ({ title, columns, rows, notes }: Grid): string => {
  const kept = columns.flatMap((column, index) => (column.kind === 'range' ? [] : [{ column, index }]))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const table = [
    line(kept.map(({ column }) => escapeMarkdown(column.title))),
    line(kept.map(({ column }) => (column.align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(kept.map(({ index }) => escapeMarkdown(row[index]?.text ?? '')))),
  ]
  return [`### ${escapeMarkdown(title)}`, table.join('\n'), ...notes.map(escapeProse)].join('\n\n')
}

const writeCurves = ({ title, curves }: Curves, unicode: boolean): string => {
  const lines = curves.map(
    ({ label, values, note }) =>
      `- ${escapeMarkdown(label)} \`${sparkline(values, CURVE_WIDTH, unicode)}\` ${escapeMarkdown(note)}`,
  )
  return [`### ${escapeMarkdown(title)}`, lines.join('\n')].join('\n\n')
}

const writeEntries = ({ title, entries }: Entries): string => {
  const lines = entries.map(({ label, lines: texts }) => `- **${label}** ${texts.map(escapeProse).join(' ')}`)
  return [`### ${escapeMarkdown(title)}`, lines.join('\n')].join('\n\n')
}
