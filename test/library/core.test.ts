import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { build } from 'esbuild'
import { describe, expect, it, test } from 'vitest'

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

describe('reach/core', () => {
  it('has nothing of Node and no library in it', async () => {
    const { code, used, warnings } = await bundle(`export * from 'reach/core'`)
    expect(warnings).toEqual([])
    expect(used.filter((path) => !/^(?:dist\/(?:core|domain|estimate|math)|<stdin>)/.test(path))).toEqual([])
    expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\.|\bBuffer\b|\bimport\(/)
    for (const name of builtinModules) expect(code.includes(`from"${name}"`), name).toBe(false)
  })

  it.each([
    // What the functions need by their mathematics; a tenth of the whole at most.
    ['viralCoefficient', 16_000],
    ['unionReach', 2_000],
    ['frechetBounds', 1_000],
    ['quietDayBound', 9_000],
  ])('%s alone takes no more than what it rests on', async (name, bytes) => {
    const { code, used } = await bundle(`export { ${name} } from 'reach/core'`)
    expect(code.length).toBeLessThan(bytes)
    expect(used.some((path) => path.endsWith('models/index.js'))).toBe(false)
  })

  it('is part of the whole library, which has the same functions', async () => {
    const [core, all] = await Promise.all([import('../../src/core.ts'), import('../../src/index.ts')])
    for (const [name, value] of Object.entries(core)) expect((all as Record<string, unknown>)[name], name).toBe(value)
  })
})

test('every entry of the package is there, with types where it is code', () => {
  for (const [name, target] of Object.entries(own.exports)) {
    const paths = typeof target === 'string' ? [target] : [target.types, target.default]
    for (const path of paths) expect(existsSync(path), `${name}: ${path}`).toBe(true)
    if (typeof target === 'string') expect(name).toMatch(/\.json$/)
    else expect(target.types).toBe(target.default.replace(/\.js$/, '.d.ts'))
  }
})
