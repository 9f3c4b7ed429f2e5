import { gateWords } from '../gate/gate-words.ts'
import { formatCount, formatWhole } from '../page/format-number.ts'
import { formatWindow } from '../page/format-window.ts'
import { escapeMarkdown, escapeProse } from '../text/escape-markdown.ts'
import { changeLines } from './changes.ts'
import { problemPlace } from './problem-place.ts'
import { failedGates, type RunOutcome } from './run-outcome.ts'
import { summaryLine } from './summary-line.ts'

/** A heading with lines below, of which the first that find room are written. */
interface Section {
  readonly head: readonly string[]
  readonly lines: readonly string[]
}

const list = (title: string, lines: readonly string[]): Section[] =>
  lines.length === 0 ? [] : [{ head: ['', `### ${title}`, ''], lines: lines.map((line) => `- ${line}`) }]

const subjectRow = ({ id, estimates, grade }: RunOutcome['subjects'][number]): string => {
  const viewers = estimates.get('viewers')
  const known = viewers !== undefined && viewers.value !== null
  const people = known ? formatWhole(viewers.value) : ''
  const range = known ? `${formatWhole(viewers.low ?? 0)} to ${formatWhole(viewers.high ?? 0)}` : ''
  const cells = [id, people, range, formatWindow(viewers?.window ?? null), grade]
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`
}

const sectionsOf = (outcome: RunOutcome): Section[] => {
  const { subjects, leftOut, problems, changes, gates } = outcome
  const failed = failedGates(outcome)
  const gateTitle = failed.length === 0 ? 'Gates: all passed' : `Gates: ${formatWhole(failed.length)} failed`
  const gateLines = failed.map((each) => `**${escapeMarkdown(each.subject.id)}**: ${escapeProse(gateWords(each))}`)
  const told = problems.filter(({ severity }) => severity !== 'info')
  return [
    { head: [`## ${escapeMarkdown(outcome.command)}`, '', escapeMarkdown(summaryLine(outcome, null))], lines: [] },
    ...(gates.length === 0
      ? []
      : gateLines.length === 0
        ? [{ head: ['', `### ${gateTitle}`], lines: [] }]
        : list(gateTitle, gateLines)),
    ...list('Since the baseline', changes === null ? [] : changeLines(changes).map(escapeProse)),
    ...list(
      'Left out',
      leftOut.map(({ folder, code }) => `${escapeMarkdown(folder)}: ${escapeMarkdown(code)}`),
    ),
    {
      head: ['', '### People reached', '', '| Account | People | Range | Days | Basis |', '|---|---:|---|---|---|'],
      lines: subjects.map(subjectRow),
    },
    ...list(
      'Problems',
      told.map((problem) => {
        const place = problemPlace(problem)
        const text = `${problem.message}. ${problem.hint}`
        return `${problem.severity} ${problem.code}: ${place === '' ? '' : `${escapeMarkdown(place)}: `}${escapeProse(text)}`
      }),
    ),
  ]
}

const ENCODER = new TextEncoder()
const sizeOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + ENCODER.encode(line).length + 1, 0)

/** Room for the words that lines were left out. */
const NOTE = 100

/**
 * A run as Markdown for the summary of a workflow's step: what fails first, then the accounts, then the problems.
 *
 * @param room most bytes in UTF-8; what does not fit is counted
 */
export const stepSummary = (outcome: RunOutcome, room: number): string => {
  const out: string[] = []
  let left = room - NOTE
  for (const { head, lines } of sectionsOf(outcome)) {
    if (sizeOf(head) > left) break
    out.push(...head)
    left -= sizeOf(head)
    const fitting = lines.findIndex((line) => {
      left -= sizeOf([line])
      return left < NOTE
    })
    for (const line of fitting < 0 ? lines : lines.slice(0, fitting)) out.push(line)
    if (fitting < 0) continue
    out.push('', `${formatCount(lines.length - fitting, 'more line', 'more lines')} did not fit here.`)
    break
  }
  const text = `${out.join('\n')}\n`
  return room < ENCODER.encode(text).length ? '' : text
}
