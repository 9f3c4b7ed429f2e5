import { groupBy } from '../../page/group-by.ts'
import { type JunitCase, type JunitSuite, junitXml } from '../../text/junit-xml.ts'
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
  print: (validation) => junitXml('reach validate', suitesOf(validation)),
}

const caseOf = (finding: Finding, strict: boolean): JunitCase => {
  const place = [fileAndLine(finding.at), columnWords(finding.at)].filter((part) => part)
  const name = [finding.code, ...place].join(' ')
  const text = `${finding.title}: ${foundWords(finding)}. ${finding.fix}`
  if (fails(finding, strict)) return { name, failure: { type: finding.code, message: foundWords(finding), text } }
  return { name, failure: null, output: `${finding.severity}: ${text}` }
}

const suitesOf = ({ files, findings, strict }: Validation): JunitSuite[] => {
  const byFile = new Map(groupBy(findings, ({ at }) => at.file ?? '').map((group) => [group[0]?.at.file, group]))
  const of = (path: string | undefined) => (byFile.get(path) ?? []).map((finding) => caseOf(finding, strict))
  const general = of(undefined)
  return [
    ...(general.length > 0 ? [{ name: 'all files', cases: general }] : []),
    ...files.map(({ path }) => {
      const cases = of(path)
      return { name: path, cases: cases.length > 0 ? cases : [{ name: 'no problem found', failure: null }] }
    }),
  ]
}
