import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fakeShell } from '../fake-shell.ts'
import { readFolder } from '../read-folder.ts'
import { type OpenBrowser, openBrowser } from './open-browser.ts'

let browser: OpenBrowser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** All of the core, and in it estimates of accounts, alone and as one audience, with the working of each; and what is printed of them. */
const SOURCE = `
import * as core from 'reach/core'
import { buildReport, printReport, VERSION } from 'reach/report'
globalThis.answer = (accounts) => {
  const estimated = accounts.map((account) => ({ account, estimates: core.estimateReach(account, { working: true }) }))
  const parts = estimated.map(({ account, estimates }) => core.accountPart(account, estimates))
  const campaign = core.estimateCampaign(core.plainCampaign(parts), { working: true })
  const include = { titles: true, handles: true, links: true }
  const report = buildReport({
    tool: { name: 'reach', version: VERSION },
    level: core.DEFAULT_SETTINGS.level,
    accounts: estimated,
    problems: [],
    include,
    campaign,
    assumptions: core.priorTable().values(),
  })
  return {
    names: Object.keys(core).sort(),
    estimates: JSON.stringify({ estimated: estimated.map(({ estimates }) => estimates), campaign }),
    printed: ['json', 'jsonl', 'csv', 'markdown'].map((form) => printReport(report, form, { detail: true })),
  }
}`

interface Answer {
  readonly names: readonly string[]
  readonly estimates: string
  readonly printed: readonly string[]
}

/** How far numbers of two trees lie apart, relatively; infinitely where anything else differs. */
const furthest = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? 0 : Infinity
  const [left, right] = [Object.entries(a), Object.entries(b)]
  if (left.length !== right.length) return Infinity
  return left.reduce((most, [key, value], index) => {
    const [other, beside] = right[index] ?? []
    return Math.max(most, key === other ? furthest(value, beside) : Infinity)
  }, 0)
}

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  })
  return outputFiles[0]?.text ?? ''
}

it('gives the same numbers in a browser as in Node, and prints the same bytes', async () => {
  const { readExports } = await import('../../src/index.ts')
  const sources = ['fixtures/studio', 'fixtures/accounts-api', 'fixtures/dated-sources'].flatMap(readFolder)
  const { accounts } = await readExports(sources, { sha256: fakeShell().sha256 })
  const code = await bundled()
  const { page, events } = await browser.open('<!doctype html><meta charset="utf-8"><title>core</title>')
  await page.addScriptTag({ content: code })
  const given = JSON.stringify(accounts)
  const there = (await page.evaluate(`answer(${given})`)) as Answer
  const scope: { answer?: (accounts: unknown) => Answer } = {}
  new Function('globalThis', code)(scope)
  const here = scope.answer?.(JSON.parse(given))
  if (here === undefined) throw new Error('the bundle has no answer')
  expect(there.names).toEqual(Object.keys(await import('reach/core')).sort())
  expect(JSON.parse(here.estimates).estimated).toHaveLength(accounts.length)
  // Versions of V8 round exp, log and pow differently in the last digit, each in its own right: what is printed has six.
  expect(furthest(JSON.parse(there.estimates), JSON.parse(here.estimates))).toBeLessThan(1e-11)
  expect(there.printed.map((text) => text.length > 1000)).toEqual([true, true, true, true])
  expect(there.printed).toEqual(here.printed)
  expect(events).toEqual([])
})
