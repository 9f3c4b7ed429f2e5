import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const bin = join(process.cwd(), 'bin/reach.js')
const small = 'fixtures/business-suite/casa.verde'
const zipped = 'fixtures/studio/noor.codes'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-batch-'))
  for (let index = 0; index < 500; index++) {
    const name = join(folder, `in/creator-${String(index).padStart(3, '0')}`)
    mkdirSync(name, { recursive: true })
    for (const file of readdirSync(small)) copyFileSync(join(small, file), join(name, file))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'estimate', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env.PATH },
  })
  return { status, stdout, stderr }
}

/** Seven folders, each broken in a way of its own; the reason that is told. */
const breakSeven = (): readonly string[] => {
  const at = (index: number, name = '') => join(folder, `in/creator-${index}`, name)
  const only = (index: number, name: string, content: string | Uint8Array) => {
    rmSync(at(index), { recursive: true })
    mkdirSync(at(index))
    writeFileSync(at(index, name), content)
  }
  const zip = readFileSync(join(zipped, readdirSync(zipped)[0] ?? ''))
  only(101, 'export.zip', zip.subarray(0, zip.length / 2))
  only(102, 'Overview.csv', '')
  only(103, 'Overview.csv', 'Date,Video Views,Profile Views,Likes,Comments,Shares\n')
  only(104, 'user_data_tiktok.json', '{"Activity":{"Follower List":{"FansList":[]}},"Profile":{}}')
  only(
    105,
    'Overview.csv',
    new Uint8Array(5_000).map((_, index) => (index * 7919) % 256),
  )
  only(106, 'response.json', '{"code":40105,"message":"no","data":{}}')
  only(107, 'Content.csv', 'Video link,Likes\nx,1\n')
  return ['101', '102', '103', '104', '105', '106', '107']
}

describe('five hundred folders, seven of them broken', () => {
  test('give 493 results, seven reasons and exit code 1, the same bytes for any number of jobs', () => {
    const broken = breakSeven()
    const [one, eight] = [run(['in', '--json', '--jobs', '1']), run(['in', '--json', '--jobs', '8'])]
    expect(one.status).toBe(1)
    expect(eight.stdout === one.stdout).toBe(true)
    expect([eight.status, eight.stderr]).toEqual([one.status, one.stderr])
    const { accounts, problems } = JSON.parse(one.stdout)
    expect(accounts).toHaveLength(493)
    expect(one.stderr).toMatch(/^reach: 493 accounts estimated, 7 left out \(.+\)$/m)
    for (const each of broken) {
      const reasons = problems.filter(({ at }: { at: { file?: string } }) => at.file?.includes(`creator-${each}/`))
      expect(reasons, each).not.toEqual([])
    }
  }, 120_000)

  test('are written line by line in the same order, to a file as well', () => {
    const { stdout } = run(['in', '--format', 'jsonl', '--quiet', '--jobs', '2'])
    const accounts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ id }) => id === undefined)
    expect(accounts).toHaveLength(493)
    expect(accounts.map(({ account }) => account)).toEqual(accounts.map(({ account }) => account).toSorted())
    run(['in', '--format', 'jsonl', '--quiet', '--jobs', '2', '-o', 'out.jsonl'])
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8') === stdout).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['in', 'out.jsonl'])
  }, 120_000)
})

describe('Ctrl-C', () => {
  test.each(['json', 'csv'])('ends a run at once with 130 and leaves no file behind: %s', async (form) => {
    const args = [bin, 'estimate', 'in', '--format', form, '--jobs', '2', '-o', 'cut.out']
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
    const ended = new Promise<readonly unknown[]>((resolve) => child.on('exit', (...how) => resolve(how)))
    // The draft is there when the run is under way.
    while (!readdirSync(folder).some((name) => name.startsWith('cut.out')))
      await new Promise((next) => setTimeout(next, 5))
    const start = performance.now()
    child.kill('SIGINT')
    expect(await ended).toEqual([130, null])
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(readdirSync(folder).filter((name) => name.startsWith('cut.out'))).toEqual([])
  })
})

describe('a file of two gigabytes of zeros', () => {
  test('costs its own folder only', () => {
    const big = join(folder, 'in/creator-108/Content.csv')
    writeFileSync(big, '')
    truncateSync(big, 2 ** 31 + 10)
    const { status, stdout, stderr } = run(['in/creator-108', 'in/creator-109', '--format', 'jsonl', '--jobs', '2'])
    truncateSync(big, 0)
    expect(stderr).toMatch(/creator-108/)
    expect(stdout).toContain('"account":"in/creator-109"')
    expect(status).toBe(1)
  })
})
