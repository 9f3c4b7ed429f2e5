import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shellWord } from '../../src/cli/column-lines.ts'
import { main } from '../../src/cli/main.ts'
import { memoryShell } from '../memory-shell.ts'

const TABLE = `Enlace,Nombre,Reproducciones,Compartidos
${['7602700284478891789', '7604926795996710635', '7611606328074256182', '7613832838070822681']
  .map(
    (id, index) =>
      `https://www.tiktok.com/@kiln.diary/video/${id},un secreto ${index},${900 + 31 * index},${7 + index}`,
  )
  .join('\n')}
`

const run = async (files: Readonly<Record<string, string>>, ...args: string[]) => {
  const shell = memoryShell(files)
  const code = await main(args, shell)
  return {
    code,
    out: shell.out(),
    err: shell.err(),
    read: (path: string) => new TextDecoder().decode(shell.bytes.get(path)),
  }
}

describe('reach columns', () => {
  it('writes a map with which the table is read as with the same columns typed', async () => {
    const proposed = await run({ 'a/t.csv': TABLE }, 'columns', 'a/t.csv', '-o', 'map.json')
    expect(proposed.code).toBe(0)
    const map = proposed.read('map.json')
    const byFile = await run({ 'a/t.csv': TABLE, 'map.json': map }, 'estimate', 'a', '--map', 'map.json', '--json')
    const pairs = Object.entries((JSON.parse(map) as { map: Record<string, string> }).map)
    const typed = await run(
      { 'a/t.csv': TABLE },
      'estimate',
      'a',
      ...pairs.flatMap(([field, name]) => ['--map', `${field}=${name}`]),
      '--json',
    )
    expect(pairs.map(([field]) => field)).toEqual(['shares', 'url', 'views'])
    expect([byFile.code, byFile.out]).toEqual([0, typed.out])
  })

  it('never reads by a guess: without a map an estimate has nothing, and says where to ask', async () => {
    const { code, err } = await run({ 'a/t.csv': TABLE }, 'estimate', 'a')
    expect(code).toBe(3)
    expect(err).toContain('`reach columns`')
  })

  it('tells nothing that a cell of text holds', async () => {
    for (const more of [[], ['--json']]) {
      const { out, err } = await run({ 'a/t.csv': TABLE }, 'columns', 'a', ...more)
      expect(out + err).not.toMatch(/secreto|kiln|760270/)
    }
  })

  it('a map of days works too, and what is typed wins over the file', async () => {
    const days = `Tag,Aufrufe,Anderes\n${Array.from({ length: 5 }, (_, index) => `2026-02-0${index + 1},${90 + index},${70 + index}`).join('\n')}\n`
    const map = '{"schemaVersion": 1, "map": {"date": "Tag", "views": "Anderes"}}'
    const { out } = await run(
      { 'a/t.csv': days, 'm.json': map },
      'estimate',
      'a',
      '--map',
      'm.json',
      '--map',
      'views=Aufrufe',
      '--json',
    )
    const [account] = (JSON.parse(out) as { accounts: { series: { views: number }[] }[] }).accounts
    expect(account?.series.map(({ views }) => views)).toEqual([90, 91, 92, 93, 94])
  })

  it('a map never takes the place of a known export whose columns it does not name', async () => {
    const overview = 'Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-02-01,5,1,1,1,1\n'
    const plain = await run({ 'a/Overview.csv': overview }, 'inspect', 'a', '--json')
    const mapped = await run({ 'a/Overview.csv': overview }, 'inspect', 'a', '--json', '--map', 'likes=Hearts')
    expect(JSON.parse(mapped.out).files).toEqual(JSON.parse(plain.out).files)
  })

  it.each([
    ['no JSON', '{', 'not valid JSON'],
    ['another JSON', '{"map": {"views": "Plays"}}', 'expected {"schemaVersion": 1'],
    ['a field that is not there', '{"schemaVersion": 1, "map": {"reach": "Plays"}}', 'no field is called reach'],
    [
      'a hostile key',
      '{"schemaVersion": 1, "map": {"__proto__": "Plays", "views": 7}}',
      'expected {"schemaVersion": 1',
    ],
  ])('a file that is no map is a wrong command line: %s', async (_, text, says) => {
    const { code, err } = await run({ 'a/t.csv': TABLE, 'm.json': text }, 'estimate', 'a', '--map', 'm.json')
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('prints words that a shell takes as they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '$', '`', '\\', '(', '!', '*', '~', 'é', ';', '&') }),
          { minLength: 1, maxLength: 6 },
        ),
        (words) => {
          const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${words.map(shellWord).join(' ')}`], {
            encoding: 'utf8',
          })
          expect(stdout).toBe(words.map((word) => `${word}\n`).join(''))
        },
      ),
      { numRuns: 60 },
    )
  })
})
