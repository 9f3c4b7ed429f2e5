import fc from 'fast-check'
import type { Log } from 'sarif'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { VALIDATION_PRINTERS } from '../../../src/print/validation/printers/index.ts'
import type { ValidationPrinter, ValidationPrintOptions } from '../../../src/print/validation/validation-printer.ts'
import { validationJsonSchema, validationSchema } from '../../../src/print/validation/validation-schema.ts'
import { arbitraryValidation } from './arbitrary-validation.ts'
import { sarifValidator, validatorOf } from './schema-validators.ts'

const plain: ValidationPrintOptions = { color: false, width: 80, detail: true }
const printers: Record<string, ValidationPrinter> = {}

beforeAll(async () => {
  for (const { id, load } of VALIDATION_PRINTERS) printers[id] = await load()
})

const print = (id: string, validation: Parameters<ValidationPrinter['print']>[0], options = plain): string =>
  printers[id]?.print(validation, options) ?? ''

/** What a terminal obeys, and what reorders or hides text. */
const ACTS = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u

describe('every form of a validation', () => {
  test.each(VALIDATION_PRINTERS)(
    '$id is what its list says, and lets nothing out that a terminal obeys',
    async ({ id, title }) => {
      expect(printers[id]).toMatchObject({ id, title })
      fc.assert(
        fc.property(arbitraryValidation, (validation) => {
          const text = print(id, validation)
          expect(text).not.toMatch(ACTS)
          expect(text).toMatch(/\n$/)
          expect(print(id, validation)).toBe(text)
        }),
        { numRuns: 60 },
      )
    },
  )

  test.each(VALIDATION_PRINTERS.filter(({ id }) => id !== 'text'))(
    '$id, for machines, does not depend on the screen',
    ({ id }) => {
      fc.assert(
        fc.property(arbitraryValidation, (validation) => {
          expect(print(id, validation, { color: true, width: 40, detail: false })).toBe(print(id, validation))
        }),
        { numRuns: 20 },
      )
    },
  )
})

describe('text', () => {
  it('names every place, and the fix of a code once', () => {
    fc.assert(
      fc.property(arbitraryValidation, ({ findings, ...rest }) => {
        const told = findings.map((finding) => ({ ...finding, fix: `mend ${finding.code}`, message: 'is wrong' }))
        const lines = print('text', { ...rest, findings: told }).split('\n')
        const fixes = lines.filter((line) => /^ {4}Fix: /.test(line))
        expect(new Set(fixes).size).toBe(fixes.length)
        expect(fixes.length).toBe(new Set(told.map(({ code }) => code)).size)
        expect(lines.filter((line) => line.endsWith('is wrong')).length).toBe(told.length)
      }),
      { numRuns: 40 },
    )
  })

  it('lists five of a kind in a file without detail, and counts the others', () => {
    const finding = {
      severity: 'error',
      code: 'bad-cell',
      title: 'A',
      message: 'b',
      got: null,
      expected: null,
      fix: 'c',
    } as const
    const findings = Array.from({ length: 12 }, (_, index) => ({ ...finding, at: { file: 'a.csv', line: index + 2 } }))
    const validation = {
      schemaVersion: 1,
      tool: { name: 'reach', version: '0' },
      strict: false,
      summary: { files: 1, errors: 12, warnings: 0, infos: 0 },
      files: [{ path: 'a.csv', format: null, rows: 12 }],
      findings,
    } as const
    const text = print('text', validation, { ...plain, detail: false })
    expect(text.match(/a\.csv:\d+/g)).toEqual(['a.csv:2', 'a.csv:3', 'a.csv:4', 'a.csv:5', 'a.csv:6'])
    expect(text).toContain('and 7 more; --detail lists all')
    expect(print('text', validation).match(/a\.csv:\d+/g)).toHaveLength(12)
  })

  it('says nothing by colour alone', () => {
    fc.assert(
      fc.property(arbitraryValidation, (validation) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken out again
        const colors = /\u001b\[\d+m/g
        expect(print('text', validation, { ...plain, color: true }).replace(colors, '')).toBe(print('text', validation))
      }),
      { numRuns: 30 },
    )
  })
})

describe('json', () => {
  it('is of its schema, read by zod and by a validator of JSON Schema', () => {
    const validate = validatorOf(validationJsonSchema())
    fc.assert(
      fc.property(arbitraryValidation, (validation) => {
        const read = JSON.parse(print('json', validation))
        expect(validationSchema.parse(read)).toEqual(read)
        expect(validate(read), JSON.stringify(validate.errors)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('sarif', () => {
  const validate = sarifValidator()

  it('is valid by the schema of SARIF 2.1.0, with a result a finding', () => {
    fc.assert(
      fc.property(arbitraryValidation, (validation) => {
        const log = JSON.parse(print('sarif', validation)) as Log
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
        const [run] = log.runs
        expect(run?.results).toHaveLength(validation.findings.length)
        for (const result of run?.results ?? []) {
          expect(run?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId)
          const place = result.locations?.[0]?.physicalLocation?.artifactLocation
          if (place) expect(run?.artifacts?.[place.index ?? -1]?.location?.uri).toBe(place.uri)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the schema would see a slip', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
  })

  it('puts a member of an archive into the artifact of the archive, its path encoded', () => {
    const finding = {
      severity: 'error',
      code: 'bad-row',
      title: 'A',
      message: 'b',
      got: null,
      expected: null,
      fix: 'c',
    } as const
    const log = JSON.parse(
      print('sarif', {
        schemaVersion: 1,
        tool: { name: 'reach', version: '0' },
        strict: false,
        summary: { files: 1, errors: 1, warnings: 0, infos: 0 },
        files: [{ path: 'my exports/a.zip!/März.csv', format: null, rows: 1 }],
        findings: [{ ...finding, at: { file: 'my exports/a.zip!/März.csv', line: 3 } }],
      }),
    ) as Log
    expect(log.runs[0]?.artifacts).toEqual([
      { location: { uri: 'my%20exports/a.zip' } },
      { location: { uri: 'M%C3%A4rz.csv' }, parentIndex: 0 },
    ])
    expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'M%C3%A4rz.csv', index: 1 },
      region: { startLine: 3 },
    })
  })
})

/** Reads XML strictly; what is not well-formed throws. */
const readXml = (text: string) => {
  const tags: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: attributes as Record<string, string> }))
  parser.write(text).close()
  return tags
}

describe('junit', () => {
  it('is well-formed XML, a suite a file, its counts those of its cases', () => {
    fc.assert(
      fc.property(arbitraryValidation, (validation) => {
        const tags = readXml(print('junit', validation))
        const named = (name: string) => tags.filter((tag) => tag.name === name)
        const fails = validation.findings.filter(
          ({ severity }) => severity === 'error' || (validation.strict && severity === 'warning'),
        )
        expect(named('failure')).toHaveLength(fails.length)
        const [root] = named('testsuites')
        expect(root?.attributes.failures).toBe(String(fails.length))
        expect(root?.attributes.tests).toBe(String(named('testcase').length))
        const sum = named('testsuite').reduce((total, { attributes }) => total + Number(attributes.tests), 0)
        expect(sum).toBe(named('testcase').length)
        const clean = validation.files.filter(({ path }) => validation.findings.every(({ at }) => at.file !== path))
        expect(named('testcase').length).toBe(validation.findings.length + clean.length)
      }),
      { numRuns: 60 },
    )
  })

  it('the reader would see a slip', () => {
    expect(() => readXml('<a>&#0;</a>')).toThrow()
    expect(() => readXml('<a b="1" b="2"/>')).toThrow()
  })
})

/** A workflow command as the runner reads it: it starts a line, its properties and its message are unescaped. */
const COMMAND = /^\s*::(\w[\w-]*)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/

describe('github', () => {
  it('annotates ten of a severity at most, and no text of a file becomes a command', () => {
    fc.assert(
      fc.property(arbitraryValidation, (validation) => {
        const lines = print('github', validation).trimEnd().split('\n')
        const commands = lines.flatMap((line) => COMMAND.exec(line)?.[1] ?? [])
        for (const [severity, command] of [
          ['error', 'error'],
          ['warning', 'warning'],
          ['info', 'notice'],
        ] as const) {
          const found = validation.findings.filter((finding) => finding.severity === severity).length
          expect(commands.filter((name) => name === command)).toHaveLength(Math.min(10, found))
        }
        expect(commands.every((name) => ['error', 'warning', 'notice'].includes(name))).toBe(true)
        const more = validation.findings.length - commands.length
        expect(lines.length).toBe(commands.length + (more > 0 ? more + 1 : 0) + 1)
        for (const line of lines) {
          if (COMMAND.test(line)) expect(line.split('::').at(1)).not.toMatch(/file=[^,]*:/)
          else expect(line).not.toContain('##[')
        }
      }),
      { numRuns: 80 },
    )
  })
})
