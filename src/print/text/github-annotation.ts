import { cleanText } from './clean-text.ts'
import { escapeGithub, escapeGithubProperty } from './escape-github.ts'

/** A remark that GitHub shows beside a file, or on the page of a run. */
export interface GithubAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  /** Path in the repository; absent where the remark is about the run. */
  readonly file?: string | undefined
  /** From 1; only together with a file. */
  readonly line?: number | undefined
  readonly title: string
  /** May have several lines, each cleaned by whoever writes it. */
  readonly message: string
}

/** GitHub shows so many annotations of one level a step, and drops the rest without a word. */
export const MOST_ANNOTATIONS = 10

/**
 * One annotation as a workflow command, without an end of line.
 *
 * @example githubAnnotation({ level: 'error', file: 'a.csv', line: 3, title: 'x', message: '50 %' }) // => "::error file=a.csv,line=3,title=x::50 %25"
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const githubAnnotation = ({ level, file, line, title, message }: GithubAnnotation): string => {
  const properties = [
    file === undefined ? null : `file=${escapeGithubProperty(cleanText(file))}`,
    line === undefined || file === undefined ? null : `line=${line}`,
    `title=${escapeGithubProperty(cleanText(title))}`,
  ].filter((property) => property !== null)
  return `::${level} ${properties.join(',')}::${escapeGithub(message)}`
}

/** A line of a log that the runner takes for no command: it looks for `::` at the start of a line, and for `##[` anywhere. */
export const plainLogLine = (text: string): string => text.replaceAll('##[', '## [').replace(/^(?=\s*::)/, '- ')
