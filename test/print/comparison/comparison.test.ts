import { describe, expect, it } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { comparisonSchema } from '../../../src/print/comparison/comparison-schema.ts'
import { fakeShell } from '../../fake-shell.ts'

const run = async (args: readonly string[]) => {
  const shell = fakeShell()
  const code = await main(['compare', ...args], shell)
  return { code, out: shell.out(), err: shell.err() }
}

const IN_TIME = ['fixtures/compare/march', 'fixtures/compare/april']
const SIDES = ['fixtures/compare/public/ours.csv', 'fixtures/compare/public/theirs.csv']

describe('the JSON of a comparison', () => {
  it.each([
    ['in time', IN_TIME],
    ['of accounts', SIDES],
    ['of all fixtures', ['fixtures', '--by', 'account']],
    ['of all fixtures with themselves', ['fixtures', 'fixtures']],
  ])('%s is of its schema, with nothing beside it', async (_, args) => {
    const { out } = await run([...args, '--json', '--include', 'handles'])
    const written = JSON.parse(out)
    expect(comparisonSchema.parse(written)).toEqual(written)
  })

  it('sums exactly: after = before + added + filled + growth + corrections - gone', async () => {
    const { accounts } = comparisonSchema.parse(JSON.parse((await run([...IN_TIME, '--json'])).out))
    const changes = accounts.flatMap(({ days, videos }) => [...(days?.changes ?? []), ...videos])
    expect(changes.length).toBeGreaterThan(8)
    for (const { before, after, added, filled, growth, corrections, gone } of changes) {
      const sum = before.value + added.value + filled.value + growth.value + corrections.value - gone.value
      expect(sum).toBe(after.value)
    }
  })

  it('names no handle unless asked to', async () => {
    const handles = /kiln\.and\.co|mud\.notes|oda\.ceramica/
    for (const form of ['json', 'table', 'markdown']) {
      expect((await run([...SIDES, '--format', form])).out).not.toMatch(handles)
      expect((await run([...SIDES, '--format', form, '--include', 'handles'])).out).toMatch(handles)
    }
  })
})

describe('which of the two comparisons it is', () => {
  const by = async (args: readonly string[]) => JSON.parse((await run([...args, '--json'])).out)

  it('follows from what the paths hold, and is said', async () => {
    expect(await by(IN_TIME)).toMatchObject({ by: 'time', because: 'the same handle', sides: null })
    expect(await by(SIDES)).toMatchObject({ by: 'account', accounts: [] })
    expect(await by([...SIDES, 'fixtures/studio'])).toMatchObject({ by: 'account', because: 'more than two paths' })
    expect((await run(SIDES)).out).toMatch(/^Compared: accounts side by side/)
  })

  it('is the one asked for', async () => {
    expect(await by([...IN_TIME, '--by', 'account'])).toMatchObject({ by: 'account' })
    const { accounts } = await by(['fixtures/studio/teatro.sur', 'fixtures/business-suite', '--by', 'time'])
    expect(accounts).toHaveLength(1)
    expect((await run(['fixtures/studio', '--by', 'time'])).code).toBe(2)
  })

  it('gives the same accounts whatever the order of theirs', async () => {
    const [ours = '', theirs = ''] = SIDES
    const others = ['fixtures/business-suite', theirs]
    const there = await by([ours, ...others])
    expect((await by([ours, ...others.toReversed()])).sides).toEqual(there.sides)
  })
})

it('a folder of a hostile name lets no escape out', async () => {
  const name = '\u001b[31mred\u202e'
  const shell = fakeShell()
  const bytes = await shell.read(SIDES[1] ?? '')
  const hostile = {
    ...shell,
    look: async (path: string) =>
      path.startsWith(name) ? { kind: 'file' as const, size: path.length, modifiedOn: '2026-06-01' } : null,
    read: async () => bytes,
  }
  await main(['compare', `${name}/a.csv`, `${name}/b.csv`, '--by', 'account'], hostile)
  expect(shell.out()).toContain('red/a.csv#1')
  for (const mark of ['\u001b', '\u202e']) expect(shell.out()).not.toContain(mark)
})
