import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeShell } from '../fake-shell.ts'

const json = async (args: readonly string[], modifiedOn?: string): Promise<string> => {
  const shell = fakeShell(modifiedOn === undefined ? {} : { modifiedOn })
  await main(['estimate', ...args, '--json'], shell)
  return shell.out()
}

describe('the same inputs give the same bytes', () => {
  it('in any order of the paths', async () => {
    const folders = ['fixtures/studio/maya.bakes', 'fixtures/business-suite', 'fixtures/generic/table']
    expect(await json(folders.toReversed())).toBe(await json(folders))
  })

  it('whatever the time of the files, where names, ids or dates bear the year', async () => {
    const folders = ['fixtures/studio', 'fixtures/studio-xlsx', 'fixtures/accounts-api']
    expect(await json(folders, '2031-01-01')).toBe(await json(folders, '2026-06-01'))
  })

  it('in any time zone and locale', () => {
    const run = (env: Record<string, string>) =>
      spawnSync(process.execPath, ['bin/reach.js', 'estimate', 'fixtures/studio', '--json'], {
        env: { PATH: process.env.PATH, ...env },
        encoding: 'utf8',
      }).stdout
    const here = run({ TZ: 'UTC', LANG: 'en_US.UTF-8' })
    expect(here.length).toBeGreaterThan(10_000)
    expect(run({ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' })).toBe(here)
    expect(run({ TZ: 'America/Los_Angeles', LC_ALL: 'ar_EG.UTF-8' })).toBe(here)
  })
})
