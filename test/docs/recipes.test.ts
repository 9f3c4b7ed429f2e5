import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
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
