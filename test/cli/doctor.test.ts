import { expect, test } from 'vitest'
import { examine } from '../../src/cli/doctor.ts'
import { main } from '../../src/cli/main.ts'
import { fakeShell } from '../fake-shell.ts'

test('a sound machine has nothing broken', async () => {
  expect((await examine(fakeShell())).filter(({ state }) => state !== 'ok')).toEqual([])
})

test('an old Node is broken, and the exit code says so', async () => {
  const shell = { ...fakeShell(), runtime: { node: '18.20.4', platform: 'linux x64' } }
  expect((await examine(shell)).filter(({ state }) => state === 'broken')).toMatchObject([{ what: 'Node' }])
  expect(await main(['doctor'], shell)).toBe(1)
})

test('the screen is described as tables will use it', async () => {
  const text = async (env: Record<string, string>, isTTY: boolean) =>
    (await examine(fakeShell({ env, isTTY }))).find(({ what }) => what === 'Screen')?.text
  expect(await text({ COLUMNS: '100' }, true)).toBe('a terminal, 100 columns, colours, lines and bars (COLUMNS=100)')
  expect(await text({ NO_COLOR: '1', TERM: 'dumb' }, true)).toMatch(/80 columns, no colours, ASCII only/)
})
