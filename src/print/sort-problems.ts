import type { Problem } from '../domain/problem.ts'
import { compareText } from './text/compare-text.ts'

const SEVERITIES: readonly Problem['severity'][] = ['error', 'warning', 'info']

/**
 * Problems by severity, then by file, line, column, code and message; each problem once.
 *
 * The order does not depend on the order in which files were read. What has no place stands before what has one.
 */
export const sortProblems = (problems: readonly Problem[]): Problem[] => {
  const once = new Map(problems.map((problem) => [keyOf(problem), problem]))
  return [...once.values()].sort(compareProblems)
}

const keyOf = ({ severity, code, message, at, hint }: Problem): string =>
  JSON.stringify([severity, code, message, at.file, at.line, at.column, at.path, hint])

const compareProblems = (a: Problem, b: Problem): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  compareText(a.at.file ?? '', b.at.file ?? '') ||
  (a.at.line ?? 0) - (b.at.line ?? 0) ||
  compareText(a.at.column ?? '', b.at.column ?? '') ||
  compareText(a.code, b.code) ||
  compareText(keyOf(a), keyOf(b))
