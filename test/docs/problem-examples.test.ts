import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Shell } from '../../src/cli/shell.ts'
import { PROBLEMS } from '../../src/domain/problem-catalogue.ts'
import { memoryShell } from '../memory-shell.ts'
import { MADE, type MadeExample } from './made-examples.ts'
import { readExample } from './problem-example.ts'

/** Everything that a command says of an example. */
const said = async (
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  otherwise: Partial<Shell> = {},
) => {
  const shell = { ...memoryShell(files), ...otherwise }
  const code = await main([...args, ...(args[0] === 'validate' || args[0] === 'campaign' ? ['--json'] : [])], shell)
  return { code, text: `${shell.out()}\n${shell.err()}` }
}

describe('every problem of the catalogue has an example', () => {
  test.each(Object.entries(PROBLEMS))('that has it: %s', async (code, { example, hint }) => {
    const made = MADE[code]
    const { args, files, shell }: MadeExample =
      made === undefined ? { args: [], files: {}, ...readExample(example) } : made()
    expect(
      args.length,
      'the example is no list of files: see the word on `example` in problem-catalogue.ts',
    ).toBeGreaterThan(0)
    const { code: exit, text } = await said(args, files, shell)
    expect(exit === 70).toBe(code === 'internal-error')
    // What a wrong option says has no code, but tells what to do.
    expect(text.includes(`"${code}"`) || text.includes(`${code}:`) || text.includes(hint), text.slice(0, 2000)).toBe(
      true,
    )
  })

  test('what is made by code is what is too long to be written', () => {
    for (const code of Object.keys(MADE)) {
      expect(PROBLEMS).toHaveProperty([code])
      expect(readExample(PROBLEMS[code as keyof typeof PROBLEMS].example)).toBeNull()
    }
  })
})
