import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'reach-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string; node?: string[] } = {},
) =>
  spawnSync(process.execPath, [...(options.node ?? []), 'bin/reach.js', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
  })

describe('the built program', () => {
  it('answers with exit code 0, data on standard output, nothing but warnings and a summary on standard error', () => {
    const { status, stdout, stderr } = run(['estimate', 'fixtures/studio', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).accounts).toHaveLength(3)
    for (const line of stderr.trim().split('\n')) expect(line).toMatch(/^reach: (?:warning |3 accounts estimated$)/)
  })

  it('prints its version', () => {
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('reads standard input', () => {
    const input = readFileSync('fixtures/accounts-api/jsonl/videos.jsonl', 'utf8')
    const { stdout, status } = run(['estimate', '-', '--format', 'jsonl'], { input })
    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(7)
  })

  it('is quiet where the reader of a pipe has seen enough', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" bin/reach.js formats --json | head -n 1`],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(0)
    expect(stderr).toBe('')
  })

  it('writes a file whole or not at all, and never over an input', () => {
    const file = join(folder, 'report.json')
    expect(run(['estimate', 'fixtures/studio/noor.codes', '--json', '-o', file]).status).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8')).schemaVersion).toBe(1)
    const missing = run(['estimate', 'fixtures/studio/noor.codes', '-o', join(folder, 'nowhere', 'report.txt')])
    expect(missing.status).toBe(2)
    expect(missing.stderr).toContain('there is no folder')
    const input = join(folder, 'Overview.csv')
    writeFileSync(input, 'Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-02-01,100,1,2,3,4\n')
    expect(run(['estimate', input, '-o', input]).status).toBe(2)
    expect(readFileSync(input, 'utf8')).toContain('2026-02-01,100')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('colours where it is asked to, and not where NO_COLOR, TERM=dumb, --no-color or a pipe says no', () => {
    const code = '\u001b['
    const job = ['estimate', 'fixtures/studio/noor.codes']
    expect(run(job, { env: { FORCE_COLOR: '1' } }).stdout).toContain(code)
    expect(run(job).stdout).not.toContain(code)
    expect(run([...job, '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(code)
    expect(run(job, { env: { FORCE_COLOR: '0' } }).stdout).not.toContain(code)
  })
})
