import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url))

interface Example {
  readonly file: string
  readonly line: number
  readonly call: string
  readonly expected: string
}

const EXAMPLE = /@example\s+(.+?)\s+\/\/ => (.+?)\s*(?:\*\/)?$/

const examplesOf = (file: string): Example[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [, call, expected] = EXAMPLE.exec(text) ?? []
      return call === undefined || expected === undefined
        ? []
        : [{ file: relative(ROOT, file).replaceAll('\\', '/'), line: index + 1, call, expected }]
    })

const examples = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .flatMap((name) => examplesOf(join(ROOT, name)))

/** Numbers may differ in the last digits: 1e-9 of the expected one. */
const near = (actual: unknown, expected: unknown): unknown => {
  if (typeof actual === 'number' && typeof expected === 'number')
    return Math.abs(actual - expected) <= 1e-9 * Math.abs(expected) ? expected : actual
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.map((item: unknown, index) => near(item, expected[index] as unknown))
  if (typeof actual === 'object' && actual !== null && typeof expected === 'object' && expected !== null)
    return Object.fromEntries(
      Object.entries(actual).map(([key, value]) => [key, near(value, (expected as Record<string, unknown>)[key])]),
    )
  return actual
}

test('there are examples to run', () => {
  expect(examples.length).toBeGreaterThanOrEqual(40)
})

test.each(examples.map((example) => [`${example.file}:${example.line} ${example.call}`, example] as const))(
  'the docstring of %s holds',
  async (_, { file, call, expected }) => {
    const scope = (await import(join(ROOT, file))) as Record<string, unknown>
    const evaluate = new Function(...Object.keys(scope), `return (${call})`) as (...scope: unknown[]) => unknown
    const value = JSON.parse(expected) as unknown
    expect(near(evaluate(...Object.values(scope)), value)).toEqual(value)
  },
)
