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

/** Estimates of accounts, alone and as one audience, with the working of each. */
const SOURCE = `
import { accountPart, DEFAULT_SETTINGS, estimateCampaign, estimateReach, plainCampaign, recomputeCampaign } from 'reach/core'
globalThis.answer = (accounts) => {
  const settings = { ...DEFAULT_SETTINGS, working: true }
  const estimated = accounts.map((account) => ({ account, estimates: estimateReach(account, settings) }))
  const parts = estimated.map(({ account, estimates }) => accountPart(account, estimates))
  return JSON.stringify({ estimated: estimated.map(({ estimates }) => estimates), campaign: estimateCampaign(plainCampaign(parts)) })
}`

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

// Engines may round exp, log and pow differently in the last digit: what is printed has six.
it('gives the same numbers in a browser as in Node', async () => {
  const { readExports } = await import('../../src/index.ts')
  const sources = ['fixtures/studio', 'fixtures/accounts-api', 'fixtures/dated-sources'].flatMap(readFolder)
  const { accounts } = await readExports(sources, { sha256: fakeShell().sha256 })
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  })
  const code = outputFiles[0]?.text ?? ''
  const { page, events } = await browser.open('<!doctype html><meta charset="utf-8"><title>core</title>')
  await page.addScriptTag({ content: code })
  const given = JSON.stringify(accounts)
  const there = await page.evaluate(`answer(${given})`)
  const scope: { answer?: (accounts: unknown) => string } = {}
  new Function('globalThis', code)(scope)
  const here = scope.answer?.(JSON.parse(given))
  const [a, b] = [JSON.parse(String(there)), JSON.parse(here ?? '')] as { estimated: unknown[] }[]
  expect(b?.estimated).toHaveLength(accounts.length)
  expect(furthest(a, b)).toBeLessThan(1e-11)
  expect(events).toEqual([])
})
