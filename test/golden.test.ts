import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeShell, splitCommand } from './fake-shell.ts'

const ROOT = 'test/golden'

const text = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts` writes what is printed now; read the difference before committing it. */
const update = process.env.UPDATE_GOLDEN === '1'

describe('a whole command line prints what its golden folder says', () => {
  for (const name of readdirSync(ROOT).sort()) {
    const folder = join(ROOT, name)
    it(name, async () => {
      const { args, env, stdin, folder: from } = splitCommand(text(join(folder, 'cmd')).trim())
      const shell = fakeShell({ env, folder: from, ...(stdin === null ? {} : { stdin: readFileSync(stdin) }) })
      const code = await main(args, shell)
      if (update) {
        writeFileSync(join(folder, 'out'), shell.out())
        writeFileSync(join(folder, 'err'), shell.err())
        writeFileSync(join(folder, 'code'), `${code}\n`)
      }
      expect(shell.out()).toBe(text(join(folder, 'out')))
      expect(shell.err()).toBe(text(join(folder, 'err')))
      expect(`${code}\n`).toBe(text(join(folder, 'code')))
    })
  }
})
