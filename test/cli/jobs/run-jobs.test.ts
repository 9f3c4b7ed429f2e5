import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseThreads, memoryPerThread } from '../../../src/cli/jobs/choose-threads.ts'
import type { FolderJob } from '../../../src/cli/jobs/folder-job.ts'
import { folderJobs } from '../../../src/cli/jobs/folder-jobs.ts'
import { runFolder } from '../../../src/cli/jobs/run-folder.ts'
import type { JobMessage } from '../../../src/cli/jobs/run-job.ts'
import { main } from '../../../src/cli/main.ts'
import type { Shell, Workers } from '../../../src/cli/shell.ts'
import { memoryShell } from '../../memory-shell.ts'

const table = (views: number) =>
  `Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,${views},14,31,2,9\n2026-03-02,${views + 50},15,30,2,8\n`

const FILES = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`in/f${index}/Overview.csv`, table(1000 + index)]),
)

/** Threads that answer in an order of their own, and die of some folders. */
const threads = (shell: Shell, later: (folder: string) => number, dying: Readonly<Record<string, Error>> = {}) => {
  const seen = { most: 0, now: 0, started: 0 }
  const start = async (count: number): Promise<Workers> => {
    seen.started = count
    return {
      run: async (message) => {
        const { job, settings } = structuredClone(message) as JobMessage
        seen.most = Math.max(seen.most, ++seen.now)
        await new Promise((resolve) => setTimeout(resolve, later(job.folder)))
        seen.now--
        const error = dying[job.folder]
        if (error !== undefined) throw error
        const files = job.files.map((file) => ({ ...file, load: () => shell.read(file.path) }))
        return structuredClone(await runFolder(files, settings, shell))
      },
      close: async () => {},
    }
  }
  return { seen, start }
}

const run = async (args: readonly string[], dying: Readonly<Record<string, Error>> = {}, later = (_: string) => 0) => {
  const shell = memoryShell(FILES)
  const { seen, start } = threads(shell, later, dying)
  const code = await main(['estimate', 'in', ...args], { ...shell, startWorkers: start })
  return { code, out: shell.out(), err: shell.err(), seen }
}

describe('jobs', () => {
  test('give the same bytes whatever the threads, and whoever is first', async () => {
    for (const form of ['json', 'jsonl', 'csv', 'table', 'markdown']) {
      const plain = memoryShell(FILES)
      await main(['estimate', 'in', '--format', form], plain)
      for (const jobs of ['1', '3', 'auto']) {
        const { out, err } = await run(['--format', form, '--jobs', jobs], {}, (folder) => (folder.length * 7) % 5)
        expect(out, `${form} ${jobs}`).toBe(plain.out())
        expect(err).toBe(plain.err())
      }
    }
  })

  test('are under way a few at a time', async () => {
    const { seen } = await run(['--format', 'jsonl', '--jobs', '2'], {}, (folder) => (folder === 'in/f0' ? 50 : 0))
    expect(seen.most).toBeLessThanOrEqual(8)
  })

  test('that run out of memory cost their folder: exit code 1', async () => {
    const heap = Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
    const { code, out, err } = await run(['--format', 'jsonl', '--jobs', '2'], { 'in/f7': heap })
    expect(code).toBe(1)
    expect(err).toMatch(/error out-of-memory: in\/f7: /)
    expect(err).toMatch(/39 accounts estimated, 1 left out \(1 out-of-memory\)/)
    expect(out.match(/"account":/g)).toHaveLength(39)
  })

  test('that meet a bug cost their folder, and the bug is told: exit code 70', async () => {
    const { code, out, err } = await run(['--json', '--jobs', '2'], { 'in/f7': new TypeError('x is no function') })
    expect(code).toBe(70)
    expect(JSON.parse(out).accounts).toHaveLength(39)
    expect(err).toContain('this is a bug in reach')
    expect(err).toContain('TypeError: x is no function')
  })

  test('are one a folder in the order of the report, and a single one by handle', () => {
    const files = ['b', 'a', 'b'].map((folder, index) => ({
      ...{ path: `${folder}/${index}.csv`, folder, named: false, modifiedOn: null, size: 5 },
      load: async () => new Uint8Array(),
    }))
    expect(folderJobs(files, 'folder').map(({ folder, bytes }) => [folder, bytes])).toEqual([
      ['a', 5],
      ['b', 10],
    ])
    expect(folderJobs(files, 'handle')).toHaveLength(1)
    expect(folderJobs([], 'handle')).toEqual([])
  })
})

describe('the number of threads', () => {
  const machine = { cores: 4, memory: 2 ** 33 }
  const startWorkers = async (): Promise<Workers> => ({ run: async () => null, close: async () => {} })
  const jobs = (count: number, bytes: number): FolderJob[] =>
    Array.from({ length: count }, () => ({ folder: '', files: [], bytes }))

  test('is none for little work, and for standard input only', () => {
    expect(chooseThreads('auto', jobs(3, 10_000), { machine, startWorkers })).toBe(0)
    expect(chooseThreads(1, jobs(3, 10_000), { machine, startWorkers })).toBe(0)
    expect(chooseThreads(8, [], { machine, startWorkers })).toBe(0)
    expect(chooseThreads(8, jobs(500, 1e6), { machine, startWorkers: null })).toBe(0)
  })

  test('is what was asked for, or the processors, and never more than the folders', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 24, max: 600 }), (wanted, folders) => {
        expect(chooseThreads(wanted, jobs(folders, 10), { machine, startWorkers })).toBe(Math.min(wanted, folders))
        expect(chooseThreads('auto', jobs(folders, 10), { machine, startWorkers })).toBe(4)
      }),
    )
    expect(chooseThreads('auto', jobs(1, 1e9), { machine, startWorkers })).toBe(1)
  })

  test('leaves each of them a part of the memory', () => {
    expect(memoryPerThread(4, { machine })).toBe(0.75 * 2 ** 31)
    expect(memoryPerThread(900, { machine })).toBe(2 ** 28)
  })
})
