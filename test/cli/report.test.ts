import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { nodeShell } from '../../src/cli/shell.ts'
import { fakeShell } from '../fake-shell.ts'

const ACCOUNT = 'fixtures/studio/noor.codes'

describe('reach report', () => {
  it('is the page of estimate, and of campaign where the path is a plan', async () => {
    for (const [command, path] of [
      ['estimate', ACCOUNT],
      ['campaign', 'fixtures/campaign/plan.yml'],
    ] as const) {
      const [report, other] = [fakeShell(), fakeShell()]
      expect(await main(['report', path], report)).toBe(await main([command, path, '--format', 'html'], other))
      expect(report.out()).toBe(other.out())
      expect(report.out()).toMatch(/^<!doctype html>\n/)
    }
  })

  it('is not printed on a terminal, but said to be for a file', async () => {
    for (const args of [
      ['report', ACCOUNT],
      ['report', ACCOUNT, '-o', '-'],
      ['estimate', ACCOUNT, '--format', 'html'],
    ]) {
      const shell = fakeShell({ isTTY: true })
      expect(await main(args, shell)).toBe(2)
      expect(shell.out()).toBe('')
      expect(shell.err()).toContain('-o report.html')
    }
  })

  it('writes the file whole, and shows the problems on the page alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reach-report-'))
    try {
      const file = join(folder, 'report.html')
      const errors: string[] = []
      const screen = { isTTY: true, columns: 80, write: async (text: string) => void errors.push(text) }
      const shell = { ...nodeShell(), stdout: screen, stderr: screen }
      expect(await main(['report', 'fixtures/broken/broken-row', '--as-of', '2026-03-22', '-o', file], shell)).toBe(1)
      expect(existsSync(file)).toBe(true)
      const page = readFileSync(file, 'utf8')
      expect(page.endsWith('</html>\n')).toBe(true)
      expect(page).toContain('About the data')
      expect(page).toContain('bad-row')
      expect(errors.join('')).toBe(`reach: wrote ${file}\n`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('says that there is nothing to make a page of', async () => {
    const shell = fakeShell()
    expect(await main(['report', 'fixtures/broken/header-only'], shell)).toBe(3)
    expect(shell.out()).toBe('')
  })
})
