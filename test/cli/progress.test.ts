import { describe, expect, test } from 'vitest'
import type { FolderJob } from '../../src/cli/jobs/folder-job.ts'
import { main } from '../../src/cli/main.ts'
import { progressOn } from '../../src/cli/progress.ts'
import { fakeShell } from '../fake-shell.ts'

const job = (bytes: number): FolderJob => ({
  folder: 'a',
  files: [{ path: 'a/x.csv', folder: 'a', named: false, modifiedOn: null, size: bytes }],
  bytes,
})

/** A run of some jobs, each of which takes so long. */
const watch = async (took: number, options: Parameters<typeof fakeShell>[0] & { quiet?: boolean } = {}) => {
  const shell = fakeShell({ isTTY: true, ...options })
  let now = 0
  const progress = progressOn({ quiet: options.quiet === true }, { ...shell, now: () => now })
  const jobs = [job(100), job(100), job(200)]
  progress.begin(jobs)
  for (const each of jobs) {
    now += took
    progress.done(each, 1000)
  }
  await progress.end()
  return shell.err().split('\r\u001b[K')
}

describe('progress', () => {
  test('tells files, rows and the time left, and leaves nothing on the screen', async () => {
    expect(await watch(1000)).toEqual([
      '',
      'reach: 1 of 3 files, 1,000 rows, 3 s left',
      'reach: 2 of 3 files, 2,000 rows, 2 s left',
      'reach: 3 of 3 files, 3,000 rows, 0 s left',
      '',
    ])
  })

  test('is silent for half a second', async () => {
    expect(await watch(160)).toEqual([''])
  })

  test.each([
    ['a pipe', { isTTY: false }],
    ['CI', { env: { CI: 'true' } }],
    ['a dumb terminal', { env: { TERM: 'dumb' } }],
    ['--quiet', { quiet: true }],
  ])('is silent in %s', async (_, options) => {
    expect(await watch(5000, options)).toEqual([''])
  })

  test('a summary ends a run of several accounts; only people at a terminal are told the time', async () => {
    const last = async (isTTY: boolean) => {
      const shell = fakeShell({ isTTY })
      await main(['estimate', 'fixtures/studio', '--format', 'csv'], shell)
      return shell.err().trim().split('\n').at(-1)
    }
    expect(await last(false)).toBe('reach: 3 accounts estimated')
    expect(await last(true)).toBe('reach: 3 accounts estimated, 0.0 s')
  })
})
