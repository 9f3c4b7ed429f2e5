import { gateWords } from '../gate/gate-words.ts'
import { formatWhole } from '../page/format-number.ts'
import type { ReportProblem } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { type GithubAnnotation, githubAnnotation, MOST_ANNOTATIONS, plainLogLine } from '../text/github-annotation.ts'
import { failedGates, type RunOutcome } from './run-outcome.ts'

const ofProblem = ({ severity, code, message, at, hint }: ReportProblem): GithubAnnotation => {
  const [outer, member] = (at.file ?? '').split('!/')
  // Lines inside an archive mean nothing to GitHub: there the place stands in the message.
  const inside = member === undefined ? '' : `${member}${at.line === undefined ? '' : `:${at.line}`}: `
  return {
    level: severity === 'error' ? 'error' : 'warning',
    file: at.file === undefined ? undefined : outer,
    line: member === undefined ? at.line : undefined,
    title: code,
    message: `${cleanText(`${inside}${message}`)}\n${cleanText(hint)}`,
  }
}

/**
 * A run's gates and problems as annotations of a GitHub workflow, for standard error: the first ten of each level; the others as lines
 * of the log. Gates come first.
 *
 * @param quiet errors only
 */
export const runAnnotations = (outcome: RunOutcome, quiet: boolean): string[] => {
  const gates = failedGates(outcome).map((each): GithubAnnotation => {
    const id = cleanText(each.subject.id)
    return { level: 'error', title: `gate failed for ${id}`, message: gateWords(each) }
  })
  const problems = outcome.problems.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !quiet))
  const left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS, notice: MOST_ANNOTATIONS }
  const [shown, rest]: [GithubAnnotation[], GithubAnnotation[]] = [[], []]
  for (const each of [...gates, ...problems.map(ofProblem)]) (left[each.level]-- > 0 ? shown : rest).push(each)
  return [
    ...shown.map((each) => githubAnnotation({ ...each, title: `reach: ${each.title}` })),
    ...(rest.length > 0
      ? [`reach: ${formatWhole(rest.length)} more, beyond the ${MOST_ANNOTATIONS} of a level that GitHub shows:`]
      : []),
    ...rest.map(({ level, file, line, title, message }) => {
      const place = [file, line].filter((part) => part !== undefined).join(':')
      return plainLogLine(
        cleanText(`reach: ${level} ${place === '' ? '' : `${place}: `}${title}: ${message.replace('\n', '. ')}`),
      )
    }),
  ]
}
