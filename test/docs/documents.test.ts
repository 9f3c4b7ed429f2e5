import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { main } from '../../src/cli/main.ts'
import { memoryShell } from '../memory-shell.ts'
import { type CodeBlock, codeBlocks, commandLines, outputPattern, shownCommands } from './code-blocks.ts'
import { type Ran, runDocument } from './run-document.ts'

const markdownBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(path).isDirectory() ? markdownBelow(path) : name.endsWith('.md') ? [path] : []
  })

/** `UPDATE_DOCS=1 npx vitest run test/docs/documents.test.ts` writes what is printed now; read the difference before committing it. */
const update = process.env.UPDATE_DOCS === '1'

/** `# exit code 4` behind a command says that it does not end with 0. */
const EXPECTED = /\s+# exit code (\d+)$/

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...markdownBelow('docs')]

/** Languages of blocks that are run, and of those that are checked otherwise. */
const LANGUAGES = ['sh', 'console', 'js', 'ts', 'sql', 'text', 'yaml', 'json', 'csv', 'python', 'r']

const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { required?: boolean }> }

/** A plan of a campaign that is carried out, or steps of a workflow that give the action what it takes. */
const checkYaml = async (body: string): Promise<void> => {
  const value: unknown = parse(body)
  if (!Array.isArray(value)) {
    const { code, err } = await runDocument({ 'fixtures/plan.yml': body }).command('reach campaign fixtures/plan.yml')
    expect(code, err).toBe(0)
    return
  }
  const steps = value as { uses: string; with?: Record<string, string> }[]
  for (const { uses, with: given = {} } of steps.filter((step) => /\breach@|^\.\//.test(step.uses))) {
    expect(Object.keys(action.inputs), uses).toEqual(expect.arrayContaining(Object.keys(given)))
    for (const [name, { required }] of Object.entries(action.inputs))
      if (required === true) expect(given, uses).toHaveProperty([name])
  }
}

const screenOf = ({ out, err }: Ran): string => `${out}${err}`

describe.each(DOCUMENTS)('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  const blocks = codeBlocks(text)
  const run = runDocument()
  const changes: { block: CodeBlock; body: string }[] = []

  const commands = async ({ body }: CodeBlock): Promise<void> => {
    for (const line of commandLines(body)) {
      const command = line.replace(/^npm ci && /, '').replace(EXPECTED, '')
      const ran = await run.command(command)
      expect(ran.code, `${line}\n${ran.err}`).toBe(Number(EXPECTED.exec(line)?.[1] ?? 0))
      expect(screenOf(ran) === '' && !/ (?:>|-o|--junit) /.test(command), `${line} prints nothing`).toBe(false)
    }
  }

  const terminal = async (block: CodeBlock): Promise<void> => {
    const shown = shownCommands(block.body)
    expect(shown.length).toBeGreaterThan(0)
    const printed: string[] = []
    for (const { command, output } of shown) {
      const ran = await run.command(command)
      printed.push(`$ ${command}\n${screenOf(ran)}`)
      if (!update || output.includes('…\n')) expect(screenOf(ran)).toMatch(outputPattern(output))
    }
    if (update && !block.body.includes('…\n')) changes.push({ block, body: printed.join('') })
  }

  const script = (block: CodeBlock, next: CodeBlock | undefined): void => {
    const printed = run.script(block.body)
    if (next?.language !== 'text') throw new Error('a script is followed by what it prints, as text')
    if (update) changes.push({ block: next, body: printed })
    else expect(printed).toBe(next.body)
  }

  blocks.forEach((block, index) => {
    const { language, line } = block
    if (language === 'sh') it(`line ${line}: every command runs`, () => commands(block))
    if (language === 'console') it(`line ${line}: the terminal shows what is printed`, () => terminal(block))
    const printed = blocks[index + 1]?.language === 'text'
    if (language === 'js' || (language === 'ts' && printed))
      it(`line ${line}: the script prints what follows`, () => script(block, blocks[index + 1]))
    if (language === 'sql')
      it(`line ${line}: the statement gives rows`, async () =>
        expect((await run.sql(block.body)).length).toBeGreaterThan(0))
    if (language === 'yaml') it(`line ${line}: a plan, or steps that the action takes`, () => checkYaml(block.body))
    if (language === 'json')
      it(`line ${line}: options that a folder may hold`, async () => {
        const shell = memoryShell({ 'reach.config.json': block.body })
        expect(await main(['estimate', '--print-config', 'x'], shell), shell.err()).toBe(0)
      })
    if (language === 'csv')
      it(`line ${line}: the table is recognised`, async () => {
        const { out } = await runDocument({ 'a/table.csv': block.body }).command('reach inspect a --json')
        const { files } = JSON.parse(out) as { files: { format: string | null; problems: number }[] }
        expect(files).toMatchObject([{ format: expect.any(String) as string, problems: 0 }])
      })
  })

  it('no block, and no command, is left untried', () => {
    expect(text.match(/^```/gm)?.length ?? 0).toBe(2 * blocks.length)
    for (const { language, line } of blocks) expect(LANGUAGES, `line ${line}`).toContain(language)
    const outside = blocks.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)
    expect(outside).not.toMatch(/^ {4}(?:\$ |npx |reach [a-z]+ )/m)
  })

  it('links only to what is there', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(dirname(path), target)), target).toBe(true)
  })

  afterAll(() => {
    const written = changes
      .toSorted((a, b) => b.block.from - a.block.from)
      .reduce((sofar, { block, body }) => `${sofar.slice(0, block.from)}${body}${sofar.slice(block.to)}`, text)
    if (written !== text) writeFileSync(path, written)
  })
})

it('the README has the two commands that do everything on a fresh clone', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toContain('npm ci && npx reach estimate fixtures/')
  expect(readme).toContain('npm ci && npm test')
})
