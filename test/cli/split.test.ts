import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { pathBelow } from '../../src/cli/split-files.ts'
import { memoryShell } from '../memory-shell.ts'

const HEADER = 'Date,Video Views,Profile Views,Likes,Comments,Shares'
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

const run = async (files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[], stdin?: string) => {
  const shell = memoryShell(files, stdin === undefined ? {} : { stdin })
  const code = await main(args, shell)
  return { code, shell, read: (path: string) => text(shell.bytes.get(path)), err: shell.err(), out: shell.out() }
}

const day = (index: number): string => `2026-03-${String(index + 1).padStart(2, '0')}`

describe('--split', () => {
  it('writes each row of a table to one of two files, as it stood there, and the sound file has no faulty row left', async () => {
    const row = fc.constantFrom(
      '1200,14,31,2,9',
      '12a0,14,31,2,9',
      '1200,14',
      '"1,200",14,31,2,9',
      '1200,14,x,2,9',
      '=1+1,14,31,2,9',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 15 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, end) => {
          const lines = rows.map((cells, index) => `${day(index)},${cells}`)
          const { read, code } = await run({ 'a/Overview.csv': [HEADER, ...lines, ''].join(end) }, [
            'validate',
            'a',
            '--split',
            'out',
          ])
          const isBad = (line: string) => /a0|x|=|,14$/.test(line)
          if (!lines.some(isBad)) {
            expect(read('out/a/Overview.valid.csv')).toBe('')
            return
          }
          expect(code).toBe(4)
          expect(read('out/a/Overview.valid.csv')).toBe([HEADER, ...lines.filter((line) => !isBad(line)), ''].join(end))
          expect(read('out/a/Overview.invalid.csv')).toBe([HEADER, ...lines.filter(isBad), ''].join(end))
          const again = await run({ 'Overview.csv': read('out/a/Overview.valid.csv') }, [
            'validate',
            'Overview.csv',
            '--json',
          ])
          const findings = (JSON.parse(again.out) as { findings: { severity: string; code: string }[] }).findings
          expect(findings.filter(({ severity, code: name }) => severity === 'error' && name !== 'empty-file')).toEqual(
            [],
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('says why beside them, row by row, without what the cells held', async () => {
    const { read } = await run(
      { 'Overview.csv': [HEADER, `${day(0)},12a0,14,31,2,9`, `${day(1)},1200,14,31,2,9`, `${day(2)},1,2`].join('\n') },
      ['validate', 'Overview.csv', '--split', 'out'],
    )
    const lines = read('out/Overview.invalid.problems.csv').trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
      'row,file,line,column,code',
      '1,Overview.csv,2,Video Views,bad-cell',
      '2,Overview.csv,4,,bad-row',
    ])
    expect(lines.join()).not.toContain('12a0')
  })

  it('keeps the encoding, byte for byte', async () => {
    const rows = `\ufeff${[HEADER, `${day(0)},12a0,14,31,2,9`, `${day(1)},1200,14,31,2,9`].join('\r\n')}`
    const { shell } = await run({ 'Overview.csv': Buffer.from(rows, 'utf16le') }, [
      'validate',
      'Overview.csv',
      '--split',
      'out',
    ])
    expect(Buffer.from(shell.bytes.get('out/Overview.valid.csv') ?? []).toString('utf16le')).toBe(
      `\ufeff${HEADER}\r\n${day(1)},1200,14,31,2,9`,
    )
  })

  it('a NUL that strayed into a text makes no UTF-16 of it, and stays where it was', async () => {
    const sound = Array.from({ length: 6 }, (_, index) => `${day(index)},1200,14,31,2,9`)
    const rows = [HEADER, ...sound, `${day(6)},12a0,14,3\u00001,2,9`]
    const { read, code } = await run({ 'a.csv': rows.join('\n') }, ['validate', 'a.csv', '--split', 'out'])
    expect(code).toBe(4)
    expect(read('out/a.valid.csv')).toBe(`${[HEADER, ...sound].join('\n')}\n`)
    expect(read('out/a.invalid.csv')).toBe(`${HEADER}\n${rows.at(-1)}`)
  })

  it('splits JSON Lines line by line, and says that other JSON is not split', async () => {
    const good = '{"item_id": "7602700284478891789", "video_views": 900, "reach": 700}'
    const bad = '{"item_id": "7602700284478891790", "video_views": "x", "reach": 700}'
    const lines = await run({ 'a.jsonl': `${good}\n${bad}\n{"cut": \n${good.replace('89"', '91"')}\n` }, [
      'validate',
      'a.jsonl',
      '--split',
      'out',
    ])
    expect(lines.read('out/a.valid.jsonl')).toBe(`${good}\n${good.replace('89"', '91"')}\n`)
    expect(lines.read('out/a.invalid.jsonl')).toBe(`${bad}\n{"cut": \n`)
    const list = await run({ 'a.json': `[${good},${bad}]` }, ['validate', 'a.json', '--split', 'out'])
    expect(list.err).toBe(
      'reach: a.json is not split: only a table of lines alone in its file is (CSV, TSV, JSON Lines)\n',
    )
    expect(list.shell.bytes.size).toBe(1)
  })

  it('reads standard input once and splits what it read', async () => {
    const { read, code } = await run(
      {},
      ['validate', '-', '--split', 'out'],
      `${HEADER}\n${day(0)},x,1,1,1,1\n${day(1)},5,1,1,1,1\n`,
    )
    expect(code).toBe(4)
    expect(read('out/stdin.valid')).toBe(`${HEADER}\n${day(1)},5,1,1,1,1\n`)
  })

  it('never writes over a file: exit code 2, and nothing is written', async () => {
    const files = { 'Overview.csv': `${HEADER}\n${day(0)},x,1,1,1,1\n`, 'out/Overview.invalid.csv': 'mine' }
    const { code, err, read, shell } = await run(files, ['validate', 'Overview.csv', '--split', 'out'])
    expect(code).toBe(2)
    expect(err).toBe('error: --split: out/Overview.invalid.csv exists already; it is not overwritten\n')
    expect(read('out/Overview.invalid.csv')).toBe('mine')
    expect(shell.bytes.size).toBe(2)
  })

  it('writes nothing where all rows are sound, and says so', async () => {
    const { code, err, shell } = await run({ 'Overview.csv': `${HEADER}\n${day(0)},5,1,1,1,1\n` }, [
      'validate',
      'Overview.csv',
      '--split',
      'out',
    ])
    expect([code, err, shell.bytes.size]).toEqual([0, 'reach: no table has faulty rows: nothing was split\n', 1])
  })

  it('stays below its folder, whatever a file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '/', '\\', '!', '..', ':', '\u0000', '-') }), (path) => {
        for (const step of pathBelow(path)) expect(step).not.toMatch(/^\.{0,2}$|[/\\:\0]/)
      }),
    )
  })
})
