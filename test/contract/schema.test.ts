import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { reportSchema } from '../../src/print/report-schema.ts'
import { VERSION } from '../../src/version.ts'
import { fakeShell } from '../fake-shell.ts'

describe('the JSON contract', () => {
  it('report.schema.json is what reach schema prints', async () => {
    const shell = fakeShell()
    expect(await main(['schema'], shell)).toBe(0)
    expect(shell.out()).toBe(readFileSync('report.schema.json', 'utf8'))
  })

  it('every report of the fixtures is of that schema', async () => {
    const shell = fakeShell()
    await main(['estimate', 'fixtures', '--json', '--include', 'titles,handles,links'], shell)
    const report = reportSchema.parse(JSON.parse(shell.out()))
    expect(report.accounts.length).toBeGreaterThan(8)
  })

  it('so is the report of a campaign, with everything in it', async () => {
    const shell = fakeShell()
    await main(
      [
        'campaign',
        'fixtures/campaign/plan.yml',
        '--json',
        '--target',
        'country=US',
        '--include',
        'titles,handles,links',
      ],
      shell,
    )
    const written = JSON.parse(shell.out())
    const report = reportSchema.parse(written)
    expect(report).toEqual(written)
    expect(new Set(report.campaign?.estimates.map(({ id }) => id))).toEqual(
      new Set([
        'viewers',
        'overlap',
        'views',
        'views-per-viewer',
        'cost-per-thousand',
        'population-share',
        'followers',
      ]),
    )
    const [viewers] = report.campaign?.estimates ?? []
    for (const column of ['estimate', 'ordered'] as const) {
      const sum = report.campaign?.increments.reduce((total, each) => total + (each[column].value ?? 0), 0)
      expect(sum).toBe(viewers?.value)
    }
  })

  it('the version of the program is that of the package', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })
})
