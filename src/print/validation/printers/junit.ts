import { groupBy } from '../../page/group-by.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { columnWords, fileAndLine, foundWords } from '../place-words.ts'
import { type Finding, fails, type Validation } from '../validation.ts'
import type { ValidationPrinter } from '../validation-printer.ts'

/**
 * JUnit XML: a suite a file, a case a finding; a file without findings is one case that passed.
 *
 * Errors fail (warnings too under `--strict`); what does not fail is a case that passed, its words in its output. No times: the
 * same files give the same bytes.
 */
export const junitPrinter: ValidationPrinter = {
  id: 'junit',
  title: 'JUnit XML, for test reports',
  print: (validation) => {
    const suites = suitesOf(validation)
    const all = suites.flatMap(({ cases }) => cases)
    const body = suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${escapeXml(name)}" ${countsOf(cases)}>`,
      ...cases.flatMap((each) => caseLines(name, each)),
      '  </testsuite>',
    ])
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="reach validate" ${countsOf(all)}>`,
      ...body,
      '</testsuites>',
      '',
    ].join('\n')
  },
}

interface Case {
  readonly name: string
  readonly failed: boolean
  readonly finding: Finding | null
}

const caseOf = (finding: Finding, strict: boolean): Case => {
  const place = [fileAndLine(finding.at), columnWords(finding.at)].filter((part) => part)
  return { name: [finding.code, ...place].join(' '), failed: fails(finding, strict), finding }
}

const suitesOf = ({ files, findings, strict }: Validation): { name: string; cases: Case[] }[] => {
  const byFile = new Map(groupBy(findings, ({ at }) => at.file ?? '').map((group) => [group[0]?.at.file, group]))
  const of = (path: string | undefined) => (byFile.get(path) ?? []).map((finding) => caseOf(finding, strict))
  const general = of(undefined)
  return [
    ...(general.length > 0 ? [{ name: 'all files', cases: general }] : []),
    ...files.map(({ path }) => {
      const cases = of(path)
      return {
        name: path,
        cases: cases.length > 0 ? cases : [{ name: 'no problem found', failed: false, finding: null }],
      }
    }),
  ]
}

const countsOf = (cases: readonly Case[]): string =>
  `tests="${cases.length}" failures="${cases.filter(({ failed }) => failed).length}" errors="0" skipped="0"`

const caseLines = (suite: string, { name, failed, finding }: Case): string[] => {
  const open = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`
  if (finding === null) return [`${open}/>`]
  const text = `${finding.title}: ${foundWords(finding)}. ${finding.fix}`
  const inner = failed
    ? `      <failure type="${escapeXml(finding.code)}" message="${escapeXml(foundWords(finding))}">${escapeXml(text)}</failure>`
    : `      <system-out>${escapeXml(`${finding.severity}: ${text}`)}</system-out>`
  return [`${open}>`, inner, '    </testcase>']
}
