import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Validation } from '../../src/print/validation/validation.ts'
import { memoryShell } from '../memory-shell.ts'
import { DEFECTS } from './defects.ts'

/** Paths as the user would name them: what stands in the arguments, or the folder of all. */
const validate = async (files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[]) => {
  const shell = memoryShell(files)
  const paths = args.some((arg) => !arg.startsWith('-')) ? [] : ['a']
  const code = await main(['validate', ...paths, ...args, '--json'], shell)
  return { code, validation: JSON.parse(shell.out()) as Validation }
}

describe('one defect is one finding, at its cell', () => {
  test('there are enough of them, of many kinds', () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(60)
    expect(new Set(DEFECTS.map(({ code }) => code)).size).toBeGreaterThanOrEqual(25)
    expect(new Set(DEFECTS.map(({ what }) => what)).size).toBe(DEFECTS.length)
  })

  test.each(DEFECTS)('$what: $code', async ({ files, args = [], code, at, light }) => {
    const { validation, code: exit } = await validate(files, args)
    const weighty = validation.findings.filter(({ severity }) => (severity === 'info') === (light === true))
    expect(weighty.map((finding) => finding.code)).toEqual([code])
    if (light) expect(validation.findings).toHaveLength(1)
    const { position, ...found } = weighty[0]?.at ?? {}
    expect('position' in at ? { ...found, position } : found).toEqual(at)
    const known = validation.files.some(({ format }) => format !== null)
    const failed = weighty.some(({ severity }) => severity === 'error')
    expect(exit).toBe(known ? (failed ? 4 : 0) : 3)
  })
})
