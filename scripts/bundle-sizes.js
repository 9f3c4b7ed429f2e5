// Prints what a bundler takes from the package for the use of one function: bytes of minified code, and compressed.
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Those that docs/library.md has bounds of. */
const USUAL = ['unionReach', 'viewersFromViews', 'viralCoefficient', 'estimateReach']

const bundleOf = async (name) => {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from 'reach/core'`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  })
  return outputFiles[0].contents
}

for (const name of process.argv.length > 2 ? process.argv.slice(2) : USUAL) {
  const code = await bundleOf(name)
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
  process.stdout.write(`${name}: ${kB(code.length)}, ${kB(gzipSync(code).length)} compressed\n`)
}
