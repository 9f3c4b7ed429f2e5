// Runs the main job once and leaves the compiled code beside dist/cli.cjs, for Node 20 (see bin/load.cjs).
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const { cacheOf, load } = createRequire(import.meta.url)('../bin/load.cjs')
const program = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
const { exports, script } = load(program)
const silent = { isTTY: false, columns: 80, write: async () => {} }
const shell = { ...exports.nodeShell(), stdout: silent, stderr: silent }
for (const format of ['table', 'json']) await exports.main(['estimate', 'fixtures/studio', '--format', format], shell)
writeFileSync(cacheOf(program), script.createCachedData())
