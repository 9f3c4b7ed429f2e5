import type { FileRecord } from '../../domain/account.ts'
import type { Problem } from '../../domain/problem.ts'
import { PROBLEMS, type ProblemCode } from '../../domain/problem-catalogue.ts'
import type { Inclusions } from '../build-report.ts'
import { hideNames } from '../hide-names.ts'
import { compareText } from '../text/compare-text.ts'
import type { Finding, Validation } from './validation.ts'

/** Everything that a validation is made of. */
export interface ValidationInput {
  readonly tool: { readonly name: string; readonly version: string }
  readonly strict: boolean
  readonly files: readonly FileRecord[]
  readonly problems: readonly Problem[]
  readonly include: Inclusions
}

/**
 * The validation of a run: ordered by place whatever the order of reading, each finding once, free of texts that can name people.
 */
export const buildValidation = ({ tool, strict, files, problems, include }: ValidationInput): Validation => {
  const once = new Map<string, Finding>()
  for (const problem of problems) {
    const finding = findingOf(problem, include)
    once.set(JSON.stringify([finding.code, finding.message, finding.at]), finding)
  }
  const findings = [...once.values()].sort(compareFindings)
  const listed = listFiles(files, findings)
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    strict,
    summary: { files: listed.length, errors: count('error'), warnings: count('warning'), infos: count('info') },
    files: listed,
    findings,
  }
}

/** Files that were read, and those that could not be opened: of these only a finding knows. */
const listFiles = (files: readonly FileRecord[], findings: readonly Finding[]): Validation['files'] => {
  const byPath = new Map(files.map(({ path, format, rows }) => [path, { path, format, rows }]))
  for (const { at } of findings)
    if (at.file !== undefined && !byPath.has(at.file)) byPath.set(at.file, { path: at.file, format: null, rows: 0 })
  return [...byPath.values()].sort((a, b) => compareText(a.path, b.path))
}

const findingOf = (problem: Problem, include: Inclusions): Finding => {
  const { severity, code, at, hint, message, got = null, expected = null } = hideNames(problem, include)
  const kind = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as ProblemCode].title : code
  return {
    severity,
    code,
    title: kind,
    message,
    at: {
      ...(at.file === undefined ? {} : { file: at.file }),
      ...(at.line === undefined ? {} : { line: at.line }),
      ...(at.column === undefined ? {} : { column: at.column }),
      ...(at.position === undefined ? {} : { position: at.position }),
      ...(at.path === undefined ? {} : { path: at.path }),
    },
    got,
    expected,
    fix: hint,
  }
}

/** A JSON path with its numbers of one length, so that [10] stands behind [9]. */
const pathKey = (path: string | undefined): string => (path ?? '').replace(/\d+/g, (digits) => digits.padStart(12, '0'))

const compareFindings = (a: Finding, b: Finding): number =>
  compareText(a.at.file ?? '', b.at.file ?? '') ||
  (a.at.line ?? 0) - (b.at.line ?? 0) ||
  compareText(pathKey(a.at.path), pathKey(b.at.path)) ||
  (a.at.position ?? 0) - (b.at.position ?? 0) ||
  compareText(a.at.column ?? '', b.at.column ?? '') ||
  compareText(a.code, b.code) ||
  compareText(a.message, b.message)
