import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Validation } from '../../src/print/validation/validation.ts'
import { memoryShell } from '../memory-shell.ts'
import { cleanFiles } from './clean-files.ts'

const files = cleanFiles()

describe('a sound export has no finding of weight', () => {
  test('there are enough of them', () => {
    expect(files.length).toBeGreaterThanOrEqual(120)
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
  })

  test.each(files)('$what', async ({ path, content }) => {
    const shell = memoryShell({ [path]: content })
    const code = await main(['validate', path, '--as-of', '2026-04-30', '--json'], shell)
    const { findings, files: read } = JSON.parse(shell.out()) as Validation
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(read.every(({ format, rows }) => format !== null && rows > 0)).toBe(true)
    expect(code).toBe(0)
  })
})
