import { cleanText } from '../../text/clean-text.ts'
import { githubAnnotation, MOST_ANNOTATIONS, plainLogLine } from '../../text/github-annotation.ts'
import { columnWords, fileAndLine, foundWords } from '../place-words.ts'
import type { Finding } from '../validation.ts'
import type { ValidationPrinter } from '../validation-printer.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

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
    const left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS, info: MOST_ANNOTATIONS }
    const [shown, rest]: [Finding[], Finding[]] = [[], []]
    for (const finding of findings) (left[finding.severity]-- > 0 ? shown : rest).push(finding)
    const { errors, warnings, infos, files } = summary
    const lines = [
      ...shown.map(annotation),
      ...(rest.length > 0
        ? [`- ${rest.length} more, beyond the ${MOST_ANNOTATIONS} of a kind that GitHub shows:`]
        : []),
      ...rest.map(logLine),
      `- reach: errors ${errors}, warnings ${warnings}, notes ${infos}; files ${files}`,
    ]
    return `${lines.join('\n')}\n`
  },
}

const annotation = (finding: Finding): string => {
  const { at, severity, code, title, fix } = finding
  const [outer, member] = (at.file ?? '').split('!/')
  const where = [member === undefined ? null : fileAndLine(at), columnWords(at)].filter((part) => part)
  const message = `${where.length > 0 ? `${where.join(', ')}: ` : ''}${foundWords(finding)}\n${cleanText(fix)}`
  const line = member === undefined ? at.line : undefined
  const file = at.file === undefined ? undefined : outer
  return githubAnnotation({ level: LEVELS[severity], file, line, title: `${code}: ${title}`, message })
}

const logLine = (finding: Finding): string => {
  const place = [fileAndLine(finding.at), columnWords(finding.at)].filter((part) => part)
  const text = `${place.join(', ')}: ${finding.severity} ${finding.code}: ${foundWords(finding)}`
  return plainLogLine(`- ${cleanText(text)}`)
}
