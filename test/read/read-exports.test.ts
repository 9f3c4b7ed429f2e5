import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExports } from '../../src/read/read-exports.ts'
import type { SourceFile } from '../../src/read/source-file.ts'
import { readFolder, sourceOf } from '../read-folder.ts'
import { makeZip } from './make-zip.ts'

test('a file that cannot be opened is a problem beside the others', async () => {
  const broken: SourceFile = {
    ...sourceOf('a/gone.csv', ''),
    load: () => Promise.reject(new Error('EACCES: permission denied')),
  }
  const { accounts, problems } = await readExports([broken, ...readFolder('fixtures/studio/noor.codes')])
  expect(accounts).toHaveLength(1)
  expect(problems).toMatchObject([
    { code: 'file-unreadable', at: { file: 'a/gone.csv' }, message: expect.stringContaining('EACCES') },
  ])
})

const FOLDERS = [
  'fixtures/studio',
  'fixtures/accounts-api',
  'fixtures/business-suite',
  'fixtures/broken',
  'fixtures/generic',
]

test('the order of the files given does not matter', async () => {
  const files = FOLDERS.flatMap(readFolder)
  const expected = await readExports(files)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
      expect(await readExports(shuffled)).toEqual(expected)
    }),
    { numRuns: 15 },
  )
})

test.each(['folder', 'handle'] as const)(
  'the same file twice equals once (accounts by %s): only a word says so',
  async (groupBy) => {
    for (const folder of FOLDERS) {
      const files = readFolder(folder)
      const once = await readExports(files, { groupBy })
      // The copy lies beside the file under a name that sorts behind it.
      const copies = files.map((file) => ({ ...file, path: `${file.path}~copy` }))
      const twice = await readExports([...files, ...copies], { groupBy })
      expect(twice.accounts).toEqual(once.accounts)
      expect(twice.problems.filter(({ code, at }) => code !== 'duplicate-file' && !at.file?.includes('~copy'))).toEqual(
        once.problems,
      )
      expect(twice.problems.filter(({ code }) => code === 'duplicate-file').length).toBe(once.files.length)
    }
  },
)

test('a file gives the same inside an archive, and inside an archive of several', async () => {
  const [plain] = (await readExports(readFolder('fixtures/studio/maya.bakes'))).accounts
  const members = readFolder('fixtures/studio/maya.bakes').map(({ path }) => ({
    name: path.split('/').at(-1) ?? '',
    text: readFileSync(path, 'utf8'),
    deflate: true,
  }))
  const { accounts, problems } = await readExports([sourceOf('fixtures/studio/maya.bakes/all.zip', makeZip(members))])
  expect(problems).toEqual([])
  const numbers = (days: readonly unknown[] = []) => JSON.stringify(days).replaceAll('all.zip!/', '')
  expect(numbers(accounts[0]?.days)).toBe(numbers(plain?.days))
  expect(accounts[0]?.audience.map(({ segment, fraction }) => [segment, fraction.value])).toEqual(
    plain?.audience.map(({ segment, fraction }) => [segment, fraction.value]),
  )
})
