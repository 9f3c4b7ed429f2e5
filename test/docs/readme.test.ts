import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeShell } from '../fake-shell.ts'

const readme = readFileSync('README.md', 'utf8')

const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, body = '']) => body)

const commands = blocks('sh')
  .flatMap((block) => block.trim().split('\n'))
  .map((line) => line.replace(/^npm ci && /, ''))

describe('the README', () => {
  it('has commands to run', () => {
    expect(commands.length).toBeGreaterThan(12)
  })

  for (const command of commands) {
    it(`its command works: ${command}`, () => {
      // The program itself instead of npx, which would look for it first.
      const line = command.replaceAll(/\bnpx reach\b/g, `"${process.execPath}" bin/reach.js`)
      const { status, stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8', maxBuffer: 1e8 })
      expect(status).toBe(0)
      const [, file] = / -o (\S+)/.exec(command) ?? []
      const printed = file === undefined ? stdout : readFileSync(file, 'utf8')
      for (const [, made = ''] of command.matchAll(/ (?:-o|--junit) (\S+)/g)) rmSync(made)
      expect(printed.length).toBeGreaterThan(40)
    })
  }

  it('its picture of the answer is what the first command prints', async () => {
    const shell = fakeShell()
    await main(['estimate', 'fixtures/studio'], shell)
    const [picture = ''] = blocks('text')
    expect(shell.out()).toContain(picture)
  })

  it('its example for programs runs and prints the answer of the fixture', () => {
    const [example = ''] = blocks('ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
      input: example,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^casa\.verde assumed \d+(?:\.\d+)? \d+(?:\.\d+)? \d+(?:\.\d+)? \d+\n$/)
  })

  it('links only to files that exist', () => {
    for (const [, target = ''] of readme.matchAll(/\]\(([^)]+)\)/g)) expect(existsSync(target), target).toBe(true)
  })
})
