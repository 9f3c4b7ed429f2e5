import { cleanText } from '../../text/clean-text.ts'
import { escapeGithub, escapeGithubProperty } from '../../text/escape-github.ts'
import { columnWords, fileAndLine, foundWords } from '../place-words.ts'
import type { Finding } from '../validation.ts'
import type { ValidationPrinter } from '../validation-printer.ts'

/** GitHub shows so many annotations of one severity a step, and drops the rest without a word. */
const MOST = 10

const COMMANDS: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Annotations of a GitHub workflow: the first ten of each severity, the others as lines of the log, then the counts.
 *
 * Line numbers inside an archive mean nothing to GitHub: there the annotation stands at the archive, the place in the message.
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const githubPrinter: ValidationPrinter = {
  id: 'github',
  title: 'annotations of a GitHub workflow',
  print: ({ findings, summary }) => {
    const left = { error: MOST, warning: MOST, info: MOST }
    const [shown, rest]: [Finding[], Finding[]] = [[], []]
    for (const finding of findings) (left[finding.severity]-- > 0 ? shown : rest).push(finding)
    const { errors, warnings, infos, files } = summary
    const lines = [
      ...shown.map(annotation),
      ...(rest.length > 0 ? [`- ${rest.length} more, beyond the ${MOST} of a kind that GitHub shows:`] : []),
      ...rest.map(logLine),
      `- reach: errors ${errors}, warnings ${warnings}, notes ${infos}; files ${files}`,
    ]
    return `${lines.join('\n')}\n`
  },
}

const annotation = (finding: Finding): string => {
  const { at, severity, code, title, fix } = finding
  const [outer, member] = (at.file ?? '').split('!/')
  const properties = [
    at.file === undefined ? null : `file=${escapeGithubProperty(cleanText(outer ?? ''))}`,
    at.line === undefined || at.file === undefined || member !== undefined ? null : `line=${at.line}`,
    `title=${escapeGithubProperty(cleanText(`${code}: ${title}`))}`,
  ].filter((property) => property !== null)
  const where = [member === undefined ? null : fileAndLine(at), columnWords(at)].filter((part) => part)
  const message = `${where.length > 0 ? `${where.join(', ')}: ` : ''}${foundWords(finding)}\n${cleanText(fix)}`
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeGithub(message)}`
}

/** A line that the runner takes for no command: it looks for `::` at the start of a line, and for `##[` anywhere. */
const logLine = (finding: Finding): string => {
  const place = [fileAndLine(finding.at), columnWords(finding.at)].filter((part) => part)
  const text = `${place.join(', ')}: ${finding.severity} ${finding.code}: ${foundWords(finding)}`
  return `- ${cleanText(text).replaceAll('##[', '## [')}`
}
