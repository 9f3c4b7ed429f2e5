import { describe, expect, it, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Validation } from '../../src/print/validation/validation.ts'
import { validationSchema } from '../../src/print/validation/validation-schema.ts'
import { fakeShell } from '../fake-shell.ts'
import { memoryShell } from '../memory-shell.ts'

const HEADER = 'Date,Video Views,Profile Views,Likes,Comments,Shares'

const json = async (args: readonly string[], files?: Readonly<Record<string, string>>) => {
  const shell = files === undefined ? fakeShell() : memoryShell(files)
  const code = await main(['validate', ...args, '--json'], shell)
  return { code, validation: JSON.parse(shell.out()) as Validation, text: shell.out(), err: shell.err() }
}

describe('reach validate', () => {
  it('reports whatever estimate reports, on every fixture', async () => {
    const shell = fakeShell()
    await main(['estimate', 'fixtures', '--json'], shell)
    const { problems } = JSON.parse(shell.out()) as {
      problems: { code: string; at: { file?: string; line?: number } }[]
    }
    const { validation } = await json(['fixtures'])
    validationSchema.parse(validation)
    const told = new Set(validation.findings.map(({ code, at }) => JSON.stringify([code, at.file, at.line])))
    expect(problems.length).toBeGreaterThan(20)
    // What an estimate needs is no defect where it lacks: told all the same, as information.
    for (const { code, at } of problems) expect(told).toContain(JSON.stringify([code, at.file, at.line]))
    expect(
      validation.findings.filter(({ code }) => code === 'no-usable-data').every(({ severity }) => severity === 'info'),
    ).toBe(true)
  })

  it('does not depend on the order of the paths', async () => {
    const paths = ['fixtures/broken', 'fixtures/studio', 'fixtures/accounts-api']
    expect((await json(paths.toReversed())).text).toBe((await json(paths)).text)
  })

  test.each([
    ['a sound file', { 'Overview.csv': `${HEADER}\n2026-03-01,5,1,1,1,1\n` }, [], 0],
    ['an error', { 'Overview.csv': `${HEADER}\n2026-03-01,x,1,1,1,1\n` }, [], 4],
    ['a warning', { 'Overview.csv': `${HEADER}\n2026-03-01,1.250,1,1,1,1\n` }, [], 0],
    ['a warning under --strict', { 'Overview.csv': `${HEADER}\n2026-03-01,1.250,1,1,1,1\n` }, ['--strict'], 4],
    ['nothing known', { 'budget.csv': 'Month,Rent\nMarch,900\n' }, [], 3],
  ] as const)('%s: its exit code', async (_, files, more, expected) => {
    expect((await json(['.', ...more], files)).code).toBe(expected)
  })

  it('writes to a file, and not over an input', async () => {
    const files = { 'Overview.csv': `${HEADER}\n2026-03-01,x,1,1,1,1\n` }
    const shell = memoryShell(files)
    expect(await main(['validate', '.', '--format', 'sarif', '-o', 'found.sarif'], shell)).toBe(4)
    expect(shell.out()).toBe('')
    expect(new TextDecoder().decode(shell.bytes.get('found.sarif'))).toContain('"2.1.0"')
    expect(await main(['validate', './Overview.csv', '-o', './Overview.csv'], memoryShell(files))).toBe(2)
  })

  it('says nothing of a sound file with --quiet', async () => {
    const shell = memoryShell({ 'Overview.csv': `${HEADER}\n2026-03-01,5,1,1,1,1\n` })
    expect(await main(['validate', '.', '--quiet'], shell)).toBe(0)
    expect(shell.out() + shell.err()).toBe('')
  })

  it('tells no title, handle or link that slipped into a column of numbers, unless it is asked to', async () => {
    const link = 'https://www.tiktok.com/@maya.bakes/video/7602700284478891789'
    const slipped = ['My sourdough diary', '@maya.bakes', link]
    const rows = slipped.map((cell, index) => `2026-03-0${index + 1},5,1,"${cell}",1,1`)
    const files = { 'Overview.csv': [HEADER, ...rows].join('\n') }
    for (const format of ['text', 'json', 'github', 'sarif', 'junit']) {
      const shell = memoryShell(files)
      expect(await main(['validate', '.', '--format', format, '--detail'], shell)).toBe(4)
      expect(shell.out()).not.toMatch(/sourdough|maya|tiktok\.com/)
      expect(shell.err()).toBe('')
    }
    const asked = await json(['.', '--include', 'titles,handles,links'], files)
    expect(asked.validation.findings.map(({ got }) => got)).toEqual([slipped[0], slipped[1], `${link.slice(0, 40)}…`])
  })

  it('names the cell by header and by place, also where two headers are the same', async () => {
    const table = `${HEADER},Shares\n2026-03-01,5,1,1,1,x,7\n2026-03-02,5,1,1,1,3,7\n`
    const { validation } = await json(['.'], { 'Overview.csv': table })
    expect(validation.findings.map(({ code, at }) => [code, at.line, at.column, at.position])).toEqual([
      ['doubled-column', 1, 'Shares', 7],
      ['bad-cell', 2, 'Shares', 6],
    ])
  })

  it('a column of --map that no table has, or one table lacks, is told', async () => {
    const files = { 'a.csv': 'Enlace,Vistas\nhttps://www.tiktok.com/@a/video/7602700284478891789,5\n' }
    const none = await json(['.', '--map', 'views=Plays'], files)
    expect(none.validation.findings.filter(({ code }) => code === 'map-column-missing')).toMatchObject([
      { at: {}, expected: 'Plays' },
    ])
    const part = await json(['.', '--map', 'views=Plays', '--map', 'url=Enlace'], files)
    expect(part.validation.findings.filter(({ code }) => code === 'map-column-missing')).toMatchObject([
      { at: { file: './a.csv', line: 1 } },
    ])
  })
})
