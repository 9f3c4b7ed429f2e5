import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findFiles, readSteady } from '../../src/cli/find-files.ts'
import { main } from '../../src/cli/main.ts'
import { nodeShell, type Shell } from '../../src/cli/shell.ts'
import { fakeShell } from '../fake-shell.ts'
import { memoryShell } from '../memory-shell.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-find-'))
  mkdirSync(join(folder, 'good'))
  copyFileSync('fixtures/business-suite/casa.verde/overview.csv', join(folder, 'good/overview.csv'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

/** A run on the folder: what was told, and whether the good account was still estimated. */
const estimate = async (otherwise: Partial<Shell> = {}) => {
  const screen = fakeShell()
  const { look, list, read, sha256 } = nodeShell()
  const shell = { ...screen, look, list, read, sha256, ...otherwise }
  const code = await main(['estimate', folder, '--format', 'jsonl'], shell)
  return { code, good: screen.out().includes('good'), err: screen.err().replaceAll(folder, 'IN') }
}

describe('nothing in a folder stops a run', () => {
  test('a folder that is called like a table', async () => {
    mkdirSync(join(folder, 'x.csv'))
    expect(await estimate()).toEqual({ code: 0, good: true, err: '' })
  })

  test('links in a circle, to nothing, and to themselves', async () => {
    symlinkSync('..', join(folder, 'good/up'))
    symlinkSync('nowhere.csv', join(folder, 'good/dangling.csv'))
    symlinkSync('self.csv', join(folder, 'good/self.csv'))
    symlinkSync('nowhere', join(folder, 'good/dangling-note'))
    const { code, good, err } = await estimate()
    expect([code, good]).toEqual([1, true])
    expect(err).toMatch(/file-unreadable: IN\/good\/dangling\.csv: a link to nothing, or gone by now/)
    expect(err).toMatch(/file-unreadable: IN\/good\/self\.csv: ELOOP/)
    expect(err).not.toContain('dangling-note')
  })

  test('a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, 'good/pipe.csv')])
    expect(await estimate()).toMatchObject({ code: 0, good: true })
  })

  test('whatever the system refuses, at a file or a folder', async () => {
    mkdirSync(join(folder, 'locked'))
    copyFileSync(join(folder, 'good/overview.csv'), join(folder, 'locked/overview.csv'))
    const real = nodeShell()
    const refuse = (path: string) => {
      if (path.includes('locked')) throw new Error('EACCES: permission denied')
    }
    for (const door of ['list', 'read', 'look'] as const) {
      const shut = (path: string) => {
        if (door !== 'look' || !path.endsWith('locked')) refuse(path)
        return real[door](path)
      }
      const { code, good, err } = await estimate({ [door]: async (path: string) => shut(path) })
      expect([code, good], door).toEqual([1, true])
      expect(err, door).toMatch(/file-unreadable: IN\/locked.*EACCES/)
    }
  })

  test('a file that goes between being found and being read', async () => {
    mkdirSync(join(folder, 'gone'))
    copyFileSync(join(folder, 'good/overview.csv'), join(folder, 'gone/overview.csv'))
    const { read } = nodeShell()
    const { code, good, err } = await estimate({
      read: async (path) => {
        // Not before the folders were walked: the current folder's package.json is read first.
        if (path.startsWith(folder)) rmSync(join(folder, 'gone'), { recursive: true, force: true })
        return read(path)
      },
    })
    expect([code, good]).toEqual([1, true])
    expect(err).toMatch(/file-unreadable: IN\/gone\/overview\.csv: ENOENT/)
  })
})

describe('a file that changes while it is read', () => {
  const growing = (times: number) => {
    let reads = 0
    return {
      look: async () => ({ kind: 'file' as const, size: Math.min(reads, times), modifiedOn: '2026-06-01' }),
      read: async () => new Uint8Array(++reads),
    }
  }

  test('is read again until it stands still', async () => {
    expect(await readSteady('a.csv', growing(2))).toHaveLength(3)
  })

  test('is not read where it never does', async () => {
    await expect(readSteady('a.csv', growing(99))).rejects.toThrow('it changed whenever it was read')
  })
})

test('files are found once, in one order, whatever the order of the system', async () => {
  const files = { 'b/x.csv': '1', 'a/y.csv': '1', 'a/x.csv': '1' }
  const shell = memoryShell(files)
  const backwards = { ...shell, list: async (path: string) => (await shell.list(path)).toReversed() }
  const paths = async (of: Shell) => (await findFiles(['.', './a/x.csv'], of)).files.map(({ path }) => path)
  expect(await paths(backwards)).toEqual(await paths(shell))
  expect(await paths(shell)).toHaveLength(3)
})
