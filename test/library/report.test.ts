import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import {
  buildReport,
  type EstimateSettings,
  estimateReach,
  type PlainForm,
  type PlainOptions,
  printReport,
  priorTable,
  type Report,
  readExports,
  VERSION,
} from '../../src/index.ts'
import { fakeShell } from '../fake-shell.ts'
import { readFolder } from '../read-folder.ts'

const FOLDER = 'fixtures/studio'

const libraryReport = async (settings: Partial<EstimateSettings> = {}): Promise<Report> => {
  const { accounts, problems } = await readExports(readFolder(FOLDER))
  return buildReport({
    tool: { name: 'reach', version: VERSION },
    level: 0.8,
    accounts: accounts.map((account) => ({ account, estimates: estimateReach(account, settings) })),
    problems,
    include: { titles: false, handles: false, links: false },
    assumptions: priorTable().values(),
  })
}

const commandLine = async (...args: string[]): Promise<string> => {
  const shell = fakeShell()
  await main(['estimate', FOLDER, ...args], shell)
  return shell.out()
}

describe('printReport', () => {
  it.each<[PlainForm, PlainOptions, string[]]>([
    ['json', {}, []],
    ['jsonl', {}, []],
    ['jsonl', { detail: true }, ['--detail']],
    ['csv', {}, []],
    ['markdown', {}, []],
    ['markdown', { limit: 2, sort: 'posted' }, ['--limit', '2', '--sort', 'posted']],
    ['markdown', { detail: true }, ['--detail']],
  ])('prints %s with %o as the command line does, byte for byte', async (form, options, args) => {
    // The command line does not estimate what lines would not show.
    const settings: Partial<EstimateSettings> = form === 'jsonl' ? { joint: false, sensitivity: 'none' } : {}
    const printed = printReport(await libraryReport(settings), form, options)
    expect(printed === (await commandLine('--format', form, ...args))).toBe(true)
  })

  it('refuses what there is none of', async () => {
    const report = await libraryReport()
    expect(() => printReport(report, 'toString' as PlainForm)).toThrow(RangeError)
    expect(() => printReport(report, 'markdown', { limit: -1 })).toThrow(/whole number/)
    expect(() => printReport(report, 'markdown', { sort: 'size' })).toThrow(RangeError)
  })
})
