import { expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { main } from '../../src/cli/main.ts'
import { describeProgram } from '../../src/cli/program.ts'
import { fakeShell } from '../fake-shell.ts'

const page = async (): Promise<string> => {
  const shell = fakeShell()
  expect(await main(['man'], shell)).toBe(0)
  return shell.out()
}

/** Roff as it is read: fonts and escapes undone. */
const plain = (roff: string): string =>
  roff
    .replace(/\\f[BIR]/g, '')
    .replaceAll('\\-', '-')
    .replaceAll('\\&', '')
    .replaceAll('\\e', '\\')

test('the manual has every command that help lists, with every option and example', async () => {
  const text = plain(await page())
  const program = describeProgram(COMMANDS)
  for (const { name, hidden, examples } of COMMANDS) {
    expect(text.includes(`.SS reach ${name}`)).toBe(hidden !== true)
    if (hidden === true) continue
    for (const [line] of examples) expect(text).toContain(line)
    const command = program.commands.find((each) => each.name() === name)
    for (const { flags } of command?.options ?? []) expect(text).toContain(flags)
  }
})

test('no text opens a request of roff: lines with a dot in front are those that the page writes', async () => {
  const requests = (await page()).split('\n').filter((line) => line.startsWith('.') || line.startsWith("'"))
  expect([...new Set(requests.map((line) => line.split(' ')[0]))].sort()).toEqual(['.PP', '.SH', '.SS', '.TH', '.TP'])
})
