import { Chalk } from 'chalk'
import { formatCount, formatWhole } from '../../page/format-number.ts'
import { groupBy } from '../../page/group-by.ts'
import { cleanText } from '../../text/clean-text.ts'
import { wrapText } from '../../text/fit-text.ts'
import { columnWords, fileAndLine, foundWords } from '../place-words.ts'
import { type Finding, fails, type Validation } from '../validation.ts'
import type { ValidationPrinter, ValidationPrintOptions } from '../validation-printer.ts'

/** Findings of one kind in one file that are listed without `--detail`. */
const SHOWN = 5
const LEAST_WIDTH = 40
const MOST_WIDTH = 120

interface Pen {
  readonly width: number
  readonly detail: boolean
  readonly bold: (text: string) => string
  readonly severity: Readonly<Record<Finding['severity'], (text: string) => string>>
  /** Codes whose fix was told: once is enough. */
  readonly told: Set<string>
}

/** For people at a terminal: file by file, every place as a link, the fix once a code, the counts at the end. */
export const textPrinter: ValidationPrinter = {
  id: 'text',
  title: 'for reading in a terminal',
  print: (validation, options) => {
    const pen = penFor(options)
    const files = groupBy(validation.findings, ({ at }) => at.file ?? '')
    const lines = files.flatMap((findings) => [...fileLines(findings, validation, pen), ''])
    return `${[...lines, ...wrapText(summaryOf(validation), pen.width)].join('\n')}\n`
  },
}

const penFor = ({ color, width, detail }: ValidationPrintOptions): Pen => {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  return {
    width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.floor(width))),
    detail,
    bold: chalk.bold,
    severity: { error: chalk.red, warning: chalk.yellow, info: chalk.dim },
    told: new Set(),
  }
}

const word = (severity: Finding['severity']): string => (severity === 'info' ? 'note' : severity)

const countsOf = (findings: readonly Finding[]): string => {
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
  return [
    count('error') > 0 ? formatCount(count('error'), 'error', 'errors') : null,
    count('warning') > 0 ? formatCount(count('warning'), 'warning', 'warnings') : null,
    count('info') > 0 ? formatCount(count('info'), 'note', 'notes') : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

const fileLines = (findings: readonly Finding[], { files }: Validation, pen: Pen): string[] => {
  const path = findings[0]?.at.file
  const known = files.find((file) => file.path === path)
  const about = known?.format == null ? '' : ` (${known.format}, ${formatCount(known.rows, 'row', 'rows')})`
  const name = path === undefined ? 'All files' : cleanText(path)
  const kinds = groupBy(findings, ({ severity, code }) => `${severity} ${code}`)
  return [`${pen.bold(name)}${about}: ${countsOf(findings)}`, ...kinds.flatMap((kind) => kindLines(kind, pen))]
}

const indented = (text: string, indent: number, pen: Pen): string[] =>
  wrapText(text, pen.width - indent).map((line) => `${' '.repeat(indent)}${line}`)

const kindLines = (findings: readonly Finding[], pen: Pen): string[] => {
  const [first] = findings
  if (first === undefined) return []
  const shown = pen.detail ? findings : findings.slice(0, SHOWN)
  const rest = findings.length - shown.length
  const front = `${word(first.severity)} ${first.code}`
  const [head = '', ...more] = indented(`${front}: ${cleanText(first.title)}`, 2, pen)
  const fix = pen.told.has(first.code) ? [] : indented(`Fix: ${cleanText(first.fix)}`, 4, pen)
  pen.told.add(first.code)
  return [
    head.replace(word(first.severity), pen.severity[first.severity](word(first.severity))),
    ...more,
    ...shown.flatMap((finding) => placeLines(finding, pen)),
    ...(rest > 0 ? indented(`and ${formatWhole(rest)} more; --detail lists all`, 4, pen) : []),
    ...fix,
  ]
}

/** The place is never wrapped, so that it stays a link. */
const placeLines = (finding: Finding, pen: Pen): string[] => {
  const place = [fileAndLine(finding.at), columnWords(finding.at)].filter((part) => part !== null && part !== '')
  return [...(place.length === 0 ? [] : [`    ${place.join(', ')}`]), ...indented(foundWords(finding), 6, pen)]
}

const summaryOf = ({ summary, findings, strict }: Validation): string => {
  const files = formatCount(summary.files, 'file', 'files')
  if (findings.length === 0) return `No problem found in ${files}.`
  const failed = findings.some((finding) => fails(finding, strict))
  const why = failed && summary.errors === 0 ? ' (--strict: warnings count as errors)' : ''
  return `${countsOf(findings)} in ${files}${why}.`
}
