import { escapeXml } from './escape-xml.ts'

/** One case of a JUnit report. */
export interface JunitCase {
  readonly name: string
  /** Why it failed; null where it passed. */
  readonly failure: { readonly type: string; readonly message: string; readonly text: string } | null
  /** Why it was not tested; null where it was. */
  readonly skipped?: string | null
  /** Words beside a case that passed. */
  readonly output?: string | null
}

export interface JunitSuite {
  readonly name: string
  readonly cases: readonly JunitCase[]
}

const countsOf = (cases: readonly JunitCase[]): string => {
  const failures = cases.filter(({ failure }) => failure !== null).length
  const skipped = cases.filter((each) => each.skipped != null).length
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`
}

const caseLines = (suite: string, { name, failure, skipped, output }: JunitCase): string[] => {
  const open = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`
  const inner = [
    ...(failure === null
      ? []
      : [
          `      <failure type="${escapeXml(failure.type)}" message="${escapeXml(failure.message)}">${escapeXml(failure.text)}</failure>`,
        ]),
    ...(skipped == null ? [] : [`      <skipped message="${escapeXml(skipped)}"/>`]),
    ...(output == null ? [] : [`      <system-out>${escapeXml(output)}</system-out>`]),
  ]
  return inner.length === 0 ? [`${open}/>`] : [`${open}>`, ...inner, '    </testcase>']
}

/**
 * Suites as JUnit XML. No times and no host: the same suites give the same bytes.
 *
 * @see https://github.com/testmoapp/junitxml on what readers of the form expect
 */
export const junitXml = (name: string, suites: readonly JunitSuite[]): string => {
  const body = suites.flatMap((suite) => [
    `  <testsuite name="${escapeXml(suite.name)}" ${countsOf(suite.cases)}>`,
    ...suite.cases.flatMap((each) => caseLines(suite.name, each)),
    '  </testsuite>',
  ])
  const counts = countsOf(suites.flatMap(({ cases }) => cases))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(name)}" ${counts}>`,
    ...body,
    '</testsuites>',
    '',
  ].join('\n')
}
