import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Report } from '../../src/print/report.ts'
import { codeBlocks } from './code-blocks.ts'
import { runDocument } from './run-document.ts'

const blocks = codeBlocks(readFileSync('docs/recipes.md', 'utf8'))

/** What a script names of the table: texts in quotes, and words of its own that are columns. */
const NAMES = { python: /["']([a-z_]+)["']/g, r: /\b([a-z_]+)(?= (?:==|>|~)|\))/g } as const

it.each(['python', 'r'] as const)('the recipe in %s names columns and values that the table has', async (language) => {
  const { out } = await runDocument().command('npx reach estimate fixtures/studio fixtures/accounts-api --format csv')
  const [header = '', ...rows] = out.trim().split(/\r?\n/)
  const columns = new Set(header.split(','))
  const values = new Set(rows.flatMap((row) => row.split(',')))
  const [script] = blocks.filter((block) => block.language === language)
  // Names of the language and of the script itself.
  const own = new Set(['string', 'character', 'estimates', 'median', 'table', 'people', 'log', 'low', 'high'])
  const named = [...(script?.body.matchAll(NAMES[language]) ?? [])].flatMap(([, name = '']) =>
    own.has(name) ? [] : [name],
  )
  expect(named.length).toBeGreaterThan(3)
  for (const name of named) expect(columns.has(name) || values.has(name), name).toBe(true)
})

it('a video has one row a quantity, so that tables can be pivoted; the first row of people of an account is its headline', async () => {
  const run = runDocument()
  const paths = 'fixtures/studio fixtures/accounts-api fixtures/research-api'
  const { out: csv } = await run.command(`npx reach estimate ${paths} --format csv --detail --quiet`)
  const { out: json } = await run.command(`npx reach estimate ${paths} --json --quiet`)
  const [header = '', ...lines] = csv.trim().split(/\r?\n/)
  expect(header.split(',').slice(0, 7)).toEqual(['account', 'video', 'id', 'segment', 'generation', 'unit', 'value'])
  const rows = lines.map((line) => line.split(','))
  const ofVideos = rows.filter(([, video]) => video !== '').map((cells) => cells.slice(0, 3).join())
  expect(new Set(ofVideos).size).toBe(ofVideos.length)
  for (const { id, estimates } of (JSON.parse(json) as Report).accounts) {
    const first = rows.find(
      ([account, video, of, segment]) => account === id && of === 'viewers' && `${video}${segment}` === '',
    )
    expect(Number(first?.[6])).toBe(estimates.find((each) => each.id === 'viewers')?.value)
  }
})
