import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'

const GUARD = 'test/privacy/deny-network.cjs'

const folder = mkdtempSync(join(tmpdir(), 'reach-'))
const log = join(folder, 'threads.log')
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const guarded = (args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--require', `./${GUARD}`, ...args],
      { encoding: 'utf8', maxBuffer: 1e8, env: { PATH: process.env.PATH, DENY_LOG: log } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
    child.stdin?.end()
  })

/** Command lines of every command, with what they print where all goes well. */
const LINES: readonly (readonly [line: string, text: string])[] = [
  ['estimate fixtures/studio', 'people reached'],
  ['estimate fixtures/studio fixtures/business-suite --jobs 2 --json', '"schemaVersion"'],
  [`report fixtures/studio/maya.bakes -o ${join(folder, 'page.html')}`, ''],
  ['campaign fixtures/campaign/plan.yml', 'people reached'],
  ['inspect fixtures/studio-xlsx', 'files'],
  ['explain fixtures/studio/noor.codes --of viewers', 'formula'],
  ['validate fixtures/studio-xlsx', 'No problem found'],
  ['columns fixtures/generic/mapped/tabla.csv', 'Enlace'],
  ['calibrate fixtures/accounts-api/json', 'views per viewer'],
  ['compare fixtures/compare/march fixtures/compare/april', 'Compared'],
  [`history merge fixtures/compare/march -o ${join(folder, 'history')}`, 'days.csv'],
  ['backtest fixtures/accounts-api --draws 2', 'hidden and estimated'],
  ['models', 'viewers'],
  ['formats', 'Overview'],
  ['priors', 'overlap-days'],
  ['schema', '$schema'],
  ['who', 'Nobody can know'],
  ['doctor', 'Node'],
  ['completion bash', 'complete'],
  ['complete bash --', ''],
  ['man', '.TH REACH'],
]

/** Modules of Node that reach out of the process; threads are none of them. */
const OUTWARD =
  /(?:from|import|require)\s*\(?\s*['"](?:node:)?(?:net|tls|https?2?|dgram|dns|child_process|cluster|inspector)(?:\/promises)?['"]/

it('no source file, and nothing that is run from bin/, names a module that opens sockets or starts programs', () => {
  const files = ['src', 'bin'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
  )
  const naming = files.filter((file) => /\.(?:ts|js|cjs)$/.test(file) && OUTWARD.test(readFileSync(file, 'utf8')))
  // The action of GitHub starts reach as a program; reach does not use it.
  expect(naming).toEqual([join('bin', 'action.cjs')])
})

describe('where sockets, name servers and other programs are denied, in threads too, nothing is missing', () => {
  it.concurrent.each(LINES)('%s', async (line, text) => {
    const { code, out, err } = await guarded(['bin/reach.js', ...line.split(' ')])
    expect(err).not.toContain('denied')
    expect(code, err).toBe(0)
    expect(out).toContain(text)
  })

  it('every command is tried', () => {
    expect(new Set(LINES.map(([line]) => line.split(' ')[0]))).toEqual(new Set(COMMANDS.map(({ name }) => name)))
  })

  it('threads are guarded as well', async () => {
    await guarded(['bin/reach.js', 'estimate', 'fixtures/studio', 'fixtures/business-suite', '--jobs', '2', '--quiet'])
    expect(new Set(readFileSync(log, 'utf8').split('\n'))).toContain('thread')
  })

  it.concurrent.each([
    ['fetch', 'fetch("http://localhost:1")'],
    ['WebSocket', 'new WebSocket("ws://localhost:1")'],
    ['net.connect', 'import { connect } from "node:net"; connect(1)'],
    ['net.Server.listen', 'import { Server } from "node:net"; new Server().listen(0)'],
    ['tls.connect', 'import { connect } from "node:tls"; connect(1)'],
    ['http.get', 'import { get } from "node:http"; get("http://localhost:1")'],
    ['https.request', 'import https from "node:https"; https.request("https://localhost:1")'],
    ['http2.connect', 'import { connect } from "node:http2"; connect("http://localhost:1")'],
    ['dgram.createSocket', 'import { createSocket } from "node:dgram"; createSocket("udp4")'],
    ['dns.lookup', 'import { lookup } from "node:dns"; lookup("localhost", () => {})'],
    ['dns.promises.resolve', 'import { resolve } from "node:dns/promises"; await resolve("localhost")'],
    ['child_process.spawn', 'import { spawn } from "node:child_process"; spawn("true")'],
    ['child_process.execFileSync', 'import { execFileSync } from "node:child_process"; execFileSync("true")'],
    [
      'fetch',
      'import { Worker } from "node:worker_threads"; new Worker(`fetch("http://localhost:1")`, { eval: true }).on("exit", (code) => process.exit(code))',
    ],
  ])('the guard denies %s', async (name, source) => {
    const { code, err } = await guarded(['--input-type=module', '--eval', source])
    expect([code, err]).toEqual([99, `denied: ${name}\n`])
  })
})
