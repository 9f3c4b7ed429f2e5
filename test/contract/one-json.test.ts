import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { HEADER_DATA } from '../../src/read/locales/headers.ts'
import { fakeShell } from '../fake-shell.ts'
import { makeXlsx } from '../make-xlsx.ts'
import { makeZip } from '../read/make-zip.ts'
import { write } from '../read/open/polluted.ts'
import { type Tables, tablesOf, type Writing } from './one-account.ts'

const root = mkdtempSync(join(tmpdir(), 'reach-one-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Files by their names, as people have them. */
type Folder = Readonly<Record<string, string | Uint8Array>>

const CONTAINERS: Readonly<Record<string, (tables: Tables) => Folder>> = {
  CSV: (tables) => Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, write(rows)])),
  'CSV all quoted': (tables) =>
    Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, `\ufeff${write(rows, { all: true }).trimEnd()}`]),
    ),
  'UTF-16 with semicolons': (tables) =>
    Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        Buffer.from(`\ufeff${write(rows, { delimiter: ';', end: '\r\n' })}`, 'utf16le'),
      ]),
    ),
  XLSX: (tables) =>
    Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name.replace('.csv', '.xlsx'), makeXlsx(rows)])),
  'one ZIP': (tables) => ({
    'export.zip': makeZip(Object.entries(tables).map(([name, rows]) => ({ name, text: write(rows) }))),
  }),
  'a folder of ZIPs': (tables) =>
    Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name.replace('.csv', '.zip'),
        makeZip([{ name, text: write(rows), deflate: true }]),
      ]),
    ),
}

let folders = 0

/** What differs from one way of writing to another is taken out: `files`, `inputs` and the places of problems. */
const withoutPlaces = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'files' && key !== 'inputs' && key !== 'at')
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]))
}

const jsonOf = async (folder: Folder): Promise<unknown> => {
  const base = join(root, String(folders++))
  mkdirSync(join(base, 'account'), { recursive: true })
  for (const [name, content] of Object.entries(folder)) writeFileSync(join(base, 'account', name), content)
  const shell = fakeShell({ folder: base })
  expect(await main(['estimate', 'account', '--as-of', '2026-03-02', '--json'], shell)).toBe(0)
  return withoutPlaces(JSON.parse(shell.out()))
}

const ENGLISH: Writing = { locale: 'en', translated: false, numbers: 'plain', dates: 'words', percent: false }
const reference = jsonOf((CONTAINERS.CSV as (tables: Tables) => Folder)(tablesOf(ENGLISH)))
const csv = (writing: Writing): Folder => (CONTAINERS.CSV as (tables: Tables) => Folder)(tablesOf(writing))

test('the account has an answer and no warning', async () => {
  expect(await reference).toMatchObject({ accounts: [{ grade: 'assumed' }], problems: [] })
})

/** The interface languages of people who send files; each in its usual region. */
const SIX = ['en', 'es', 'pt', 'de', 'ru', 'ja'] as const

test.each(SIX.flatMap((locale) => Object.keys(CONTAINERS).map((container) => [locale, container] as const)))(
  '%s in %s, in three styles of numbers, gives the same JSON',
  async (locale, container) => {
    for (const numbers of ['plain', 'grouped', 'native'] as const) {
      const tables = tablesOf({ locale, translated: true, numbers, dates: 'words', percent: numbers !== 'plain' })
      expect(await jsonOf(CONTAINERS[container]?.(tables) ?? {})).toEqual(await reference)
    }
  },
)

test.each(Object.keys(HEADER_DATA))(
  '%s: translated or only its dates, in every style of numbers, gives the same JSON',
  async (locale) => {
    for (const numbers of ['plain', 'grouped', 'native'] as const) {
      expect(await jsonOf(csv({ locale, translated: true, numbers, dates: 'words', percent: true }))).toEqual(
        await reference,
      )
    }
    expect(await jsonOf(csv({ locale, translated: false, numbers: 'plain', dates: 'words', percent: false }))).toEqual(
      await reference,
    )
  },
)
