import fc from 'fast-check'
import { PROBLEMS } from '../../../src/domain/problem-catalogue.ts'
import type { Finding, Validation } from '../../../src/print/validation/validation.ts'

/** Texts as a hostile file may hold them: escapes, marks of direction, halves of characters, commands of runners. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\u001b[31mred',
    '\u202ereversed',
    '::error::x',
    '##[error]x',
    'a\r\n::stop-commands::b',
    '%0A',
    '</failure>',
    ']]>',
    '"&\'<>',
    '\ud800',
    'a.zip!/b, c: d.csv',
    'C:\\data\\März 1.csv',
    '\u0000\u0008',
  ),
)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const finding: fc.Arbitrary<Finding> = fc
  .record({
    code: fc.constantFrom(...Object.keys(PROBLEMS), 'of-a-later-version'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    title: hostile,
    message: hostile,
    file: optional(hostile.filter((text) => text !== '')),
    line: optional(fc.integer({ min: 1, max: 1e6 })),
    column: optional(hostile),
    position: optional(fc.integer({ min: 1, max: 1000 })),
    path: optional(hostile),
    got: fc.option(hostile),
    expected: fc.option(hostile),
    fix: hostile,
  })
  .map(({ file, line, column, position, path, ...rest }) => ({
    ...rest,
    at: {
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(position === undefined ? {} : { position }),
      ...(path === undefined ? {} : { path }),
    },
  }))

/** Any validation, its summary and its files as its findings have them. */
export const arbitraryValidation: fc.Arbitrary<Validation> = fc
  .record({
    findings: fc.array(finding, { maxLength: 40 }),
    strict: fc.boolean(),
    clean: fc.array(hostile, { maxLength: 3 }),
  })
  .map(({ findings, strict, clean }) => {
    const paths = [...new Set([...findings.flatMap(({ at }) => at.file ?? []), ...clean.filter((path) => path !== '')])]
    const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
    return {
      schemaVersion: 1,
      tool: { name: 'reach', version: '0.1.0' },
      strict,
      summary: { files: paths.length, errors: count('error'), warnings: count('warning'), infos: count('info') },
      files: paths.sort().map((path) => ({ path, format: null, rows: 0 })),
      findings,
    }
  })
