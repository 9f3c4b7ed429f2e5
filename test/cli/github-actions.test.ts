import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeShell } from '../fake-shell.ts'
import { memoryShell } from '../memory-shell.ts'

const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' }
const row = (day: number) => `2026-03-${String(day).padStart(2, '0')},1200,14,31,2,9`
const sound = `Date,Video Views,Profile Views,Likes,Comments,Shares\n${Array.from({ length: 14 }, (_, day) => row(day + 1)).join('\n')}\n`

const folders = (count: number, content: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`in/f${1000 + index}/Overview.csv`, content(index)]))

describe('where GitHub runs it', () => {
  test('breaches and problems are annotations, ten of a level, the others lines; the data stays clean', async () => {
    const files = folders(15, (index) => (index < 12 ? '' : sound))
    const shell = memoryShell(files, { env: GITHUB })
    const code = await main(['estimate', 'in', '--format', 'jsonl', '--fail-if', 'viewers.low < 1e9'], shell)
    expect(code).toBe(4)
    const lines = shell.err().split('\n')
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines[0]).toMatch(/^::error title=reach%3A gate failed for in\/f1012::viewers\.low is /)
    expect(lines[3]).toBe(
      '::error file=in/f1000/Overview.csv,title=reach%3A empty-file::the file has no bytes%0ADownload the export again; a cut download is the usual cause.',
    )
    expect(lines.filter((line) => line.startsWith('reach: error '))).toHaveLength(5)
    expect(shell.out()).not.toContain('::')
  })

  test('no name of a file gives the runner an order', async () => {
    const files = {
      'in/a%0A::stop-commands::x\n::error::y/Overview.csv': '',
      'in/##[error]b/Overview.csv': '',
      'in/c/Overview.csv': sound,
    }
    const shell = memoryShell(files, { env: GITHUB })
    await main(['estimate', 'in', '--format', 'jsonl'], shell)
    for (const line of shell.err().split('\n'))
      expect(line).toMatch(/^(?:$|reach: |::(?:error|warning) (?:file|title)=[^:]*::)/)
    expect(shell.err().replace(/^::error .*$/gm, '')).not.toContain('##[')
  })

  test('the summary of the step says what failed, then the accounts, then the problems', async () => {
    const shell = fakeShell({ env: GITHUB })
    await main(
      [
        'estimate',
        'fixtures/studio',
        '--format',
        'jsonl',
        '--fail-if',
        'viewers.low < 50000',
        '--baseline',
        'fixtures/baseline/earlier.json',
      ],
      shell,
    )
    const summary = shell.written.get('summary.md') ?? ''
    const headings = summary.split('\n').filter((line) => line.startsWith('#'))
    expect(headings).toEqual([
      '## reach estimate',
      '### Gates: 2 failed',
      '### Since the baseline',
      '### People reached',
      '### Problems',
    ])
    expect(summary).toContain(
      '| fixtures/studio/noor.codes | 40,400 | 40,400 to 40,400 | 2025-12-14 to 2026-01-18 | bounded |',
    )
  })

  test('the summary is added to what is there, and never grows over a mebibyte', async () => {
    const before = 'x'.repeat(2 ** 20 - 2_000)
    const files = { ...folders(60, () => sound), 'summary.md': before }
    const shell = memoryShell(files, { env: GITHUB })
    await main(['estimate', 'in', '--format', 'jsonl'], shell)
    const bytes = shell.bytes.get('summary.md') ?? new Uint8Array()
    const text = new TextDecoder().decode(bytes)
    expect(text.startsWith(`${before}## reach estimate\n`)).toBe(true)
    expect(text).toMatch(/\d+ more lines did not fit here\.\n$/)
    expect(bytes.length).toBeLessThanOrEqual(2 ** 20)
  })

  test('a summary that has no room or cannot be written fails nothing', async () => {
    const full = memoryShell({ ...folders(2, () => sound), 'summary.md': 'x'.repeat(2 ** 20) }, { env: GITHUB })
    expect(await main(['estimate', 'in', '--format', 'jsonl'], full)).toBe(0)
    expect(full.bytes.get('summary.md')).toHaveLength(2 ** 20)
    const shut = memoryShell(
      folders(2, () => sound),
      { env: GITHUB },
    )
    const refuse = async () => Promise.reject(new Error('EACCES'))
    expect(await main(['estimate', 'in', '--format', 'jsonl'], { ...shut, append: refuse })).toBe(0)
    expect(shut.err()).toContain("reach: the summary of the step can't be written: EACCES")
  })
})

describe('--junit', () => {
  const junit = async (args: readonly string[]) => {
    const shell = fakeShell()
    const code = await main([...args, '--junit', 'out.xml', '--format', 'jsonl'], shell)
    const cases: { name: string; suite: string; inner: string[] }[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'testcase') cases.push({ name: attributes.name ?? '', suite: attributes.classname ?? '', inner: [] })
      else cases.at(-1)?.inner.push(name)
    })
    parser.write(shell.written.get('out.xml') ?? '').close()
    return {
      code,
      cases: cases.map((each) => ({ ...each, inner: each.inner.filter((name) => name !== 'testsuite') })),
      err: shell.err(),
    }
  }

  test('has a case for each account and gate, one for what was left out, and the problems', async () => {
    const { code, cases } = await junit(['estimate', 'fixtures/broken', '--fail-if', 'viewers.low < 5500'])
    expect(code).toBe(4)
    const of = (suite: string) =>
      cases.filter((each) => each.suite === suite).map(({ name, inner }) => [name, ...inner])
    expect(of('fixtures/broken/broken-row')).toEqual([
      ['people reached', 'system-out'],
      ['fails if viewers.low < 5500'],
    ])
    expect(of('fixtures/broken/missing-column')[1]).toEqual(['fails if viewers.low < 5500', 'failure'])
    expect(of('folders left out')).toContainEqual(['fixtures/broken/bad-zip', 'failure'])
    expect(of('problems')).toContainEqual(['bad-zip fixtures/broken/bad-zip/Overview.zip', 'failure'])
  })

  test('what can’t be told fails, or is skipped where that is allowed', async () => {
    const args = ['estimate', 'fixtures/studio/noor.codes', '--fail-if', 'videos[].viewers < 1']
    expect((await junit(args)).cases[1]?.inner).toEqual(['failure'])
    expect((await junit([...args, '--allow-missing'])).cases[1]?.inner).toEqual(['skipped'])
  })

  test.each([
    [['--junit', 'fixtures/studio/noor.codes/../x.csv', '-o', 'fixtures/studio/noor.codes/../x.csv']],
    [['--junit', './fixtures/baseline/earlier.json', '--baseline', 'fixtures/baseline/earlier.json']],
    [['-o', './fixtures/business-suite/casa.verde/overview.csv']],
  ])('and no output ever takes the place of another file: %s', async (args) => {
    const shell = fakeShell()
    expect(await main(['estimate', 'fixtures/business-suite', '--format', 'jsonl', ...args], shell)).toBe(2)
    expect(shell.written.size).toBe(0)
  })
})
