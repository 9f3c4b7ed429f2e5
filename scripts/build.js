// Builds dist/: the library as ES modules with types (tsc), and the command line as one file (esbuild), because start-up counts.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
const bundle = {
  bundle: true,
  // Names are kept, so that the stack of a bug report can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // What is loaded late is required: that is quicker than import() in a CommonJS file.
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
}
await build({
  ...bundle,
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/cli.cjs',
  // Needed by few runs: loaded from node_modules when they are.
  external: ['chardet', 'lossless-json', 'piscina', 'read-excel-file', 'yaml', 'yauzl'],
  alias: {
    // For subcommands in files of their own, which reach has not: it would load sockets as well.
    'node:child_process': './scripts/absent.cjs',
    // The shell decides about colours; chalk need not ask the system.
    '#supports-color': './scripts/absent.cjs',
    // The tables are drawn without their library's colours; chalk colours the text before.
    '@colors/colors/safe': './scripts/absent.cjs',
  },
  plugins: [
    {
      name: 'a file of its own for the page: its charts are a third of a megabyte that no other run loads',
      setup: ({ onResolve }) => onResolve({ filter: /^\.\/html\.ts$/ }, () => ({ path: './page.cjs', external: true })),
    },
  ],
})
await build({
  ...bundle,
  entryPoints: ['src/print/printers/html.ts'],
  outfile: 'dist/page.cjs',
  minifyIdentifiers: true,
  // A canvas is for pictures of pixels; the charts are vectors.
  external: ['canvas'],
})
execFileSync(process.execPath, ['scripts/compile-cache.js'], { stdio: 'inherit' })
const printed = (...args) => execFileSync(process.execPath, ['bin/reach.js', ...args])
mkdirSync('dist/schema')
for (const what of ['report', 'plan', 'model', 'config', 'validation', 'comparison'])
  writeFileSync(`dist/schema/${what}.json`, printed('schema', '--of', what))
writeFileSync('dist/reach.1', printed('man'))
