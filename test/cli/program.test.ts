import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'

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

  describe('where sockets are denied, in threads too', () => {
    const guard = join(folder, 'no-sockets.cjs')
    beforeAll(() =>
      writeFileSync(
        guard,
        `const deny = (name) => () => { process.stderr.write('network: ' + name); process.exit(99) }
const [net, tls, dns, dgram, http, https, http2] = ['net', 'tls', 'dns', 'dgram', 'http', 'https', 'http2'].map((name) => require('node:' + name))
net.connect = net.createConnection = net.createServer = net.Socket.prototype.connect = deny('net'); tls.connect = deny('tls')
dns.lookup = dns.resolve = dns.promises.lookup = dns.promises.resolve = deny('dns'); dgram.createSocket = deny('dgram')
http.request = http.get = https.request = https.get = deny('http'); http2.connect = deny('http2'); globalThis.fetch = deny('fetch')`,
      ),
    )
    test.each([
      [['estimate', 'fixtures/studio'], 'people reached'],
      [['estimate', 'fixtures/studio', 'fixtures/business-suite', '--jobs', '2', '--json'], '"schemaVersion"'],
      [['report', 'fixtures/studio/maya.bakes'], '<!doctype html>'],
      [['campaign', 'fixtures/campaign/plan.yml'], 'people reached'],
      [['history', 'merge', 'fixtures/compare/march'], 'days.csv'],
      [['validate', 'fixtures/studio-xlsx'], 'No problem found'],
    ])('%s', (args, text) => {
      const { status, stdout, stderr } = run(args, { node: ['--require', guard] })
      expect(stderr).not.toContain('network')
      expect(status).toBe(0)
      expect(stdout).toContain(text)
    })

    it('the guard does deny', () => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--require', guard, '-e', 'fetch("http://localhost:1")'],
        {
          encoding: 'utf8',
        },
      )
      expect([status, stderr]).toEqual([99, 'network: fetch'])
    })
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
