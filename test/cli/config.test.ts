import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { configOptions, keyOf, kindOf } from '../../src/cli/config/config-options.ts'
import { configJsonSchema } from '../../src/cli/config/config-schema.ts'
import { main } from '../../src/cli/main.ts'
import { describeProgram } from '../../src/cli/program.ts'
import { memoryShell } from '../memory-shell.ts'

const PATH = 'fixtures/business-suite/casa.verde/overview.csv'
const EXPORT = { [PATH]: readFileSync(PATH) }

type Files = Parameters<typeof memoryShell>[0]

const run = async (args: readonly string[], files: Files = {}) => {
  const shell = memoryShell({ ...EXPORT, ...files })
  const seen: string[] = []
  const look = (path: string) => {
    seen.push(path)
    return shell.look(path)
  }
  const code = await main(args, { ...shell, look })
  return { code, out: shell.out(), err: shell.err(), seen }
}

const config = (data: unknown): Files => ({ 'reach.config.json': JSON.stringify(data) })

const options = configOptions()

/** One value, and what would be typed for it, for every option. */
const SAMPLES: Readonly<Record<string, readonly [value: unknown, typed: readonly string[]]>> = {
  format: ['csv', ['csv']],
  output: ['out.csv', ['out.csv']],
  sort: ['posted', ['posted']],
  limit: [3, ['3']],
  detail: [true, []],
  include: [['titles', 'links'], ['titles,links']],
  quiet: [true, []],
  'no-color': [true, []],
  'as-of': ['2026-03-22', ['2026-03-22']],
  year: [2026, ['2026']],
  locale: ['en-US', ['en-US']],
  encoding: ['windows-1252', ['latin1']],
  from: ['studio-overview', ['studio-overview']],
  map: [{ views: 'Plays', url: 'Link' }, ['views=Plays', 'url=Link']],
  sources: ['For You=62.1', ['For You=62.1']],
  'group-by': ['handle', ['handle']],
  strict: [true, []],
  level: [0.9, ['0.9']],
  prior: [{ 'overlap-days': '0.2..0.5' }, ['overlap-days=0.2..0.5']],
  model: ['model.json', ['model.json']],
  ceiling: [5000, ['5000']],
  'min-cell': [0, ['0']],
  target: ['country=GR', ['country=GR']],
  jobs: [2, ['2']],
  'fail-if': [
    ['viewers < 1', 'viewers > 5'],
    ['viewers < 1', 'viewers > 5'],
  ],
  'allow-missing': [true, []],
  baseline: ['old.json', ['old.json']],
  junit: ['junit.xml', ['junit.xml']],
}

const typedAs = (key: string): string[] => {
  const texts = SAMPLES[key]?.[1] ?? []
  return texts.length === 0 ? [`--${key}`] : texts.flatMap((text) => [`--${key}`, text])
}

describe('a file may hold', () => {
  it('every option of estimate, campaign and report under its name, and no other', () => {
    const program = describeProgram(COMMANDS)
    const all = ['estimate', 'campaign', 'report'].flatMap(
      (name) => program.commands.find((command) => command.name() === name)?.options ?? [],
    )
    const names = new Set(all.map(keyOf).filter((key) => key !== 'json' && key !== 'print-config'))
    expect(options.map(keyOf).toSorted()).toEqual([...names].toSorted())
    expect(Object.keys(SAMPLES).toSorted()).toEqual([...names].toSorted())
  })

  it.each(options.map(keyOf))('%s, with what it means when it is typed', async (key) => {
    const value = SAMPLES[key]?.[0]
    const typed = await run(['estimate', ...typedAs(key), '--print-config'])
    const given = await run(['estimate', '--print-config'], config({ [key]: value }))
    expect(given.out).toBe(typed.out)
    expect(JSON.parse(given.out)).toMatchObject({ [key]: value })
    expect(given.code).toBe(0)
    expect(given.err).toBe(key === 'quiet' ? '' : `reach: reach.config.json gives ${key}\n`)
  })

  it('what --print-config prints, which gives the same again', async () => {
    const keys = fc.subarray(options.map(keyOf))
    await fc.assert(
      fc.asyncProperty(keys, keys, async (written, typed) => {
        const data = Object.fromEntries(written.map((key) => [key, SAMPLES[key]?.[0]]))
        const { out } = await run(['estimate', ...typed.flatMap(typedAs), '--print-config'], config(data))
        expect((await run(['estimate', '--print-config'], { 'reach.config.json': out })).out).toBe(out)
      }),
      { numRuns: 50 },
    )
  })

  it('nothing at all, and false for what is not wanted', async () => {
    const plain = await run(['estimate', '--print-config'])
    for (const text of ['', '{}', '{ "strict": false, "no-color": false, "include": [], "map": {} }'])
      expect(await run(['estimate', '--print-config'], { 'reach.config.json': text })).toMatchObject({
        out: plain.out,
        err: '',
        code: 0,
      })
  })
})

describe('what is typed wins', () => {
  it('over the whole value, lists included', async () => {
    const files = config({ level: 0.9, map: { views: 'Plays' }, 'fail-if': ['viewers < 1'], include: ['titles'] })
    const args = ['--level', '0.5', '--map', 'url=Link', '--fail-if', 'viewers > 9', '--include', 'links']
    const { out, err } = await run(['estimate', ...args, '--print-config'], files)
    expect(JSON.parse(out)).toMatchObject({
      level: 0.5,
      map: { url: 'Link' },
      'fail-if': ['viewers > 9'],
      include: ['links'],
    })
    expect(err).toBe('')
  })

  it('also where it is the default', async () => {
    const { out } = await run(['estimate', '--level', '0.8', '--print-config'], config({ level: 0.9 }))
    expect(JSON.parse(out).level).toBe(0.8)
  })

  it('and --json over the form of a file', async () => {
    const { out } = await run(['estimate', PATH, '--json'], config({ format: 'csv' }))
    expect(JSON.parse(out).schemaVersion).toBe(1)
    const print = await run(['estimate', '--json', '--print-config'], config({ format: 'csv' }))
    expect(JSON.parse(print.out).format).toBe('json')
  })
})

describe('the bytes of a run are those of the same options typed', () => {
  it.each([
    [['estimate'], ['--format', 'csv', '--level', '0.9'], { format: 'csv', level: 0.9 }],
    [['report'], ['--level', '0.9'], { format: 'csv', level: 0.9 }],
    [
      ['explain', '--of', 'viewers'],
      ['--level', '0.9', '--as-of', '2026-03-05'],
      { level: 0.9, 'as-of': '2026-03-05' },
    ],
    [['inspect'], ['--as-of', '2026-03-05'], { 'as-of': '2026-03-05', level: 0.9, format: 'csv' }],
    [['validate'], ['--strict'], { strict: true, format: 'csv', detail: true, output: 'x' }],
  ])('%s %s', async ([name = '', ...more], args, data) => {
    const typed = await run([name, PATH, ...more, ...args])
    const given = await run([name, PATH, ...more], config(data))
    expect({ out: given.out, code: given.code }).toEqual({ out: typed.out, code: typed.code })
  })

  it('in package.json as well, unless there is a file', async () => {
    const files = { 'package.json': JSON.stringify({ name: 'reach', reach: { level: 0.9 } }) }
    const found = await run(['estimate', '--print-config'], files)
    expect([JSON.parse(found.out).level, found.err]).toEqual([0.9, 'reach: package.json (reach) gives level\n'])
    const both = await run(['estimate', '--print-config'], { ...files, ...config({}) })
    expect([JSON.parse(both.out).level, both.err, both.seen]).toEqual([0.8, '', ['reach.config.json']])
  })

  it('a package.json of somebody else is nothing to us', async () => {
    for (const text of ['{', '[]', 'null', '{"name":"reach"}', '{"dependencies":{"reach":"1"}}', ''])
      expect((await run(['estimate', '--print-config'], { 'package.json': text })).code).toBe(0)
  })
})

describe('no other place is looked at', () => {
  it('than two names in the current folder', async () => {
    expect((await run(['estimate', '--print-config'])).seen).toEqual(['reach.config.json', 'package.json'])
    const below = { 'fixtures/reach.config.json': '{"level":2}', 'fixtures/business-suite/reach.config.json': '{' }
    const { code, out } = await run(['estimate', 'fixtures', '--json'], below)
    expect([code, JSON.parse(out).level]).toEqual([0, 0.8])
    // Nor is it taken for an export.
    expect(out).not.toContain('reach.config.json')
  })

  it.each(['models', 'formats', 'priors', 'who', 'doctor', 'schema'])('none by reach %s', async (command) => {
    expect((await run([command], { 'reach.config.json': '{' })).code).toBe(0)
  })
})

describe('a file that is wrong ends the run with 2, before anything is read', () => {
  it.each([
    ['{', 'error: reach.config.json is not valid JSON\n'],
    ['[]', 'error: reach.config.json: expected an object of options, such as {"level": 0.9}\n'],
    ['null', 'error: reach.config.json: expected an object of options, such as {"level": 0.9}\n'],
    ['{"levle":0.9}', 'error: reach.config.json: no option is called levle; did you mean level?\n'],
    ['{"asOf":1}', 'error: reach.config.json: no option is called asOf; did you mean as-of?\n'],
    ['{"--min_cell":1}', 'error: reach.config.json: no option is called --min_cell; did you mean min-cell?\n'],
    ['{"json":true}', 'error: reach.config.json: no option is called json; write "format": "json"\n'],
    ['{"__proto__":1}', 'error: reach.config.json: no option is called __proto__; see reach schema --of config\n'],
    ['{"constructor":1}', 'error: reach.config.json: no option is called constructor; see reach schema --of config\n'],
    ['{"\\u001b[31m":1}', 'error: reach.config.json: no option is called ; see reach schema --of config\n'],
    [
      '{"level":"0.9"}',
      'error: reach.config.json: level: expected a probability between 0 and 1, such as 0.9, got "0.9"\n',
    ],
    ['{"as-of":"2026-02-31"}', 'error: reach.config.json: as-of: expected a day as "YYYY-MM-DD", got "2026-02-31"\n'],
    [
      '{"encoding":"utf-9"}',
      'error: reach.config.json: encoding: expected the name of an encoding, such as utf-8 or windows-1252.\n',
    ],
    ['{"group-by":"files"}', 'error: reach.config.json: group-by: expected one of folder, handle, file, got "files"\n'],
    ['{"a":1,"level":2}', /a; see reach schema --of config\nerror: |level: .+\nerror: /],
  ])('%s', async (text, says) => {
    const { code, err, out, seen } = await run(['estimate', PATH], { 'reach.config.json': text })
    expect({ code, out, seen }).toEqual({ code: 2, out: '', seen: ['reach.config.json'] })
    if (typeof says === 'string') expect(err).toBe(says)
    else expect(err).toMatch(says)
  })

  it('whatever of it the command takes', async () => {
    expect((await run(['inspect', PATH], config({ format: 'xml' }))).code).toBe(2)
    expect((await run(['estimate', '--print-config'], config({ encoding: 'utf-9' }))).code).toBe(2)
  })

  it('and a folder of that name is no file', async () => {
    const { code, err } = await run(['estimate', PATH], { 'reach.config.json/a.csv': '' })
    expect([code, err]).toEqual([2, "error: reach.config.json can't be read: it is no file\n"])
  })
})

describe('the schema', () => {
  const ajv = new Ajv2020({ allErrors: true })
  addFormats.default(ajv)
  const valid = ajv.compile(configJsonSchema())

  it('takes every sample, and says what each option is for', () => {
    for (const [key, [value]] of Object.entries(SAMPLES)) expect(valid({ [key]: value }), key).toBe(true)
    const { properties } = configJsonSchema() as { properties: Record<string, { description?: string }> }
    for (const option of options) expect(properties[keyOf(option)]?.description).toBe(option.description)
  })

  const VALUES = [true, false, 0, 1, 0.5, -1, 20, 2026, 1e20, '', 'auto', 'x', 'views=x', '2026-03-22', '2026-02-31']
  const LISTS = [
    [],
    ['titles'],
    ['x', 'y'],
    [1],
    {},
    { views: 'Plays' },
    { 'a b': 'c' },
    { views: 1 },
    { views: '' },
    null,
  ]

  it('agrees with the program on what is no value, apart from what only the program can tell', async () => {
    for (const option of options)
      for (const value of [...VALUES, ...LISTS]) {
        const key = keyOf(option)
        const { code, err } = await run(['estimate', '--print-config'], config({ [key]: value }))
        const called = `${key} ${JSON.stringify(value)}`
        if (kindOf(option).id === 'text' && key === 'encoding' && typeof value === 'string') continue
        expect(code === 0, `${called} ${err}`).toBe(valid({ [key]: value }))
        expect([0, 2], called).toContain(code)
      }
  })
})
