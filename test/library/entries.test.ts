import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { build } from 'esbuild'
import { describe, expect, it, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { SCHEMAS } from '../../src/cli/schemas.ts'
import { fakeShell } from '../fake-shell.ts'

interface PackageFile {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
  readonly dependencies: Readonly<Record<string, string>>
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile

/** What a bundler for browsers makes of a use of the package, found by its name as users find it. */
const bundle = async (source: string) => {
  const { metafile, outputFiles, warnings } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  })
  const [output] = Object.values(metafile.outputs)
  const used = Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  )
  return { code: outputFiles[0]?.text ?? '', used, warnings }
}

/** The largest size that docs/library.md promises of each function, in bytes of minified code. */
const promised = [...readFileSync('docs/library.md', 'utf8').matchAll(/^\| `(\w+)` \| under (\d+) kB \|/gm)].map(
  ([, name = '', kilobytes]) => [name, Number(kilobytes) * 1000] as const,
)

describe.each([
  ['reach/core', /^(?:dist\/(?:core\.js|domain\/|estimate\/|math\/)|<stdin>)/],
  ['reach/report', /^(?:dist\/(?:report\.js|version\.js|domain\/|print\/)|<stdin>)/],
])('%s', (entry, rooms) => {
  it('has nothing of Node and no library in it', async () => {
    const { code, used, warnings } = await bundle(`export * from '${entry}'`)
    expect(warnings).toEqual([])
    expect(used.filter((path) => !rooms.test(path))).toEqual([])
    expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\.|\bBuffer\b|\bimport\(/)
    for (const name of builtinModules) expect(code.includes(`from"${name}"`), name).toBe(false)
  })

  it('is part of the whole library, which has the same functions', async () => {
    const [part, all] = (await Promise.all([import(entry), import('reach')])) as Record<string, unknown>[]
    for (const [name, value] of Object.entries(part ?? {})) expect(all?.[name], name).toBe(value)
  })
})

describe('a bundle', () => {
  it('is promised in the documentation', () => {
    expect(promised.map(([name]) => name)).toContain('viralCoefficient')
  })

  // A promise that is far off tells nobody when a function begins to drag the rest along.
  it.each(promised)('of %s alone is as small as the documentation says', async (name, bytes) => {
    const { code, used } = await bundle(`export { ${name} } from 'reach/core'`)
    expect(code.length).toBeLessThan(bytes)
    expect(code.length).toBeGreaterThan(bytes / 2)
    expect(used.filter((path) => path.includes('node_modules'))).toEqual([])
    if (name !== 'estimateReach') expect(used.some((path) => path.endsWith('models/index.js'))).toBe(false)
  })
})

describe.each(Object.keys(SCHEMAS))('reach/schema/%s.json', (what) => {
  it('is what reach schema prints', async () => {
    const shell = fakeShell()
    expect(await main(['schema', '--of', what], shell)).toBe(0)
    const entry = own.exports[`./schema/${what}.json`]
    expect(readFileSync(String(entry), 'utf8')).toBe(shell.out())
  })
})

test('no schema is exported that reach schema does not print', () => {
  const exported = Object.keys(own.exports).flatMap((name) => /^\.\/schema\/(.+)\.json$/.exec(name)?.[1] ?? [])
  expect(exported.toSorted()).toEqual(Object.keys(SCHEMAS).toSorted())
})

test('every entry of the package is there, with types where it is code', () => {
  for (const [name, target] of Object.entries(own.exports)) {
    const paths = typeof target === 'string' ? [target] : [target.types, target.default]
    for (const path of paths) expect(existsSync(path), `${name}: ${path}`).toBe(true)
    if (typeof target === 'string') expect(name).toMatch(/\.json$/)
    else expect(target.types).toBe(target.default.replace(/\.js$/, '.d.ts'))
  }
})
