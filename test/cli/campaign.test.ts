import { describe, expect, it } from 'vitest'
import { readTarget } from '../../src/cli/audience-target.ts'
import { resolveFrom } from '../../src/cli/campaign-members.ts'
import { UsageError } from '../../src/cli/exit-codes.ts'
import { main } from '../../src/cli/main.ts'
import { fakeShell } from '../fake-shell.ts'

const run = async (...args: string[]) => {
  const shell = fakeShell()
  const code = await main(['campaign', ...args], shell)
  return { code, out: shell.out(), err: shell.err() }
}

describe('reach campaign', () => {
  it('gives the same bytes in any order of the paths', async () => {
    const paths = ['fixtures/studio/maya.bakes', 'fixtures/studio/teatro.sur', 'fixtures/generic/table']
    expect(await run(...paths.toReversed(), '--json')).toEqual(await run(...paths, '--json'))
  })

  it('no line of its table is wider than the screen', async () => {
    for (const width of [60, 80, 120]) {
      const shell = fakeShell({ env: { COLUMNS: String(width) } })
      await main(['campaign', 'fixtures/campaign/plan.yml', '--target', 'country=US', '--detail'], shell)
      for (const line of shell.out().split('\n')) expect([...line].length).toBeLessThanOrEqual(width)
    }
  })

  it('has nothing to say of files that hold nothing', async () => {
    const { code, out, err } = await run('fixtures/broken/unknown')
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toContain('no creator has a number of people')
  })

  it('warns when two creators are the same files', async () => {
    const folder = 'fixtures/studio/maya.bakes'
    const shell = fakeShell()
    const look = shell.look
    const twin = (path: string) => path.replace('copy/', `${folder}/`).replace(/^copy$/, folder)
    const both = {
      ...shell,
      look: (path: string) => look(twin(path)),
      list: (path: string) => shell.list(twin(path)),
      read: (path: string) => shell.read(twin(path)),
    }
    await main(['campaign', folder, 'copy', '--json'], both)
    expect(JSON.parse(shell.out()).problems.map(({ code }: { code: string }) => code)).toContain('shared-file')
  })

  it('a JSON file without creators is an export, not a plan', async () => {
    const { code, out } = await run('fixtures/accounts-api/json/videos.json')
    expect(code).toBe(0)
    expect(out).toMatch(/104,444 people/)
  })

  it('a plan that is not there is said to be not there', async () => {
    expect(await run('no-such-plan.yml')).toMatchObject({ code: 2, out: '' })
  })
})

describe('paths of a plan', () => {
  it('are relative to its folder, and absolute ones stay', () => {
    expect(resolveFrom('fixtures/campaign', '../studio/./x')).toBe('fixtures/studio/x')
    expect(resolveFrom('.', '../x')).toBe('../x')
    expect(resolveFrom('a', '../../x')).toBe('../x')
    expect(resolveFrom('a', '/b/c')).toBe('/b/c')
    expect(resolveFrom('/a', '../b')).toBe('/b')
    expect(resolveFrom('a', '..')).toBe('.')
  })
})

describe('--target', () => {
  it('refuses what is no slice, and one dimension twice', () => {
    for (const text of ['', 'country', 'planet=Mars', 'country=', 'country=GR,territory=CY'])
      expect(() => readTarget(text)).toThrow(UsageError)
  })
})
