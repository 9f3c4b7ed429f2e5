import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { codeBlocks } from './code-blocks.ts'

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  resolveJsonModule: true,
  noEmit: true,
}

/** What the compiler says of files that are only in memory, beside package.json, so that they find `reach` by its name. */
const complaints = (sources: ReadonlyMap<string, string>, options: ts.CompilerOptions): string[] => {
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (path) => sources.get(path) ?? readFile(path)
  host.fileExists = (path) => sources.has(path) || fileExists(path)
  host.getSourceFile = (path, version, ...more) => {
    const text = sources.get(path)
    return text === undefined ? getSourceFile(path, version, ...more) : ts.createSourceFile(path, text, version)
  }
  const program = ts.createProgram([...sources.keys()], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}

const inMemory = (path: string): string => `${process.cwd()}/${path}`

const typedBlocks = (document: string) =>
  codeBlocks(readFileSync(document, 'utf8')).filter(({ language }) => language === 'ts')

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
]
  .filter((path) => path.endsWith('.md'))
  .filter((path) => typedBlocks(path).length > 0)

it('there are typed examples', () => {
  expect(DOCUMENTS).toContain('docs/library.md')
})

it.each(DOCUMENTS)('the examples of %s are well typed, strictly', (document) => {
  const blocks = typedBlocks(document)
  const sources = new Map(blocks.map(({ line, body }) => [inMemory(`${document}-${line}.mts`), body]))
  // `console` and files come from Node.
  expect(complaints(sources, { ...OPTIONS, types: ['node'], skipLibCheck: true })).toEqual([])
})

it.each([
  ['reach/core', 'anywhere', []],
  // The type of the report is that of its schema, and zod knows URL.
  ['reach/report', 'in browsers', ['lib.dom.d.ts']],
])('%s is typed %s, without Node, its own declarations included', (entry, _, more) => {
  const sources = new Map([[inMemory('user.mts'), `export * from '${entry}'\n`]])
  const lib = ['lib.es2023.d.ts', ...more]
  expect(complaints(sources, { ...OPTIONS, lib, types: [], skipLibCheck: false })).toEqual([])
})

it('tells a wrong use', () => {
  const sources = new Map([
    [inMemory('wrong.mts'), `import { unionReach } from 'reach/core'\nunionReach('1000', {})\n`],
  ])
  expect(complaints(sources, { ...OPTIONS, types: [], skipLibCheck: true })).toHaveLength(1)
})
